/// How many series of each family a reader has been shown.
///
/// A family's series are only ever appended to, so that a number says which: those before it.
package struct SeenSeries: Equatable, Sendable {
  private var counts: [Int]

  /// None.
  package init() {
    counts = [Int](repeating: 0, count: Family.allCases.count)
  }

  /// How many of `family`.
  package subscript(family: Family) -> Int {
    get { counts[Int(family.rawValue)] }
    set { counts[Int(family.rawValue)] = newValue }
  }
}
