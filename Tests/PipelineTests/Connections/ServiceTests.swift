import Graph
import Pipeline
import Settings
import TestSupport
import Testing

/// Requests between services, whichever side comes first.
@Suite struct ServiceTests {
  /// Spans, and the requests that follow from them once their traces settle.
  struct Situation: Sendable, CustomTestStringConvertible {
    var title: String
    var spans: [ServiceSpan]
    /// By client, server and connection type.
    var requests: [String: Double]
    var failed: [String: Double] = [:]

    var testDescription: String { title }
  }

  private static let request = "traces_service_graph_request"

  private static func span(
    _ service: String, _ kind: Int32, trace: UInt64 = 1, id: UInt64, parent: UInt64? = nil,
    start: UInt64 = 0, duration: UInt64 = 100, status: Int32 = 0,
    _ attributes: TestAttributes = [:], links: [TestLink] = []
  ) -> ServiceSpan {
    ServiceSpan(
      service,
      TestSpan(
        "op", trace: trace, id: id, parent: parent, kind: kind, start: start,
        duration: duration, status: status, attributes)
    ).linked(to: links)
  }

  private static func client(
    _ service: String = "web", id: UInt64, parent: UInt64? = 9, status: Int32 = 0,
    _ attributes: TestAttributes = [:]
  ) -> ServiceSpan {
    span(service, 3, id: id, parent: parent, duration: 300, status: status, attributes)
  }

  private static func server(
    _ service: String = "api", id: UInt64, parent: UInt64?, status: Int32 = 0
  ) -> ServiceSpan {
    span(service, 2, id: id, parent: parent, duration: 150, status: status)
  }

  static let situations = [
    Situation(
      title: "a client and its server",
      spans: [client(id: 1), server(id: 2, parent: 1)], requests: ["web api ": 1]),
    Situation(
      title: "an error of the client alone",
      spans: [client(id: 1, status: 2), server(id: 2, parent: 1)], requests: ["web api ": 1],
      failed: ["web api ": 1]),
    Situation(
      title: "an error of the server alone",
      spans: [client(id: 1), server(id: 2, parent: 1, status: 2)], requests: ["web api ": 1],
      failed: ["web api ": 1]),
    Situation(
      title: "an error of both, which is one",
      spans: [client(id: 1, status: 2), server(id: 2, parent: 1, status: 2)],
      requests: ["web api ": 1], failed: ["web api ": 1]),
    Situation(
      title: "a named peer that sent a span after all",
      spans: [client(id: 1, ["peer.service": "other"]), server(id: 2, parent: 1)],
      requests: ["web api ": 1]),
    Situation(
      title: "a chain of services, the first one the user's",
      spans: [
        server("web", id: 9, parent: nil), client(id: 1), server(id: 2, parent: 1),
        client("api", id: 3, parent: 2), server("store", id: 4, parent: 3),
      ],
      requests: ["user web virtual_node": 1, "web api ": 1, "api store ": 1]),
    Situation(
      title: "two servers of one client, and the same service again",
      spans: [
        client(id: 1), server(id: 2, parent: 1), server(id: 3, parent: 1),
        client(id: 4), server(id: 5, parent: 4),
      ],
      requests: ["web api ": 3]),
    Situation(
      title: "a database, by its server's name",
      spans: [client(id: 1, ["db.system.name": "postgresql", "server.address": "db-1"])],
      requests: ["web db-1 database": 1]),
    Situation(
      title: "a database, by its own name, in error",
      spans: [client(id: 1, status: 2, ["db.system": "redis", "db.name": "carts"])],
      requests: ["web carts database": 1], failed: ["web carts database": 1]),
    Situation(
      title: "a database that sends a span itself",
      spans: [client(id: 1, ["db.namespace": "orders"]), server("db", id: 2, parent: 1)],
      requests: ["web orders database": 1]),
    Situation(
      title: "a peer without spans, by the first attribute of the list",
      spans: [
        client(id: 1, ["rpc.service": "Pay", "server.address": "pay.example"]),
        client(id: 2, ["rpc.service": "Pay", "peer.service": ""]),
      ],
      requests: ["web pay.example virtual_node": 1, "web Pay virtual_node": 1]),
    Situation(
      title: "a client that does not name its peer, and a server whose client never comes",
      spans: [client(id: 1), server(id: 2, parent: 77)], requests: [:]),
    Situation(
      title: "spans between client and server, which are no pair",
      spans: [
        client(id: 1), span("api", 1, id: 2, parent: 1), server(id: 3, parent: 2),
      ],
      requests: [:]),
    Situation(
      title: "a message to a child",
      spans: [
        span("web", 4, id: 1, parent: 9, duration: 10),
        span("worker", 5, id: 2, parent: 1, start: 510),
      ],
      requests: ["web worker messaging_system": 1]),
    Situation(
      title: "messages to a consumer of a batch, by links, one of them twice, one its parent's",
      spans: [
        span("web", 4, id: 1, duration: 10),
        span("shop", 4, trace: 2, id: 2, duration: 10, status: 2),
        span(
          "worker", 5, id: 3, parent: 1, start: 510,
          links: [
            TestLink(trace: 1, id: 1), TestLink(trace: 2, id: 2), TestLink(trace: 2, id: 2),
          ]),
      ],
      requests: ["web worker messaging_system": 1, "shop worker messaging_system": 1],
      failed: ["shop worker messaging_system": 1]),
    Situation(
      title: "a message to several consumers",
      spans: [
        span("web", 4, id: 1, duration: 10),
        span("mail", 5, trace: 2, id: 2, start: 510, links: [TestLink(trace: 1, id: 1)]),
        span("bill", 5, trace: 3, id: 3, start: 510, links: [TestLink(trace: 1, id: 1)]),
      ],
      requests: ["web mail messaging_system": 1, "web bill messaging_system": 1]),
    Situation(
      title: "queues without another end",
      spans: [
        span("web", 4, id: 1, ["messaging.destination.name": "orders"]),
        span("worker", 5, trace: 2, id: 2, ["messaging.system": "kafka"]),
      ],
      requests: ["web orders virtual_node": 1, "kafka worker virtual_node": 1]),
    Situation(
      title: "a link of a span that is no consumer, which is no message",
      spans: [
        span("web", 4, id: 1),
        span("worker", 1, trace: 2, id: 2, links: [TestLink(trace: 1, id: 1)]),
      ],
      requests: [:]),
  ]

  private static func sums(_ metrics: PrometheusText, _ name: String) -> [String: Double] {
    metrics.sums("\(request)_\(name)", by: ["client", "server", "connection_type"])
      .filter { $0.value != 0 }
  }

  @Test("Each request counts once in whatever order spans come, sent twice", arguments: situations)
  func orders(situation: Situation) throws {
    for order in ServiceSpan.orders(of: situation.spans) {
      let engine = try TestEngine()
      for span in order + order { engine.send(span.body) }
      engine.settle()
      for span in order { engine.send(span.body) }
      engine.settle()
      let metrics = engine.metrics
      #expect(ServiceTests.sums(metrics, "total") == situation.requests)
      #expect(ServiceTests.sums(metrics, "failed_total") == situation.failed)
      let messages = situation.requests.filter { $0.key.hasSuffix(" messaging_system") }
      #expect(ServiceTests.sums(metrics, "messaging_system_seconds_count") == messages)
      // Sent at 10 ms, taken at 510 ms.
      #expect(
        ServiceTests.sums(metrics, "messaging_system_seconds_sum")
          == messages.mapValues { $0 * 0.5 })
    }
  }

  @Test(
    "The graph shows what the counters do, of all traces and of each, but links",
    arguments: situations)
  func graph(situation: Situation) throws {
    for order in ServiceSpan.orders(of: situation.spans) {
      let engine = try TestEngine()
      for span in order { engine.send(span.body) }
      engine.settle()
      let all = try ServiceTests.requests(engine, ["window": "all"])
      #expect(all == situation.requests)
      let byLink = situation.spans.contains { !$0.span.links.isEmpty }
      guard !byLink else { continue }
      let ofTraces = try Set(situation.spans.map(\.span.traceID)).map { id in
        try ServiceTests.requests(engine, ["trace_id": ServiceTests.hexadecimal(id)])
      }
      let sum = ofTraces.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
      #expect(sum == situation.requests)
    }
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The requests in the graph, as the counters' lines.
  private static func requests(
    _ engine: TestEngine, _ parameters: [String: String]
  ) throws -> [String: Double] {
    let query = try GraphQuery(
      parameters: parameters.map { ($0.key, $0.value) }, retention: .max, maxNodes: 1000)
    let rows = engine.engine.graphRows(query, now: engine.now)
    return rows.requests.reduce(into: [:]) { sums, row in
      #expect(row.buckets.reduce(0, +) == row.calls)
      let type = row.connection == "direct" ? "" : row.connection
      sums["\(row.client) \(row.server) \(type)", default: 0] += Double(row.calls)
    }
  }

  @Test("Each side's duration is in a histogram in seconds of its own")
  func durations() throws {
    let engine = try TestEngine()
    engine.send(ServiceTests.client(id: 1).body)
    engine.send(ServiceTests.server(id: 2, parent: 1).body)
    let metrics = engine.metrics
    for (side, sum, bounds) in [
      ("client", 0.3, [("0.1", 0.0), ("0.2", 0), ("0.4", 1), ("12.8", 1), ("+Inf", 1)]),
      ("server", 0.15, [("0.1", 0), ("0.2", 1), ("0.4", 1), ("12.8", 1), ("+Inf", 1)]),
    ] {
      let name = "\(ServiceTests.request)_\(side)_seconds"
      #expect(metrics.sum("\(name)_sum") == sum)
      #expect(metrics.sums("\(name)_bucket", by: ["le"]).count == 9)
      for (bound, count) in bounds {
        #expect(metrics.sum("\(name)_bucket", ["le": bound]) == count)
      }
    }
  }

  @Test("A partner that comes after a node was put in its place counts nothing, and is noted")
  func lateContradiction() throws {
    for spans in [
      [
        ServiceTests.client(id: 1, ["peer.service": "pay"]),
        ServiceTests.server(id: 2, parent: 1),
      ],
      [
        ServiceTests.span("web", 4, id: 1, ["messaging.system": "kafka"]),
        ServiceTests.span("worker", 5, trace: 2, id: 2, links: [TestLink(trace: 1, id: 1)]),
      ],
      [
        ServiceTests.span("worker", 5, id: 2, parent: 1, ["messaging.system": "kafka"]),
        ServiceTests.span("web", 4, id: 1),
      ],
    ] {
      var engine = try TestEngine()
      engine.send(spans[0].body)
      engine.wait(seconds: 400)
      let before = ServiceTests.sums(engine.metrics, "total")
      #expect(Array(before.values) == [1])
      engine.send(spans[1].body)
      engine.wait(seconds: 400)
      #expect(ServiceTests.sums(engine.metrics, "total") == before)
      #expect(
        engine.metrics.sum(
          "tracemill_late_contradictions_total", ["decision": "virtual_node"]) == 1)
    }
  }

  @Test("A side that comes after its trace settled still makes the request, where none was decided")
  func late() throws {
    for spans in [
      [ServiceTests.client(id: 1), ServiceTests.server(id: 2, parent: 1)],
      [ServiceTests.server(id: 2, parent: 1), ServiceTests.client(id: 1)],
    ] {
      var engine = try TestEngine()
      engine.send(spans[0].body)
      engine.wait(seconds: 400)
      engine.send(spans[1].body)
      #expect(ServiceTests.sums(engine.metrics, "total") == ["web api ": 1])
    }
  }

  @Test("What names peers and databases is set by the pipeline file")
  func settings() throws {
    let engine = try TestEngine {
      $0.services.peers = ["my.peer"]
      $0.services.databases = ["my.database"]
    }
    engine.send(ServiceTests.client(id: 1, ["my.peer": "a", "peer.service": "b"]).body)
    engine.send(ServiceTests.client(id: 2, ["my.database": "c", "db.name": "d"]).body)
    engine.send(ServiceTests.client(id: 3, ["db.name": "e"]).body)
    engine.settle()
    #expect(
      ServiceTests.sums(engine.metrics, "total") == [
        "web a virtual_node": 1, "web c database": 1,
      ])
  }

  @Test("Nothing is kept of sides whose traces are forgotten")
  func forgetting() throws {
    var engine = try TestEngine()
    let empty = engine.metrics.sum("tracemill_trace_bytes")
    for trace in 1...50 as ClosedRange<UInt64> {
      engine.send(ServiceTests.span("api", 2, trace: trace, id: 2, parent: 1).body)
      engine.send(ServiceTests.span("web", 3, trace: trace, id: 3, parent: 9).body)
      engine.send(
        ServiceTests.span("web", 3, trace: trace, id: 4, ["peer.service": "pay"]).body)
    }
    engine.wait(seconds: 400)
    engine.wait(seconds: 4000)
    #expect(engine.metrics.sum("tracemill_trace_spans") == 0)
    #expect(engine.metrics.sum("tracemill_trace_bytes") == empty)
    #expect(ServiceTests.sums(engine.metrics, "total") == ["web pay virtual_node": 50])
  }
}
