import TestSupport

/// The rules of section 4, one by one, where samples leave them open.
extension Capture {
  private typealias Place = Report.Place

  static let rules: [Capture] = [
    Capture(
      title: "2: A client and a proxy in another service have one response, in one trace",
      reports: [
        .openLLMetry(
          "chat", Place(id: 1, duration: 300), .of(100, 20), model: "gpt-4o", response: "r1",
          service: "app"),
        .other("http", "POST", Place(id: 2, parent: 1, start: 5, duration: 290), service: "proxy"),
        .conventions(
          "acompletion", Place(id: 3, parent: 2, start: 10, duration: 280), .of(100, 20),
          model: "gpt-4o", response: "r1", scope: "litellm", service: "proxy"),
      ],
      bills: ["gpt-4o": Bill(calls: 1, prompt: 100, completion: 20)], suppressed: ["nested": 120]),
    Capture(
      title: "2: A client and a proxy have one response, in two traces",
      reports: [
        .openLLMetry(
          "chat", Place(id: 1, duration: 300), .of(100, 20), model: "gpt-4o", response: "r1"),
        .conventions(
          "acompletion", Place(trace: 2, id: 3, start: 10, duration: 280), .of(100, 20),
          model: "gpt-4o", response: "r1", scope: "litellm", service: "proxy"),
      ],
      bills: ["gpt-4o": Bill(calls: 1, prompt: 100, completion: 20)],
      suppressed: ["response_id": 120]),
    Capture(
      title: "2 and 3: A client's second library does not know the response that the proxy has too",
      reports: [
        .openInference(
          "LLM", "ChatOpenAI", Place(id: 1, duration: 320), .of(100, 20), model: "gpt-4o"),
        .openLLMetry(
          "chat", Place(trace: 2, id: 1, start: 3, duration: 300), .of(100, 20), model: "gpt-4o",
          response: "r1"),
        .conventions(
          "acompletion", Place(trace: 3, id: 3, start: 10, duration: 280), .of(100, 20),
          model: "gpt-4o", response: "r1", scope: "litellm", service: "proxy"),
      ],
      bills: ["gpt-4o": Bill(calls: 1, prompt: 100, completion: 20)],
      suppressed: ["response_id": 120, "same_call": 120], isKnownLate: true),
    Capture(
      title: "2: A response reported from two traces of one library counts once",
      reports: [
        .conventions("chat", Place(id: 1), .of(11, 1), model: "gpt-4o", response: "r1"),
        .conventions("chat", Place(trace: 2, id: 1), .of(11, 1), model: "gpt-4o", response: "r1"),
        .conventions("chat", Place(trace: 3, id: 1), .of(11, 1), model: "gpt-4o", response: "r2"),
      ],
      bills: ["gpt-4o": Bill(calls: 2, prompt: 22, completion: 2)], suppressed: ["response_id": 12]),
    Capture(
      title:
        "2 and 3: Of two equal calls at one time, each with its response in two libraries, both count",
      reports: (UInt64(0)..<2).flatMap { number in
        [
          Report.conventions(
            "chat", Place(trace: 1, id: 10 + number, start: number), .of(50, 5), model: "gpt-4o",
            response: "r\(number)"),
          Report.openLLMetry(
            "chat", Place(trace: 2 + number, id: 1, start: number + 1, duration: 90), .of(50, 5),
            model: "gpt-4o", response: "r\(number)"),
        ]
      },
      bills: ["gpt-4o": Bill(calls: 2, prompt: 100, completion: 10)],
      suppressed: ["response_id": 110]),
    Capture(
      title: "3: Equal calls at one time of one library are calls of their own",
      reports: (UInt64(1)...5).map {
        Report.openInference(
          "LLM", "ChatOpenAI", Place(trace: $0, id: 1), .of(8, 1), model: "gpt-4o")
      },
      bills: ["gpt-4o": Bill(calls: 5, prompt: 40, completion: 5)]),
    Capture(
      title:
        "3: Equal calls in two services, at two times, or of two models are calls of their own",
      reports: [
        .openInference("LLM", "ChatOpenAI", Place(id: 1), .of(8, 1), model: "gpt-4o"),
        .openLLMetry("chat", Place(trace: 2, id: 1), .of(8, 1), model: "gpt-4o", service: "other"),
        .openLLMetry("chat", Place(trace: 3, id: 1, start: 50), .of(8, 1), model: "gpt-4o"),
        .openLLMetry("chat", Place(trace: 4, id: 1), .of(8, 1), model: "gpt-4o-mini"),
      ],
      bills: [
        "gpt-4o": Bill(calls: 3, prompt: 24, completion: 3),
        "gpt-4o-mini": Bill(calls: 1, prompt: 8, completion: 1),
      ]),
    Capture(
      title: "3: Totals alone are equal only where they are",
      reports: [
        .openLLMetry("chat", Place(id: 1), Report.Tokens(total: 100), model: "gpt-4o"),
        .openInference(
          "LLM", "ChatOpenAI", Place(trace: 2, id: 1), Report.Tokens(total: 300), model: "gpt-4o"),
      ],
      bills: ["gpt-4o": Bill(calls: 2, unknown: 400)]),
    Capture(
      title: "3 and 8: A total and an input of embeddings are equal",
      reports: [
        .openLLMetry(
          "embedding", Place(id: 1), Report.Tokens(total: 8), model: "text-embedding-3-small"),
        .openInference(
          "EMBEDDING", "embed", Place(trace: 2, id: 1, start: 2, duration: 90),
          Report.Tokens(input: 8), model: "text-embedding-3-small"),
      ],
      bills: ["text-embedding-3-small": Bill(calls: 1, prompt: 8)], suppressed: ["same_call": 8]),
    Capture(
      title: "4: An agent's usage counts where no call below says any",
      reports: [
        .agent("solo", Place(id: 1), .of(33, 3)),
        .conventions("chat", Place(id: 2, parent: 1), .none, model: "gpt-4o"),
        .conventions("execute_tool", Place(id: 3, parent: 1), .none, model: ""),
      ],
      bills: ["gpt-4o": Bill(prompt: 33, completion: 3)], callsWithoutUsage: 1),
    Capture(
      title: "4: Of nested agents without calls the innermost counts, beside one with a call",
      reports: [
        .agent("outer", Place(id: 1, duration: 900), .of(90, 9)),
        .agent("inner", Place(id: 2, parent: 1), .of(30, 3)),
        .agent("other", Place(id: 3, parent: 1, start: 200), .of(60, 6)),
        .conventions(
          "chat", Place(id: 4, parent: 3, start: 210, duration: 50), .of(55, 5), model: "gpt-4o"),
      ],
      bills: ["gpt-4o": Bill(calls: 1, prompt: 85, completion: 8)],
      suppressed: ["aggregate": 165]),
    Capture(
      title: "4: A tool's usage is a sum too",
      reports: [
        .agent("outer", Place(id: 1, duration: 900), .of(70, 7)),
        .conventions(
          "execute_tool", Place(id: 2, parent: 1), .of(70, 7), model: "gpt-4o",
          ["gen_ai.tool.name": "sub"]),
        .conventions("chat", Place(id: 3, parent: 2), .of(70, 7), model: "gpt-4o"),
      ],
      bills: ["gpt-4o": Bill(calls: 1, prompt: 70, completion: 7)], suppressed: ["aggregate": 154]),
    Capture(
      title: "7: Parts are in the whole, whatever library calls them what",
      reports: [
        .conventions(
          "chat", Place(id: 1), .of(1000, 100), model: "claude-sonnet-4-5",
          [
            "gen_ai.usage.cache_read.input_tokens": 800,
            "gen_ai.usage.cache_creation.input_tokens": 100,
            "gen_ai.usage.reasoning.output_tokens": 60,
          ]),
        .conventions(
          "chat", Place(trace: 2, id: 1), .of(1000, 100), model: "claude-sonnet-4-5",
          [
            "gen_ai.usage.input_tokens.cached": 800,
            "gen_ai.usage.input_tokens.cache_write": 100,
            "gen_ai.usage.output_tokens.reasoning": 60,
          ]),
        .conventions(
          "chat", Place(trace: 3, id: 1), .of(1000, 100), model: "claude-sonnet-4-5",
          [
            "gen_ai.usage.cache_read_input_tokens": 800,
            "gen_ai.usage.cache_write_input_tokens": 100, "gen_ai.usage.reasoning_tokens": 60,
          ]),
      ],
      bills: [
        "claude-sonnet-4-5": Bill(
          calls: 3, prompt: 3000, completion: 300, cacheRead: 2400, cacheWrite: 300, reasoning: 180)
      ]),
    Capture(
      title: "9: The requested model is the model, else the responding one without its date",
      reports: [
        .conventions(
          "chat", Place(id: 1), .of(1, 1), model: "gpt-4o",
          ["gen_ai.response.model": "gpt-4o-2024-08-06"]),
        .conventions(
          "chat", Place(trace: 2, id: 1), .of(1, 1), model: "",
          ["gen_ai.response.model": "gpt-4o-2024-08-06"]),
        .conventions(
          "chat", Place(trace: 3, id: 1), .of(1, 1), model: "",
          ["gen_ai.response.model": "claude-haiku-4-5-20251001"]),
      ],
      bills: [
        "gpt-4o": Bill(calls: 2, prompt: 2, completion: 2),
        "claude-haiku-4-5": Bill(calls: 1, prompt: 1, completion: 1),
      ]),
    Capture(
      title: "12: Calls without usage are counted as that",
      reports: [
        .conventions("chat", Place(id: 1), .none, model: "gpt-4o"),
        .openLLMetry("chat", Place(trace: 2, id: 1, start: 200), .none, model: "gpt-4o"),
        .openInference(
          "LLM", "ChatOpenAI", Place(trace: 3, id: 1, start: 400), .none, model: "gpt-4o"),
        .conventions("chat", Place(trace: 4, id: 1, start: 600), .of(5, 5), model: "gpt-4o"),
      ],
      bills: ["gpt-4o": Bill(calls: 1, prompt: 5, completion: 5)], callsWithoutUsage: 3),
  ]
}
