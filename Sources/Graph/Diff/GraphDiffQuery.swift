/// What a reader wants to have compared: the parameters of `GET /graph/diff`.
package struct GraphDiffQuery: Sendable, Equatable {
  /// `window`: how long the newer window is, which ends now, in nanoseconds.
  package var window: UInt64
  /// `against`: how long the older window is; as long as the newer one by default.
  package var against: UInt64
  /// `offset`: how long ago the older window ends; where the newer one begins by default.
  package var offset: UInt64
  /// `slower`: how many times as long the 95th percentile is at least, over 1.
  package var slower = 1.5
  /// `failing`: by how much the share of failed calls grew at least, over 0 and at most 1.
  package var failing = 0.05
  /// `costlier`: how many times as much an execution costs at least, over 1.
  package var costlier = 1.2
  /// `min_calls`: how many calls an edge has at least in both windows to be slower, failing or costlier.
  package var minimumCalls: UInt64 = 10
  /// `change`: only edges with one of these; nil = all edges.
  package var changes: Set<GraphChange>?
  /// `limit`: how many edges are shown at most, 1 to 100,000.
  package var limit = 1000
  /// The filters that it has in common with `/graph`.
  package var filter: GraphQuery

  private static let shared = [
    "type", "workflow", "agent_type", "service", "focus", "depth", "min_rate",
  ]
  private static let own = [
    "window", "against", "offset", "slower", "failing", "costlier", "min_calls", "change", "limit",
    "format",
  ]

  /// Reads the decoded parameters of a request.
  ///
  /// - Parameters:
  ///   - parameters: names and values, percent-decoded, in any order.
  ///   - retention: how far back the older window can reach, in nanoseconds.
  /// - Throws: `GraphQueryError` for an unknown or repeated parameter and for a bad value.
  package init(
    parameters: [(name: String, value: String)], retention: UInt64
  ) throws(GraphQueryError) {
    try GraphQueryError.check(parameters, among: Self.own + Self.shared)
    var seen: [String: String] = [:]
    var rest: [(name: String, value: String)] = []
    for (name, value) in parameters {
      seen[name] = value
      if Self.shared.contains(name) { rest.append((name, value)) }
    }
    filter = try GraphQuery(parameters: rest, retention: retention, maxNodes: .max)
    window = try Self.duration("window", seen) ?? min(300_000_000_000, retention / 2)
    against = try Self.duration("against", seen) ?? window
    offset = try Self.duration("offset", seen) ?? window
    try readThresholds(seen)
    try check(seen, retention)
  }

  private mutating func readThresholds(_ seen: [String: String]) throws(GraphQueryError) {
    slower = try Self.number("slower", seen, "a number over 1 such as 1.5") { $0 > 1 } ?? slower
    failing =
      try Self.number("failing", seen, "a ratio over 0 and at most 1 such as 0.05") {
        $0 > 0 && $0 <= 1
      } ?? failing
    costlier =
      try Self.number("costlier", seen, "a number over 1 such as 1.2") { $0 > 1 } ?? costlier
    if let text = seen["min_calls"] {
      guard let count = UInt64(text), count > 0 else {
        throw Self.invalid("min_calls", "min_calls must be an integer over 0")
      }
      minimumCalls = count
    }
    if let text = seen["limit"] {
      guard let count = Int(text), (1...100_000).contains(count) else {
        throw Self.invalid("limit", "limit must be an integer from 1 to 100000")
      }
      limit = count
    }
    if let text = seen["format"], text != "json" {
      throw Self.invalid("format", "format must be json")
    }
    if let text = seen["change"], !text.isEmpty { changes = try Self.changes(text) }
  }

  private static func changes(_ text: String) throws(GraphQueryError) -> Set<GraphChange> {
    if text == "any" { return Set(GraphChange.allCases) }
    var changes: Set<GraphChange> = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let change = GraphChange(rawValue: String(word)) else {
        let allowed = GraphChange.allCases.map(\.rawValue).joined(separator: ", ")
        throw invalid("change", "change must be any, or a comma-separated list of \(allowed)")
      }
      changes.insert(change)
    }
    return changes
  }

  /// The windows must not overlap and must be kept.
  private func check(_ seen: [String: String], _ retention: UInt64) throws(GraphQueryError) {
    guard offset >= window else {
      throw Self.invalid(
        seen["offset"] == nil ? "window" : "offset",
        "the older window must end before the newer one begins: offset must be at least window")
    }
    let (reach, overflow) = offset.addingReportingOverflow(against)
    guard !overflow, reach <= retention else {
      let name = ["offset", "against", "window"].first { seen[$0] != nil } ?? "window"
      throw GraphQueryError(
        code: .overRetention, parameter: name,
        message: "only \(PrometheusDuration.text(retention)) are kept; offset and against together "
          + "must be at most that")
    }
  }

  private static func invalid(_ name: String, _ message: String) -> GraphQueryError {
    GraphQueryError(code: .invalidValue, parameter: name, message: message)
  }

  private static func duration(
    _ name: String, _ seen: [String: String]
  ) throws(GraphQueryError) -> UInt64? {
    guard let text = seen[name] else { return nil }
    guard let nanoseconds = PrometheusDuration.nanoseconds(text), nanoseconds > 0 else {
      throw invalid(name, "\(name) must be a duration over 0 such as 5m or 1h30m")
    }
    return nanoseconds
  }

  private static func number(
    _ name: String, _ seen: [String: String], _ allowed: String, _ isAllowed: (Double) -> Bool
  ) throws(GraphQueryError) -> Double? {
    guard let text = seen[name] else { return nil }
    guard let number = Double(text), number.isFinite, isAllowed(number) else {
      throw invalid(name, "\(name) must be \(allowed)")
    }
    return number
  }
}
