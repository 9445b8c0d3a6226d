import TestSupport

/// Two libraries, or a library and a framework, in one process.
extension Capture {
  static let all = stacks + rules + legacy + likeness + silent

  private typealias Place = Report.Place

  static let stacks: [Capture] = [
    Capture(
      title: "LangChain by OpenInference, with OpenLLMetry's call below it",
      reports: [
        .openInference("CHAIN", "LangGraph", Place(id: 1, duration: 1000)),
        .openInference(
          "LLM", "ChatOpenAI", Place(id: 2, parent: 1), .of(100, 20), model: "gpt-4o-2024-08-06"),
        .openLLMetry(
          "chat", Place(id: 3, parent: 2, start: 5, duration: 90), .of(100, 20), model: "gpt-4o"),
      ],
      bills: ["gpt-4o": Bill(calls: 1, prompt: 100, completion: 20)],
      suppressed: ["nested": 120]),
    Capture(
      title: "LangChain by OpenInference, with OpenLLMetry's call in a trace of its own",
      reports: [
        .openInference(
          "LLM", "ChatOpenAI", Place(id: 2), .of(100, 20), model: "gpt-4o-2024-08-06"),
        .openLLMetry(
          "chat", Place(trace: 2, id: 3, start: 5, duration: 90), .of(100, 20), model: "gpt-4o"),
      ],
      bills: ["gpt-4o": Bill(calls: 1, prompt: 100, completion: 20)],
      suppressed: ["same_call": 120]),
    Capture(
      title: "Three equal calls at the same time, each in the traces of two libraries",
      reports: (UInt64(0)..<3).flatMap { number in
        [
          Report.openInference(
            "LLM", "ChatOpenAI", Place(trace: 1, id: 10 + number, start: number * 3), .of(50, 5),
            model: "gpt-4o"),
          Report.openLLMetry(
            "chat", Place(trace: 2 + number, id: 1, start: number * 3 + 1, duration: 90),
            .of(50, 5),
            model: "gpt-4o"),
        ]
      },
      bills: ["gpt-4o": Bill(calls: 3, prompt: 150, completion: 15)],
      suppressed: ["same_call": 165]),
    Capture(
      title: "Three libraries in three traces",
      reports: [
        .openInference("LLM", "ChatOpenAI", Place(id: 1), .of(70, 7), model: "gpt-4o"),
        .openLLMetry(
          "chat", Place(trace: 2, id: 1, start: 2, duration: 96), .of(70, 7), model: "gpt-4o"),
        .conventions(
          "chat", Place(trace: 3, id: 1, start: 4, duration: 92), .of(70, 7), model: "gpt-4o"),
      ],
      bills: ["gpt-4o": Bill(calls: 1, prompt: 70, completion: 7)],
      suppressed: ["same_call": 154]),
    Capture(
      title: "The AI SDK: the sum of two steps with a tool in between",
      reports: [
        .sdk("ai.generateText", Place(id: 1, duration: 900), .of(300, 50)),
        .sdk("ai.generateText.doGenerate", Place(id: 2, parent: 1), .of(100, 20), response: "r1"),
        .sdk(
          "ai.toolCall", Place(id: 3, parent: 1, start: 200), .none, ["ai.toolCall.name": "find"]),
        .sdk(
          "ai.generateText.doGenerate", Place(id: 4, parent: 1, start: 400), .of(200, 30),
          response: "r2"),
      ],
      bills: ["gpt-4o": Bill(calls: 2, prompt: 300, completion: 50)],
      suppressed: ["aggregate": 350]),
    Capture(
      title: "The AI SDK: embeddings whose tokens are one number",
      reports: [
        .sdk("ai.embedMany", Place(id: 1), Report.Tokens(total: 12)),
        .sdk("ai.embedMany.doEmbed", Place(id: 2, parent: 1), Report.Tokens(total: 12)),
      ],
      bills: ["gpt-4o": Bill(calls: 1, prompt: 12)], suppressed: ["aggregate": 12]),
    Capture(
      title: "The AI SDK: a stream that says nothing, under a sum",
      reports: [
        .sdk("ai.streamText", Place(id: 1), .of(40, 4)),
        .sdk("ai.streamText.doStream", Place(id: 2, parent: 1), .none, response: "r1"),
      ],
      bills: ["gpt-4o": Bill(prompt: 40, completion: 4)], callsWithoutUsage: 1),
    Capture(
      title: "Pydantic AI: runs of agents with a shared budget, by keys of before the conventions",
      reports: [
        .other(
          "pydantic-ai", "agent run", Place(id: 1, duration: 900),
          [
            "agent_name": "outer", "model_name": "gpt-4o", "gen_ai.usage.input_tokens": 450,
            "gen_ai.usage.output_tokens": 45, "gen_ai.usage.details.cached_tokens": 9,
          ]),
        .conventions(
          "chat", Place(id: 2, parent: 1), .of(100, 10), model: "gpt-4o", scope: "pydantic-ai"),
        .other("pydantic-ai", "running tool", Place(id: 3, parent: 1, start: 100, duration: 600)),
        .other(
          "pydantic-ai", "agent run", Place(id: 4, parent: 3, start: 110, duration: 500),
          [
            "agent_name": "inner", "model_name": "gpt-4o", "gen_ai.usage.input_tokens": 450,
            "gen_ai.usage.output_tokens": 45,
          ]),
        .conventions(
          "chat", Place(id: 5, parent: 4, start: 200), .of(350, 35), model: "gpt-4o",
          scope: "pydantic-ai"),
      ],
      bills: ["gpt-4o": Bill(calls: 2, prompt: 450, completion: 45)],
      suppressed: ["aggregate": 990]),
    Capture(
      title: "CrewAI by OpenInference over LiteLLM's own spans",
      reports: [
        .openInference("CHAIN", "Crew.kickoff", Place(id: 1, duration: 900), .of(80, 8)),
        .openInference(
          "AGENT", "Research the market", Place(id: 2, parent: 1, duration: 800), .of(80, 8)),
        .openInference("LLM", "completion", Place(id: 3, parent: 2), .of(80, 8), model: "gpt-4o"),
        .conventions(
          "acompletion", Place(id: 4, parent: 3, start: 1, duration: 98), .of(80, 8),
          model: "gpt-4o",
          response: "r1", scope: "litellm"),
      ],
      bills: ["gpt-4o": Bill(calls: 1, prompt: 80, completion: 8)],
      suppressed: ["nested": 88, "aggregate": 176]),
    Capture(
      title: "LlamaIndex: two spans of one library around one call",
      reports: [
        .openInference("CHAIN", "RetrieverQueryEngine.query", Place(id: 1, duration: 500)),
        .openInference(
          "LLM", "OpenAI.predict", Place(id: 2, parent: 1), .of(60, 6), model: "gpt-4o"),
        .openInference("LLM", "OpenAI.chat", Place(id: 3, parent: 2), .of(60, 6), model: "gpt-4o"),
        .openInference(
          "EMBEDDING", "OpenAIEmbedding.get", Place(id: 4, parent: 1), Report.Tokens(total: 9),
          model: "text-embedding-3-small"),
      ],
      bills: [
        "gpt-4o": Bill(calls: 1, prompt: 60, completion: 6),
        "text-embedding-3-small": Bill(calls: 1, prompt: 9),
      ],
      suppressed: ["nested": 66]),
    Capture(
      title: "OpenAI Agents: a hand-over, and an agent whose name stands on its calls",
      reports: [
        .openInference("AGENT", "triage", Place(id: 1, duration: 900)),
        .openInference(
          "LLM", "response", Place(id: 2, parent: 1), .of(30, 3), model: "gpt-4o-2024-08-06",
          ["gen_ai.agent.name": "triage"]),
        .openInference("TOOL", "handoff to billing", Place(id: 3, parent: 1)),
        .openInference(
          "AGENT", "billing", Place(id: 4, start: 200), .none, ["graph.node.parent_id": "triage"]),
        .openInference(
          "LLM", "response", Place(id: 5, parent: 4, start: 210), .of(30, 3), model: "gpt-4o"),
      ],
      bills: ["gpt-4o": Bill(calls: 2, prompt: 60, completion: 6)]),
    Capture(
      title: "Semantic Kernel over the SDK of the provider",
      reports: [
        .conventions(
          "chat.completions", Place(id: 1), .of(90, 9), model: "gpt-4o", scope: "SemanticKernel"),
        .conventions(
          "chat", Place(id: 2, parent: 1, start: 2, duration: 95), .of(90, 9), model: "gpt-4o",
          response: "r1"),
      ],
      bills: ["gpt-4o": Bill(calls: 1, prompt: 90, completion: 9)], suppressed: ["nested": 99]),
    Capture(
      title: "Haystack: components around OpenLLMetry's call",
      reports: [
        .other(
          "haystack", "haystack.pipeline.run", Place(id: 1, duration: 500),
          ["haystack.pipeline.max_runs_per_component": 100]),
        .other(
          "haystack", "haystack.component.run", Place(id: 2, parent: 1, duration: 400),
          ["haystack.component.name": "llm"]),
        .openLLMetry("chat", Place(id: 3, parent: 2), .of(10, 2), model: "gpt-4o"),
      ],
      bills: ["gpt-4o": Bill(calls: 1, prompt: 10, completion: 2)]),
  ]
}
