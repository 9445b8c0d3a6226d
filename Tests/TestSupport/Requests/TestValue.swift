/// An attribute's value, of any type that OTLP has.
package enum TestValue: Hashable, Sendable {
  case string(String)
  case bool(Bool)
  case int(Int64)
  case double(Double)
  case array([TestValue])
  case list(TestAttributes)
  case bytes([UInt8])
  /// No member of the `oneof`: what an SDK sends for a null.
  case null
  /// A string that need not be UTF-8; in JSON it is repaired first.
  case rawString([UInt8])
}

extension TestValue: ExpressibleByStringInterpolation, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByArrayLiteral,
  ExpressibleByNilLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(integerLiteral value: Int64) { self = .int(value) }
  package init(floatLiteral value: Double) { self = .double(value) }
  package init(arrayLiteral elements: TestValue...) { self = .array(elements) }
  package init(nilLiteral: ()) { self = .null }
}
