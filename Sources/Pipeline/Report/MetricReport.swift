/// The series of one metric: how many there are, what there was no room for, and the greatest.
package struct MetricReport: Encodable, Sendable {
  /// One series.
  package struct Series: Encodable, Sendable {
    /// As the text formats show them, without braces.
    package var labels: String
    /// What the metric shows: of a histogram how many durations it holds.
    package var value: Double
  }

  package var metric: String
  package var series: Int
  /// How many there may be.
  package var limit: Int
  /// Look-ups that found no room.
  package var refusedLookups: UInt64
  /// How many different label sets they were for, nearly, since the start.
  package var refusedSeries: Int
  /// The greatest, the greatest first.
  package var top: [Series]
}
