/// How long the targets of one label set of `primitive_connection_duration` took within the window.
///
/// `sequential` and `link` edges have none.
package struct EdgeDurationRow: Sendable {
  /// `source_primitive`.
  package var source: String
  /// `target_primitive`.
  package var target: String
  /// `connection_type`.
  package var connectionType: String
  /// Targets per duration bucket, not cumulative; one more than ``GraphRows/bounds``.
  package var buckets: [UInt64]
  /// The sum of the targets' durations, in milliseconds.
  package var sum: Double

  package init(
    source: String, target: String, connectionType: String = "call", buckets: [UInt64],
    sum: Double = 0
  ) {
    self.source = source
    self.target = target
    self.connectionType = connectionType
    self.buckets = buckets
    self.sum = sum
  }
}
