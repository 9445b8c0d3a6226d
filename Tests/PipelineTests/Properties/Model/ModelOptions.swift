/// What the model needs to know of the configuration.
struct ModelOptions: Sendable {
  /// Whether ends of flow edges are named after the execution below a step.
  var namesSteps = true
  var infersCacheLookups = true
}
