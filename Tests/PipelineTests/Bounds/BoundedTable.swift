import Correlation
import Pipeline
import Settings
import TestSupport
import Testing

/// A table with a small bound, what drives it over that, and what must show.
struct BoundedTable: Sendable, CustomTestStringConvertible {
  /// The table's name and the reason in `tracemill_evictions_total`.
  var table: String
  var reason: String
  var configure: @Sendable (inout PipelineConfiguration) -> Void = { _ in }
  var limit: @Sendable (inout EngineOptions) -> Void = { _ in }
  /// The requests, each a hundredth of a second after the one before.
  var requests: [[UInt8]]
  /// Seconds to wait after them.
  var wait = 0.0
  /// What must have been given up.
  var evicted: ClosedRange<Double>
  /// A gauge of what is left, and the most that it may be.
  var gauge: String?
  var most = 0.0

  var testDescription: String { "\(table), \(reason)" }
}

extension BoundedTable {
  private static func numbers(_ count: UInt64) -> ClosedRange<UInt64> { 1...count }

  private static func tool(_ id: UInt64, name: String = "act", parent: UInt64? = nil) -> TestSpan {
    TestSpan(
      "primitive.tool.run", trace: id, id: id, parent: parent, ["primitive.name": .string(name)])
  }

  /// A call of `scope`, each with numbers of its own.
  private static func call(_ id: UInt64, scope: String, service: String = "s") -> [UInt8] {
    TestRequest(
      [
        TestSpan(
          "chat m", trace: id, id: id,
          [
            "gen_ai.operation.name": "chat", "gen_ai.request.model": "m",
            "gen_ai.usage.input_tokens": .int(Int64(id)),
            "gen_ai.response.id": .string("response \(id)"),
          ])
      ], service: service, scope: scope
    ).protobuf
  }

  /// A call of a tool in a trace of its own, made twice.
  private static func repeated(_ id: UInt64) -> [UInt8] {
    TestRequest(
      [UInt64(1), 2].map { span in
        TestSpan(
          "find \(id)", trace: id, id: span,
          [
            "openinference.span.kind": "TOOL", "tool.name": .string("find \(id)"),
            "tool.parameters": "{}",
          ])
      }
    ).protobuf
  }

  private static func linked(_ id: UInt64) -> [UInt8] {
    var span = tool(id)
    span.links = [TestLink(trace: 1_000_000 + id, id: 1)]
    return TestRequest([span]).protobuf
  }

  private static func miss(_ id: UInt64) -> [UInt8] {
    TestRequest([
      TestSpan(
        "primitive.cache.get", trace: id, id: 1,
        ["primitive.name": .string("cache \(id)"), "cache.hit": .bool(false)])
    ]).protobuf
  }

  static let all: [BoundedTable] = [
    BoundedTable(
      table: "traces", reason: "budget", configure: { $0.correlation.settle = .zero },
      limit: { $0.correlation.budget = 200_000 },
      requests: numbers(3000).map { TestRequest([tool($0)]).protobuf }, evicted: 1...2999,
      gauge: "tracemill_trace_bytes", most: 200_000),
    BoundedTable(
      table: "open_traces", reason: "budget", limit: { $0.correlation.budget = 200_000 },
      requests: numbers(3000).map { TestRequest([tool($0, parent: 9_999_999)]).protobuf },
      evicted: 1...2999, gauge: "tracemill_trace_bytes", most: 200_000),
    BoundedTable(
      table: "traces", reason: "age", configure: { $0.correlation.memory = .seconds(10) },
      requests: numbers(50).map { TestRequest([tool($0)]).protobuf }, wait: 60,
      evicted: 50...50, gauge: "tracemill_traces_remembered", most: 0),
    BoundedTable(
      table: "links", reason: "budget", limit: { $0.correlation.limits.waitingLinks = 4 },
      requests: numbers(100).map(linked), evicted: 84...96, gauge: "tracemill_links_waiting",
      most: 16),
    BoundedTable(
      table: "active_workflows", reason: "limit", limit: { $0.correlation.limits.idleNames = 5 },
      requests: numbers(100).map { TestRequest([tool($0, name: "flow \($0)")]).protobuf },
      evicted: 80...95),
    BoundedTable(
      table: "tool_repeats", reason: "limit", limit: { $0.correlation.limits.idleNames = 5 },
      requests: numbers(100).map(repeated), wait: 1000, evicted: 70...95),
    BoundedTable(
      table: "held_calls", reason: "limit", limit: { $0.correlation.limits.heldCalls = 10 },
      requests: [call(1, scope: "a")] + (2...60).map { call($0, scope: "b") },
      evicted: 49...49, gauge: "tracemill_calls_held", most: 10),
    BoundedTable(
      table: "counted_calls", reason: "limit", limit: { $0.correlation.limits.countedCalls = 64 },
      requests: numbers(400).map { call($0, scope: "a") }, evicted: (400 - 64)...(400 - 64)),
    BoundedTable(
      table: "responses", reason: "limit", limit: { $0.correlation.limits.responses = 64 },
      requests: numbers(400).map { call($0, scope: "a") }, evicted: (400 - 2 * 64)...(400 - 64)),
    BoundedTable(
      table: "reporters", reason: "limit", limit: { $0.correlation.limits.reportingServices = 3 },
      requests: numbers(20).map { call($0, scope: "a", service: "service \($0)") },
      evicted: 17...17),
    BoundedTable(
      table: "cache_costs", reason: "limit", limit: { $0.savingsCaches = 3 },
      requests: numbers(20).map(miss), wait: 1000, evicted: 17...17),
    BoundedTable(
      table: "graph_history", reason: "budget", limit: { $0.graphHistoryBytes = 2000 },
      requests: numbers(100).map { TestRequest([tool($0, name: "flow \($0)")]).protobuf },
      wait: 1000, evicted: 1...1000, gauge: "tracemill_graph_history_bytes", most: 2000),
    BoundedTable(
      table: "graph_history", reason: "age",
      configure: { $0.graph.retention = .seconds(60) },
      requests: numbers(10).map { TestRequest([tool($0)]).protobuf }, wait: 1000,
      evicted: 1...1000, gauge: "tracemill_graph_history_bytes", most: 10_000),
  ]
}
