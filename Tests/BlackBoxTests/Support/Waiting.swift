/// Waits until `condition` gives a value, and returns it.
///
/// The pause lies between two looks at something that happens in another process and that nothing
/// tells us about; no outcome depends on its length. A last look is taken after the deadline, since
/// a busy machine may resume this task long after it.
/// - Throws: `Failure` saying that `what` has not come, after `limit`.
func waiting<Value>(
  for what: String, limit: Duration = .seconds(600),
  until condition: () async throws -> Value?
) async throws -> Value {
  let deadline = ContinuousClock.now + limit
  while true {
    let late = ContinuousClock.now >= deadline
    if let value = try await condition() { return value }
    if late { throw Failure("after \(limit) still waiting for \(what)") }
    try await Task.sleep(for: .milliseconds(25))
  }
}

/// Waits until `condition` is true.
func waiting(
  for what: String, limit: Duration = .seconds(600), until condition: () async throws -> Bool
) async throws {
  _ = try await waiting(for: what, limit: limit) { try await condition() ? true : nil }
}
