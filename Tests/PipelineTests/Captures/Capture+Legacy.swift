import TestSupport

/// Older keys, odd values, and what looks like usage and is none.
extension Capture {
  private typealias Place = Report.Place

  static let legacy: [Capture] = [
    Capture(
      title: "Tokens under older keys alone",
      reports: [
        .other(
          "old", "chat", Place(id: 1),
          [
            "gen_ai.system": "openai", "gen_ai.request.model": "gpt-4o",
            "gen_ai.usage.prompt_tokens": 10, "gen_ai.usage.completion_tokens": 1,
          ]),
        .other(
          "kernel", "text.completions", Place(trace: 2, id: 1),
          [
            "gen_ai.operation.name": "text.completions", "gen_ai.request.model": "gpt-4o",
            "gen_ai.response.prompt_tokens": 20, "gen_ai.response.completion_tokens": 2,
          ]),
        .other(
          "total", "request", Place(trace: 3, id: 1),
          ["gen_ai.request.model": "gpt-4o", "gen_ai.usage.total_tokens": 30]),
        .other(
          "unknown", "respond", Place(trace: 4, id: 1),
          [
            "gen_ai.operation.name": "respond", "gen_ai.response.model": "gpt-4o-2024-08-06",
            "gen_ai.usage.input_tokens": 40, "gen_ai.usage.output_tokens": 4,
          ]),
      ],
      bills: ["gpt-4o": Bill(calls: 4, prompt: 70, completion: 7, unknown: 30)]),
    Capture(
      title: "Numbers as text, keys without values",
      reports: [
        .other(
          "odd", "chat", Place(id: 1),
          [
            "gen_ai.operation.name": "chat", "gen_ai.request.model": "gpt-4o",
            "gen_ai.response.id": .null, "gen_ai.usage.input_tokens": "150",
            "gen_ai.usage.output_tokens": .double(12),
          ]),
        .other(
          "odd", "chat", Place(trace: 2, id: 1),
          [
            "gen_ai.operation.name": "chat", "gen_ai.request.model": "gpt-4o",
            "gen_ai.response.id": "", "gen_ai.usage.input_tokens": .null,
            "gen_ai.usage.prompt_tokens": 50, "gen_ai.usage.output_tokens": "many",
          ]),
        .other(
          "odd", "chat", Place(trace: 3, id: 1),
          [
            "gen_ai.operation.name": "chat", "gen_ai.request.model": "gpt-4o",
            "gen_ai.response.id": "", "gen_ai.usage.input_tokens": 7,
          ]),
      ],
      bills: ["gpt-4o": Bill(calls: 3, prompt: 207, completion: 12)]),
    Capture(
      title: "What is no usage",
      reports: [
        .conventions(
          "invoke_agent", Place(id: 1), .none, model: "gpt-4o",
          [
            "gen_ai.agent.name": "a", "gen_ai.aggregated_usage.input_tokens": 500,
            "gen_ai.request.max_tokens": 4096, "gen_ai.usage.details.input_tokens": 77,
            "usage": "Usage(input_tokens=5)", "input.value": "{\"total_tokens\": 9}",
          ]),
        .conventions(
          "chat", Place(id: 2, parent: 1), .of(5, 1), model: "gpt-4o",
          ["llm.None.max_tokens": 1, "gen_ai.usage.details.text_tokens": 5]),
      ],
      bills: ["gpt-4o": Bill(calls: 1, prompt: 5, completion: 1)]),
  ]
}
