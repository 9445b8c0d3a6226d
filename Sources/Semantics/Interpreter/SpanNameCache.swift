internal import BasicContainers
internal import Bytes

/// Which patterns a span's name matches, remembered for the names seen last: names are few, patterns
/// many.
///
/// A cache of sets of four places: each name has its set, where one that comes later takes a place over
/// in turn. Names of more than 64 bytes, which are rarely seen twice, are matched anew each time.
struct SpanNameCache: ~Copyable {
  /// A name's matches: for each pattern that matched its number and where its captures lie.
  struct Matches: BitwiseCopyable {
    /// The most patterns that one name may match, and captures in a pattern.
    static let limit = 8

    struct Match: BitwiseCopyable {
      var pattern: Int16 = -1
      /// Each an offset into the name, and a count.
      var captures: InlineArray<4, Capture> = .init(repeating: Capture())
    }

    struct Capture: BitwiseCopyable {
      var offset: UInt16 = 0
      var count: UInt16 = 0
    }

    var count = 0
    var matches: InlineArray<8, Match> = .init(repeating: Match())

    /// The place among the matches of `pattern`; nil where it did not match.
    @inline(__always)
    func index(of pattern: Int16) -> Int? {
      for index in 0..<count where matches[index].pattern == pattern { return index }
      return nil
    }
  }

  private static let longest = 64
  private static let size = 1024
  private static let setSize = 4

  struct Entry: BitwiseCopyable {
    /// A number that no other name has had; 0 where there is none, or the name is not remembered.
    var number: UInt64 = 0
    var count: UInt8 = 0
    /// The place of the plan of the span that had the name last, if it is still there.
    var plan: UInt16 = 0
    var matches = Matches()
  }

  /// The names' entries by their places; the last is for a name that is not remembered.
  var entries = UniqueArray(repeating: Entry(), count: SpanNameCache.size + 1)
  private var lastNumber: UInt64 = 0
  /// The names, `longest` bytes for each entry.
  private var names = UniqueArray<UInt8>(
    repeating: 0, count: SpanNameCache.size * SpanNameCache.longest)

  init() {}

  /// The place of the entry of `name`, which says what patterns it matches; valid until the next name
  /// is looked up.
  @inline(__always)
  mutating func place(of name: Span<UInt8>, _ patterns: [NamePattern]) -> Int {
    guard name.count <= SpanNameCache.longest else { return matchLong(name, patterns) }
    let first =
      Int(truncatingIfNeeded: name.hash(seed: 0x5EED))
      & (SpanNameCache.size &- SpanNameCache.setSize)
    for place in first..<(first &+ SpanNameCache.setSize)
    where entries[place].number != 0 && Int(entries[place].count) == name.count {
      let start = place &* SpanNameCache.longest
      if names.span.extracting(start..<(start &+ name.count)).hasSameBytes(as: name) {
        return place
      }
    }
    return remember(name, inSetAt: first, patterns)
  }

  @inline(never)
  private mutating func matchLong(_ name: Span<UInt8>, _ patterns: [NamePattern]) -> Int {
    entries[SpanNameCache.size].matches = SpanNameCache.match(name, patterns)
    return SpanNameCache.size
  }

  /// Remembers a name in a free place of its set, else in one that is taken over in turn.
  @inline(never)
  private mutating func remember(
    _ name: Span<UInt8>, inSetAt first: Int, _ patterns: [NamePattern]
  ) -> Int {
    lastNumber += 1
    let free = (first..<(first + SpanNameCache.setSize)).first { entries[$0].number == 0 }
    let place = free ?? first + Int(truncatingIfNeeded: lastNumber) & (SpanNameCache.setSize - 1)
    entries[place] = Entry(
      number: lastNumber, count: UInt8(name.count), matches: SpanNameCache.match(name, patterns))
    for index in name.indices { names[place * SpanNameCache.longest + index] = name[index] }
    return place
  }

  @inline(never)
  private static func match(_ name: Span<UInt8>, _ patterns: [NamePattern]) -> Matches {
    var result = Matches()
    guard name.count < 1 << 16 else { return result }
    for (number, pattern) in patterns.enumerated() where result.count < Matches.limit {
      guard let captures = pattern.match(name) else { continue }
      var match = Matches.Match(pattern: Int16(number))
      for (index, range) in captures.prefix(4).enumerated() {
        match.captures[index] = Matches.Capture(
          offset: UInt16(range.lowerBound), count: UInt16(range.count))
      }
      result.matches[result.count] = match
      result.count += 1
    }
    return result
  }
}
