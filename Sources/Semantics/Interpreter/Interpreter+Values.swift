internal import BasicContainers
internal import Bytes
internal import OTLP

/// Attribute values read as what they mean: a value of another type is read if it converts without
/// loss, else it is as if it were not there, and counted.
extension Interpreter {
  /// The symbol of a value: a string's own, or of a number or bool as it is written.
  mutating func symbol(of value: AnyValue, _ body: Span<UInt8>) -> Symbol {
    switch value.kind {
    case .string: cache.symbol(body.extracting(value.range))
    case .int: symbols.intern(String(value.int ?? 0))
    case .bool: symbols.intern(value.bool == true ? "true" : "false")
    case .double: symbols.intern((value.double ?? 0).description)
    case .absent, .bytes, .array, .keyValueList: .none
    }
  }

  /// The same of a field of spans of `plan`, which often have the same value again.
  @inline(__always)
  mutating func symbol(
    of value: AnyValue, _ body: Span<UInt8>, _ plan: Int, _ text: Int
  ) -> Symbol {
    guard value.kind == .string else { return symbol(of: value, body) }
    return cache.symbol(body.extracting(value.range), last: &plans.table[plan].lastTexts[text])
  }

  /// A whole number that is not negative; nil where the value is none.
  static func count(_ value: AnyValue, _ body: Span<UInt8>) -> Int64? {
    let number: Int64?
    switch value.kind {
    case .int: number = value.int
    case .double: number = value.double.flatMap { Int64(exactly: $0) }
    case .string: number = text(body.extracting(value.range)).flatMap { Int64($0) }
    default: number = nil
    }
    return number.flatMap { $0 >= 0 ? $0 : nil }
  }

  /// A finite number; nil where the value is none.
  static func number(_ value: AnyValue, _ body: Span<UInt8>) -> Double? {
    let number: Double?
    switch value.kind {
    case .int: number = value.int.map(Double.init)
    case .double: number = value.double
    case .string: number = text(body.extracting(value.range)).flatMap { Double($0) }
    default: number = nil
    }
    return number.flatMap { $0.isFinite ? $0 : nil }
  }

  /// Yes or no; nil where the value is neither.
  static func bool(_ value: AnyValue, _ body: Span<UInt8>) -> Bool? {
    switch value.kind {
    case .bool: value.bool
    case .int: value.int == 1 ? true : value.int == 0 ? false : nil
    case .string:
      switch text(body.extracting(value.range))?.lowercased() {
      case "true", "1": true
      case "false", "0": false
      default: nil
      }
    default: nil
    }
  }

  /// Short text as a string; nil for what is too long to be a number or a word.
  private static func text(_ bytes: Span<UInt8>) -> String? {
    guard bytes.count <= 40 else { return nil }
    var scalars = String.UnicodeScalarView()
    for index in bytes.indices { scalars.append(UnicodeScalar(bytes[index])) }
    return String(scalars)
  }

  /// How a status word ends an execution: success, ok and completed, timeout, anything else is an
  /// error.
  static func status(_ word: Span<UInt8>) -> ExecutionStatus {
    switch word.count {
    case 2 where isWord(word, "ok"): .success
    case 7 where isWord(word, "success"): .success
    case 7 where isWord(word, "timeout"): .timeout
    case 9 where isWord(word, "completed"): .success
    default: .error
    }
  }

  /// Whether `word` is `lower` in letters of either case.
  private static func isWord(_ word: Span<UInt8>, _ lower: StaticString) -> Bool {
    // As many bytes as the caller has checked, and a static string's bytes live as long as we do.
    let expected = unsafe Span(_unsafeStart: lower.utf8Start, count: lower.utf8CodeUnitCount)
    for index in word.indices where word[index] | 0x20 != expected[index] { return false }
    return true
  }
}
