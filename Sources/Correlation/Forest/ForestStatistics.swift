/// What a forest has taken and forgotten.
struct ForestStatistics: Sendable {
  /// Spans that came after their trace had settled.
  var late: UInt64 = 0
  /// Traces that were forgotten because their time was over.
  var expired: UInt64 = 0
  /// Settled traces that were forgotten for want of room.
  var evictedSettled: UInt64 = 0
  /// Open traces that were settled and forgotten for want of room.
  var evictedOpen: UInt64 = 0
  /// Traces that were kept for their exemplars and forgotten for want of room.
  var evictedPinned: UInt64 = 0
  /// The earliest start and the latest end of a span, in nanoseconds since 1970.
  var earliestStart = UInt64.max
  var latestEnd: UInt64 = 0
}
