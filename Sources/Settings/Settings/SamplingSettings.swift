/// What is made of the sampling that spans tell of.
package struct SamplingSettings: Equatable, Sendable {
  /// Whether executions and edges are also counted as often as `tracestate` says that they stand for.
  /// Default: no.
  package var adjust = false

  /// The defaults.
  package init() {}
}
