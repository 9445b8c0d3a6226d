internal import BasicContainers
internal import Bytes

/// The attribute keys that spans had last, each with the key that came after it: an SDK writes the
/// attributes of like spans in one order, so that the next key mostly is the one that followed before,
/// wanted or not, and comparing it is all there is to do.
///
///      start ──▶ http.request.method ──▶ url.path ──▶ …
///                       ╰──▶ server.port ──▶ …
///
/// Of each the four keys are known that came after it last; any other is looked up.
///
/// What is foreseen is compared in all of its bytes, or in as many as tell it from every wanted key, so
/// that it decides nothing but how long reading takes.
struct KeySuccession: ~Copyable {
  /// A key, as it lies in a short attribute: where `WireReader.readShortAttributes` draws it.
  struct Entry: BitwiseCopyable {
    /// The attribute's first eight bytes but for its length: two tags, the key's length and its first
    /// four bytes. 0, which is none, where no key is foreseen.
    var head: UInt64 = 0
    /// The key's next eight bytes, the next but one, and its last; where there are not so many the
    /// last eight instead.
    var words: (UInt64, UInt64, UInt64) = (0, 0, 0)
    /// Where in the attribute these are.
    var offsets: (UInt8, UInt8, UInt8) = (0, 0, 0)
    /// The key's length in bytes.
    var count: UInt8 = 0
    /// Whether no key of that length that begins alike is wanted: then neither is any that has the head.
    var isDecided = false
    /// The key's number, or ``AttributeKeys/unknown``.
    var number = AttributeKeys.unknown
    /// The place of the key that came after it last.
    var next: UInt8 = 0
    /// The places of others that came after it before, the latest first.
    var others = InlineArray<3, UInt8>(repeating: 0)

    init() {}

    /// The key of `count` bytes in the attribute that `window` begins with.
    init(_ window: Span<UInt8>, count: Int, number: UInt8, isDecided: Bool) {
      self.isDecided = isDecided
      head = window.littleEndian64(at: 0) & KeySuccession.headMask
      self.count = UInt8(truncatingIfNeeded: count)
      self.number = number
      let last = count &- 4
      let places = (min(8, last), min(16, last), last)
      offsets = (
        UInt8(truncatingIfNeeded: places.0), UInt8(truncatingIfNeeded: places.1),
        UInt8(truncatingIfNeeded: places.2)
      )
      words = (
        window.littleEndian64(at: places.0), window.littleEndian64(at: places.1),
        window.littleEndian64(at: places.2)
      )
    }

    /// Whether the attribute that `window` begins with, with `head`, has this key, or one that is wanted
    /// as little, and a length of one byte.
    @inline(__always)
    func isKey(of window: Span<UInt8>, _ head: UInt64) -> Bool {
      guard head & KeySuccession.headMask == self.head else { return false }
      return isDecided
        || (window.littleEndian64(at: Int(offsets.0)) == words.0
          && window.littleEndian64(at: Int(offsets.1)) == words.1
          && window.littleEndian64(at: Int(offsets.2)) == words.2)
    }
  }

  /// All but the seven bits of the attribute's length.
  private static let headMask: UInt64 = ~0x7F00
  /// The lengths of keys that are foreseen, in bytes.
  static let lengths = 8...28
  /// Before the first key of a span.
  static let start: UInt8 = 0
  /// How many places a key may be at.
  private static let ways: UInt8 = 4

  private var entries = UniqueArray(repeating: Entry(), count: 256)
  /// Where the key is that was read last.
  var place = start
  /// Whose numbers they are.
  private var owner: UInt64 = 0

  /// The next key is a span's first.
  @inline(__always)
  mutating func beginSpan() { place = KeySuccession.start }

  /// The place of the key that came last time after the one at a place, if it is that of the attribute
  /// that `window` begins with, and the attribute has a length below 128.
  @inline(__always)
  func foresee(after place: UInt8, _ window: Span<UInt8>, _ head: UInt64) -> UInt8? {
    let next = entries[Int(place)].next
    return entries[Int(next)].isKey(of: window, head) ? next : nil
  }

  /// The number of a key that was foreseen, or ``AttributeKeys/unknown``.
  @inline(__always)
  func number(at place: UInt8) -> UInt8 { entries[Int(place)].number }

  /// The length of a key that was foreseen, in bytes.
  @inline(__always)
  func count(at place: UInt8) -> Int { Int(entries[Int(place)].count) }

  /// Looks up the key of the short attribute that `window` begins with, of `count` bytes, and notes that
  /// it came after the one at `place`; returns its number and its place.
  @inline(never)
  mutating func find(
    _ window: Span<UInt8>, count: Int, in keys: AttributeKeyIndex, after place: UInt8
  ) -> (number: UInt8, place: UInt8) {
    let head = window.littleEndian64(at: 0)
    for way in 0..<3 {
      let other = entries[Int(place)].others[way]
      guard entries[Int(other)].isKey(of: window, head) else { continue }
      entries[Int(place)].others[way] = entries[Int(place)].next
      entries[Int(place)].next = other
      return (entries[Int(other)].number, other)
    }
    let key = window.extracting(4..<(4 + count))
    let number = keys.find(key)
    guard KeySuccession.lengths.contains(count) else { return (number, place) }
    let found = slot(of: window, key)
    if !entries[Int(found)].isKey(of: window, head) {
      entries[Int(found)] = Entry(
        window, count: count, number: number, isDecided: !keys.hasKey(like: key))
    }
    let others = entries[Int(place)].others
    entries[Int(place)].others = [entries[Int(place)].next, others[0], others[1]]
    entries[Int(place)].next = found
    return (number, found)
  }

  /// Where a key is, or is to be.
  private func slot(of window: Span<UInt8>, _ key: Span<UInt8>) -> UInt8 {
    let head = window.littleEndian64(at: 0)
    let home = UInt8(truncatingIfNeeded: key.hash(seed: owner))
    for way in 0..<KeySuccession.ways {
      let place = home &+ way
      guard place != KeySuccession.start else { continue }
      if entries[Int(place)].count == 0 || entries[Int(place)].isKey(of: window, head) {
        return place
      }
    }
    return max(home, 1)
  }

  /// Forgets all keys unless they have the numbers of `keys`.
  @inline(__always)
  mutating func belong(to keys: AttributeKeyIndex) {
    if owner != keys.id { begin(keys.id) }
  }

  @inline(never)
  private mutating func begin(_ id: UInt64) {
    entries = UniqueArray(repeating: Entry(), count: 256)
    owner = id
  }
}
