import Foundation

/// What a provider billed in a recorded run, as far as spans can tell.
struct Bill: Decodable {
  /// One model's part of it.
  struct Model: Decodable {
    var calls: Double
    var inputTokens: Double
    var outputTokens: Double
    var cacheRead: Double
    var cacheWrite: Double
    var reasoning: Double

    enum CodingKeys: String, CodingKey {
      case calls
      case inputTokens = "input_tokens_incl_cache"
      case outputTokens = "output_tokens"
      case cacheRead = "cached_input_tokens"
      case cacheWrite = "cache_creation_input_tokens"
      case reasoning = "reasoning_tokens"
    }
  }

  struct Visible: Decodable {
    var models: [String: Model]
  }

  /// What the provider knows of one model's calls.
  struct Wire: Decodable {
    var callsWithoutUsage: Double

    enum CodingKeys: String, CodingKey {
      case callsWithoutUsage = "calls_without_usage_on_the_wire"
    }
  }

  var visible: Visible
  /// By model; only of runs in which the provider kept a record of it.
  var wire: [String: Wire]?

  enum CodingKeys: String, CodingKey {
    case visible = "visible_in_spans"
    case wire = "models"
  }

  /// The bill that goes with a recorded run.
  init(of run: String) throws {
    let data = try Data(contentsOf: Samples.folder.appending(path: "\(run).truth.json"))
    self = try JSONDecoder().decode(Bill.self, from: data)
  }

  /// How the metrics differ from it, a line each.
  func differences(from metrics: PrometheusText) -> [String] {
    var differences: [String] = []
    for (name, model) in visible.models.sorted(by: { $0.key < $1.key }) {
      let label = ["llm_model_name": name]
      let counted: [(String, Double, Double)] = [
        ("calls", model.calls, metrics.sum("llm_billed_calls_total", label)),
        ("input", model.inputTokens, tokens("prompt")),
        ("output", model.outputTokens, tokens("completion")),
        ("cache reads", model.cacheRead, detail("cache_read")),
        ("cache writes", model.cacheWrite, detail("cache_write")),
        ("reasoning", model.reasoning, detail("reasoning")),
      ]
      func tokens(_ type: String) -> Double {
        metrics.sum("llm_tokens_total", ["llm_model_name": name, "llm_token_type": type])
      }
      func detail(_ detail: String) -> Double {
        metrics.sum("llm_tokens_detail_total", ["llm_model_name": name, "detail": detail])
      }
      for (what, billed, counted) in counted where billed != counted {
        differences.append("\(name) \(what): billed \(billed), counted \(counted)")
      }
    }
    for (name, model) in wire ?? [:] {
      let counted = metrics.sum("llm_calls_without_usage_total", ["llm_model_name": name])
      if model.callsWithoutUsage != counted {
        differences.append(
          "\(name): \(model.callsWithoutUsage) answered without usage, counted \(counted)")
      }
    }
    let known = Set(visible.models.keys)
    for (model, tokens) in metrics.sums("llm_tokens_total", by: ["llm_model_name"])
    where !known.contains(model) {
      differences.append("\(model) was not billed, but counted with \(tokens) tokens")
    }
    return differences
  }
}
