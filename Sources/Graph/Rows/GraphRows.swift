/// What a graph is made of: the increments of the counters within one window.
package struct GraphRows: Sendable {
  /// Executions by label set.
  package var executions: [ExecutionRow]
  /// Edges by label set.
  package var edges: [EdgeRow]
  /// Durations of edges.
  package var edgeDurations: [EdgeDurationRow]
  /// Tokens and cost.
  package var tokens: [UsageRow]
  /// Requests between services by label set.
  package var requests: [RequestRow]
  /// The upper bounds of the requests' duration buckets in milliseconds, ascending, without `+Inf`.
  package var requestBounds: [Double]
  /// The upper bounds of the duration buckets in milliseconds, ascending, without `+Inf`.
  package var bounds: [Double]
  /// What rates divide by: the smaller of window and uptime, in seconds.
  package var seconds: Double
  /// Where the window begins, in nanoseconds since 1970.
  package var from: UInt64
  /// Where the window ends, in nanoseconds since 1970.
  package var to: UInt64

  package init(
    executions: [ExecutionRow] = [], edges: [EdgeRow] = [],
    edgeDurations: [EdgeDurationRow] = [], tokens: [UsageRow] = [],
    requests: [RequestRow] = [], requestBounds: [Double] = [], bounds: [Double], seconds: Double,
    from: UInt64, to: UInt64
  ) {
    self.executions = executions
    self.edges = edges
    self.edgeDurations = edgeDurations
    self.tokens = tokens
    self.requests = requests
    self.requestBounds = requestBounds
    self.bounds = bounds
    self.seconds = seconds
    self.from = from
    self.to = to
  }
}
