package import Settings

/// How metrics are written, whatever the format.
package struct ExpositionOptions: Sendable {
  /// Which names they have.
  package var naming = Naming.legacy
  /// The upper bounds of buckets in milliseconds, without the last.
  package var bounds: [Double]
  /// Whether OpenMetrics has lines that say when a series was made.
  package var createdTimestamps = false

  /// The legacy names and these bounds.
  package init(bounds: [Double]) {
    self.bounds = bounds
  }
}
