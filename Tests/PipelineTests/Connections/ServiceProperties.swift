import TestSupport
import Testing

/// Random requests between services against a count that needs no engine.
@Suite struct ServiceProperties {
  /// Requests of random kinds in a few traces, and what they count as, made together.
  private struct Traffic {
    var spans: [ServiceSpan] = []
    var total: [String: Double] = [:]
    var failed: [String: Double] = [:]

    init(_ generator: inout SeededGenerator) {
      let names = ["a", "b", "c"]
      var id: UInt64 = 100
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        let trace = UInt64.random(in: 1...3, using: &generator)
        let (client, server) = (generator.pick(names), generator.pick(names))
        let (status, other) = (generator.pick([0, 2]), generator.pick([0, 0, 2]))
        let form = generator.pick([0, 1, 2, 3])
        let isMessage = form == 1 || form == 2
        var key = "\(client) \(server) \(isMessage ? "messaging_system" : "")"
        var first = TestSpan(
          "call", trace: trace, id: id, parent: 99, kind: isMessage ? 4 : 3, status: Int32(status),
          ["peer.service": "named"])
        switch form {
        case 0, 1:
          // A server, or a consumer, below it.
          let second = TestSpan(
            "serve", trace: trace, id: id + 1, parent: id, kind: isMessage ? 5 : 2,
            status: Int32(other))
          spans.append(ServiceSpan(server, second))
        case 2:
          // A consumer of a trace of its own.
          var second = TestSpan(
            "take", trace: trace + 10, id: id + 1, kind: 5, status: Int32(other))
          second.links = [TestLink(trace: trace, id: id)]
          spans.append(ServiceSpan(server, second))
        default:
          first.attributes = ["db.system": .string(server)]
          key = "\(client) \(server) database"
        }
        spans.append(ServiceSpan(client, first))
        total[key, default: 0] += 1
        if status == 2 || (form != 3 && other == 2) { failed[key, default: 0] += 1 }
        id += 2
      }
    }
  }

  @Test("Each request counts once, over any order, split and repetition", arguments: 0..<150)
  func accounting(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let traffic = Traffic(&generator)
    let engine = try TestEngine(lanes: Int.random(in: 1...3, using: &generator))
    var rest = (traffic.spans + traffic.spans.prefix(3)).shuffled(using: &generator)[...]
    while !rest.isEmpty {
      let part = rest.prefix(Int.random(in: 1...5, using: &generator))
      rest = rest.dropFirst(part.count)
      let resources = part.map { span in
        TestRequest.Resource(
          ["service.name": .string(span.service)], [TestRequest.Scope("test", [span.span])])
      }
      engine.send(TestRequest(resources).protobuf)
    }
    engine.settle()
    let metrics = engine.metrics
    for (name, expected) in [("total", traffic.total), ("failed_total", traffic.failed)] {
      let sums = metrics.sums(
        "traces_service_graph_request_\(name)", by: ["client", "server", "connection_type"])
      #expect(sums.filter { $0.value != 0 } == expected)
    }
    #expect(metrics.sum("tracemill_links_waiting") == 0)
    #expect(metrics.sum("tracemill_late_contradictions_total") == 0)
  }
}
