/// An attribute's value, of the types that agent libraries send.
package enum AttributeValue: Equatable, Sendable {
  case string(String)
  case int(Int64)
  case double(Double)
  case bool(Bool)
}

extension AttributeValue: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  /// The text of the literal.
  package init(stringLiteral value: String) { self = .string(value) }
}

extension AttributeValue: ExpressibleByIntegerLiteral {
  /// The whole number of the literal.
  package init(integerLiteral value: Int64) { self = .int(value) }
}

extension AttributeValue: ExpressibleByFloatLiteral {
  /// The number of the literal.
  package init(floatLiteral value: Double) { self = .double(value) }
}

extension AttributeValue: ExpressibleByBooleanLiteral {
  /// The truth of the literal.
  package init(booleanLiteral value: Bool) { self = .bool(value) }
}
