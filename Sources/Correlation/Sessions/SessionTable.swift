internal import Bytes

/// The sessions that traces in memory are of, each text once for as long as a trace has it.
///
/// Sessions are as many as conversations. In the table of labels' texts, which forgets none, they would
/// use up the room for names within days; here they go with their traces, and are part of their budget.
struct SessionTable: ~Copyable, Sendable {
  struct Slot: SlabElement {
    var hash: UInt64 = 0
    /// Where its text begins.
    var first: Int32 = -1
    /// How many traces have it. While the place is free, the next free one.
    var uses: UInt32 = .max

    var nextFree: Int32 {
      get { Int32(bitPattern: uses) }
      set { uses = UInt32(bitPattern: newValue) }
    }
  }

  private var slots = Slab(filler: Slot())
  private var parts = Slab(filler: SessionPart())
  private var places = IndexTable()
  private let seed = UInt64.random(in: .min ... .max)

  /// Bytes that all of it takes.
  var bytes: Int {
    slots.count * MemoryLayout<Slot>.stride + parts.count * MemoryLayout<SessionPart>.stride
      + places.bytes
  }

  /// The place of a session, which one trace more is of from now on. O(`text.count`).
  mutating func take(_ text: Span<UInt8>) -> Int32 {
    let hash = text.hash(seed: seed)
    let known = places.find(hash) { slots[$0].hash == hash && holds(text, at: slots[$0].first) }
    if known >= 0 {
      slots[known].uses += 1
      return known
    }
    let place = slots.allocate()
    slots[place] = Slot(hash: hash, first: store(text), uses: 1)
    places.insert(hash, place)
    return place
  }

  /// Notes that one trace more is of the session at `place`, and returns that.
  mutating func takeAgain(_ place: Int32) -> Int32 {
    slots[place].uses += 1
    return place
  }

  /// Notes that one trace less is of the session at `place`.
  mutating func release(_ place: Int32) {
    slots[place].uses -= 1
    guard slots[place].uses == 0 else { return }
    places.remove(slots[place].hash, place)
    var part = slots[place].first
    while part >= 0 {
      let next = parts[part].next
      parts.release(part)
      part = next
    }
    slots.release(place)
  }

  /// The text of the session at `place`, with U+FFFD for what is not UTF-8; empty where there is none.
  func text(_ place: Int32) -> String {
    guard place >= 0 else { return "" }
    var bytes: [UInt8] = []
    var part = slots[place].first
    while part >= 0 {
      for index in 0..<Int(parts[part].count) { bytes.append(parts[part][index]) }
      part = parts[part].next
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func store(_ text: Span<UInt8>) -> Int32 {
    var next: Int32 = -1
    // From the end on, so that each piece knows the one behind it.
    let pieces = (text.count + SessionPart.length - 1) / SessionPart.length
    for piece in stride(from: pieces - 1, through: 0, by: -1) {
      let start = piece * SessionPart.length
      let count = min(SessionPart.length, text.count - start)
      let place = parts.allocate()
      for index in 0..<count { parts[place][index] = text[start + index] }
      parts[place].count = UInt8(count)
      parts[place].next = next
      next = place
    }
    return next
  }

  private func holds(_ text: Span<UInt8>, at first: Int32) -> Bool {
    var part = first
    var position = 0
    while part >= 0 {
      let count = Int(parts[part].count)
      guard text.count - position >= count else { return false }
      for index in 0..<count where parts[part][index] != text[position + index] { return false }
      position += count
      part = parts[part].next
    }
    return position == text.count
  }
}
