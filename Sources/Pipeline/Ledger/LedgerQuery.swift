internal import Correlation
package import Graph
internal import OTLP
internal import Semantics

/// What `GET /traces` asks for.
package struct LedgerQuery: Sendable {
  /// What traces are sorted by, the greatest first.
  package enum Order: String, CaseIterable, Sendable {
    case start
    case duration
    case tokens
    case wasted
    case cost
    case errors
    case spans
    case repeats
    case depth

    /// What a trace is sorted by.
    func value(of trace: TraceSummary) -> UInt64 {
      switch self {
      case .start: trace.start == .max ? 0 : trace.start
      case .duration: trace.duration
      case .tokens: trace.totals.tokens.sum
      case .wasted: trace.totals.wastedTokens
      case .cost: UInt64(clamping: trace.totals.cost)
      case .errors: trace.totals.errors
      case .spans: trace.totals.spans
      case .repeats: trace.totals.toolRepeats
      case .depth: UInt64(trace.depth)
      }
    }
  }

  /// The place after which a page begins.
  struct Cursor: Equatable, Sendable {
    var value: UInt64
    var trace: TraceID

    var text: String { "\(value)-\(trace)" }
  }

  package var order = Order.start
  package var status: String?
  /// `active`, `ended` or `settled`.
  package var state: String?
  /// Whether it must be over a limit of workflows, or over none.
  package var runaway: Bool?
  package var workflow: String?
  package var agentType: String?
  package var session: String?
  /// The name of an execution that must be in the trace.
  package var primitive: String?
  /// An edge that must be in the trace: its source and target.
  package var edge: (source: String, target: String)?
  /// Nanoseconds.
  package var minimumDuration: UInt64 = 0
  package var minimumTokens: UInt64 = 0
  /// USD.
  package var minimumCost = 0.0
  /// How many traces a page has.
  package var limit = 50
  var cursor: Cursor?

  private static let names = [
    "sort", "status", "state", "runaway", "workflow", "agent_type", "session", "primitive", "edge",
    "min_duration",
    "min_tokens", "min_cost", "limit", "cursor",
  ]

  /// The query of a request's parameters.
  ///
  /// - Throws: what is wrong with one, and what is allowed.
  package init(parameters: [(name: String, value: String)]) throws(GraphQueryError) {
    try GraphQueryError.check(parameters, among: LedgerQuery.names)
    for (name, value) in parameters {
      try read(name, value)
    }
  }

  private mutating func read(_ name: String, _ value: String) throws(GraphQueryError) {
    func allowed<Value>(_ parsed: Value?, _ allowed: String) throws(GraphQueryError) -> Value {
      if let parsed { return parsed }
      throw GraphQueryError(
        code: .invalidValue, parameter: name, message: "\"\(value)\" is not \(allowed)")
    }
    switch name {
    case "sort":
      order = try allowed(
        Order(rawValue: value), "one of \(Order.allCases.map(\.rawValue).joined(separator: ", "))")
    case "status":
      let statuses = ["success", "error", "timeout"]
      status = try allowed(
        statuses.contains(value) ? value : nil, "one of \(statuses.joined(separator: ", "))")
    case "state":
      let states = ["active", "ended", "settled"]
      state = try allowed(
        states.contains(value) ? value : nil, "one of \(states.joined(separator: ", "))")
    case "runaway": runaway = try allowed(Bool(value), "true or false")
    case "workflow": workflow = value
    case "agent_type": agentType = value
    case "session": session = value
    case "primitive": primitive = value
    case "edge": edge = try allowed(LedgerQuery.edge(value), "SOURCE>TARGET")
    case "min_duration":
      minimumDuration = try allowed(
        PrometheusDuration.nanoseconds(value), "a duration such as 500ms, 10s or 5m")
    case "min_tokens": minimumTokens = try allowed(UInt64(value), "an integer")
    case "min_cost":
      minimumCost = try allowed(Double(value).flatMap { $0 >= 0 ? $0 : nil }, "a cost in USD")
    case "limit":
      limit = try allowed(
        Int(value).flatMap { (1...1000).contains($0) ? $0 : nil }, "an integer from 1 to 1000")
    default: cursor = try allowed(LedgerQuery.cursor(value), "a cursor from a previous reply")
    }
  }

  private static func edge(_ text: String) -> (source: String, target: String)? {
    let parts = text.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    return (String(parts[0]), String(parts[1]))
  }

  private static func cursor(_ text: String) -> Cursor? {
    let parts = text.split(separator: "-")
    guard parts.count == 2, let value = UInt64(parts[0]),
      let trace = TraceID(hexadecimal: String(parts[1]))
    else { return nil }
    return Cursor(value: value, trace: trace)
  }

  /// What must be in a trace, by the symbols of `table`; nil where no trace can have it.
  func filter(_ table: SymbolTable) -> TraceFilter? {
    var filter = TraceFilter()
    if let primitive {
      guard let symbol = table.find(primitive) else { return nil }
      filter.primitive = symbol
    }
    if let edge {
      guard let source = table.find(edge.source), let target = table.find(edge.target) else {
        return nil
      }
      filter.edge = (source, target)
    }
    return filter
  }

  /// Whether a trace is asked for, what must be in it left out.
  func matches(_ trace: TraceSummary, _ strings: [String]) -> Bool {
    func isMet(_ wanted: String?, _ found: Symbol) -> Bool {
      wanted.map { $0 == strings[Int(found.rawValue)] } ?? true
    }
    return isMet(workflow, trace.name) && isMet(agentType, trace.agentType)
      && state.map { $0 == trace.state } ?? true
      && runaway.map { $0 != trace.excess.isEmpty } ?? true
      && session.map { $0 == trace.session } ?? true
      && status.map { $0 == trace.status.name } ?? true
      && trace.duration >= minimumDuration && trace.totals.tokens.sum >= minimumTokens
      && Double(trace.totals.cost) / 1e12 >= minimumCost
  }

  /// Whether a trace comes after the cursor.
  func isAfterCursor(_ place: Cursor) -> Bool {
    cursor.map { LedgerQuery.isBefore($0, place) } ?? true
  }

  /// The order of a list: the greatest first, then by id.
  static func isBefore(_ left: Cursor, _ right: Cursor) -> Bool {
    left.value == right.value
      ? (left.trace.high, left.trace.low) < (right.trace.high, right.trace.low)
      : left.value > right.value
  }
}
