/// What one label of a metric is used for, and what it costs.
package struct LabelReport: Encodable, Sendable {
  package var metric: String
  package var label: String
  /// How many of what the metric counts had it.
  package var hits: UInt64
  /// Of how many.
  package var of: UInt64
  /// How many series have it, and how many different values it has in them.
  package var series: Int
  package var values: Int
  /// How many series fewer there would be without it.
  package var multiplies: Int
  /// What those take, or where labels change together one series for each further value, in bytes,
  /// nearly.
  package var bytes: Int
  /// What share of the series that the metric may have they are.
  package var shareOfLimit: Double
  /// How many different values it has had in label sets without room, nearly, since the start.
  package var refusedValues: Int
  /// Some of its values.
  package var examples: [String]

  /// What it takes and would take if there were room for one series more for each value.
  var bytesWanted: Int
}
