/// The values of all series, to continue from after a restart, as ``SnapshotPieces`` writes them.
package struct CounterSnapshot: Decodable, Sendable {
  /// One series.
  package struct Series: Decodable, Sendable {
    /// The family's name.
    var family: String
    /// The values of its labels, in the order of ``CounterSnapshot/labels``.
    var labels: [String]
    var isOverflow: Bool
    var cells: [UInt64]
    /// When it was made, in nanoseconds since 1970; nil in what older versions wrote.
    var created: UInt64?
    /// Its native histogram; nil where there was none.
    var native: Native?
  }

  /// A native histogram: see ``NativeHistogram``.
  package struct Native: Decodable, Sendable {
    var schema: Int
    var zeros: UInt64
    var first: Int
    var counts: [UInt64]
  }

  /// When an objective's executions of one primitive came.
  package struct ObjectiveSeries: Codable, Sendable {
    /// The objective's name, and what it looks at, in words.
    var name: String
    var definition: String
    /// Empty where it is not by primitive.
    var primitive: String
    var isOverflow: Bool
    /// What came since each of these times.
    var points: [ObjectiveHistory.Point]
  }

  /// The form of the snapshot; another one cannot be read.
  static let currentVersion = 1

  var version: Int
  /// When it was taken, in nanoseconds since 1970.
  package var time: UInt64
  /// The upper bounds of duration buckets that the cells are of, in milliseconds.
  var durationBounds: [Double]
  var series: [Series]
  /// For each family the names of its labels, in the order of the values. Absent in the files of 0.1.0: there
  /// the order is that of the family.
  var labels: [String: [String]]?
  /// The labels of spans beside the fixed ones; absent where there are none.
  var spanDimensions: [String]?
  /// Absent where there are none.
  var objectives: [ObjectiveSeries]?
}
