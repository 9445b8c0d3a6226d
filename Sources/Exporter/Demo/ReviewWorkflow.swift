internal import OTLP

/// A code review by several agents, as OpenTelemetry's GenAI conventions report it: a coordinator
/// hands over to specialists, whose tools fail now and then.
enum ReviewWorkflow {
  /// The instrumentation scope of its spans.
  static let scope = "opentelemetry.instrumentation.genai"

  /// Plans the review of one change.
  static func run(_ builder: inout WorkflowBuilder) {
    workflow("code_review", &builder) { builder in
      agent("review_coordinator", &builder) { builder in
        chat("anthropic", "claude-sonnet-4-5", &builder)
        tool("git_diff", 0.01, &builder) { $0.wait(20...90) }
        reviewFile(&builder)
      }
    }
  }

  /// Plans the review of a whole repository: many files, each as in ``run(_:)``; 40 s and more.
  static func runLong(_ builder: inout WorkflowBuilder) {
    workflow("repository_audit", &builder) { builder in
      agent("review_coordinator", &builder) { builder in
        chat("anthropic", "claude-sonnet-4-5", &builder)
        for _ in 0..<20 {
          reviewFile(&builder)
          builder.wait(100...400)
        }
      }
    }
  }

  private static func reviewFile(_ builder: inout WorkflowBuilder) {
    builder.parallel(2) { builder, number in
      if number == 0 {
        handOver(to: "security_reviewer", &builder) { builder in
          tool("static_analysis", 0.1, service: "code-tools", &builder) { $0.wait(150...500) }
          chat("anthropic", "claude-sonnet-4-5", &builder)
        }
      } else {
        handOver(to: "style_reviewer", &builder) { builder in
          tool("run_linter", 0.04, service: "code-tools", &builder) { $0.wait(60...160) }
          chat("openai", "gpt-4o-mini", &builder)
        }
      }
    }
    handOver(to: "test_engineer", &builder) { builder in
      tool("run_tests", 0.18, service: "code-tools", &builder) { $0.wait(400...1100) }
      chat("openai", "gpt-4o-mini", &builder)
    }
  }

  private static func workflow(
    _ name: String, _ builder: inout WorkflowBuilder, _ body: (inout WorkflowBuilder) -> Void
  ) {
    // Known on every span, so that the workflow has its name while it is active.
    builder.workflowName = name
    builder.span(
      "invoke_workflow \(name)", service: "code-review",
      with: ["gen_ai.operation.name": "invoke_workflow"], body)
  }

  private static func agent(
    _ name: String, _ builder: inout WorkflowBuilder, _ body: (inout WorkflowBuilder) -> Void
  ) {
    builder.span(
      "invoke_agent \(name)",
      with: ["gen_ai.operation.name": "invoke_agent", "gen_ai.agent.name": .string(name)], body)
  }

  private static func handOver(
    to name: String, _ builder: inout WorkflowBuilder, _ body: (inout WorkflowBuilder) -> Void
  ) {
    builder.span("handoff \(name)", with: ["gen_ai.operation.name": "handoff"]) { builder in
      builder.wait(1...4)
      agent(name, &builder, body)
    }
  }

  private static func tool(
    _ name: String, _ failures: Double, service: String? = nil, _ builder: inout WorkflowBuilder,
    _ body: (inout WorkflowBuilder) -> Void
  ) {
    builder.span(
      "execute_tool \(name)", service: service,
      with: ["gen_ai.operation.name": "execute_tool", "gen_ai.tool.name": .string(name)]
    ) { builder in
      body(&builder)
      guard builder.numbers.chance(failures) else { return }
      builder.fail(name == "run_tests" ? "AssertionError" : "CalledProcessError")
    }
  }

  /// A call of a model; most of its prompt, the code under review, comes from the provider's cache.
  private static func chat(
    _ provider: String, _ model: String, _ builder: inout WorkflowBuilder
  ) {
    builder.span(
      "chat \(model)", kind: .client,
      with: [
        "gen_ai.operation.name": "chat", "gen_ai.provider.name": .string(provider),
        "gen_ai.request.model": .string(model), "server.address": "api.\(provider).com",
      ]
    ) { builder in
      builder.wait(model.hasSuffix("mini") ? 180...420 : 450...950)
      let prompt = builder.number(3000...9000)
      builder.set("gen_ai.usage.input_tokens", .int(prompt))
      builder.set("gen_ai.usage.cache_read.input_tokens", .int(prompt * 7 / 10))
      if builder.numbers.chance(0.02) {
        builder.fail("RateLimitError")
        builder.set("gen_ai.usage.output_tokens", 0)
      } else {
        builder.set("gen_ai.usage.output_tokens", .int(builder.number(80...420)))
      }
    }
  }
}
