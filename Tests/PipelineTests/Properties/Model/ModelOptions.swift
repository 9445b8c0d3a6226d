/// What the model needs to know of the configuration.
struct ModelOptions: Sendable {
  /// Whether ends of flow edges are named after the execution below a step.
  var namesSteps = true
  var infersCacheLookups = true
  /// Whether spans are counted one by one, but clients' of the service `back`.
  var countsSpans = false
  /// Over these an active workflow runs away; low, so that some of small traces do.
  var executionLimit = 8
  var depthLimit = 4
  var repeatLimit = 1
}
