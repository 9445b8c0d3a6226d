/// A span of a random trace as a plain value: what it is to mean, and what its export says.
struct PlainSpan: Sendable {
  /// How the span's attributes are written.
  enum Dialect: CaseIterable, Sendable {
    case tta, ttaSpec, genAI, openInference, openLLMetry
  }

  /// What an execution runs.
  enum Kind: Sendable {
    case primitive, call, tool, agent, workflow, chain, cache
  }

  enum Meaning: Sendable {
    case execution, structure, foreign
  }

  enum Composition: CaseIterable, Sendable {
    case none, step, branch, conditional, attempt, fallback, saga, handoff
  }

  /// A span of this or another trace, which may never come.
  struct Link: Hashable, Sendable {
    var trace: UInt64
    var id: UInt64
  }

  var trace: UInt64 = 1
  var id: UInt64 = 1
  /// 0 in a root.
  var parent: UInt64 = 0
  var hasRemoteParent = false
  /// Milliseconds; the end may lie before the start.
  var start = 0
  var end = 0

  var dialect = Dialect.tta
  var meaning = Meaning.foreign
  var kind = Kind.primitive
  var composition = Composition.none
  /// The name of the span, as its export writes it.
  var spanName = "GET /items"
  /// Of an execution.
  var name = ""
  var type = ""
  /// success, error or timeout.
  var status = "success"
  var errorType = ""
  var agentType = ""
  var workflow = ""
  var service = "front"
  var isHandedOver = false
  /// Of a tool.
  var arguments = ""

  /// OTLP's number of the span's kind: 2 server, 3 client, 4 producer, 5 consumer.
  var side: UInt8 = 1
  /// Of a side that is not a server, what it calls its other end; empty = nothing.
  var peer = ""
  /// Of a client, the database that it asks; empty = none.
  var database = ""

  /// Of a step.
  var stepIndex = 0
  var stepClass = ""

  var cacheHit: Bool?
  var cacheType = ""

  var inputTokens: Int?
  var outputTokens: Int?
  var model = ""
  var provider = ""
  var responseID = ""
  var links: [Link] = []

  /// A span that names itself as its parent has none.
  var isRoot: Bool { parent == 0 || parent == id }
  /// A span that ends before it starts took no time.
  var duration: Int { max(0, end - start) }
  /// When the time that it took was over.
  var over: Int { start + duration }
  var isExecution: Bool { meaning == .execution }
  var isStep: Bool { meaning == .structure && composition == .step }
  var isCall: Bool { isExecution && kind == .call }
  var hasUsage: Bool { inputTokens != nil || outputTokens != nil }
}
