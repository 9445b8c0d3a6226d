/// What a workflow may do before it is said to run away.
package struct RunawaySettings: Equatable, Sendable {
  /// How many executions it may have. Default 1,000.
  package var executions = 1000
  /// How many executions may be nested in one another. Default 32.
  package var depth = 32
  /// How many calls of tools may be repeats of others. Default 10.
  package var toolRepeats = 10

  /// The defaults.
  package init() {}
}
