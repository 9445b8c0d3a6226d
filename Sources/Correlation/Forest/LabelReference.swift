/// Where the labels of a span are in their table, and since when: whoever keeps something about them
/// by their place sees by the birth whether others have it now.
package struct LabelReference: Equatable, Sendable, BitwiseCopyable {
  /// The place; -1 where there is none.
  package var place: Int32 = -1
  /// The how manieth labels they are that were put into the table, modulo 2³².
  package var birth: UInt32 = 0

  init() {}

  @inline(__always)
  init(place: Int32, birth: UInt32) {
    self.place = place
    self.birth = birth
  }
}
