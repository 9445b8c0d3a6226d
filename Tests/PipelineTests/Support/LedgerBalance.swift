import Bytes
import Foundation
import Graph
import Pipeline
import TraceMetrics

/// The books of an engine at one moment: what its counters say, what the graph says, and what the
/// ledger of the traces in memory and of the forgotten ones adds up to.
struct LedgerBalance {
  /// The totals of `/traces`, as JSON gives them.
  struct Totals: Decodable {
    struct Tokens: Decodable {
      var prompt: Decimal
      var completion: Decimal
      var unknown: Decimal
    }

    var traces: Decimal
    var spans: Decimal
    var execution_count: Decimal
    var error_count: Decimal
    var execution_ms: Decimal
    var call_edges: Decimal
    var flow_edges: Decimal
    var link_edges: Decimal
    var edge_errors: Decimal
    var call_edge_ms: Decimal
    var calls: Decimal
    var calls_without_usage: Decimal
    var billed_calls: Decimal
    var tokens: Tokens
    var wasted_tokens: Decimal
    var cache_read: Decimal
    var cache_write: Decimal
    var reasoning: Decimal
    var suppressed_tokens: Decimal
    var unpriced_tokens: Decimal
    var cost_usd: Decimal
    var cache_lookups: Decimal
    var cache_hits: Decimal
    var cache_savings_usd: Decimal
    var tool_repeats: Decimal
    var workflows: Decimal
  }

  private struct Page: Decodable {
    var totals: Totals
    var forgotten: Totals
  }

  let remembered: Totals
  let forgotten: Totals
  private let lines: [PrometheusText.Line: Decimal]
  private let graph: GraphRows

  init(_ engine: Engine, now: UInt64) throws {
    var writer = ByteWriter()
    engine.writeLedger(try LedgerQuery(parameters: [("limit", "1")]), into: &writer)
    let page = try JSONDecoder().decode(Page.self, from: Data(writer.array))
    remembered = page.totals
    forgotten = page.forgotten
    lines = PrometheusText.decimals(
      String(decoding: engine.metrics(.text, now: now), as: UTF8.self))
    graph = engine.graphRows(
      try GraphQuery(parameters: [("window", "all")], retention: 3_600_000_000_000, maxNodes: 1000),
      now: now)
  }

  /// The sum of the lines `name` that `isMeant`.
  private func sum(
    _ name: String, where isMeant: ([String: String]) -> Bool = { _ in true }
  )
    -> Decimal
  {
    lines.reduce(0) { $1.key.name == name && isMeant($1.key.labels) ? $0 + $1.value : $0 }
  }

  private func tokens(_ type: String) -> Decimal {
    sum("llm_tokens_total") { $0["llm_token_type"] == type }
  }

  private func edges(_ isMeant: (String) -> Bool) -> Decimal {
    sum("primitive_connection_count") { isMeant($0["connection_type"] ?? "") }
  }

  private func detail(_ name: String) -> Decimal {
    sum("llm_tokens_detail_total") { $0["detail"] == name }
  }

  /// What does not add up, a line each. Spans of traces before a restart are not known.
  func differences(countsSpans: Bool = true) -> [String] {
    let steps = ["sequential", "link"]
    var books: [(String, KeyPath<Totals, Decimal>, Decimal)] = [
      ("executions", \.execution_count, sum("primitive_execution_count")),
      (
        "errors", \.error_count,
        sum("primitive_execution_count") { $0["execution_status"] != "success" }
      ),
      ("durations", \.execution_ms, sum("primitive_execution_duration_sum")),
      ("call edges", \.call_edges, edges { !steps.contains($0) }),
      ("flow edges", \.flow_edges, edges { $0 == "sequential" }),
      ("link edges", \.link_edges, edges { $0 == "link" }),
      ("errors of edges", \.edge_errors, sum("primitive_connection_errors")),
      ("durations of edges", \.call_edge_ms, sum("primitive_connection_duration_sum")),
      ("calls", \.calls, sum("llm_calls_total")),
      ("calls without usage", \.calls_without_usage, sum("llm_calls_without_usage_total")),
      ("billed calls", \.billed_calls, sum("llm_billed_calls_total")),
      ("prompt tokens", \.tokens.prompt, tokens("prompt")),
      ("completion tokens", \.tokens.completion, tokens("completion")),
      ("unknown tokens", \.tokens.unknown, tokens("unknown")),
      ("wasted tokens", \.wasted_tokens, sum("llm_tokens_wasted_total")),
      ("cache reads", \.cache_read, detail("cache_read")),
      ("cache writes", \.cache_write, detail("cache_write")),
      ("reasoning", \.reasoning, detail("reasoning")),
      ("suppressed tokens", \.suppressed_tokens, sum("llm_tokens_suppressed_total")),
      ("unpriced tokens", \.unpriced_tokens, sum("llm_unpriced_tokens_total")),
      ("cost", \.cost_usd, sum("llm_cost_usd_total")),
      ("look-ups", \.cache_lookups, sum("cache_total")),
      ("hits", \.cache_hits, sum("cache_hits")),
      ("savings", \.cache_savings_usd, sum("cache_savings_usd_total")),
      (
        "repeats of tools", \.tool_repeats,
        sum("agent_tool_repeats_total") + sum("agent_tool_repeats_held")
      ),
      ("workflows", \.workflows, sum("agent_workflow_duration_count")),
    ]
    if countsSpans { books.append(("spans", \.spans, sum("tracemill_spans_counted_total"))) }
    var differences = books.compactMap { name, key, counted -> String? in
      let (kept, gone) = (remembered[keyPath: key], forgotten[keyPath: key])
      guard kept + gone != counted else { return nil }
      return "\(name): in memory \(kept), forgotten \(gone), counted \(counted)"
    }
    let shown: [(String, UInt64, Decimal)] = [
      (
        "executions", graph.executions.reduce(0) { $0 + $1.count },
        sum("primitive_execution_count")
      ),
      ("edges", graph.edges.reduce(0) { $0 + $1.calls }, sum("primitive_connection_count")),
      (
        "errors of edges", graph.edges.reduce(0) { $0 + $1.errors },
        sum("primitive_connection_errors")
      ),
      ("tokens", graph.tokens.reduce(0) { $0 + $1.tokens }, sum("llm_tokens_total")),
    ]
    differences += shown.compactMap { name, shown, counted in
      Decimal(shown) == counted ? nil : "\(name): the graph \(shown), counted \(counted)"
    }
    return differences
  }
}

extension PrometheusText {
  /// The lines of an exposition with all their digits.
  static func decimals(_ text: String) -> [Line: Decimal] {
    var values: [Line: Decimal] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      guard let (key, value) = split(line), let value = Decimal(string: String(value)) else {
        continue
      }
      values[key] = value
    }
    return values
  }
}
