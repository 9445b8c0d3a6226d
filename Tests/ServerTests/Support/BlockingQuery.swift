import Foundation
import Server

/// Whether queries may go on: until it is opened, `/graph` waits.
final class QueryGate: @unchecked Sendable {
  // Unchecked because the condition, which is a lock, guards both properties.
  private let condition = NSCondition()
  private var isOpen = false
  private var waiting = 0

  /// Waits until the gate is open.
  func pass() {
    condition.withLock {
      waiting += 1
      condition.broadcast()
      while !isOpen { condition.wait() }
      waiting -= 1
    }
  }

  /// Lets everybody through.
  func open() {
    condition.withLock {
      isOpen = true
      condition.broadcast()
    }
  }

  /// How many wait.
  var count: Int { condition.withLock { waiting } }
}

/// Answers `/graph` once its gate is open, everything else at once.
struct BlockingQuery: QueryService {
  let gate: QueryGate
  private let stub = StubQuery()

  init(_ gate: QueryGate) { self.gate = gate }

  func metrics(_ request: MetricsRequest) -> QueryReply { stub.metrics(request) }

  func graph(_ parameters: [(name: String, value: String)]) -> QueryReply {
    gate.pass()
    return stub.graph(parameters)
  }

  func graphDiff(_ parameters: [(name: String, value: String)]) -> QueryReply {
    stub.graphDiff(parameters)
  }

  func graphFields() -> QueryReply { stub.graphFields() }

  func dependencies(_ parameters: [(name: String, value: String)]) -> QueryReply {
    stub.dependencies(parameters)
  }

  func traces(_ parameters: [(name: String, value: String)]) -> QueryReply {
    stub.traces(parameters)
  }

  func trace(_ id: String) -> QueryReply { stub.trace(id) }

  func pipeline() -> QueryReply { stub.pipeline() }
}
