internal import Bytes

/// Ids in names: a UUID (RFC 9562, section 4: `8-4-4-4-12` hexadecimal digits), or 32 hexadecimal digits
/// and more in a row, not letters alone. Each such name is another one, so that as a label it would be a series of its own.
enum NameID {
  /// The shortest name that may have one, in bytes.
  static let shortest = 32

  private static let uuidCount = 36

  /// Where the first id in a name is, with the separators before it, or, at the beginning of the name,
  /// behind it. O(`name.count`).
  static func first(in name: Span<UInt8>, from start: Int = 0) -> Range<Int>? {
    var run = 0
    var hasDigit = false
    for index in start..<name.count {
      run = isHexadecimal(name[index]) ? run + 1 : 0
      if run <= 1 { hasDigit = false }
      if run > 0, name[index] <= UInt8(ascii: "9") { hasDigit = true }
      if run >= shortest, hasDigit {
        var end = index + 1
        while end < name.count, isHexadecimal(name[end]) { end += 1 }
        return withSeparators((index + 1 - run)..<end, name)
      }
      let first = index + 1 - uuidCount
      if run >= 12, first >= start, isUUID(name.extracting(first...index)),
        index + 1 == name.count || !isHexadecimal(name[index + 1])
      {
        return withSeparators(first..<(index + 1), name)
      }
    }
    return nil
  }

  /// Appends a name without its ids.
  static func append(_ name: Span<UInt8>, to writer: inout ByteWriter) {
    var start = 0
    while let id = first(in: name, from: start) {
      writer.append(name.extracting(start..<max(start, id.lowerBound)))
      start = id.upperBound
    }
    writer.append(name.extracting(start...))
  }

  private static func isUUID(_ text: Span<UInt8>) -> Bool {
    for index in text.indices {
      switch index {
      case 8, 13, 18, 23: guard text[index] == UInt8(ascii: "-") else { return false }
      default: guard isHexadecimal(text[index]) else { return false }
      }
    }
    return true
  }

  private static func withSeparators(_ id: Range<Int>, _ name: Span<UInt8>) -> Range<Int> {
    var (first, end) = (id.lowerBound, id.upperBound)
    while first > 0, isSeparator(name[first - 1]) { first -= 1 }
    if first == 0 {
      while end < name.count, isSeparator(name[end]) { end += 1 }
    }
    return first..<end
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "/"),
      UInt8(ascii: "#"), UInt8(ascii: "."), UInt8(ascii: "@"), UInt8(ascii: " "):
      true
    default: false
    }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}
