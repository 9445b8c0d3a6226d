import OTLP
import TestSupport
import Testing

/// Items 23 to 27 of the conformance checklist.
@Suite("Conformance: spans", .timeLimit(.minutes(20)))
struct SpanItemTests {
  @Test(
    "23: Spans with malformed ids are rejected and counted, the others kept",
    arguments: Way.allCases)
  func ids(way: Way) async throws {
    var spans = (1...9).map { TestSpan("primitive.p.run", id: $0) }
    spans[1].traceID = []
    spans[2].traceID = Array(repeating: 0, count: 16)
    spans[3].traceID = Array(TestSpan.traceID(1).dropLast())
    spans[4].traceID += [1]
    spans[5].spanID = []
    spans[6].spanID = Array(repeating: 0, count: 8)
    spans[7].spanID += [1]
    try await withEngine { live in
      let answer = try await live.send(TestRequest(spans), way)
      #expect(answer.outcome == .taken)
      #expect(answer.rejected == 7)
      #expect(answer.message.contains("4 with a trace id"))
      #expect(answer.message.contains("3 with a span id"))
      let scrape = try await live.expect(counted: 2, invalid: 7)
      #expect(scrape.sum("primitive_execution_count") == 2)
      #expect(try await live.send(TestRequest(spans), way).rejected == 7)
      try await live.expect(counted: 2, duplicate: 2, invalid: 14)
    }
  }

  @Test(
    "24: A span whose parent is empty, absent or all zero is a root", arguments: Way.allCases)
  func roots(way: Way) async throws {
    var zero = TestSpan("primitive.p.run", trace: 1)
    zero.parentSpanID = Array(repeating: 0, count: 8)
    let absent = TestSpan("primitive.p.run", trace: 2)
    let child = TestSpan("primitive.p.run", trace: 3, id: 2, parent: 9)
    try await withEngine { live in
      let steps: [(body: [UInt8], active: Double)] = [
        (way.body(of: TestRequest([zero, absent])), 0), (way.body(of: TestRequest([child])), 1),
        (Self.emptyParent(way), 1),
      ]
      for (place, step) in steps.enumerated() {
        #expect(try await live.send(step.body, way) == .accepted)
        let scrape = try await live.expect(counted: place + 2)
        #expect(scrape.sum("agent_workflows_active") == step.active)
      }
    }
  }

  /// A span whose parent's id is there and has no bytes.
  private static func emptyParent(_ way: Way) -> [UInt8] {
    let span = TestSpan("primitive.p.run", trace: 4)
    if way.encoding == .json {
      let text = TestRequest([span]).jsonText
      return Array(text.replacing(#""name":"prim"#, with: #""parentSpanId":"","name":"prim"#).utf8)
    }
    var request = WireBuilder()
    request.message(1) { resourceSpans in
      resourceSpans.message(2) { scopeSpans in
        scopeSpans.message(2) { message in
          message.bytes += span.protobuf
          message.bytes(4, [])
        }
      }
    }
    return request.bytes
  }

  @Test(
    "25: Unknown kinds are internal, unknown status codes unset", arguments: Way.allCases)
  func unknownNumbers(way: Way) async throws {
    let numbers: [Int32] = [0, 3, 6, 1000, -1, .max, .min]
    let spans = numbers.enumerated().map { index, number in
      TestSpan("primitive.p.run", id: UInt64(index + 1), kind: number, status: number)
    }
    try await withEngine { live in
      #expect(try await live.send(TestRequest(spans), way) == .accepted)
      let scrape = try await live.expect(counted: numbers.count)
      #expect(
        scrape.sum("primitive_execution_count", #"execution_status="success""#)
          == Double(numbers.count))
    }
  }

  @Test("26: No time gives a negative or wrapped duration", arguments: Way.allCases)
  func times(way: Way) async throws {
    let times: [(start: UInt64, end: UInt64)] = [
      (5, 3), (1, 0), (0, 0), (0, .max), (0, .max), (.max, .max), (.max, 0), (.max, .max - 1),
      (TestSpan.moment, TestSpan.moment + 7_000_000),
    ]
    let spans = times.enumerated().map { index, time in
      var span = TestSpan("primitive.p.run", trace: UInt64(index + 1))
      span.start = time.start
      span.end = time.end
      return span
    }
    try await withEngine { live in
      #expect(try await live.send(TestRequest(spans), way) == .accepted)
      live.settle()
      let scrape = try await live.expect(counted: times.count)
      #expect(scrape.sum("tracemill_spans_skewed_total") == 4)
      #expect(scrape.sum("primitive_execution_duration_count") == Double(times.count))
      #expect(scrape.sum("primitive_execution_duration_bucket", #"le="10.0""#) == 7)
      let expected = 2 * Double(UInt64.max) / 1e6 + 7
      #expect(abs(scrape.sum("primitive_execution_duration_sum") - expected) < expected * 1e-9)
      #expect(abs(scrape.sum("agent_workflow_duration_sum") - expected) < expected * 1e-9)
    }
  }

  @Test(
    "27: High bits of flags, any trace state and dropped counts are tolerated",
    arguments: Way.allCases)
  func tolerated(way: Way) async throws {
    let states = ["", "a=b", "=,=,;;", String(repeating: "x", count: 5000), "\u{0}\u{1F600}"]
    let spans = states.enumerated().map { index, state in
      var span = TestSpan("primitive.p.run", id: UInt64(index + 1))
      span.traceState = state
      span.flags = 0xFFFF_FC00 | UInt32(index)
      return span
    }
    try await withEngine { live in
      #expect(try await live.send(TestRequest(spans), way) == .accepted)
      #expect(try await live.send(Self.droppedCounts(way), way) == .accepted)
      let scrape = try await live.expect(counted: states.count + 1)
      #expect(scrape.sum("primitive_execution_count") == Double(states.count + 1))
    }
  }

  /// A span that says how much of it was dropped.
  private static func droppedCounts(_ way: Way) -> [UInt8] {
    let span = TestSpan("primitive.p.run", id: 100)
    if way.encoding == .json {
      let text = TestRequest([span]).jsonText
      let counts =
        #""droppedAttributesCount":4294967295,"droppedEventsCount":"7","droppedLinksCount":1,"#
      return Array(text.replacing(#""name":"prim"#, with: counts + #""name":"prim"#).utf8)
    }
    var request = WireBuilder()
    request.message(1) { resourceSpans in
      resourceSpans.message(1) { $0.varint(2, 3) }
      resourceSpans.message(2) { scopeSpans in
        scopeSpans.message(2) { message in
          message.bytes += span.protobuf
          for field: UInt32 in [10, 12, 14] { message.varint(field, 0xFFFF_FFFF) }
          message.message(11) { $0.varint(4, 5) }
          message.message(13) { $0.varint(5, 6) }
        }
      }
    }
    return request.bytes
  }
}
