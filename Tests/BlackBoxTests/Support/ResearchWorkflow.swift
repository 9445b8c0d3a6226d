/// What one run of the workflow in `workflow.py` dictates, worked out by hand from its spans.
enum ResearchWorkflow {
  /// One execution with all that its labels and its histogram say of it.
  struct Execution {
    let name: String
    let type: String
    let status: String
    let errorType: String?
    let milliseconds: Double

    init(
      _ name: String, _ type: String, _ milliseconds: Double, failing errorType: String? = nil
    ) {
      self.name = name
      self.type = type
      self.milliseconds = milliseconds
      self.errorType = errorType
      status = errorType == nil ? "success" : "error"
    }
  }

  static let executions = [
    Execution("ResearchPipeline", "sequential", 2000),
    Execution("Planner", "llm", 280),
    Execution("GatherSources", "parallel", 600),
    Execution("WebSearch", "tool", 400),
    Execution("DocumentSearch", "tool", 550),
    Execution("FetchPage", "tool", 80, failing: "ConnectionError"),
    Execution("FetchPage", "tool", 90, failing: "ConnectionError"),
    Execution("FetchPage", "tool", 300),
    Execution("WriterLarge", "llm", 40, failing: "RateLimitError"),
    Execution("WriterSmall", "llm", 240),
    Execution("AnswerCache", "cache", 8),
    Execution("PromptCache", "cache", 8),
    Execution("PromptCache", "cache", 9),
    Execution("WriterSmall", "llm", 7),
  ]

  /// How often source, target and type of connection occur in one run.
  static let edges: [String: Double] = [
    "ResearchPipeline Planner call": 1,
    "ResearchPipeline GatherSources call": 1,
    "GatherSources WebSearch parallel": 1,
    "GatherSources DocumentSearch parallel": 1,
    "ResearchPipeline FetchPage retry": 3,
    "ResearchPipeline WriterLarge fallback": 1,
    "ResearchPipeline WriterSmall fallback": 1,
    "ResearchPipeline AnswerCache call": 1,
    "ResearchPipeline PromptCache call": 2,
    "PromptCache WriterSmall call": 1,
    // The order of the steps. A step whose type is a wrapper without a span goes by its type.
    "Planner GatherSources sequential": 1,
    "GatherSources RetryPrimitive sequential": 1,
    "RetryPrimitive FallbackPrimitive sequential": 1,
    "FallbackPrimitive AnswerCache sequential": 1,
    "AnswerCache PromptCache sequential": 1,
    "PromptCache PromptCache sequential": 1,
  ]

  /// The edges whose target failed.
  static let failedEdges: [String: Double] = [
    "ResearchPipeline FetchPage retry": 2,
    "ResearchPipeline WriterLarge fallback": 1,
  ]

  /// Tokens by model and type.
  static let tokens: [String: Double] = [
    "gpt-4 prompt": 1000, "gpt-4 completion": 200,
    "gpt-3.5-turbo prompt": 440, "gpt-3.5-turbo completion": 110,
  ]

  /// Look-ups and hits by the cache's name.
  static let lookUps: [String: Double] = ["AnswerCache": 1, "PromptCache": 2]
  static let hits: [String: Double] = ["AnswerCache": 1, "PromptCache": 1]

  /// The nodes of the graph: what ran, and the step classes that stand for wrappers.
  static let nodes = Set(executions.map(\.name)).union(["RetryPrimitive", "FallbackPrimitive"])

  /// Σ over the executions by a key of theirs.
  static func sums(
    by key: (Execution) -> String?, of value: (Execution) -> Double = { _ in 1 }
  ) -> [String: Double] {
    executions.reduce(into: [:]) { sums, execution in
      if let key = key(execution) { sums[key, default: 0] += value(execution) }
    }
  }

  /// The labels that an execution's series must have, no more and no fewer.
  static func labels(of execution: Execution, service: String) -> [String: String] {
    var labels = [
      "primitive_name": execution.name, "primitive_type": execution.type,
      "execution_status": execution.status, "agent_type": "coordinator",
      "workflow_name": "research", "service_name": service,
    ]
    labels["error_type"] = execution.errorType
    return labels
  }
}
