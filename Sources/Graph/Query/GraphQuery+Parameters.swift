internal import Bytes

extension GraphQuery {
  static let parameterNames = [
    "window", "type", "workflow", "agent_type", "service", "focus", "depth", "min_rate", "trace_id",
    "format",
  ]

  mutating func read(
    _ name: String, _ value: String, retention: UInt64
  ) throws(GraphQueryError) {
    switch name {
    case "window": try readWindow(value, retention: retention)
    case "type": try readTypes(value)
    case "workflow": workflow = value.isEmpty ? nil : value
    case "agent_type": agentType = value.isEmpty ? nil : value
    case "service": service = value.isEmpty ? nil : value
    case "focus": focus = value.isEmpty ? nil : value
    case "depth": try readDepth(value)
    case "min_rate": try readMinimumRate(value)
    case "trace_id": try readTraceID(value)
    default: try readFormat(value)
    }
  }

  private func invalid(_ name: String, _ message: String) -> GraphQueryError {
    GraphQueryError(code: .invalidValue, parameter: name, message: message)
  }

  private mutating func readWindow(
    _ value: String, retention: UInt64
  ) throws(GraphQueryError) {
    windowText = value
    if value == "all" {
      window = .all
      return
    }
    guard let nanoseconds = PrometheusDuration.nanoseconds(value), nanoseconds > 0 else {
      throw invalid(
        "window", "window must be a duration over 0 such as 5m or 1h30m, or all")
    }
    guard nanoseconds <= retention else {
      throw GraphQueryError(
        code: .overRetention, parameter: "window",
        message: "only \(PrometheusDuration.text(retention)) are kept; use a shorter window, "
          + "or all for everything since the start")
    }
    window = .last(nanoseconds: nanoseconds)
  }

  private mutating func readTypes(_ value: String) throws(GraphQueryError) {
    guard !value.isEmpty else { return }
    var types: Set<String> = []
    for type in value.split(separator: ",", omittingEmptySubsequences: false) {
      guard Self.types.contains(String(type)) else {
        let allowed = Self.types.joined(separator: ", ")
        throw invalid("type", "type must be a comma-separated list of \(allowed)")
      }
      types.insert(String(type))
    }
    self.types = types
  }

  private mutating func readDepth(_ value: String) throws(GraphQueryError) {
    guard let depth = Int(value), (0...100).contains(depth) else {
      throw invalid("depth", "depth must be an integer from 0 to 100")
    }
    self.depth = depth
  }

  private mutating func readMinimumRate(_ value: String) throws(GraphQueryError) {
    guard let rate = Double(value), rate.isFinite, rate >= 0 else {
      throw invalid("min_rate", "min_rate must be a number of calls per second, 0 or more")
    }
    minimumRate = rate
  }

  private mutating func readTraceID(_ value: String) throws(GraphQueryError) {
    guard !value.isEmpty else { return }
    let digits = value.utf8
    guard digits.count == 32, digits.allSatisfy({ Hexadecimal.value(of: $0) != nil }),
      digits.contains(where: { $0 != UInt8(ascii: "0") })
    else {
      throw invalid("trace_id", "trace_id must be 32 hexadecimal digits, not all 0")
    }
    traceID = value.lowercased()
  }

  private mutating func readFormat(_ value: String) throws(GraphQueryError) {
    guard let format = GraphFormat(rawValue: value) else {
      let allowed = GraphFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw invalid("format", "format must be one of \(allowed)")
    }
    self.format = format
  }
}
