internal import Foundation
internal import Testing

/// What a newcomer does in the first five minutes.
@Suite struct TourTests {
  /// A line of Chromium's network log.
  private struct NetworkLog: Decodable {
    struct Constants: Decodable {
      let logEventTypes: [String: Int]
    }

    struct Event: Decodable {
      struct Parameters: Decodable {
        let url: String?
        let initiator: String?
      }

      let type: Int
      let params: Parameters?
    }

    let constants: Constants
    let events: [Event]
  }

  @Test("Ten lines of Python and one variable are enough for a graph")
  func graph() async throws {
    let script = try String(
      contentsOf: URL(filePath: Repository.script("tour.py")), encoding: .utf8)
    #expect(script.split(separator: "\n").count <= 10)
    try await Server.with { server in
      try await tour(server)
      let graph = try await waiting(for: "the edges") {
        let graph = try await server.graph()
        return graph.edges.count < 2 ? nil : graph
      }
      #expect(graph.names == ["chat gpt-4o-mini", "researcher", "web_search"])
      #expect(
        graph.calls == ["researcher chat gpt-4o-mini call": 1, "researcher web_search call": 1])
    }
  }

  @Test("The page shows the graph in a browser and asks for nothing from elsewhere")
  func page() async throws {
    try await Server.with { server in
      try await tour(server)
      try await waiting(for: "the edges") { try await server.graph().edges.count == 2 }
      let origin = "http://\(server.addresses.query)"
      let log = server.scratch.path("network.json")
      let run = try await Run.of(
        try Repository.installed("chromium"),
        [
          "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
          "--no-first-run", "--disable-background-networking", "--disable-component-update",
          "--disable-sync", "--disable-extensions",
          "--user-data-dir=\(server.scratch.path("profile"))", "--log-net-log=\(log)",
          "--virtual-time-budget=10000", "--dump-dom", "\(origin)/",
        ], environment: ["HOME": server.scratch.folder.path], in: server.scratch)
      #expect(run.status == 0, "\(run.errors)")
      for name in ["researcher", "chat gpt-4o-mini", "web_search"] {
        #expect(run.output.contains(name), "\(name) is not on the page")
      }
      let requests = try requested(log)
      #expect(requests.contains { $0.url.hasPrefix("\(origin)/graph") })
      let others = requests.filter { !$0.url.hasPrefix("\(origin)/") }
      #expect(others.map(\.url) == [])
    }
  }

  private func tour(_ server: Server) async throws {
    try await Run.script(
      "tour.py", [],
      environment: ["OTEL_EXPORTER_OTLP_ENDPOINT": "http://\(server.addresses.http)"],
      in: server.scratch)
  }

  /// What pages asked for; what the browser asks for itself has no page as its initiator.
  private func requested(_ log: String) throws -> [(url: String, initiator: String)] {
    let log = try JSONDecoder().decode(
      NetworkLog.self, from: Data(contentsOf: URL(filePath: log)))
    let start = try #require(log.constants.logEventTypes["URL_REQUEST_START_JOB"])
    return log.events.compactMap { event in
      guard event.type == start, let url = event.params?.url, !url.hasPrefix("data:"),
        let initiator = event.params?.initiator, initiator.hasPrefix("http")
      else { return nil }
      return (url, initiator)
    }
  }
}
