import Correlation
import TestSupport
import Testing

@testable import Pipeline

/// Usage of spans that are nested thousands deep.
@Suite struct DeepTraceTests {
  /// What became of the tokens that an engine has seen.
  private static func tokens(_ engine: TestEngine) -> PlainForest.Tokens {
    let metrics = engine.metrics
    func suppressed(_ reason: String) -> Int {
      Int(metrics.sum("llm_tokens_suppressed_total", ["reason": reason]))
    }
    return PlainForest.Tokens(
      counted: Int(metrics.sum("llm_tokens_total")), nested: suppressed("nested"),
      aggregate: suppressed("aggregate"), calls: Int(metrics.sum("llm_billed_calls_total")))
  }

  @Test(
    "Of spans nested in any way the innermost usage counts that came first, in any order",
    arguments: PlainForest.Shape.allCases, 0..<(longRun ? 100 : 6))
  func forest(shape: PlainForest.Shape, seed: Int) throws {
    var generator = SeededGenerator(seed: 15_000_000 + seed)
    let engine = try TestEngine()
    let size = generator.pick([1, 3, 50, 1000])
    let order = PlainForest.Order.allCases[seed % PlainForest.Order.allCases.count]
    var forest = PlainForest(shape, Int.random(in: 2...1200, using: &generator), &generator)
    for request in forest.requests(order, of: size, &generator) {
      engine.send(forest.request(request))
      forest.receive(request)
    }
    #expect(Self.tokens(engine) == forest.tokens)
    engine.settle()
    forest.settle()
    #expect(Self.tokens(engine) == forest.tokens)
    #expect(engine.metrics.sum("llm_tokens_held") == 0)
  }

  /// How deep a chain is nested that is no surprise any more.
  private static let depth = longRun ? 100_000 : 5000

  @Test(
    "Of nested calls one after the other the first counts, from whichever end they come",
    arguments: [PlainForest.Order.childrenFirst, .parentsFirst], [1, 500])
  func ends(order: PlainForest.Order, size: Int) throws {
    var generator = SeededGenerator(seed: 1)
    let engine = try TestEngine()
    let chain = PlainForest(
      (0..<Self.depth).map { .init(parent: $0 > 0 ? $0 - 1 : nil, end: Self.depth - $0) })
    let requests = chain.requests(order, of: size, &generator)
    for request in requests { engine.send(chain.request(request)) }
    let all = Self.depth * (Self.depth + 1) / 2
    // The innermost of the first request.
    let counted = (requests[0].max() ?? 0) + 1
    let expected = PlainForest.Tokens(counted: counted, nested: all - counted, calls: 1)
    #expect(Self.tokens(engine) == expected)
    engine.settle()
    #expect(Self.tokens(engine) == expected)
  }

  @Test("Of nested calls in a random order those count that the model says")
  func random() throws {
    var generator = SeededGenerator(seed: 2)
    let engine = try TestEngine()
    var chain = PlainForest(
      (0..<Self.depth).map { .init(parent: $0 > 0 ? $0 - 1 : nil, end: Self.depth - $0) })
    for request in chain.requests(.random, of: 1, &generator) {
      engine.send(chain.request(request))
      chain.receive(request)
    }
    #expect(Self.tokens(engine) == chain.tokens)
    #expect(chain.tokens.calls > 1)
  }

  @Test(
    "Where all calls are held until the end the innermost counts, in any order",
    arguments: PlainForest.Order.allCases)
  func held(order: PlainForest.Order) throws {
    var generator = SeededGenerator(seed: 3)
    let engine = try TestEngine(inputEnds: true)
    let chain = PlainForest(
      (0..<Self.depth).map { .init(parent: $0 > 0 ? $0 - 1 : nil, end: Self.depth - $0) })
    var requests = chain.requests(order, of: 10, &generator)
    let missing = Set(0..<Self.depth).subtracting(requests.joined())
    requests.append(Array(missing))
    for request in requests { engine.send(chain.request(request)) }
    engine.settle()
    let all = Self.depth * (Self.depth + 1) / 2
    #expect(
      Self.tokens(engine)
        == PlainForest.Tokens(counted: Self.depth, nested: all - Self.depth, calls: 1))
  }

  @Test("A call yields to one far above that is being decided on at that moment")
  func decided() throws {
    let engine = try TestEngine(inputEnds: true)
    var spans = (1...UInt64(300)).map { TestSpan("GET /", id: $0, parent: $0 > 1 ? $0 - 1 : nil) }
    func call(_ id: UInt64, below parent: UInt64, tokens: Int64) -> TestSpan {
      TestSpan(
        "chat", id: id, parent: parent,
        [
          "gen_ai.operation.name": "chat", "gen_ai.request.model": "zz-1",
          "gen_ai.usage.input_tokens": .int(tokens),
        ])
    }
    spans[0] = call(1, below: 999, tokens: 7)
    engine.send(TestRequest(spans).protobuf)
    // Whoever decides has let go of the matcher, and has not the shard yet.
    #expect(engine.engine.matcher.decide(at: nil).count == 1)
    engine.send(TestRequest([call(1000, below: 300, tokens: 5)]).protobuf)
    #expect(Self.tokens(engine) == PlainForest.Tokens(nested: 5))
  }

  @Test(
    "All usage far below an attempt that failed or was superseded is wasted",
    arguments: [true, false], PlainForest.Order.allCases)
  func wasted(hasFailed: Bool, order: PlainForest.Order) throws {
    var generator = SeededGenerator(seed: 4)
    let engine = try TestEngine()
    var spans = (0..<UInt64(Self.depth)).flatMap { level in
      [
        TestSpan("GET /", id: level + 10, parent: level > 0 ? level + 9 : 2),
        TestSpan(
          "chat", id: 1 << 32 | level, parent: level + 10,
          [
            "gen_ai.operation.name": "chat", "gen_ai.request.model": "zz-1",
            "gen_ai.usage.input_tokens": 1,
          ]),
      ]
    }
    let status: TestAttributes = hasFailed ? ["execution.status": "error"] : [:]
    spans += [
      TestSpan("root", id: 1),
      TestSpan("primitive.retry.attempt_0", id: 2, parent: 1, duration: 10, status),
      TestSpan("primitive.retry.attempt_1", id: 3, parent: 1, start: 20),
    ]
    switch order {
    case .childrenFirst: spans.reverse()
    case .parentsFirst: break
    case .random: spans.shuffle(using: &generator)
    }
    for first in stride(from: 0, to: spans.count, by: 10) {
      engine.send(TestRequest(Array(spans[first..<min(first + 10, spans.count)])).protobuf)
    }
    #expect(
      engine.metrics.sum("llm_tokens_wasted_total") == (hasFailed ? Double(Self.depth) : 0))
    engine.settle()
    #expect(engine.metrics.sum("llm_tokens_total") == Double(Self.depth))
    #expect(engine.metrics.sum("llm_tokens_wasted_total") == Double(Self.depth))
  }

  @Test("What is kept of long ways goes with their trace")
  func forgotten() throws {
    var generator = SeededGenerator(seed: 5)
    var engine = try TestEngine()
    let empty = engine.metrics.sum("tracemill_trace_bytes")
    var forest = PlainForest(.comb, 2000, &generator)
    for request in forest.requests(.parentsFirst, of: 10, &generator) {
      engine.send(forest.request(request))
      forest.receive(request)
    }
    for _ in 0..<100 { engine.wait(seconds: 600) }
    #expect(engine.metrics.sum("tracemill_trace_spans") == 0)
    #expect(engine.metrics.sum("tracemill_trace_bytes") == empty)
  }
}
