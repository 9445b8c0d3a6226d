/// What became of a call that was held.
package struct HeldCallDecision: Sendable {
  package var call: Call
  package var derivation: UsageDerivation
  /// The report that it yields to; nil where it counts itself, or where that was decided before.
  package var winner: SpanAddress?
  /// The call that counts by another report of it while this one tells which agent it is for.
  var other: Call?
  /// Whether another report tells which agent this call is for.
  var isForOther = false
}
