import TestSupport

/// Spans as the libraries write them: the attributes that matter, under the keys of each.
extension Capture.Report {
  /// Tokens that a span reports; nil where it does not.
  struct Tokens: Sendable {
    var input: Int64?
    var output: Int64?
    var total: Int64?

    static let none = Tokens()

    static func of(_ input: Int64, _ output: Int64) -> Tokens {
      Tokens(input: input, output: output)
    }
  }

  /// Where a span stands: its trace, its id, its parent, its start and duration in milliseconds.
  struct Place: Sendable {
    var trace: UInt64 = 1
    var id: UInt64
    var parent: UInt64?
    var start: UInt64 = 0
    var duration: UInt64 = 100
  }

  private static func report(
    _ scope: String, _ name: String, _ place: Place, service: String, _ attributes: TestAttributes,
    tokens: [(String, Int64?)]
  ) -> Capture.Report {
    var attributes = attributes
    for (key, count) in tokens {
      if let count { attributes[key] = .int(count) }
    }
    return Capture.Report(
      service: service, scope: scope,
      span: TestSpan(
        name, trace: place.trace, id: place.id, parent: place.parent, start: place.start,
        duration: place.duration, attributes))
  }

  /// OpenTelemetry's conventions.
  static func conventions(
    _ operation: String, _ place: Place, _ tokens: Tokens, model: String, response: String = "",
    scope: String = "opentelemetry.instrumentation.openai_v2", service: String = "app",
    _ more: TestAttributes = [:]
  ) -> Capture.Report {
    var attributes: TestAttributes = [
      "gen_ai.operation.name": .string(operation), "gen_ai.provider.name": "openai",
    ]
    if !model.isEmpty { attributes["gen_ai.request.model"] = .string(model) }
    if !response.isEmpty { attributes["gen_ai.response.id"] = .string(response) }
    return report(
      scope, "\(operation) \(model)", place, service: service, attributes + more,
      tokens: [
        ("gen_ai.usage.input_tokens", tokens.input), ("gen_ai.usage.output_tokens", tokens.output),
        ("gen_ai.usage.total_tokens", tokens.total),
      ])
  }

  /// OpenLLMetry with the keys of its earlier versions.
  static func openLLMetry(
    _ kind: String = "chat", _ place: Place, _ tokens: Tokens, model: String, response: String = "",
    scope: String = "opentelemetry.instrumentation.openai.v1", service: String = "app"
  ) -> Capture.Report {
    var attributes: TestAttributes = [
      "llm.request.type": .string(kind), "gen_ai.system": "OpenAI",
      "gen_ai.request.model": .string(model), "gen_ai.response.model": .string(model),
      "traceloop.workflow.name": "flow",
    ]
    if !response.isEmpty { attributes["gen_ai.response.id"] = .string(response) }
    return report(
      scope, "openai.\(kind)", place, service: service, attributes,
      tokens: [
        ("gen_ai.usage.prompt_tokens", tokens.input),
        ("gen_ai.usage.completion_tokens", tokens.output), ("llm.usage.total_tokens", tokens.total),
      ])
  }

  /// OpenInference; `kind` LLM, AGENT, CHAIN, TOOL or EMBEDDING.
  static func openInference(
    _ kind: String, _ name: String, _ place: Place, _ tokens: Tokens = .none, model: String = "",
    scope: String = "openinference.instrumentation.langchain", service: String = "app",
    _ more: TestAttributes = [:]
  ) -> Capture.Report {
    var attributes: TestAttributes = ["openinference.span.kind": .string(kind)]
    if !model.isEmpty {
      let key = kind == "EMBEDDING" ? "embedding.model_name" : "llm.model_name"
      attributes[key] = .string(model)
      attributes["llm.provider"] = "langchain"
    }
    return report(
      scope, name, place, service: service, attributes + more,
      tokens: [
        ("llm.token_count.prompt", tokens.input), ("llm.token_count.completion", tokens.output),
        ("llm.token_count.total", tokens.total),
      ])
  }

  /// The AI SDK; its inner spans have the conventions' keys as well, its outer ones only its own.
  static func sdk(
    _ operation: String, _ place: Place, _ tokens: Tokens, response: String = "",
    _ more: TestAttributes = [:]
  ) -> Capture.Report {
    let isCall = operation.contains(".do")
    var attributes: TestAttributes = [
      "operation.name": .string("\(operation) assistant"), "ai.operationId": .string(operation),
      "ai.model.id": "gpt-4o", "ai.model.provider": "openai.chat",
      "ai.telemetry.functionId": "assistant",
    ]
    var counts = [
      ("ai.usage.promptTokens", tokens.input), ("ai.usage.completionTokens", tokens.output),
      ("ai.usage.tokens", tokens.total),
    ]
    if isCall, !operation.contains("mbed") {
      attributes["gen_ai.system"] = "openai.chat"
      attributes["gen_ai.request.model"] = "gpt-4o"
      attributes["gen_ai.response.id"] = .string(response)
      counts += [
        ("gen_ai.usage.input_tokens", tokens.input), ("gen_ai.usage.output_tokens", tokens.output),
      ]
    }
    return report("ai", operation, place, service: "app", attributes + more, tokens: counts)
  }

  /// A span of no dialect.
  static func other(
    _ scope: String, _ name: String, _ place: Place, service: String = "app",
    _ attributes: TestAttributes = [:]
  ) -> Capture.Report {
    report(scope, name, place, service: service, attributes, tokens: [])
  }

  /// A run of an agent with the sum of its calls.
  static func agent(
    _ name: String, _ place: Place, _ tokens: Tokens, scope: String = "agents"
  ) -> Capture.Report {
    conventions(
      "invoke_agent", place, tokens, model: "gpt-4o", scope: scope,
      ["gen_ai.agent.name": .string(name)])
  }
}
