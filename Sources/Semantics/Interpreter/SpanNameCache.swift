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

  /// What all names have in common that match the same patterns.
  struct Form: BitwiseCopyable {
    var number: UInt64
    var matches: Matches

    func fits(_ other: Matches) -> Bool {
      guard matches.count == other.count else { return false }
      for index in 0..<matches.count
      where matches.matches[index].pattern != other.matches[index].pattern {
        return false
      }
      return true
    }
  }

  private static let formLimit = 64
  private static let longest = 64
  private static let size = 1024
  private static let setSize = 4

  struct Entry: BitwiseCopyable {
    /// A number that no other name has had, nor a form; 0 where there is none, or the name is not
    /// remembered.
    var number: UInt64 = 0
    /// The number of its form: that of all names that fit the same patterns.
    var form: UInt64 = 0
    var count: UInt8 = 0
    /// The place of the plan of the span that had the name last, if it is still there.
    var plan: UInt16 = 0
    /// Which of the two numbers that plan goes by.
    var planName: UInt64 = 0
    var matches = Matches()
  }

  /// The names' entries by their places; the last is for a name that is not remembered.
  var entries = UniqueArray(repeating: Entry(), count: SpanNameCache.size + 1)
  /// The number given last; 1 is no name's and no form's.
  private var lastNumber: UInt64 = 1
  /// The patterns that names of each form fit: few, as few patterns overlap.
  private var forms: [Form] = []
  /// The names, `longest` bytes for each entry.
  private var names = UniqueArray<UInt8>(
    repeating: 0, count: SpanNameCache.size * SpanNameCache.longest)

  private let matcher: NameMatcher

  /// Knows no names yet, and matches them against `patterns`.
  init(_ patterns: [NamePattern]) { matcher = NameMatcher(patterns) }

  /// The place of the entry of `name`, which says what patterns it matches; valid until the next name
  /// is looked up.
  @inline(__always)
  mutating func place(of name: Span<UInt8>) -> Int {
    guard name.count <= SpanNameCache.longest else { return matchLong(name) }
    let first =
      Int(truncatingIfNeeded: name.hash(seed: 0x5EED))
      & (SpanNameCache.size &- SpanNameCache.setSize)
    for place in first..<(first &+ SpanNameCache.setSize) where isName(at: place, name) {
      return place
    }
    return remember(name, inSetAt: first)
  }

  /// Whether `name` is the one that is remembered at a place.
  @inline(__always)
  private func isName(at place: Int, _ name: Span<UInt8>) -> Bool {
    guard entries[place].number != 0, Int(entries[place].count) == name.count else { return false }
    let start = place &* SpanNameCache.longest
    return names.span.extracting(start..<(start &+ name.count)).hasSameBytes(as: name)
  }

  @inline(never)
  private mutating func matchLong(_ name: Span<UInt8>) -> Int {
    let matches = matcher.match(name)
    entries[SpanNameCache.size].matches = matches
    entries[SpanNameCache.size].form = form(of: matches)
    entries[SpanNameCache.size].planName = max(1, entries[SpanNameCache.size].form)
    return SpanNameCache.size
  }

  /// Remembers a name in a free place of its set, else in one that is taken over in turn.
  @inline(never)
  private mutating func remember(_ name: Span<UInt8>, inSetAt first: Int) -> Int {
    lastNumber += 1
    let free = (first..<(first + SpanNameCache.setSize)).first { entries[$0].number == 0 }
    let place = free ?? first + Int(truncatingIfNeeded: lastNumber) & (SpanNameCache.setSize - 1)
    let number = lastNumber
    let matches = matcher.match(name)
    let form = form(of: matches)
    entries[place] = Entry(
      number: number, form: form, count: UInt8(name.count), planName: form > 0 ? form : number,
      matches: matches)
    for index in name.indices { names[place * SpanNameCache.longest + index] = name[index] }
    return place
  }

  /// The number of the form that names with these matches have; 0 where there are too many forms.
  private mutating func form(of matches: Matches) -> UInt64 {
    for index in forms.indices where forms[index].fits(matches) { return forms[index].number }
    guard forms.count < SpanNameCache.formLimit else { return 0 }
    lastNumber += 1
    forms.append(Form(number: lastNumber, matches: matches))
    return lastNumber
  }
}
