internal import BasicContainers
internal import Bytes

/// The patterns of all rules, laid out for matching names: pieces one after the other, and their text in
/// one arena, so that a name that is not remembered is matched without a reference to count.
struct NameMatcher: ~Copyable {
  /// A piece of a pattern: text, or a capture.
  struct Piece: BitwiseCopyable {
    var isText = false
    var takesDigitsOnly = false
    /// Of text the bytes.
    var text = ByteRange.empty
    /// Of a capture the first of its alternatives among ``NameMatcher/alternatives``.
    var firstAlternative = 0
    /// How many alternatives it has; none where it takes anything.
    var alternativeCount = 0

    var alternatives: Range<Int> { firstAlternative..<(firstAlternative + alternativeCount) }
  }

  /// A pattern: where its pieces are, and the text that names must begin with to fit it.
  struct Pattern: BitwiseCopyable {
    var firstPiece: Int
    var pieceCount = 0
    /// Up to eight bytes of text that the pattern begins with, and which bits of a name's first eight
    /// bytes these are.
    var head: UInt64 = 0
    var mask: UInt64 = 0

    var pieces: Range<Int> { firstPiece..<(firstPiece + pieceCount) }
  }

  private var pieces = UniqueArray<Piece>()
  private var patterns = UniqueArray<Pattern>()
  private var alternatives = UniqueArray<ByteRange>()
  private var arena = ByteWriter(capacity: 1024)

  /// Matches names against `patterns`, which keep their numbers.
  init(_ patterns: [NamePattern]) {
    for pattern in patterns {
      var entry = Pattern(firstPiece: pieces.count)
      for part in pattern.parts { append(part, of: pattern) }
      entry.pieceCount = pieces.count - entry.firstPiece
      if case .literal(let text)? = pattern.parts.first {
        entry.head = NameMatcher.head(text.span)
        for place in 0..<min(8, text.count) { entry.mask |= 0xFF << UInt64(8 * place) }
      }
      self.patterns.append(entry)
    }
  }

  /// The first eight bytes of a text, the first lowest; zeros where there are not so many.
  @inline(__always)
  private static func head(_ text: Span<UInt8>) -> UInt64 {
    if text.count >= 8 { return text.littleEndian64(at: 0) }
    var head: UInt64 = 0
    for place in text.indices { head |= UInt64(text[place]) << UInt64(8 &* place) }
    return head
  }

  private mutating func append(_ part: NamePattern.Part, of pattern: NamePattern) {
    var piece = Piece()
    switch part {
    case .literal(let text):
      piece.isText = true
      piece.text = write(text)
    case .capture(let name, let places):
      piece.takesDigitsOnly = name == "index"
      piece.firstAlternative = alternatives.count
      piece.alternativeCount = places.count
      for place in places { alternatives.append(write(pattern.alternatives[place])) }
    }
    pieces.append(piece)
  }

  private mutating func write(_ text: [UInt8]) -> ByteRange {
    let start = arena.count
    arena.append(text.span)
    return ByteRange(start, arena.count)
  }

  /// Which patterns `name` fits, the first eight of them, and where their captures lie.
  @inline(never)
  func match(_ name: Span<UInt8>) -> SpanNameCache.Matches {
    var result = SpanNameCache.Matches()
    guard name.count < 1 << 16 else { return result }
    let head = NameMatcher.head(name)
    for number in patterns.indices where result.count < SpanNameCache.Matches.limit {
      // Hardly a pattern begins like the name: one compare tells most of them.
      guard head & patterns[number].mask == patterns[number].head else { continue }
      result.matches[result.count] = SpanNameCache.Matches.Match(pattern: Int16(number))
      if fits(name, patterns[number].pieces, &result.matches[result.count]) {
        result.count += 1
      } else {
        result.matches[result.count] = SpanNameCache.Matches.Match()
      }
    }
    return result
  }

  /// Whether a name fits a pattern: of its captures each takes one character or more, up to the text that
  /// follows it; at the end it takes all that is left.
  @inline(__always)
  private func fits(
    _ name: Span<UInt8>, _ pattern: Range<Int>, _ match: inout SpanNameCache.Matches.Match
  ) -> Bool {
    var position = 0
    var captures = 0
    for index in pattern {
      let piece = pieces[index]
      if piece.isText {
        let end = position &+ Int(piece.text.count)
        guard end <= name.count,
          name.extracting(position..<end).hasSameBytes(as: arena.bytes.extracting(piece.text))
        else { return false }
        position = end
        continue
      }
      var end = name.count
      if index + 1 < pattern.upperBound {
        guard let next = endOfCapture(name, from: position, before: pieces[index + 1]) else {
          return false
        }
        end = next
      }
      guard end > position, canTake(piece, name.extracting(position..<end)) else { return false }
      if captures < 4 {
        match.captures[captures] = SpanNameCache.Matches.Capture(
          offset: UInt16(position), count: UInt16(end - position))
        captures += 1
      }
      position = end
    }
    return position == name.count
  }

  private func canTake(_ capture: Piece, _ text: Span<UInt8>) -> Bool {
    if capture.takesDigitsOnly {
      for index in text.indices where !(0x30...0x39).contains(text[index]) { return false }
    }
    guard !capture.alternatives.isEmpty else { return true }
    for index in capture.alternatives
    where text.hasSameBytes(as: arena.bytes.extracting(alternatives[index])) {
      return true
    }
    return false
  }

  /// Where the text that follows a capture begins; nil where a dot or the end comes first.
  private func endOfCapture(_ name: Span<UInt8>, from start: Int, before text: Piece) -> Int? {
    let first = arena.bytes[Int(text.text.offset)]
    for place in start..<name.count {
      if name[place] == first { return place }
      if name[place] == UInt8(ascii: ".") { return nil }
    }
    return nil
  }
}
