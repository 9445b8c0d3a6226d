import Semantics

/// What a span was read as, in words: what tests write down and compare.
struct SpanReading: Equatable, Sendable {
  var meaning = SpanMeaning.foreign
  var role = Role.primitive
  var composition = Composition.none
  var name = ""
  var type = ""
  var status = ExecutionStatus.success
  var errorType = ""
  var index: Int32 = -1
  /// `agent_type`, `workflow_name`, `session`, `cache_type`: those that are there.
  var labels: [String: String] = [:]
  var facts: Set<Fact> = []
  var usage: UsageReading?

  /// Yes-or-no facts.
  enum Fact: Hashable, Sendable {
    case call, hit, miss, wrapper, silentCache, handedOver, skewed, remoteParent
  }

  /// One run of `name`.
  static func execution(
    _ role: Role, _ name: String, _ type: String, _ status: ExecutionStatus = .success,
    error: String = "", labels: [String: String] = [:], facts: Set<Fact> = [],
    usage: UsageReading? = nil
  ) -> SpanReading {
    SpanReading(
      meaning: .execution, role: role, name: name, type: type, status: status, errorType: error,
      labels: labels, facts: facts, usage: usage)
  }

  /// A call that a provider bills.
  static func call(
    _ name: String, _ type: String = "llm", _ status: ExecutionStatus = .success,
    role: Role = .inference, error: String = "", labels: [String: String] = [:],
    facts: Set<Fact> = [], usage: UsageReading = UsageReading()
  ) -> SpanReading {
    .execution(
      role, name, type, status, error: error, labels: labels, facts: facts.union([.call]),
      usage: usage)
  }

  /// How one execution came to be started by another; its name is the span's, a step's its class.
  static func structure(
    _ composition: Composition, _ name: String, _ status: ExecutionStatus = .success,
    type: String = "", error: String = "", index: Int32 = -1, labels: [String: String] = [:],
    facts: Set<Fact> = []
  ) -> SpanReading {
    SpanReading(
      meaning: .structure, composition: composition, name: name, type: type, status: status,
      errorType: error, index: index, labels: labels, facts: facts)
  }

  /// Neither.
  static func foreign(
    _ name: String, _ status: ExecutionStatus = .success, error: String = "",
    labels: [String: String] = [:], facts: Set<Fact> = [], usage: UsageReading? = nil
  ) -> SpanReading {
    SpanReading(
      name: name, status: status, errorType: error, labels: labels, facts: facts, usage: usage)
  }
}

/// What a span reports, in words; nil is not reported.
struct UsageReading: Equatable, Sendable {
  var input: Int64?
  var output: Int64?
  var total: Int64?
  var cacheRead: Int64?
  var cacheWrite: Int64?
  var reasoning: Int64?
  /// 10⁻¹² USD.
  var cost: Int64?
  /// Nanoseconds.
  var timeToFirstToken: Int64?
  var model = ""
  var provider = ""
  var hasResponseID = false
}

extension SpanReading: CustomStringConvertible {
  /// What is not as in a foreign span without attributes.
  var description: String {
    var words = ["\(meaning) \"\(name)\""]
    if role != .primitive { words.append("role \(role)") }
    if composition != .none { words.append("composition \(composition)") }
    if !type.isEmpty { words.append("type \"\(type)\"") }
    if status != .success { words.append("\(status) \"\(errorType)\"") }
    if index >= 0 { words.append("index \(index)") }
    words += labels.sorted { $0.key < $1.key }.map { "\($0.key) \"\($0.value)\"" }
    words += facts.map { "\($0)" }.sorted()
    if let usage { words.append(usage.description) }
    return words.joined(separator: ", ")
  }
}

extension UsageReading: CustomStringConvertible {
  /// What is reported.
  var description: String {
    let numbers = [
      ("input", input), ("output", output), ("total", total), ("cache read", cacheRead),
      ("cache write", cacheWrite), ("reasoning", reasoning), ("cost", cost),
      ("first token", timeToFirstToken),
    ]
    let reported = numbers.compactMap { name, number in number.map { "\(name) \($0)" } }
    let model = "of \"\(model)\" by \"\(provider)\"\(hasResponseID ? " with an id" : "")"
    return (["usage"] + reported + [model]).joined(separator: " ")
  }
}
