internal import Bytes

/// A pattern in which `*` stands for any run of characters, none included.
package struct WildcardPattern: Hashable, Sendable {
  /// The pattern as it was written.
  package let text: String
  private let pieces: [[UInt8]]

  /// The pattern written as `text`.
  package init(_ text: String) {
    self.text = text
    pieces = text.utf8.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
      .map(Array.init)
  }

  /// How many characters it gives literally: of two patterns that match, the one with more is the
  /// closer one.
  package var literalCount: Int { pieces.reduce(0) { $0 + $1.count } }

  /// Whether it has no `*`.
  package var isExact: Bool { pieces.count == 1 }

  /// Whether all of `name` fits the pattern. O(`name` × pieces).
  package func matches(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard let first = pieces.first, let last = pieces.last else { return bytes.isEmpty }
    guard pieces.count > 1 else { return bytes == first }
    guard bytes.count >= first.count + last.count, bytes.starts(with: first),
      bytes.suffix(last.count).elementsEqual(last)
    else { return false }
    var rest = bytes[first.count..<(bytes.count - last.count)]
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let found = WildcardPattern.find(piece, in: rest) else { return false }
      rest = rest[(found + piece.count)...]
    }
    return true
  }

  /// Whether all of `text`, in UTF-8, fits the pattern. O(`text` × pieces), without making a string.
  package func matches(_ text: Span<UInt8>) -> Bool {
    guard let first = pieces.first, let last = pieces.last else { return text.isEmpty }
    guard pieces.count > 1 else { return text.hasSameBytes(as: first.span) }
    guard text.count >= first.count + last.count,
      text.extracting(first: first.count).hasSameBytes(as: first.span),
      text.extracting(last: last.count).hasSameBytes(as: last.span)
    else { return false }
    var start = first.count
    let end = text.count - last.count
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      while start + piece.count <= end,
        !text.extracting(start..<(start + piece.count)).hasSameBytes(as: piece.span)
      {
        start += 1
      }
      guard start + piece.count <= end else { return false }
      start += piece.count
    }
    return true
  }

  private static func find(_ piece: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count >= piece.count else { return nil }
    return (bytes.startIndex...(bytes.endIndex - piece.count)).first { start in
      bytes[start..<(start + piece.count)].elementsEqual(piece)
    }
  }
}
