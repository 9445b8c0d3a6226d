package import Semantics

/// What the pipeline file sets of the correlation.
package struct CorrelationOptions: Sendable, Equatable {
  /// What the ends of flow edges are named after.
  package var stepIdentity = StepIdentity.name
  /// How long nothing comes after a trace's root until it is settled, in nanoseconds.
  package var settle: UInt64 = 10_000_000_000
  /// How long nothing comes until a trace without its root is settled, in nanoseconds.
  package var idleTimeout: UInt64 = 300_000_000_000
  /// How long a settled trace is remembered at least, unless the budget is used up, in nanoseconds.
  package var memory: UInt64 = 600_000_000_000
  /// How long calls are held where several libraries report usage, in nanoseconds.
  package var usageHold: UInt64 = 5_000_000_000
  /// Whether all calls are held until the end of input.
  package var holdsAllCalls = false
  /// What the traces of all stores together may take, in bytes.
  package var budget = 64 << 20
  /// Whether a step whose class is a cache without a span of its own counts as a look-up.
  package var infersCacheLookups = true
  /// Whether spans' sampling thresholds are remembered, for edges and workflows.
  package var remembersThresholds = false
  /// What tables beside that hold.
  package var limits = CorrelationLimits()
  /// What an active workflow may do before it is said to run away.
  package var runaway = RunawayLimits()

  /// The type of executions that are agents.
  package var agent = Symbol.none
  /// What whoever uses a store keeps beside it for each set of labels, in bytes: part of the budget.
  package var bytesBesideLabels = 0

  /// The defaults.
  package init() {}
}
