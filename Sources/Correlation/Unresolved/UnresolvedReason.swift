/// Why something about a span is not known.
package enum UnresolvedReason: Int, CaseIterable, Sendable {
  /// The span that it names as its parent has not come.
  case parentMissing
  /// The way up from an execution ends in a span that has not come: nobody knows who called it.
  case callerMissing
  /// Its parents name one another in a circle.
  case parentCircle
  /// A step that does not say its place in its sequence.
  case stepWithoutIndex
  /// A step the step before which has not come.
  case stepBeforeMissing
  /// A call that reports no tokens.
  case callWithoutUsage
  /// A call that is held until it is known whether another library reports it too.
  case callHeld
  /// Usage that is a sum of calls', until it is known whether any of them reports its own.
  case usageWaiting
  /// A link one end of which has not come.
  case linkWaiting
}
