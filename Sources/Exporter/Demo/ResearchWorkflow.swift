internal import OTLP

/// A research assistant, as a library of primitives reports it (dialect `tta`): it plans, looks three
/// things up side by side, each behind a cache, and writes an answer that is checked.
enum ResearchWorkflow {
  /// The instrumentation scope of its spans.
  static let scope = "agent.primitives"

  /// Plans one run.
  static func run(_ builder: inout WorkflowBuilder) {
    primitive(
      "primitive.agent.run", "research_assistant", "agent", service: "research-api", &builder
    ) { builder in
      step(0, "LLMPrimitive", &builder) { builder in
        call("planner", "gpt-4o", .init(prompt: 600...1400, completion: 60...180), &builder) {
          $0.wait(260...620)
        }
      }
      step(1, "ParallelPrimitive", &builder) { builder in
        primitive("primitive.parallel.execute", "gather_sources", "parallel", &builder) { builder in
          builder.parallel(3) { builder, branch in
            builder.span(
              "primitive.parallel.branch_\(branch)",
              with: ["branch.index": .int(Int64(branch)), "branch.status": "success"]
            ) { source(&$0) }
          }
        }
      }
      var isWritten = true
      step(2, "LLMPrimitive", &builder) { builder in
        call("synthesizer", "gpt-4o", .init(prompt: 2500...5200, completion: 350...900), &builder) {
          builder in
          builder.wait(600...1300)
          isWritten = !builder.numbers.chance(0.04)
          if !isWritten { builder.fail("RateLimitError") }
        }
        if !isWritten { builder.set("step.status", "error") }
      }
      guard isWritten else { return builder.fail("RateLimitError") }
      step(3, "LLMPrimitive", &builder) { builder in
        let usage = Usage(prompt: 900...1600, completion: 20...70)
        call("fact_checker", "gpt-4o-mini", usage, &builder) { $0.wait(150...340) }
      }
    }
  }

  /// What a call uses.
  private struct Usage {
    var prompt: ClosedRange<Int64>
    var completion: ClosedRange<Int64>
  }

  private static func source(_ builder: inout WorkflowBuilder) {
    primitive("primitive.cache.execute", "search_cache", "cache", &builder) { builder in
      let isHit = builder.numbers.chance(0.6)
      builder.set("cache.hit", .bool(isHit))
      builder.set("cache.type", "lru")
      builder.wait(1...4)
      guard !isHit else { return }
      primitive("primitive.tool.call", "web_search", "tool", &builder) { builder in
        builder.wait(3...8)
        builder.span(
          "POST /search", kind: .server, service: "search-gateway",
          with: ["http.request.method": "POST", "http.route": "/search"]
        ) { $0.wait(120...560) }
        if builder.numbers.chance(0.18) { builder.fail("ConnectTimeout") }
      }
    }
  }

  private static func step(
    _ index: Int, _ type: String, _ builder: inout WorkflowBuilder,
    _ body: (inout WorkflowBuilder) -> Void
  ) {
    builder.wait(1...3)
    builder.span(
      "primitive.sequential.step_\(index)",
      with: [
        "step.index": .int(Int64(index)), "step.primitive_type": .string(type),
        "step.status": "success",
      ], body)
  }

  private static func primitive(
    _ span: String, _ name: String, _ type: String, service: String? = nil,
    _ builder: inout WorkflowBuilder, _ body: (inout WorkflowBuilder) -> Void
  ) {
    builder.span(
      span, kind: type == "tool" ? .client : .internal, service: service,
      with: [
        "primitive.name": .string(name), "primitive.type": .string(type),
        "agent.type": "research_assistant", "workflow.name": "research",
      ]
    ) { builder in
      body(&builder)
      builder.set("execution.status", builder.hasFailed ? "error" : "success")
    }
  }

  private static func call(
    _ name: String, _ model: String, _ usage: Usage, _ builder: inout WorkflowBuilder,
    _ body: (inout WorkflowBuilder) -> Void
  ) {
    primitive("primitive.llm.call", name, "llm", &builder) { builder in
      builder.set("llm.provider", "openai")
      builder.set("llm.model_name", .string(model))
      body(&builder)
      builder.set("llm.prompt_tokens", .int(builder.number(usage.prompt)))
      builder.set(
        "llm.completion_tokens", .int(builder.hasFailed ? 0 : builder.number(usage.completion)))
    }
  }
}
