/// How much is kept.
package struct LimitSettings: Equatable, Sendable {
  /// How many bytes open and remembered traces may take. Default 120 MiB.
  package var traceBytes = 120 << 20
  /// How many bytes the text of names and label values may take. Default 32 MiB.
  package var labelBytes = 32 << 20
  /// How long a label's value may be, in bytes of UTF-8. Default 256.
  package var labelLength = 256
  /// How many series a metric may have; more are added into one. Default 10,000.
  package var seriesPerMetric = 10_000
  /// After how long without an update a series is dropped; zero is never. Default: never.
  package var seriesExpiry = Duration.zero

  /// The defaults.
  package init() {}
}
