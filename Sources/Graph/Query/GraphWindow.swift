/// What stretch of time a graph shows: the parameter `window`.
package enum GraphWindow: Equatable, Sendable {
  /// The last so many nanoseconds.
  case last(nanoseconds: UInt64)
  /// Everything since start; its numbers equal the counters.
  case all
}
