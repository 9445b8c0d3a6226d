internal import Foundation
internal import Testing

/// Native histograms and protobuf, as a real Prometheus and Google's library read them.
@Suite struct NativeHistogramTests {
  private static let protobuf =
    "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited"
  private static let settings = [
    "TRACEMILL_CORRELATION_SETTLE": "1s", "TRACEMILL_EXPOSITION_NATIVE_HISTOGRAMS": "true",
  ]
  private static let runs = 5

  @Test(
    "A Prometheus with native histograms stores them from 0 on, and their quantiles are right",
    .timeLimit(.minutes(20)))
  func stored() async throws {
    try await Server.with(settings: Self.settings) { server in
      try await Prometheus.with(
        scraping: server.addresses.query, in: server.scratch, features: ["native-histograms"]
      ) { prometheus in
        try await waiting(for: "a scrape of the empty server") {
          try await Self.now("tracemill_spans_received_total", prometheus) == 0
        }
        let begin = Date().timeIntervalSince1970
        try await server.export(service: "native", "--runs", "\(Self.runs)")
        let durations = ResearchWorkflow.executions.map(\.milliseconds).sorted()
        let executions = Double(durations.count * Self.runs)
        let count = "sum(histogram_count(primitive_execution_duration))"
        try await waiting(for: "all executions in Prometheus") {
          try await Self.now(count, prometheus) == executions
        }
        // In the middle of what one execution of a workflow takes: series that came with different scrapes
        // have rates a little different, and between two executions that decides.
        for place in [durations.count / 2, durations.count - 1] {
          let quantile = (Double(place) + 0.5) / Double(durations.count)
          let found = try await Self.now(
            "histogram_quantile(\(quantile), sum(rate(primitive_execution_duration[5m])))",
            prometheus)
          let right = durations[place]
          // A bucket reaches 9 % further than where it begins.
          #expect(isClose(found, right, within: 0.09), "\(quantile): \(found ?? .nan)")
        }
        #expect(
          isClose(
            try await Self.now("sum(histogram_sum(primitive_execution_duration))", prometheus),
            durations.reduce(0, +) * Double(Self.runs)))
        // Each series began at 0: what they grew by is all there is.
        let least = try await Self.now(
          "max(min_over_time(histogram_count(primitive_execution_duration)[5m:1s]))", prometheus)
        #expect(least == 0)
        #expect(Date().timeIntervalSince1970 - begin < 100)
      }
    }
  }

  private static func now(_ expression: String, _ prometheus: Prometheus) async throws -> Double? {
    try await prometheus.number(expression, at: Date().timeIntervalSince1970)
  }

  @Test("Google's library reads the same from protobuf as stands in the text")
  func sameAsText() async throws {
    try await Server.with(settings: Self.settings) { server in
      try await server.export(service: "native", "--runs", "\(Self.runs)")
      try await waiting(for: "the workflows' ends") {
        try await server.metrics().sum("agent_workflow_duration_count") == Double(Self.runs)
      }
      let body = server.scratch.folder.appending(path: "metrics.pb")
      // Traces settle some time after their workflows end: nothing may change between the two scrapes.
      var wanted: Set<Exposition.Sample> = []
      try await waiting(for: "scrapes that show the same") {
        let before = try await Self.steady(server)
        try await HTTP.get(server.addresses.query, "/metrics", accept: Self.protobuf)
          .write(to: body)
        wanted = try await Self.steady(server)
        return before == wanted
      }
      let run = try await Run.of(
        Repository.python, [Repository.script("families.py"), Repository.root.path],
        input: body, in: server.scratch)
      try #require(run.status == 0, "\(run.errors)")
      let found = try run.output.split(separator: "\n").map { line in
        try JSONDecoder().decode(Sample.self, from: Data(line.utf8))
      }
      let lines = Set(found.filter { !$0.isNative && Self.isSteady($0.name) }.map(\.exposed))
      #expect(lines == wanted && lines.count > 300)
      let natives = found.filter(\.isNative)
      #expect(!natives.isEmpty)
      for native in natives {
        #expect(native.buckets.reduce(0, +) == native.count && native.count > 0)
      }
    }
  }

  /// What a scrape shows as text of what does not change by being scraped.
  private static func steady(_ server: Server) async throws -> Set<Exposition.Sample> {
    Set(try await server.metrics().samples.filter { isSteady($0.name) })
  }

  /// Whether two scrapes one after the other show the same.
  private static func isSteady(_ name: String) -> Bool { !name.hasPrefix("tracemill_") }

  /// A line of `families.py`.
  private struct Sample: Decodable {
    let name: String
    let exposed: Exposition.Sample
    /// Of a native histogram: how many durations there are, and how many in each bucket.
    let count: Double
    let buckets: [Double]

    var isNative: Bool { name == "native" }

    private struct Native: Decodable {
      let count: Double
      let zero: Double
      let buckets: [String: Double]
    }

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      name = try list.decode(String.self)
      let labels = try list.decode([String: String].self)
      if let value = try? list.decode(Double.self) {
        exposed = Exposition.Sample(name: name, labels: labels, value: value)
        count = 0
        buckets = []
      } else {
        let native = try list.decode(Native.self)
        exposed = Exposition.Sample(name: name, labels: labels, value: native.count)
        count = native.count
        buckets = [native.zero] + native.buckets.values
      }
    }
  }
}
