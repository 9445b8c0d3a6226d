internal import ServiceLifecycle

/// Keeps the receivers until the shutdown, then lets them finish.
struct ReceiverService: Service {
  let listeners: [Listener]
  let context: ReceiverContext
  let phase: Phase
  let onDrained: @Sendable () async -> Void

  func run() async throws {
    // It throws where the group is cancelled because another service failed: then the receivers end
    // in the same way.
    try? await gracefulShutdown()
    phase.advance(to: .draining)
    context.isDraining = true
    await drain()
    await onDrained()
  }

  private func drain() async {
    let limit = context.configuration.drainTimeout
    let deadline = Task {
      try await Task.sleep(for: limit)
      for listener in listeners { listener.connections.closeAll() }
    }
    await withTaskGroup(of: Void.self) { group in
      for listener in listeners { group.addTask { await listener.drain() } }
    }
    deadline.cancel()
  }
}
