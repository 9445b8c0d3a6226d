import TestSupport

/// Calls that tell no tokens, of which those count that nothing else tells the tokens of either (docs/derivation.md,
/// "Tokens and cost", rule 9).
extension Capture {
  private typealias Place = Report.Place

  private static let one = Bill(calls: 1, prompt: 90, completion: 9)

  private static func client(_ place: Report.Place, _ tokens: Report.Tokens = .none) -> Report {
    .conventions("chat", place, tokens, model: "gpt-4o")
  }

  private static func framework(
    _ place: Report.Place, _ tokens: Report.Tokens = .none
  ) -> Report {
    .openInference("LLM", "ChatOpenAI", place, tokens, model: "gpt-4o")
  }

  static let silent: [Capture] = [
    Capture(
      title: "12: A provider does not bill a call that failed",
      reports: [client(Place(id: 1)).failed, client(Place(trace: 2, id: 1))],
      bills: [:], callsWithoutUsage: 1),
    // Live, a trace settles before what comes much later.
    Capture(
      title: "12: The report above a call tells its tokens",
      reports: [framework(Place(id: 1), .of(90, 9)), client(Place(id: 2, parent: 1, start: 1))],
      bills: ["gpt-4o": one], isKnownLate: true),
    Capture(
      title: "12: A report below a call tells its tokens, past a span of another kind",
      reports: [
        framework(Place(id: 1)),
        .openInference("CHAIN", "chain", Place(id: 2, parent: 1, start: 1)),
        client(Place(id: 3, parent: 2, start: 2), .of(90, 9)),
      ],
      bills: ["gpt-4o": one], isKnownLate: true),
    Capture(
      title: "12: Three libraries report a call one below the other, and none its tokens",
      reports: [
        framework(Place(id: 1)),
        .openInference("CHAIN", "chain", Place(id: 2, parent: 1, start: 1)),
        client(Place(id: 3, parent: 2, start: 2)),
        .openLLMetry("chat", Place(id: 4, parent: 3, start: 3), .none, model: "gpt-4o"),
      ],
      bills: [:], callsWithoutUsage: 1, isKnownLate: true),
    Capture(
      title: "12: The report beside a call tells its tokens",
      reports: [
        .openInference("CHAIN", "chain", Place(id: 1, duration: 900)),
        framework(Place(id: 2, parent: 1, start: 10, duration: 100), .of(90, 9)),
        client(Place(id: 3, parent: 1, start: 11, duration: 98)),
      ],
      bills: ["gpt-4o": one], isKnownLate: true),
    Capture(
      title: "12: The report in another trace tells a call's tokens",
      reports: [
        framework(Place(id: 1), .of(90, 9)), client(Place(trace: 2, id: 1, start: 1)),
      ],
      bills: ["gpt-4o": one], isKnownLate: true),
    Capture(
      title: "12: The report of the same response tells a call's tokens, by another model's name",
      reports: [
        .conventions("chat", Place(id: 1), .of(90, 9), model: "gpt-4o", response: "r1"),
        .conventions(
          "chat", Place(trace: 2, id: 1, start: 500), .none, model: "deployment",
          response: "r1", scope: "gateway", service: "gateway"),
      ],
      bills: ["gpt-4o": one], isKnownLate: true),
    Capture(
      title: "12: Two libraries report a call in two traces, and neither its tokens",
      reports: [framework(Place(id: 1)), client(Place(trace: 2, id: 1, start: 1))],
      bills: [:], callsWithoutUsage: 1),
    Capture(
      title:
        "12: Calls of one library are several, and so are those at other times or of other models",
      reports: [
        client(Place(id: 1, duration: 100), .of(90, 9)),
        client(Place(id: 2, duration: 100)), client(Place(id: 3, duration: 100)),
        framework(Place(id: 4, start: 500, duration: 100)),
        .openInference("LLM", "ChatOpenAI", Place(id: 5, duration: 100), model: "gpt-4.1"),
        .openInference(
          "LLM", "ChatOpenAI", Place(id: 7, start: 2000), .of(5, 5), model: "gpt-4.1"),
        .openInference(
          "LLM", "ChatOpenAI", Place(id: 6, duration: 100), model: "gpt-4o", service: "other"),
      ],
      bills: ["gpt-4o": one, "gpt-4.1": Bill(calls: 1, prompt: 5, completion: 5)],
      callsWithoutUsage: 5),
    Capture(
      title: "12: A call with two calls below lacks none where both lack theirs",
      reports: [
        framework(Place(id: 1, duration: 900)),
        client(Place(id: 2, parent: 1, start: 10, duration: 100)),
        client(Place(id: 3, parent: 1, start: 200, duration: 100)),
      ],
      bills: [:], callsWithoutUsage: 2, isKnownLate: true),
  ]
}

extension Capture.Report {
  /// The same with an error.
  fileprivate var failed: Capture.Report {
    var report = self
    report.span.status = 2
    return report
  }
}
