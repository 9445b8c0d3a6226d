/// What a store has taken, and what became of it.
package struct CorrelationStatistics: Sendable {
  /// Spans that came after their trace had settled.
  package var late: UInt64 = 0
  /// Traces that were forgotten because their time was over.
  package var expired: UInt64 = 0
  /// Settled traces that were forgotten for want of room.
  package var evictedSettled: UInt64 = 0
  /// Open traces that were settled and forgotten for want of room.
  package var evictedOpen: UInt64 = 0
  /// Traces that were kept for their exemplars and forgotten for want of room.
  package var evictedPinned: UInt64 = 0
  /// Links that were given up for want of room, or because a span has too many.
  package var droppedLinks: UInt64 = 0
  /// Links that were given up because the span that they waited for did not come.
  package var expiredLinks: UInt64 = 0
  /// Names of workflows, and of tools with repeats, that were not kept at 0 for want of room.
  package var droppedWorkflows: UInt64 = 0
  package var droppedTools: UInt64 = 0
  /// The earliest start and the latest end of a span, in nanoseconds since 1970.
  package var earliestStart = UInt64.max
  package var latestEnd: UInt64 = 0
  /// Tokens that wait for their trace to settle.
  package var heldInput: UInt64 = 0
  package var heldOutput: UInt64 = 0
  package var heldUnknown: UInt64 = 0
  /// For each ``LateDecision`` how often a later span contradicted one.
  package var contradictions = InlineArray<5, UInt64>(repeating: 0)

  init() {}
}
