package import Graph

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

    /// What a trace is sorted by.
    func value(of entry: LedgerEntry) -> UInt64 {
      switch self {
      case .start: entry.start
      case .duration: entry.duration
      case .tokens: entry.tokens
      case .wasted: entry.wastedTokens
      case .cost: entry.cost
      case .errors: UInt64(entry.errorCount)
      case .spans: UInt64(entry.spans)
      }
    }
  }

  /// The place after which a page begins.
  struct Cursor: Equatable, Sendable {
    var value: UInt64
    var traceID: String

    var text: String { "\(value)-\(traceID)" }
  }

  package var order = Order.start
  package var status: String?
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
    "sort", "status", "workflow", "agent_type", "session", "primitive", "edge", "min_duration",
    "min_tokens", "min_cost", "limit", "cursor",
  ]

  /// The query of a request's parameters.
  ///
  /// - Throws: what is wrong with one, and what is allowed.
  package init(parameters: [(name: String, value: String)]) throws(GraphQueryError) {
    var seen: Set<String> = []
    for (name, value) in parameters {
      guard LedgerQuery.names.contains(name) else {
        throw GraphQueryError(
          code: .unknownParameter, parameter: name,
          message: "there is no such parameter; the parameters are "
            + LedgerQuery.names.joined(separator: ", "))
      }
      guard seen.insert(name).inserted else {
        throw GraphQueryError(
          code: .repeatedParameter, parameter: name,
          message: "\(name) is given more than once; give it once")
      }
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
    case "workflow": workflow = value
    case "agent_type": agentType = value
    case "session": session = value
    case "primitive": primitive = value
    case "edge": edge = try allowed(LedgerQuery.edge(value), "SOURCE>TARGET")
    case "min_duration":
      minimumDuration = try allowed(
        PrometheusDuration.nanoseconds(value), "a duration as in 500ms, 10s or 5m")
    case "min_tokens": minimumTokens = try allowed(UInt64(value), "a whole number")
    case "min_cost":
      minimumCost = try allowed(Double(value).flatMap { $0 >= 0 ? $0 : nil }, "a cost in USD")
    case "limit":
      limit = try allowed(
        Int(value).flatMap { (1...1000).contains($0) ? $0 : nil }, "a number from 1 to 1000")
    default: cursor = try allowed(LedgerQuery.cursor(value), "a cursor of an earlier reply")
    }
  }

  private static func edge(_ text: String) -> (source: String, target: String)? {
    let parts = text.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    return (String(parts[0]), String(parts[1]))
  }

  private static func cursor(_ text: String) -> Cursor? {
    let parts = text.split(separator: "-")
    guard parts.count == 2, let value = UInt64(parts[0]), parts[1].count == 32 else { return nil }
    return Cursor(value: value, traceID: String(parts[1]))
  }

  /// Whether a trace is asked for, and comes after the cursor.
  func matches(_ entry: LedgerEntry) -> Bool {
    func isMet(_ wanted: String?, _ found: String) -> Bool { wanted.map { $0 == found } ?? true }
    guard isMet(status, entry.status), isMet(workflow, entry.workflow),
      isMet(agentType, entry.agentType), isMet(session, entry.session),
      entry.duration >= minimumDuration, entry.tokens >= minimumTokens,
      Double(entry.cost) / 1e12 >= minimumCost
    else { return false }
    if let primitive, !entry.executions.contains(where: { $0.name == primitive }) { return false }
    if let edge,
      !entry.edges.contains(where: { $0.source == edge.source && $0.target == edge.target })
    {
      return false
    }
    guard let cursor else { return true }
    return LedgerQuery.isBefore(
      cursor, Cursor(value: order.value(of: entry), traceID: entry.traceID))
  }

  /// The order of a list: the greatest first, then by id.
  static func isBefore(_ left: Cursor, _ right: Cursor) -> Bool {
    left.value == right.value ? left.traceID < right.traceID : left.value > right.value
  }
}
