/// A label that series are named by: its name, and the slot of a ``SeriesKey`` that holds its value.
///
/// Two labels of one family have different slots; labels that never meet in a family may share one.
/// `FamilyTableTests` checks that. The slot is a constant, so that setting a label by name costs no more
/// than storing a word.
///
/// Public, as is ``SeriesKey``, so that it is inlined into other modules.
public struct Label: Hashable, Sendable {
  /// The name as it is exposed.
  public let name: String
  /// The slot of a key that holds the value: 0 to 12.
  public let slot: Int

  @inlinable @inline(__always)
  init(_ name: String, slot: Int) {
    self.name = name
    self.slot = slot
  }
}
