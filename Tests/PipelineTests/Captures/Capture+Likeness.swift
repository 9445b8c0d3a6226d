import TestSupport

/// Reports of one call that are not quite alike, as published libraries send them.
extension Capture {
  private typealias Place = Report.Place

  /// A report that tells the parts of its tokens, and what is billed for them.
  private static let telling = Report.openInference(
    "LLM", "ChatOpenAI", Place(id: 1), .of(90, 70), model: "gpt-4o",
    [
      "llm.token_count.prompt_details.cache_read": 40,
      "llm.token_count.completion_details.reasoning": 60,
    ])
  private static let told = Bill(
    calls: 1, prompt: 90, completion: 70, cacheRead: 40, reasoning: 60)

  static let likeness: [Capture] = [
    Capture(
      title: "3: Two listeners of one SDK, told one after the other, in two traces",
      reports: [
        .openInference(
          "LLM", "response", Place(id: 1, duration: 1000), .of(90, 9), model: "gpt-4o"),
        .openLLMetry(
          "chat", Place(trace: 2, id: 1, start: 1, duration: 1060), .of(90, 9), model: "gpt-4o"),
      ],
      bills: ["gpt-4o": Bill(calls: 1, prompt: 90, completion: 9)],
      suppressed: ["same_call": 99]),
    Capture(
      title: "3: A stream's span ends when it is made, and the client's begins",
      reports: [
        .openInference(
          "LLM", "OpenAI.stream_chat", Place(id: 1, duration: 60), .of(90, 9), model: "gpt-4o"),
        .openInference(
          "LLM", "ChatCompletion", Place(trace: 2, id: 1, start: 66, duration: 80), .of(90, 9),
          model: "gpt-4o-2024-08-06", scope: "openinference.instrumentation.openai"),
      ],
      bills: ["gpt-4o": Bill(calls: 1, prompt: 90, completion: 9)],
      suppressed: ["same_call": 99]),
    Capture(
      title:
        "3: Calls of two libraries that overlap by half, or follow after a while, are two calls each",
      reports: [
        .openInference(
          "LLM", "ChatOpenAI", Place(id: 1, duration: 100), .of(90, 9), model: "gpt-4o"),
        .openLLMetry(
          "chat", Place(trace: 2, id: 1, start: 50, duration: 100), .of(90, 9), model: "gpt-4o"),
        .openInference(
          "LLM", "ChatOpenAI", Place(id: 2, start: 500, duration: 100), .of(90, 9), model: "gpt-4o"),
        .openLLMetry(
          "chat", Place(trace: 3, id: 1, start: 630, duration: 100), .of(90, 9), model: "gpt-4o"),
      ],
      bills: ["gpt-4o": Bill(calls: 4, prompt: 360, completion: 36)]),
    Capture(
      title:
        "3: Of equal calls each finds a report, though the nearest starts would leave two alone",
      reports: [
        .openInference(
          "LLM", "ChatOpenAI", Place(id: 1, duration: 400), .of(50, 5), model: "gpt-4o"),
        .openInference(
          "LLM", "ChatOpenAI", Place(id: 2, start: 10, duration: 490), .of(50, 5), model: "gpt-4o"),
        .openLLMetry(
          "chat", Place(trace: 2, id: 1, start: 11, duration: 388), .of(50, 5), model: "gpt-4o"),
        .openLLMetry(
          "chat", Place(trace: 3, id: 1, start: 12, duration: 487), .of(50, 5), model: "gpt-4o"),
      ],
      bills: ["gpt-4o": Bill(calls: 2, prompt: 100, completion: 10)],
      suppressed: ["same_call": 110]),
    // What comes first counts as it is.
    Capture(
      title: "3: A stream's report that lacks the input yields to the one that has all",
      reports: [
        .conventions(
          "chat", Place(id: 1, duration: 100), .of(0, 9), model: "claude-haiku-4-5",
          scope: "opentelemetry.instrumentation.langchain"),
        .conventions(
          "chat", Place(trace: 2, id: 1, start: 1, duration: 98), .of(90, 9),
          model: "claude-haiku-4-5", response: "msg_1", scope: "python"),
      ],
      bills: ["claude-haiku-4-5": Bill(calls: 1, prompt: 90, completion: 9)],
      suppressed: ["same_call": 9], isKnownLate: true),
    Capture(
      title:
        "3: A report with all numbers gives them, though one that lacks the input is inside it",
      reports: [
        .conventions(
          "chat", Place(id: 1, duration: 100), .of(90, 9), model: "gpt-4o", scope: "framework"),
        .openLLMetry(
          "chat", Place(trace: 2, id: 1, start: 1, duration: 98), .of(0, 9), model: "gpt-4o"),
      ],
      bills: ["gpt-4o": Bill(calls: 1, prompt: 90, completion: 9)],
      suppressed: ["same_call": 9], isKnownLate: true),
    Capture(
      title: "3: A report that has only the total yields to the one that has its parts",
      reports: [
        .openLLMetry("chat", Place(id: 1), Report.Tokens(total: 99), model: "gpt-4o"),
        .conventions(
          "chat", Place(trace: 2, id: 1, start: 1, duration: 98), .of(90, 9), model: "gpt-4o"),
      ],
      bills: ["gpt-4o": Bill(calls: 1, prompt: 90, completion: 9)],
      suppressed: ["same_call": 99], isKnownLate: true),
    Capture(
      title: "3: A report that lacks the input of a call with another output is a call of its own",
      reports: [
        .openLLMetry("chat", Place(id: 1), .of(0, 8), model: "gpt-4o"),
        .conventions(
          "chat", Place(trace: 2, id: 1, start: 1, duration: 98), .of(90, 9), model: "gpt-4o"),
      ],
      bills: ["gpt-4o": Bill(calls: 2, prompt: 90, completion: 17)]),
    Capture(
      title: "7: Parts that the report which counts does not tell are those of the other",
      reports: [
        telling,
        .conventions(
          "chat", Place(trace: 2, id: 1, start: 1, duration: 98), .of(90, 70), model: "gpt-4o"),
      ],
      bills: ["gpt-4o": told],
      suppressed: ["same_call": 160], isKnownLate: true),
    Capture(
      title:
        "7: Parts that a nested report does not tell are those of the one above it with its numbers",
      reports: [
        telling,
        .conventions(
          "chat", Place(id: 2, parent: 1, start: 1, duration: 98), .of(90, 70), model: "gpt-4o"),
      ],
      bills: ["gpt-4o": told],
      suppressed: ["nested": 160]),
    // Live, what is above counts where it comes first, with its own parts.
    Capture(
      title: "7: Not so where the numbers differ",
      reports: [
        .openInference(
          "LLM", "ChatOpenAI", Place(id: 1), .of(95, 70), model: "gpt-4o",
          ["llm.token_count.prompt_details.cache_read": 40]),
        .conventions(
          "chat", Place(id: 2, parent: 1, start: 1, duration: 98), .of(90, 70), model: "gpt-4o"),
      ],
      bills: ["gpt-4o": Bill(calls: 1, prompt: 90, completion: 70)],
      suppressed: ["nested": 165], isKnownLate: true),
    Capture(
      title: "12: A report of no tokens is none",
      reports: [
        .conventions("chat", Place(id: 1), .of(0, 0), model: "gpt-4o")
      ],
      bills: [:], callsWithoutUsage: 1),
  ]
}
