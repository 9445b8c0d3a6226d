import Pipeline
import Semantics
import Settings
import TestSupport
import Testing
import TraceMetrics

/// Spans counted one by one.
@Suite struct SpanMetricsTests {
  private static let calls = "traces_spanmetrics_calls_total"
  private static let labels = ["service", "span_name", "span_kind", "status_code"]

  /// Spans of two services, of every kind and status.
  private static let spans = [
    ServiceSpan(
      "shop", TestSpan("GET /cart", id: 1, kind: 2, status: 1, ["http.route": "/cart"])),
    ServiceSpan(
      "shop", TestSpan("GET /health", id: 2, kind: 2, ["http.route": "/health", "n": 7])),
    ServiceSpan("shop", TestSpan("SELECT", id: 3, kind: 3, status: 2, ["db.system.name": "pg"])),
    ServiceSpan("worker", TestSpan("send", id: 4, kind: 4, ["flag": true])),
    ServiceSpan("worker", TestSpan("take", id: 5, kind: 5, ["share": 0.5])),
    ServiceSpan("worker", TestSpan("work", id: 6, kind: 1, ["http.route": ""])),
    ServiceSpan("worker", TestSpan("odd", id: 7, kind: 0)),
  ]

  private static func engine(
    _ change: @escaping (inout SpanMetricsOptions) -> Void = { _ in }
  ) throws -> TestEngine {
    let engine = try TestEngine {
      $0.spanMetrics.isEnabled = true
      change(&$0.spanMetrics)
    }
    for span in spans + spans { engine.send(span.body) }
    return engine
  }

  @Test("Every span counts once under its name, kind and status, and its duration with it")
  func counting() throws {
    let metrics = try SpanMetricsTests.engine().metrics
    #expect(
      metrics.sums(SpanMetricsTests.calls, by: SpanMetricsTests.labels) == [
        "shop GET /cart SPAN_KIND_SERVER STATUS_CODE_OK": 1,
        "shop GET /health SPAN_KIND_SERVER STATUS_CODE_UNSET": 1,
        "shop SELECT SPAN_KIND_CLIENT STATUS_CODE_ERROR": 1,
        "worker send SPAN_KIND_PRODUCER STATUS_CODE_UNSET": 1,
        "worker take SPAN_KIND_CONSUMER STATUS_CODE_UNSET": 1,
        "worker work SPAN_KIND_INTERNAL STATUS_CODE_UNSET": 1,
        "worker odd SPAN_KIND_UNSPECIFIED STATUS_CODE_UNSET": 1,
      ])
    let latency = "traces_spanmetrics_latency"
    #expect(metrics.sum("\(latency)_count") == 7)
    #expect(abs(metrics.sum("\(latency)_sum") - 0.7) < 1e-9)
    for (bound, count) in [("0.064", 0.0), ("0.128", 7), ("16.384", 7), ("+Inf", 7)] {
      #expect(metrics.sum("\(latency)_bucket", ["le": bound]) == count)
    }
    #expect(metrics.sums("\(latency)_bucket", by: ["le"]).count == 15)
  }

  @Test("Without the option nothing is counted so")
  func off() throws {
    let engine = try TestEngine()
    for span in SpanMetricsTests.spans { engine.send(span.body) }
    #expect(engine.metrics.values.keys.allSatisfy { !$0.name.hasPrefix("traces_spanmetrics") })
  }

  @Test("Dimensions come from the span, else from the resource; what meets in one label is joined")
  func dimensions() throws {
    let engine = try TestEngine {
      $0.spanMetrics.isEnabled = true
      $0.spanMetrics.dimensions = [
        .init(label: "zone", attributes: ["zone"]),
        .init(label: "http_route", attributes: ["http.route", "http_route"]),
        .init(label: "n", attributes: ["n"]),
      ]
    }
    let spans = [
      TestSpan("a", id: 1, ["http.route": "/x", "n": 7, "zone": "own"]),
      TestSpan("a", id: 2, ["http_route": "/y", "http.route": "/x", "n": 1.5]),
      TestSpan("a", id: 3, ["http_route": "/y", "n": false]), TestSpan("a", id: 4, ["zone": ""]),
    ]
    engine.send(
      TestRequest([
        TestRequest.Resource(["zone": "eu"], [TestRequest.Scope("s", spans)]),
        TestRequest.Resource([:], [TestRequest.Scope("s", [TestSpan("a", id: 5)])]),
      ]).protobuf)
    #expect(
      engine.metrics.sums(SpanMetricsTests.calls, by: ["zone", "http_route", "n"]) == [
        "own /x 7": 1, "eu /x;/y 1.5": 1, "eu /y false": 1, "  ": 2,
      ])
  }

  /// Policies, and the names of the spans that count with them.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var include: [SpanPolicy] = []
    var exclude: [SpanPolicy] = []
    var names: String
  }

  private static func policy(_ change: (inout SpanPolicy) -> Void) -> SpanPolicy {
    var policy = SpanPolicy()
    change(&policy)
    return policy
  }

  private static func attribute(_ name: String, _ values: String...) -> SpanPolicy {
    policy {
      $0.attributes = [.init(attribute: name, values: values.map(WildcardPattern.init))]
    }
  }

  static let cases = [
    Case(
      testDescription: "kinds", include: [policy { $0.kinds = [.server, .consumer] }],
      names: "GET /cart,GET /health,take"),
    Case(
      testDescription: "a status", include: [policy { $0.statuses = [.error] }], names: "SELECT"),
    Case(
      testDescription: "names, excluded",
      exclude: [policy { $0.names = [.init("GET *"), .init("o*d")] }],
      names: "SELECT,send,take,work"),
    Case(
      testDescription: "a service", exclude: [policy { $0.services = [.init("work*")] }],
      names: "GET /cart,GET /health,SELECT"),
    Case(
      testDescription: "all conditions of a policy",
      include: [
        policy {
          $0.kinds = [.server]
          $0.services = [.init("shop")]
          $0.attributes = [.init(attribute: "http.route", values: [.init("/c*")])]
        }
      ], names: "GET /cart"),
    Case(
      testDescription: "one of several policies, without those excluded",
      include: [policy { $0.kinds = [.server] }, policy { $0.kinds = [.client] }],
      exclude: [attribute("http.route", "/health", "/ready")], names: "GET /cart,SELECT"),
    Case(
      testDescription: "an attribute that must be there, be it empty",
      include: [attribute("http.route", "*")], names: "GET /cart,GET /health,work"),
    Case(
      testDescription: "numbers and truth as they are written",
      include: [attribute("n", "7"), attribute("flag", "true"), attribute("share", "0.5")],
      names: "GET /health,send,take"),
  ]

  @Test("Policies decide which spans count", arguments: cases)
  func policies(_ item: Case) throws {
    let metrics = try SpanMetricsTests.engine {
      $0.include = item.include
      $0.exclude = item.exclude
    }.metrics
    let names = metrics.sums(SpanMetricsTests.calls, by: ["span_name"]).keys.sorted()
    #expect(names == item.names.split(separator: ",").map(String.init).sorted())
    #expect(metrics.sum("tracemill_spans_counted_total") == 7)
  }

  @Test("What policies look at takes no room among labels")
  func room() throws {
    let engine = try TestEngine {
      $0.spanMetrics.isEnabled = true
      $0.spanMetrics.dimensions = [.init(label: "url", attributes: ["url"])]
      $0.spanMetrics.exclude = [SpanMetricsTests.attribute("url", "/noise/*")]
    }
    engine.send(TestRequest([TestSpan("noise", id: 99)]).protobuf)
    let before = engine.metrics.sum("tracemill_label_values")
    let noise = (1...50).map { TestSpan("noise", id: $0, ["url": .string("/noise/\($0)")]) }
    engine.send(TestRequest(noise).protobuf)
    #expect(engine.metrics.sum("tracemill_label_values") == before)
    #expect(engine.metrics.sum(SpanMetricsTests.calls) == 1)
  }

  @Test("Over the limit of series spans share one, and their sum stays")
  func overflow() throws {
    let engine = try TestEngine {
      $0.spanMetrics.isEnabled = true
      $0.limits.seriesPerMetric = 10
    }
    engine.send(TestRequest((1...40).map { TestSpan("op \($0)", id: $0) }).protobuf)
    let metrics = engine.metrics
    #expect(metrics.sum(SpanMetricsTests.calls) == 40)
    #expect(metrics.sum(SpanMetricsTests.calls, ["overflow": "true"]) == 30)
  }

  @Test("An exemplar of a span names its trace")
  func exemplars() throws {
    let engine = try SpanMetricsTests.engine()
    let text = String(decoding: engine.engine.metrics(.openMetrics, now: engine.now), as: UTF8.self)
    let line = text.split(separator: "\n").first {
      $0.hasPrefix("traces_spanmetrics_latency_bucket") && $0.contains("le=\"0.128\"")
    }
    #expect(line?.contains("# {trace_id=\"a1000000000000000000000000000001\"} 0.1") == true)
  }

  @Test("A snapshot keeps counts of spans as long as their labels are the same")
  func snapshot() throws {
    func engine(_ label: String) throws -> TestEngine {
      try TestEngine {
        $0.spanMetrics.isEnabled = true
        $0.spanMetrics.dimensions = [.init(label: label, attributes: [label])]
      }
    }
    let first = try engine("zone")
    first.send(TestRequest([TestSpan("a", ["zone": "eu"])]).protobuf)
    let snapshot = try first.engine.snapshot(now: first.now)
    for (label, count) in [("zone", 1.0), ("other", 0)] {
      let second = try engine(label)
      try second.engine.restore(snapshot)
      #expect(second.metrics.sum(SpanMetricsTests.calls) == count)
      #expect(second.metrics.sum(SpanMetricsTests.calls, ["zone": "eu"]) == count)
    }
  }
}
