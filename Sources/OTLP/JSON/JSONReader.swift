internal import Bytes

/// Reads JSON (RFC 8259) token by token over borrowed bytes, without a tree.
package struct JSONReader: ~Escapable {
  /// How deep values that nobody reads may be nested.
  static let maximumDepth = 500

  let text: Span<UInt8>
  var position = 0

  /// A reader that stands before the first token.
  @_lifetime(copy text)
  package init(_ text: Span<UInt8>) {
    self.text = text
  }

  /// The error that `detail` was found where the reader stands.
  func malformed(_ detail: String) -> OTLPError {
    OTLPError(.malformedJSON, at: position, detail: detail)
  }

  /// The error that the value at `offset` is not `expected`.
  func mismatched(_ expected: String, at offset: Int) -> OTLPError {
    OTLPError(.mismatchedType, at: offset, detail: "expected \(expected)")
  }

  /// Steps over white space and returns the byte that follows, without reading it.
  @inline(__always)
  @_lifetime(self: copy self)
  mutating func peek() throws(OTLPError) -> UInt8 {
    while position < text.count {
      let byte = text[position]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      position &+= 1
    }
    throw malformed("it ends too early")
  }

  /// Reads `byte` if it is what comes next.
  @inline(__always)
  @_lifetime(self: copy self)
  mutating func read(_ byte: UInt8) throws(OTLPError) -> Bool {
    guard try peek() == byte else { return false }
    position &+= 1
    return true
  }

  @inline(__always)
  @_lifetime(self: copy self)
  mutating func expect(_ byte: UInt8) throws(OTLPError) {
    guard try read(byte) else {
      throw malformed("expected '\(Character(UnicodeScalar(byte)))'")
    }
  }

  /// Reads `null` if it is what comes next.
  @inline(__always)
  @_lifetime(self: copy self)
  mutating func readNull() throws(OTLPError) -> Bool {
    guard try peek() == UInt8(ascii: "n") else { return false }
    try expect("null")
    return true
  }

  /// Begins an object or array whose first byte is `opening`; false if the value is `null`.
  @inline(__always)
  @_lifetime(self: copy self)
  mutating func begin(_ opening: UInt8) throws(OTLPError) -> Bool {
    if try read(opening) { return true }
    if try readNull() { return false }
    throw mismatched(opening == UInt8(ascii: "{") ? "an object" : "an array", at: position)
  }

  /// Steps to the next member of an object or array, or past its end, which makes it false.
  @inline(__always)
  @_lifetime(self: copy self)
  mutating func next(_ isFirst: inout Bool, closing: UInt8) throws(OTLPError) -> Bool {
    if try read(closing) { return false }
    if isFirst { isFirst = false } else { try expect(UInt8(ascii: ",")) }
    return true
  }

  /// Reads a member's key and the colon.
  @inline(__always)
  @_lifetime(self: copy self)
  mutating func readKey() throws(OTLPError) -> (range: ByteRange, hasEscapes: Bool) {
    let string = try readString()
    try expect(UInt8(ascii: ":"))
    return string
  }

  /// Reads a string; its range lies between the quotes.
  @inline(__always)
  @_lifetime(self: copy self)
  mutating func readString() throws(OTLPError) -> (range: ByteRange, hasEscapes: Bool) {
    guard try peek() == UInt8(ascii: "\"") else { throw mismatched("a string", at: position) }
    position &+= 1
    let start = position
    var hasEscapes = false
    while true {
      skipPlainText()
      guard position < text.count else { throw malformed("a string does not end") }
      let byte = text[position]
      if byte == UInt8(ascii: "\"") {
        position &+= 1
        return (ByteRange(start, position &- 1), hasEscapes)
      }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        position &+= 2
      } else if byte < 0x20 {
        throw malformed("a control character in a string")
      } else {
        position &+= 1
      }
    }
  }

  /// Steps over eight bytes at a time while none of them is a quote, a backslash or a control
  /// character: each test leaves the top bit of such a byte set.
  @inline(__always)
  @_lifetime(self: copy self)
  private mutating func skipPlainText() {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    while text.count &- position >= 8 {
      let word = text.littleEndian64(at: position)
      let quote = word ^ (ones &* 0x22)
      let backslash = word ^ (ones &* 0x5C)
      let found =
        ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
        | ((word &- ones &* 0x20) & ~word)
      guard found & tops == 0 else {
        position &+= (found & tops).trailingZeroBitCount / 8
        return
      }
      position &+= 8
    }
  }

  /// Reads a number and returns where it stands.
  @_lifetime(self: copy self)
  mutating func readNumber() throws(OTLPError) -> ByteRange {
    _ = try peek()
    let start = position
    if position < text.count, text[position] == UInt8(ascii: "-") { position += 1 }
    let digits = skipDigits()
    guard digits > 0, digits == 1 || text[position &- digits] != UInt8(ascii: "0") else {
      throw mismatched("a number", at: start)
    }
    if position < text.count, text[position] == UInt8(ascii: ".") {
      position += 1
      guard skipDigits() > 0 else { throw malformed("a number ends in a point") }
    }
    if position < text.count, text[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < text.count, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(text[position]) {
        position += 1
      }
      guard skipDigits() > 0 else { throw malformed("a number has no exponent") }
    }
    return ByteRange(start, position)
  }

  @_lifetime(self: copy self)
  private mutating func skipDigits() -> Int {
    let start = position
    while position < text.count,
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[position])
    {
      position &+= 1
    }
    return position &- start
  }

  /// Reads the letters of a literal: `true`, `false` or `null`.
  @_lifetime(self: copy self)
  mutating func expect(_ literal: StaticString) throws(OTLPError) {
    let start = position
    for expected in "\(literal)".utf8 {
      guard position < text.count, text[position] == expected else {
        position = start
        throw malformed("expected '\(literal)'")
      }
      position &+= 1
    }
  }

  /// Steps over a value of any kind.
  @_lifetime(self: copy self)
  package mutating func skipValue(depth: Int = 0) throws(OTLPError) {
    guard depth < JSONReader.maximumDepth else { throw OTLPError(.tooDeep, at: position) }
    switch try peek() {
    case UInt8(ascii: "{"):
      position &+= 1
      var isFirst = true
      while try next(&isFirst, closing: UInt8(ascii: "}")) {
        _ = try readKey()
        try skipValue(depth: depth + 1)
      }
    case UInt8(ascii: "["):
      position &+= 1
      var isFirst = true
      while try next(&isFirst, closing: UInt8(ascii: "]")) { try skipValue(depth: depth + 1) }
    case UInt8(ascii: "\""): _ = try readString()
    case UInt8(ascii: "t"): try expect("true")
    case UInt8(ascii: "f"): try expect("false")
    case UInt8(ascii: "n"): try expect("null")
    default: _ = try readNumber()
    }
  }
}
