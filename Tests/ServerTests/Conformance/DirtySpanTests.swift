import TestSupport
import Testing

/// What real exports look like, from the socket to `/metrics`.
@Suite("Spans as they really come", .timeLimit(.minutes(20)))
struct DirtySpanTests {
  @Test(
    "A child may outlive its parent, and come before or after it on another connection",
    arguments: [true, false])
  func order(isChildFirst: Bool) async throws {
    let parent = TestRequest([TestSpan("primitive.parent.run", id: 1, start: 0, duration: 10)])
    let child = TestRequest([
      TestSpan("primitive.child.run", id: 3, parent: 2, start: 5, duration: 5000)
    ])
    let between = TestRequest([TestSpan("GET", id: 2, parent: 1, kind: 3, start: 4, duration: 1)])
    let requests = [child, between, parent]
    try await withEngine { live in
      let ways: [Way] = [.http1JSON, .http2Protobuf, .grpc]
      for (request, way) in zip(isChildFirst ? requests : requests.reversed(), ways) {
        #expect(try await live.send(request, way) == .accepted)
      }
      let scrape = try await live.expect(counted: 3)
      #expect(scrape.sum("primitive_execution_count") == 2)
      #expect(scrape.sum("primitive_connection_count") == 1)
      #expect(
        scrape.sum(
          "primitive_connection_count", #"source_primitive="parent""#,
          #"target_primitive="child""#, #"connection_type="call""#) == 1)
      live.settle()
      let settled = try await live.expect(counted: 3)
      #expect(settled.sum("primitive_connection_count") == 1)
    }
  }

  @Test("Executions are counted once each, steps and other structures never")
  func structures() async throws {
    let common: TestAttributes = ["primitive.type": "sequential", "execution.status": "success"]
    let request = TestRequest(
      [
        TestSpan(
          "primitive.sequential.execute", id: 1, common + ["primitive.name": "Sequence"]),
        TestSpan(
          "primitive.sequential.step_0", id: 2, parent: 1,
          common + ["step.primitive_type": "Work", "step.index": 0]),
        TestSpan("primitive.work.execute", id: 3, parent: 2, common + ["primitive.name": "Work"]),
        TestSpan("parallel.branch_0", id: 4, parent: 1, ["branch.status": "success"]),
        TestSpan("retry.attempt_0", id: 5, parent: 4, ["retry.attempt": 1]),
        TestSpan("create_agent", id: 6, parent: 1, ["gen_ai.operation.name": "create_agent"]),
        TestSpan("POST", id: 7, parent: 1, kind: 3),
      ], scope: "tta_dev_primitives.core")
    try await withEngine { live in
      #expect(try await live.send(request, .grpc) == .accepted)
      live.settle()
      let scrape = try await live.expect(counted: 7)
      #expect(scrape.sum("primitive_execution_count") == 2)
      #expect(scrape.sum("primitive_execution_count", #"execution_status="success""#) == 2)
      #expect(scrape.sum("primitive_connection_count", #"connection_type="call""#) == 1)
    }
  }

  @Test("One exception that passes three executions is three errors, however many events it left")
  func exceptions() async throws {
    let raised = [TestEvent.exception("ValueError"), .exception("ValueError")]
    let spans = (UInt64(1)...3).map { id in
      TestSpan(
        "primitive.level\(id).run", id: id, parent: id == 1 ? nil : id - 1, status: 2,
        events: raised)
    }
    try await withEngine { live in
      #expect(try await live.send(TestRequest(spans), .http1JSON) == .accepted)
      let scrape = try await live.expect(counted: 3)
      #expect(
        scrape.sum(
          "primitive_execution_count", #"execution_status="error""#, #"error_type="ValueError""#)
          == 3)
      #expect(scrape.sum("primitive_connection_errors") == 2)
    }
  }

  @Test("Whatever span says so is a look-up in a cache")
  func lookups() async throws {
    let request = TestRequest([
      TestSpan("primitive.cache.get", id: 1, ["primitive.name": "C", "cache.hit": true]),
      TestSpan("primitive.work.run", id: 2, ["cache.hit": "false"]),
      TestSpan("SELECT", id: 3, ["cache.hit": 1]), TestSpan("GET", id: 4, ["cache.hit": "maybe"]),
    ])
    try await withEngine { live in
      #expect(try await live.send(request, .http2Protobuf) == .accepted)
      let scrape = try await live.expect(counted: 4)
      #expect(scrape.sum("cache_total") == 3)
      #expect(scrape.sum("cache_hits") == 2)
      #expect(scrape.sum("tracemill_attribute_values_unreadable_total") == 1)
    }
  }

  @Test("A model's name on every span of a workflow makes no calls of them")
  func modelNames() async throws {
    let stamped: TestAttributes = ["llm.provider": "openai", "llm.model_name": "gpt-4"]
    let request = TestRequest([
      TestSpan("primitive.sequential.execute", id: 1, stamped),
      TestSpan("primitive.work.execute", id: 2, parent: 1, stamped),
      TestSpan("primitive.ask.execute", id: 3, parent: 1, stamped + ["llm.prompt_tokens": "12"]),
    ])
    try await withEngine { live in
      #expect(try await live.send(request, .http1Protobuf) == .accepted)
      let scrape = try await live.expect(counted: 3)
      #expect(scrape.sum("llm_calls_total") == 1)
      #expect(scrape.sum("llm_tokens_total", #"llm_model_name="gpt-4""#) == 12)
    }
  }
}
