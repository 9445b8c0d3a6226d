/// What the server calls while it lives.
package struct ServerHooks: Sendable {
  /// Called every second, from one background task and so never twice at a time, with the current
  /// time in nanoseconds since 1970. It may block.
  package var onTick: @Sendable (_ now: UInt64) -> Void
  /// Called once, when a stop was asked for and no request is in flight any more; the query side
  /// still answers.
  package var onDrained: @Sendable () async -> Void

  /// Hooks that do nothing unless given.
  package init(
    onTick: @escaping @Sendable (_ now: UInt64) -> Void = { _ in },
    onDrained: @escaping @Sendable () async -> Void = {}
  ) {
    self.onTick = onTick
    self.onDrained = onDrained
  }
}
