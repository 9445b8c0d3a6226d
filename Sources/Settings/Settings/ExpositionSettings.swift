/// How metrics are exposed.
package struct ExpositionSettings: Equatable, Sendable {
  /// Which names metrics have. Default: the legacy ones.
  package var naming = Naming.legacy
  /// The upper bounds of duration histograms in milliseconds, ascending, without +Inf. Default: ten
  /// milliseconds to five minutes in twelve steps.
  package var durationBuckets = ExpositionSettings.defaultDurationBuckets
  /// Whether histograms are native ones too, for scrapers that take protobuf. Default: no.
  package var nativeHistograms = false
  /// Whether OpenMetrics has `_created` lines. Default: no.
  package var createdTimestamps = false
  /// Labels beside the fixed ones. Default: none.
  package var labels: [OptionalLabel] = []

  /// The defaults.
  package init() {}

  /// The default of ``durationBuckets``.
  package static let defaultDurationBuckets: [Double] = [
    10, 50, 100, 250, 500, 1000, 2500, 5000, 10000, 30000, 60000, 300000,
  ]
}
