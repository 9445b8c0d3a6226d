/// How spans of a trace are joined, and when a trace is complete.
package struct CorrelationSettings: Equatable, Sendable {
  /// What names the two ends of an edge between steps. Default: the execution's name.
  package var stepIdentity = StepIdentity.name
  /// How long after its root's end, with nothing coming, a trace is settled. Default 10 s.
  package var settle = Duration.seconds(10)
  /// How long, with nothing coming, a trace without a root stays open. Default 5 min.
  package var idleTimeout = Duration.seconds(300)
  /// How long a settled trace is remembered at least, budget permitting. Default 10 min.
  package var memory = Duration.seconds(600)
  /// How long a call is held where several libraries of a service report usage. Default 5 s.
  package var usageHold = Duration.seconds(5)
  /// Whether a cache's step without `cache.hit` is told for a hit or a miss by its children.
  /// Default: yes.
  package var inferCacheLookups = true
  /// Classes of steps that emit no span of their own, in any case, with or without `Primitive`.
  package var wrappers = [
    "Cache", "Router", "Timeout", "Lambda", "Retry", "Fallback", "Conditional", "Switch", "Saga",
    "Memory",
  ]
  /// Those of them that are caches.
  package var silentCaches = ["Cache"]

  /// The defaults.
  package init() {}
}
