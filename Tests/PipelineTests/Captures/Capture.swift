import TestSupport
import Testing

/// Spans as an instrumentation stack sends them, and what its provider billed.
struct Capture: Sendable, CustomTestStringConvertible {
  /// A span with who reports it.
  struct Report: Sendable {
    var service: String
    var scope: String
    var span: TestSpan
  }

  /// What counts of a model.
  struct Bill: Equatable, Sendable {
    var calls = 0.0
    var prompt = 0.0
    var completion = 0.0
    var unknown = 0.0
    var cacheRead = 0.0
    var cacheWrite = 0.0
    var reasoning = 0.0
  }

  var title: String
  var reports: [Report]
  var bills: [String: Bill]
  /// Tokens that do not count, by reason, where all calls are decided on together.
  var suppressed: [String: Double] = [:]
  var callsWithoutUsage = 0.0
  /// Whether only a report that comes later says that two are of one call: what has counted by then
  /// stands, so that live the order decides.
  var isKnownLate = false

  var testDescription: String { title }

  /// Requests of one to four spans in random order, each of them twice.
  func requests(_ generator: inout SeededGenerator) -> [[UInt8]] {
    var requests: [[UInt8]] = []
    var rest = reports.shuffled(using: &generator)[...]
    while !rest.isEmpty {
      let part = rest.prefix(Int.random(in: 1...4, using: &generator))
      rest = rest.dropFirst(part.count)
      requests.append(Capture.body(Array(part)))
    }
    return (requests + requests).shuffled(using: &generator)
  }

  static func body(_ reports: [Report]) -> [UInt8] {
    TestRequest(
      reports.map { report in
        TestRequest.Resource(
          ["service.name": .string(report.service)],
          [TestRequest.Scope(report.scope, [report.span])])
      }
    ).protobuf
  }
}

extension PrometheusText {
  /// The bills that these metrics make, by model.
  var bills: [String: Capture.Bill] {
    var bills: [String: Capture.Bill] = [:]
    func add(_ name: String, _ label: String?, _ field: WritableKeyPath<Capture.Bill, Double>) {
      for (key, value) in sums(name, by: ["llm_model_name", label ?? ""]) where value > 0 {
        let parts = key.split(separator: " ", omittingEmptySubsequences: false)
        guard let model = parts.first, let kind = parts.last,
          label == nil || kind == Capture.Bill.labels[field] ?? ""
        else { continue }
        bills[String(model), default: Capture.Bill()][keyPath: field] += value
      }
    }
    add("llm_billed_calls_total", nil, \.calls)
    for field in [\Capture.Bill.prompt, \.completion, \.unknown] {
      add("llm_tokens_total", "llm_token_type", field)
    }
    for field in [\Capture.Bill.cacheRead, \.cacheWrite, \.reasoning] {
      add("llm_tokens_detail_total", "detail", field)
    }
    return bills
  }
}

extension Capture.Bill {
  fileprivate static var labels: [WritableKeyPath<Capture.Bill, Double>: String] {
    [
      \.prompt: "prompt", \.completion: "completion", \.unknown: "unknown",
      \.cacheRead: "cache_read", \.cacheWrite: "cache_write", \.reasoning: "reasoning",
    ]
  }
}
