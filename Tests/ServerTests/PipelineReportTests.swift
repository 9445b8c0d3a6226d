import Foundation
import OTLP
import TestSupport
import Testing

@testable import Server

@Suite("/debug/pipeline", .timeLimit(.minutes(20)))
struct PipelineReportTests {
  private static func report(_ live: LiveEngine) async throws -> ([String: Any], bytes: Int) {
    let response = try await exchange(live.addresses.query, "GET", "/debug/pipeline", [])
    #expect(response.status == 200)
    #expect(response.headers["content-type"] == "application/json")
    let object = try JSONSerialization.jsonObject(with: Data(response.body))
    return (try #require(object as? [String: Any]), response.body.count)
  }

  private static func list(_ report: [String: Any], _ key: String) throws -> [[String: Any]] {
    try #require(report[key] as? [[String: Any]])
  }

  @Test("It is JSON with all of its parts, with and without traffic, whatever names have in them")
  func parts() async throws {
    try await withEngine { live in
      for traffic in [false, true] {
        if traffic {
          var span = TestSpan(
            "primitive.tool.run", id: 1, parent: 9, ["primitive.name": "a\"\\\n\u{1}ü"])
          _ = try await live.send(TestRequest([span]), .http1Protobuf)
          span = TestSpan("\"\\\u{7F}", id: 2)
          _ = try await live.send(TestRequest([span], scope: "s\"\n"), .http1Protobuf)
        }
        let (report, _) = try await Self.report(live)
        let options = try #require(report["options"] as? [String: String])
        #expect(options["limits.series_per_metric"] == "10000")
        let rules = try Self.list(report, "rules")
        let hits = rules.reduce(0) { $0 + ($1["spans"] as? Int ?? 0) }
        #expect(hits == (traffic ? 1 : 0))
        let labels = try Self.list(report, "labels")
        let name = labels.first {
          $0["metric"] as? String == "primitive_execution_count"
            && $0["label"] as? String == "primitive_name"
        }
        #expect(name?["hits"] as? Int == (traffic ? 1 : nil))
        #expect(name?["examples"] as? [String] == (traffic ? ["a\"\\\n\u{1}ü"] : nil))
        let series = try Self.list(report, "series")
        #expect(series.isEmpty == !traffic)
        #expect(try Self.list(report, "hungriest_labels").count <= 10)
        let unresolved = try Self.list(report, "unresolved")
        #expect(unresolved.count == 11)
        let caller = unresolved.first { $0["reason"] as? String == "caller_missing" }
        #expect(caller?["count"] as? Int == (traffic ? 1 : 0))
        let examples = caller?["examples"] as? [[String: String]]
        #expect(examples?.first?["span_id"] == (traffic ? "0000000000000001" : nil))
      }
    }
  }

  @Test("It stays small under a flood, and says which label asks for most")
  func flood() async throws {
    try await withEngine { live in
      for request in 0..<40 as Range<UInt64> {
        let spans = (1...400 as ClosedRange<UInt64>).map { id in
          let name = "\(request * 400 + id) " + String(repeating: "x", count: 300)
          return TestSpan(
            "primitive.tool.run", trace: request * 400 + id, id: id, parent: 7_777,
            ["primitive.name": .string(name)])
        }
        _ = try await live.send(TestRequest(spans), .http1Protobuf)
      }
      let (report, bytes) = try await Self.report(live)
      #expect(bytes < 1 << 20)
      let first = try #require(try Self.list(report, "hungriest_labels").first)
      #expect(first["label"] as? String == "primitive_name")
      let refused = try #require(first["refused_values"] as? Int)
      #expect(abs(refused - 6000) < 1500)
      let missing = try Self.list(report, "unresolved").first {
        $0["reason"] as? String == "caller_missing"
      }
      #expect(missing?["count"] as? Int == 16_000)
      #expect((missing?["examples"] as? [Any])?.count == 10)
    }
  }
}
