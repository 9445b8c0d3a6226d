internal import Semantics

/// The labels of all spans in memory, each set once for as long as a span has it.
///
/// Programs have few kinds of spans: a node names its labels in four bytes instead of 24. Where every
/// span has labels of its own they take 32 bytes and a slot of the table, all of which is part of the
/// budget of traces.
struct LabelTable: ~Copyable, Sendable {
  struct Slot: SlabElement {
    var labels = NodeLabels()
    /// How many nodes have them. While the place is free, the next free one.
    var uses: UInt32 = .max
    var birth: UInt32 = 0

    var nextFree: Int32 {
      get { Int32(bitPattern: uses) }
      set { uses = UInt32(bitPattern: newValue) }
    }
  }

  private var slots = Slab(filler: Slot())
  private var places = IndexTable()
  private var births: UInt32 = 0
  /// What is kept elsewhere for each set of labels, in bytes.
  private let companions: Int
  private let seed = UInt64.random(in: .min ... .max) | 1
  private let multiplier = UInt64.random(in: .min ... .max) | 1

  /// No labels.
  ///
  /// - Parameter companions: what is kept elsewhere for each set of labels, in bytes.
  init(companions: Int) {
    self.companions = companions
  }

  /// Bytes that all of it takes, with what is kept elsewhere.
  var bytes: Int { slots.count * (MemoryLayout<Slot>.stride + companions) + places.bytes }

  /// The place of `labels`, which one node more has from now on. O(1).
  @inline(__always)
  mutating func take(_ labels: NodeLabels) -> Int32 {
    let hash = labels.hash(seed, multiplier)
    let known = places.find(hash) { slots[$0].labels == labels }
    if known >= 0 {
      slots[known].uses &+= 1
      return known
    }
    return add(labels, hash)
  }

  @inline(never)
  private mutating func add(_ labels: NodeLabels, _ hash: UInt64) -> Int32 {
    let place = slots.allocate()
    births &+= 1
    slots[place] = Slot(labels: labels, uses: 1, birth: births)
    places.insert(hash, place)
    return place
  }

  /// Notes that one node less has the labels at `place`. O(1).
  @inline(__always)
  mutating func release(_ place: Int32) {
    slots[place].uses &-= 1
    if slots[place].uses == 0 { remove(place) }
  }

  @inline(never)
  private mutating func remove(_ place: Int32) {
    places.remove(slots[place].labels.hash(seed, multiplier), place)
    slots.release(place)
  }

  /// The labels at `place`; none where there is no place.
  subscript(place: Int32) -> NodeLabels {
    @inline(__always)
    get { place >= 0 ? slots[place].labels : NodeLabels() }
  }

  /// The labels' place with their birth.
  @inline(__always)
  func reference(_ place: Int32) -> LabelReference {
    LabelReference(place: place, birth: place >= 0 ? slots[place].birth : 0)
  }
}

#if DEBUG
  extension LabelTable {
    /// Checks the slab and the table, and that each label set is in both. O(label sets).
    func _checkInvariants() {
      slots._checkInvariants()
      places._checkInvariants()
      precondition(slots.count == places.count, "a label set is not found, or twice")
    }
  }
#endif
