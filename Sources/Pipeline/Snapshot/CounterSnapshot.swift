/// The values of all series at one moment, to go on from after a restart.
package struct CounterSnapshot: Codable, Sendable {
  /// One series.
  package struct Series: Codable, Sendable {
    /// The family's name.
    var family: String
    /// Its labels' values in the family's order, the optional labels last.
    var labels: [String]
    var isOverflow: Bool
    var cells: [UInt64]
  }

  /// The form of the snapshot; another one cannot be read.
  static let currentVersion = 1

  var version = CounterSnapshot.currentVersion
  /// When it was taken, in nanoseconds since 1970.
  package var time: UInt64
  /// The upper bounds of duration buckets that the cells are of, in milliseconds.
  var durationBounds: [Double]
  var series: [Series]

  /// How many series it has.
  package var count: Int { series.count }
}
