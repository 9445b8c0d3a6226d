/// What an exporter writes of a span.
extension PlainSpan {
  /// An attribute's value.
  enum Value {
    case text(String)
    case number(Int)
    case yes(Bool)
  }

  /// OTLP's status code: 2 is an error.
  var statusCode: UInt64 { status == "success" ? 0 : 2 }

  var attributes: [(key: String, value: Value)] {
    let attributes =
      switch meaning {
      case .foreign: [(key: "http.request.method", value: Value.text("GET"))]
      case .structure: structureAttributes
      case .execution: executionAttributes
      }
    let ends = [(key: "peer.service", value: Value.text(peer)), ("db.namespace", .text(database))]
    return (attributes + ends).filter { attribute in
      if case .text(let text) = attribute.value { !text.isEmpty } else { true }
    }
  }

  private var structureAttributes: [(key: String, value: Value)] {
    guard composition != .handoff else {
      return [
        ("gen_ai.operation.name", .text("handoff")), ("gen_ai.workflow.name", .text(workflow)),
      ]
    }
    // Step spans of real libraries also carry what looks like an execution's.
    var attributes: [(key: String, value: Value)] = [
      ("primitive.type", .text(composition == .step ? "step" : "")),
      ("workflow.name", .text(workflow)), ("agent.type", .text(agentType)),
      (statusKey, .text(status)),
    ]
    if composition == .step {
      attributes.append(("step.index", .number(stepIndex)))
      attributes.append(("step.primitive_type", .text(stepClass)))
    }
    if let cacheHit {
      attributes.append(("cache.hit", .yes(cacheHit)))
      attributes.append(("cache.type", .text(cacheType)))
    }
    return attributes
  }

  private var statusKey: String {
    switch composition {
    case .step: "step.status"
    case .branch, .conditional: "branch.status"
    case .attempt: "retry.status"
    case .fallback: "fallback.status"
    case .saga: "saga.status"
    case .none, .handoff: "execution.status"
    }
  }

  private var executionAttributes: [(key: String, value: Value)] {
    switch dialect {
    case .tta: ttaAttributes
    case .ttaSpec:
      [
        ("primitive.type", .text(type)), ("primitive.status", .text(status)),
        ("error.type", .text(errorType)), ("agent.type", .text(agentType)),
        ("workflow.name", .text(workflow)),
      ]
    case .genAI: genAIAttributes
    case .openInference: openInferenceAttributes
    case .openLLMetry: openLLMetryAttributes
    }
  }

  private func tokens(_ input: String, _ output: String) -> [(key: String, value: Value)] {
    var attributes: [(key: String, value: Value)] = []
    if let inputTokens { attributes.append((input, .number(inputTokens))) }
    if let outputTokens { attributes.append((output, .number(outputTokens))) }
    return attributes
  }

  private var ttaAttributes: [(key: String, value: Value)] {
    var attributes: [(key: String, value: Value)] = [
      ("primitive.name", .text(name)), ("primitive.type", .text(type)),
      ("execution.status", .text(status == "success" ? "ok" : status)),
      ("error.type", .text(errorType)), ("agent.type", .text(agentType)),
      ("workflow.name", .text(workflow)), ("llm.model_name", .text(model)),
      ("llm.provider", .text(provider)),
    ]
    if let cacheHit {
      attributes.append(("cache.hit", .yes(cacheHit)))
      attributes.append(("cache.type", .text(cacheType)))
    }
    return attributes + tokens("llm.prompt_tokens", "llm.completion_tokens")
  }

  private var genAIAttributes: [(key: String, value: Value)] {
    let named: [(key: String, value: Value)] =
      switch kind {
      case .tool:
        [("gen_ai.operation.name", .text("execute_tool")), ("gen_ai.tool.name", .text(name))]
      case .agent: [("gen_ai.operation.name", .text("invoke_agent"))]
      case .workflow: [("gen_ai.operation.name", .text("invoke_workflow"))]
      default: [("gen_ai.operation.name", .text("chat"))]
      }
    return named + [
      ("error.type", .text(errorType)), ("gen_ai.agent.name", .text(agentType)),
      ("gen_ai.workflow.name", .text(workflow)), ("gen_ai.request.model", .text(model)),
      ("gen_ai.provider.name", .text(provider)), ("gen_ai.response.id", .text(responseID)),
      ("gen_ai.tool.call.arguments", .text(arguments)),
    ] + tokens("gen_ai.usage.input_tokens", "gen_ai.usage.output_tokens")
  }

  private var openInferenceAttributes: [(key: String, value: Value)] {
    let named: [(key: String, value: Value)] =
      switch kind {
      case .tool: [("openinference.span.kind", .text("TOOL")), ("tool.name", .text(name))]
      case .agent: [("openinference.span.kind", .text("AGENT"))]
      case .call: [("openinference.span.kind", .text("LLM"))]
      default: [("openinference.span.kind", .text("CHAIN"))]
      }
    return named + [
      ("agent.name", .text(agentType)), ("llm.model_name", .text(model)),
      ("llm.provider", .text(provider)),
      ("graph.node.parent_id", .text(isHandedOver ? "planner" : "")),
      ("tool.parameters", .text(arguments)),
    ] + tokens("llm.token_count.prompt", "llm.token_count.completion")
  }

  private var openLLMetryAttributes: [(key: String, value: Value)] {
    let word =
      switch kind {
      case .workflow: "workflow"
      case .agent: "agent"
      case .tool: "tool"
      default: "task"
      }
    let named: [(key: String, value: Value)] =
      kind == .call
      ? [("llm.request.type", .text("chat"))]
      : [("traceloop.span.kind", .text(word)), ("traceloop.entity.name", .text(name))]
    return named + [
      ("error.type", .text(errorType)), ("traceloop.workflow.name", .text(workflow)),
      ("gen_ai.agent.name", .text(agentType)), ("gen_ai.request.model", .text(model)),
      ("gen_ai.system", .text(provider)), ("traceloop.entity.input", .text(arguments)),
    ] + tokens("llm.usage.prompt_tokens", "llm.usage.completion_tokens")
  }
}
