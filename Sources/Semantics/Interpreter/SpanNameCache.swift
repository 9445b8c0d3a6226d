internal import BasicContainers
internal import Bytes

/// Which patterns a span's name matches, remembered for the names seen last: names are few, patterns
/// many.
///
/// A direct-mapped cache: each name has one place, and a name that comes later takes it over. Names
/// of more than 64 bytes, which are rarely seen twice, are matched anew each time.
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

  struct Entry: BitwiseCopyable {
    var count: UInt8 = 0
    var isUsed = false
    var matches = Matches()
  }

  private var entries = UniqueArray(repeating: Entry(), count: SpanNameCache.size)
  /// The names, `longest` bytes for each entry.
  private var names = UniqueArray<UInt8>(
    repeating: 0, count: SpanNameCache.size * SpanNameCache.longest)

  init() {}

  /// The patterns that `name` matches, the first eight of them.
  @inline(__always)
  mutating func matches(_ name: Span<UInt8>, _ patterns: [NamePattern]) -> Matches {
    guard name.count <= SpanNameCache.longest else {
      return SpanNameCache.match(name, patterns)
    }
    let place =
      Int(truncatingIfNeeded: name.hash(seed: 0x5EED)) & (SpanNameCache.size &- 1)
    let start = place &* SpanNameCache.longest
    if entries[place].isUsed, Int(entries[place].count) == name.count,
      names.span.extracting(start..<(start &+ name.count)).hasSameBytes(as: name)
    {
      return entries[place].matches
    }
    return remember(name, at: place, SpanNameCache.match(name, patterns))
  }

  @inline(never)
  private mutating func remember(
    _ name: Span<UInt8>, at place: Int, _ matches: Matches
  ) -> Matches {
    entries[place] = Entry(count: UInt8(name.count), isUsed: true, matches: matches)
    for index in name.indices { names[place * SpanNameCache.longest + index] = name[index] }
    return matches
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
