import TestSupport
import Testing

/// Edges of span links, whichever end comes first.
@Suite struct LinkTests {
  /// Spans, and the edges of links that follow from them.
  struct Situation: Sendable, CustomTestStringConvertible {
    var title: String
    var spans: [ServiceSpan]
    var edges: [String: Double]

    var testDescription: String { title }
  }

  private static func primitive(
    _ name: String, trace: UInt64, id: UInt64, parent: UInt64? = nil, status: String = "success",
    links: [TestLink] = []
  ) -> ServiceSpan {
    ServiceSpan(
      "agents",
      TestSpan(
        "primitive.tool.execute", trace: trace, id: id, parent: parent,
        [
          "primitive.name": .string(name), "primitive.type": "tool",
          "execution.status": .string(status),
        ])
    ).linked(to: links)
  }

  private static func foreign(
    trace: UInt64, id: UInt64, parent: UInt64? = nil, links: [TestLink] = []
  ) -> ServiceSpan {
    ServiceSpan("agents", TestSpan("GET", trace: trace, id: id, parent: parent))
      .linked(to: links)
  }

  private static func step(
    trace: UInt64, id: UInt64, parent: UInt64, links: [TestLink] = []
  ) -> ServiceSpan {
    ServiceSpan(
      "agents",
      TestSpan(
        "primitive.sequential.step_0", trace: trace, id: id, parent: parent,
        [
          "step.index": 0, "step.primitive_type": "WorkPrimitive", "primitive.type": "sequential",
          "execution.status": "success",
        ])
    ).linked(to: links)
  }

  static let situations = [
    Situation(
      title: "from execution to execution",
      spans: [
        primitive("plan", trace: 1, id: 1),
        primitive("act", trace: 2, id: 2, links: [TestLink(trace: 1, id: 1)]),
      ],
      edges: ["plan tool act tool agents": 1]),
    Situation(
      title: "of foreign spans, for the nearest execution above",
      spans: [
        primitive("plan", trace: 1, id: 1), foreign(trace: 1, id: 2, parent: 1),
        primitive("act", trace: 2, id: 3),
        foreign(trace: 2, id: 4, parent: 3, links: [TestLink(trace: 1, id: 2)]),
      ],
      edges: ["plan tool act tool agents": 1]),
    Situation(
      title: "of steps, for their classes, whatever runs in them",
      spans: [
        primitive("plan", trace: 1, id: 1), step(trace: 1, id: 2, parent: 1),
        primitive("work", trace: 1, id: 3, parent: 2),
        primitive("act", trace: 2, id: 4, links: [TestLink(trace: 1, id: 2)]),
      ],
      edges: ["WorkPrimitive work act tool agents": 1]),
    Situation(
      title: "out of a step, into its class",
      spans: [
        primitive("plan", trace: 1, id: 1), primitive("act", trace: 2, id: 4),
        step(trace: 2, id: 5, parent: 4, links: [TestLink(trace: 1, id: 1)]),
        primitive("work", trace: 2, id: 6, parent: 5),
      ],
      edges: ["plan tool WorkPrimitive work agents": 1]),
    Situation(
      title: "one for each link, and one for a link that is there twice",
      spans: [
        primitive("plan", trace: 1, id: 1), primitive("ask", trace: 3, id: 7),
        primitive(
          "act", trace: 2, id: 2,
          links: [
            TestLink(trace: 1, id: 1), TestLink(trace: 3, id: 7), TestLink(trace: 1, id: 1),
          ]),
      ],
      edges: ["plan tool act tool agents": 1, "ask tool act tool agents": 1]),
    Situation(
      title: "none within a trace, nor to a span that never comes",
      spans: [
        primitive("plan", trace: 1, id: 1),
        primitive(
          "act", trace: 1, id: 2, parent: 1,
          links: [TestLink(trace: 1, id: 1), TestLink(trace: 9, id: 1)]),
      ],
      edges: [:]),
    Situation(
      title: "none where there is no execution at an end",
      spans: [
        foreign(trace: 1, id: 1),
        primitive("act", trace: 2, id: 2, links: [TestLink(trace: 1, id: 1)]),
      ],
      edges: [:]),
    Situation(
      title: "both ways between two traces",
      spans: [
        primitive("ping", trace: 1, id: 1, links: [TestLink(trace: 2, id: 2)]),
        primitive("pong", trace: 2, id: 2, links: [TestLink(trace: 1, id: 1)]),
      ],
      edges: ["ping tool pong tool agents": 1, "pong tool ping tool agents": 1]),
  ]

  private static func edges(_ metrics: PrometheusText) -> [String: Double] {
    PrometheusText(lines: metrics, where: ["connection_type": "link"]).sums(
      "primitive_connection_count",
      by: [
        "source_primitive", "source_type", "target_primitive", "target_type", "service_name",
      ])
  }

  @Test("Links give edges in whatever order spans come, sent twice", arguments: situations)
  func orders(situation: Situation) throws {
    for order in ServiceSpan.orders(of: situation.spans) {
      let engine = try TestEngine()
      for span in order + order { engine.send(span.body) }
      #expect(LinkTests.edges(engine.metrics) == situation.edges)
      engine.settle()
      #expect(LinkTests.edges(engine.metrics) == situation.edges)
    }
  }

  @Test("All spans in one request give the same edges", arguments: situations)
  func together(situation: Situation) throws {
    for order in [situation.spans, situation.spans.reversed()] {
      let engine = try TestEngine()
      engine.send(TestRequest(order.map(\.span), service: "agents").protobuf)
      #expect(LinkTests.edges(engine.metrics) == situation.edges)
    }
  }

  @Test("An edge comes when the linked trace does, long after the other one settled")
  func late() throws {
    var engine = try TestEngine()
    engine.send(
      LinkTests.primitive("act", trace: 2, id: 2, links: [TestLink(trace: 1, id: 1)]).body)
    engine.wait(seconds: 60)
    #expect(engine.metrics.sum("tracemill_links_waiting") == 1)
    engine.send(LinkTests.primitive("plan", trace: 1, id: 1).body)
    #expect(LinkTests.edges(engine.metrics) == ["plan tool act tool agents": 1])
    #expect(engine.metrics.sum("tracemill_links_waiting") == 0)
  }

  @Test("A link to a span that does not come is given up after as long as traces are remembered")
  func age() throws {
    var engine = try TestEngine()
    for trace in 2...40 as ClosedRange<UInt64> {
      engine.send(
        LinkTests.primitive("act", trace: trace, id: 2, links: [TestLink(trace: 1, id: 1)]).body)
    }
    engine.wait(seconds: 500)
    engine.send(
      LinkTests.primitive("act", trace: 50, id: 2, links: [TestLink(trace: 1, id: 1)]).body)
    #expect(engine.metrics.sum("tracemill_links_waiting") == 40)
    engine.wait(seconds: 101)
    let given = ["table": "links", "reason": "age"]
    #expect(engine.metrics.sum("tracemill_links_waiting") == 1)
    #expect(engine.metrics.sum("tracemill_evictions_total", given) == 39)
    engine.send(LinkTests.primitive("plan", trace: 1, id: 1).body)
    #expect(LinkTests.edges(engine.metrics) == ["plan tool act tool agents": 1])
    engine.wait(seconds: 900)
    #expect(engine.metrics.sum("tracemill_evictions_total", given) == 39)
  }

  @Test(
    "A link to a span in or below a circle of parents leads nowhere, and does not wait",
    arguments: [1, 2, 3, 4] as [UInt64])
  func circle(linked: UInt64) throws {
    let circle = [(1, 3), (2, 1), (3, 2), (4, 1)].map { (id, parent) in
      LinkTests.foreign(trace: 1, id: id, parent: parent)
    }
    let linking = LinkTests.primitive(
      "act", trace: 2, id: 9, links: [TestLink(trace: 1, id: linked)])
    for order in ServiceSpan.orders(of: circle + [linking]) {
      let engine = try TestEngine()
      for span in order { engine.send(span.body) }
      #expect(engine.metrics.sum("tracemill_links_waiting") == 0)
      #expect(LinkTests.edges(engine.metrics) == [:])
    }
  }

  @Test("A link to a span that failed counts no error, a link out of one does")
  func failures() throws {
    for (source, target, errors) in [("error", "success", 0.0), ("success", "error", 1)] {
      let engine = try TestEngine()
      engine.send(LinkTests.primitive("plan", trace: 1, id: 1, status: source).body)
      engine.send(
        LinkTests.primitive(
          "act", trace: 2, id: 2, status: target, links: [TestLink(trace: 1, id: 1)]
        ).body)
      #expect(
        engine.metrics.sum("primitive_connection_errors", ["connection_type": "link"]) == errors)
    }
  }

  @Test("Of too many links that wait the oldest are dropped and counted, and no others")
  func bounds() throws {
    let engine = try TestEngine()
    let links = 100 as UInt64
    let spans = 400 as UInt64
    for span in 1...spans {
      engine.send(
        LinkTests.primitive(
          "act", trace: 1, id: span,
          links: (1...links).map { TestLink(trace: 1_000 + span, id: $0) }
        ).body)
    }
    let metrics = engine.metrics
    let dropped = metrics.sum("tracemill_evictions_total", ["table": "links"])
    #expect(dropped > 0)
    #expect(metrics.sum("tracemill_links_waiting") + dropped == Double(links * spans))
    // The newest still waits.
    engine.send(LinkTests.primitive("plan", trace: 1_000 + spans, id: links).body)
    #expect(LinkTests.edges(engine.metrics) == ["plan tool act tool agents": 1])
    // The oldest of its shard does not.
    for span in 1...20 as ClosedRange<UInt64> {
      engine.send(LinkTests.primitive("early", trace: 1_000 + span, id: 1).body)
    }
    #expect(LinkTests.edges(engine.metrics) == ["plan tool act tool agents": 1])
  }
}
