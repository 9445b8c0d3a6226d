import Foundation

/// What a program of a capture really ran, and what was billed of the calls whose usage is on some span.
struct CapturedRun: Decodable {
  /// Tokens of all calls, or of one model's.
  struct Billed: Decodable {
    var calls: Double
    var input: Double
    var output: Double
    var cacheRead: Double?
    var cacheWrite: Double?
    var reasoning: Double?
    var byModel: [String: Billed]?

    enum CodingKeys: String, CodingKey {
      case calls
      case input = "input_tokens_incl_cache"
      case output = "output_tokens"
      case cacheRead = "cached_input_tokens"
      case cacheWrite = "cache_creation_input_tokens"
      case reasoning = "reasoning_tokens"
      case byModel = "by_model"
    }
  }

  var billed: Billed
  /// By how many tokens the library itself is wrong.
  var slack: Double?
  var agents: [String: Double]?
  var tools: [String: Double]?
  var toolErrors: [String: Double]?

  enum CodingKeys: String, CodingKey {
    case billed = "visible_in_spans"
    case slack = "slack_output_tokens"
    case agents = "agent_runs"
    case tools = "tool_executions"
    case toolErrors = "tool_errors"
  }

  /// The truth beside a capture.
  init(of capture: String) throws {
    let data = try Data(
      contentsOf: Samples.folder.appending(path: "captures/\(capture).truth.json"))
    self = try JSONDecoder().decode(CapturedRun.self, from: data)
  }

  /// How the metrics differ from it, a line each.
  func differences(from metrics: PrometheusText) -> [String] {
    runDifferences(metrics) + billDifferences(metrics)
  }

  private func runDifferences(_ metrics: PrometheusText) -> [String] {
    let counted = metrics.sums(
      "primitive_execution_count", by: ["primitive_type", "primitive_name"])
    var differences: [String] = []
    for (type, runs) in [("agent", agents), ("tool", tools)] {
      guard let runs else { continue }
      let ran = Dictionary(uniqueKeysWithValues: runs.map { ("\(type) \($0)", $1) })
      let ofType = counted.filter { $0.key.hasPrefix("\(type) ") }
      for name in Set(ran.keys).union(ofType.keys) where ran[name] != ofType[name] {
        differences.append("\(name): ran \(ran[name] ?? 0), counted \(ofType[name] ?? 0)")
      }
    }
    for (name, failed) in toolErrors ?? [:] {
      let counted = metrics.sum(
        "primitive_execution_count",
        ["primitive_type": "tool", "primitive_name": name, "execution_status": "error"])
      if failed != counted { differences.append("\(name): failed \(failed), counted \(counted)") }
    }
    return differences
  }

  private func billDifferences(_ metrics: PrometheusText) -> [String] {
    func tokens(_ type: String) -> Double {
      metrics.sum("llm_tokens_total", ["llm_token_type": type])
    }
    func detail(_ detail: String) -> Double {
      metrics.sum("llm_tokens_detail_total", ["detail": detail])
    }
    var compared: [(String, Double?, Double)] = [
      ("calls", billed.calls, metrics.sum("llm_billed_calls_total")),
      ("input", billed.input, tokens("prompt")),
      ("output", billed.output, tokens("completion")),
      ("cache reads", billed.cacheRead, detail("cache_read")),
      ("cache writes", billed.cacheWrite, detail("cache_write")),
      ("reasoning", billed.reasoning, detail("reasoning")),
    ]
    // A gateway's name may stand before the model's.
    let byModel = metrics.sums("llm_tokens_total", by: ["llm_model_name"]).reduce(into: [:]) {
      $0[$1.key.split(separator: "/").last.map(String.init) ?? "", default: 0] += $1.value
    }
    for (model, billed) in billed.byModel ?? [:] {
      compared.append(("tokens of \(model)", billed.input + billed.output, byModel[model] ?? 0))
    }
    return compared.compactMap { what, billed, counted in
      guard let billed else { return nil }
      let isOutput = what == "output" || what.hasPrefix("tokens")
      guard abs(billed - counted) > (isOutput ? slack ?? 0 : 0) else { return nil }
      return "\(what): billed \(billed), counted \(counted)"
    }
  }
}
