internal import Bytes

/// The tokens of a JSON text (RFC 8259), one after the other, as far as it is well-formed.
///
/// It checks no more than it needs to find values: of a text that is malformed it may give some tokens
/// before it ends. It makes no string and allocates nothing.
struct JSONScanner: ~Escapable {
  enum Token: Equatable {
    case beginObject
    case endObject
    case beginArray
    case endArray
    /// A member's name, without quotes; nil where it has escapes.
    case name(Range<Int>?)
    /// A string's text, without quotes; nil where it has escapes.
    case string(Range<Int>?)
    case number(Range<Int>)
    case bool(Bool)
    case null

    /// Whether an object or an array begins.
    var isContainer: Bool { self == .beginObject || self == .beginArray }
  }

  private let text: Span<UInt8>
  private var position = 0

  /// A scanner of all of `text`.
  @_lifetime(copy text)
  init(_ text: Span<UInt8>) { self.text = text }

  /// Whether nothing but blanks is left.
  var isAtEnd: Bool {
    for index in position..<text.count where !JSONScanner.isBlank(text[index]) { return false }
    return true
  }

  /// The next token, its ranges offsets into the text; nil at its end, or where it is malformed.
  @_lifetime(self: copy self)
  mutating func next() -> Token? {
    skip { $0 == UInt8(ascii: ",") || JSONScanner.isBlank($0) }
    guard position < text.count else { return nil }
    let byte = text[position]
    switch byte {
    case UInt8(ascii: "{"): return take(.beginObject)
    case UInt8(ascii: "}"): return take(.endObject)
    case UInt8(ascii: "["): return take(.beginArray)
    case UInt8(ascii: "]"): return take(.endArray)
    case UInt8(ascii: "\""): return quoted()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      let start = position
      skip { JSONScanner.isOfNumber($0) }
      return .number(start..<position)
    default: return word()
    }
  }

  /// Goes to the end of the object or array whose beginning was the last token; false where there is none.
  @_lifetime(self: copy self)
  mutating func leaveContainer() -> Bool {
    var depth = 1
    while position < text.count {
      switch text[position] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "\""):
        guard quoted() != nil else { return false }
        continue
      default: break
      }
      position += 1
      if depth == 0 { return true }
    }
    return false
  }

  @_lifetime(self: copy self)
  private mutating func take(_ token: Token) -> Token {
    position += 1
    return token
  }

  @_lifetime(self: copy self)
  private mutating func skip(while isSkipped: (UInt8) -> Bool) {
    while position < text.count, isSkipped(text[position]) { position += 1 }
  }

  /// A member's name, which a colon follows, or a string.
  @_lifetime(self: copy self)
  private mutating func quoted() -> Token? {
    position += 1
    let start = position
    var hasEscapes = false
    while position < text.count, text[position] != UInt8(ascii: "\"") {
      if text[position] == UInt8(ascii: "\\") {
        hasEscapes = true
        position += 1
      }
      position += 1
    }
    guard position < text.count else { return nil }
    let range = hasEscapes ? nil : start..<position
    position += 1
    skip { JSONScanner.isBlank($0) }
    guard position < text.count, text[position] == UInt8(ascii: ":") else { return .string(range) }
    position += 1
    return .name(range)
  }

  @_lifetime(self: copy self)
  private mutating func word() -> Token? {
    let start = position
    skip { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    let word = text.extracting(start..<position)
    if word.hasSameBytes(as: StaticString("true").bytes) { return .bool(true) }
    if word.hasSameBytes(as: StaticString("false").bytes) { return .bool(false) }
    return word.hasSameBytes(as: StaticString("null").bytes) ? .null : nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D: true
    default: false
    }
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }
}
