internal import OTLP

/// A support desk, as OpenInference reports it: requests are classified and routed, answered from a
/// knowledge base by one model and, where that one times out twice, by another.
enum SupportWorkflow {
  /// The instrumentation scope of its spans.
  static let scope = "openinference.instrumentation.support"

  /// Plans one run.
  static func run(_ builder: inout WorkflowBuilder) {
    span("support_triage", "AGENT", service: "support-desk", &builder) { builder in
      builder.set("agent.name", "support_triage")
      builder.wait(1...3)
      var isAdmitted = true
      span("input_guardrail", "GUARDRAIL", &builder) { builder in
        builder.wait(8...30)
        isAdmitted = !builder.numbers.chance(0.03)
        if !isAdmitted { builder.fail("PromptInjection") }
      }
      guard isAdmitted else { return builder.fail("PromptInjection") }
      model("intent_classifier", "openai", "gpt-4o-mini", 300...700, 5...20, &builder) {
        $0.wait(140...330)
      }
      route(&builder)
    }
  }

  private static func route(_ builder: inout WorkflowBuilder) {
    switch builder.number(1...10) {
    case 1:
      builder.span("router.route_escalation", with: ["route.status": "success"]) { builder in
        span("open_ticket", "TOOL", service: "crm", &builder) { $0.wait(80...220) }
      }
    case 2...3:
      builder.span("router.route_account", with: ["route.status": "success"]) { builder in
        span("account_lookup", "TOOL", service: "crm", &builder) { $0.wait(40...160) }
      }
    default:
      builder.span("router.route_question", with: ["route.status": "success"]) { builder in
        span("answer_question", "CHAIN", &builder) { answer(&$0) }
      }
    }
  }

  private static func answer(_ builder: inout WorkflowBuilder) {
    span("knowledge_base", "RETRIEVER", service: "knowledge-base", &builder) { builder in
      model("embed_query", "openai", "text-embedding-3-small", 20...60, nil, &builder) {
        $0.wait(30...70)
      }
      builder.span(
        "SELECT articles", kind: .client,
        with: [
          "db.system.name": "postgresql", "db.namespace": "articles",
          "server.address": "articles-db",
        ]
      ) { $0.wait(8...45) }
      span("rerank_articles", "RERANKER", &builder) { $0.wait(25...80) }
      if builder.numbers.chance(0.05) { builder.fail("OperationalError") }
    }
    var isAnswered = false
    builder.span("fallback.primary") { builder in
      isAnswered = answerWithClaude(&builder)
      // What timed out is tried once more.
      if !isAnswered {
        builder.span("retry.attempt_1", with: ["retry.attempt": 2]) {
          isAnswered = answerWithClaude(&$0)
        }
      }
      builder.set("fallback.status", isAnswered ? "success" : "error")
    }
    guard !isAnswered else { return }
    builder.span("fallback.fallback", with: ["fallback.status": "success"]) { builder in
      model("answer_gpt-4o", "openai", "gpt-4o", 1500...3200, 120...400, &builder) {
        $0.wait(500...1000)
      }
    }
  }

  /// Whether the answer came in time.
  private static func answerWithClaude(_ builder: inout WorkflowBuilder) -> Bool {
    let isInTime = !builder.numbers.chance(0.22)
    model(
      "answer_claude", "anthropic", "claude-sonnet-4-5", 1500...3200, isInTime ? 120...400 : nil,
      &builder
    ) { builder in
      builder.wait(isInTime ? 450...1100 : 1500...1510)
      guard !isInTime else { return }
      builder.fail("TimeoutError")
      builder.set("execution.status", "timeout")
    }
    return isInTime
  }

  private static func span(
    _ name: String, _ kind: String, service: String? = nil, _ builder: inout WorkflowBuilder,
    _ body: (inout WorkflowBuilder) -> Void
  ) {
    builder.span(
      name, service: service,
      with: ["openinference.span.kind": .string(kind), "workflow.name": "support"], body)
  }

  /// A call of a model; a third of its prompt comes from the provider's cache.
  private static func model(
    _ name: String, _ provider: String, _ model: String, _ prompt: ClosedRange<Int64>,
    _ completion: ClosedRange<Int64>?, _ builder: inout WorkflowBuilder,
    _ body: (inout WorkflowBuilder) -> Void
  ) {
    let isEmbedding = model.hasPrefix("text-embedding")
    span(name, isEmbedding ? "EMBEDDING" : "LLM", &builder) { builder in
      let tokens = builder.number(prompt)
      builder.set(isEmbedding ? "embedding.model_name" : "llm.model_name", .string(model))
      builder.set("llm.provider", .string(provider))
      body(&builder)
      builder.set("llm.token_count.prompt", .int(tokens))
      guard !isEmbedding else { return }
      let written = completion.map { builder.number($0) } ?? 0
      builder.set("llm.token_count.completion", .int(written))
      builder.set("llm.token_count.prompt_details.cache_read", .int(tokens / 3))
    }
  }
}
