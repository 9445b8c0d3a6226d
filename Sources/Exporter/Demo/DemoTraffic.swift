/// The traffic of a demonstration: three kinds of agent workflows, about three begun a second, and one
/// that takes long. Time is what its caller says.
package struct DemoTraffic {
  private struct Planned {
    var service: String
    var scope: String
    var span: OutgoingSpan
  }

  private typealias Plan = (scope: String, run: @Sendable (inout WorkflowBuilder) -> Void)

  private static let plans: [Plan] = [
    (ResearchWorkflow.scope, ResearchWorkflow.run), (SupportWorkflow.scope, SupportWorkflow.run),
    (ReviewWorkflow.scope, ReviewWorkflow.run),
  ]
  /// Between the beginnings of two workflows, in nanoseconds: 2 to 5 a second.
  private static let pauses: ClosedRange<UInt64> = 200_000_000...500_000_000

  private var numbers: SeededNumbers
  private var count = 0
  private var next: UInt64
  private var nextLong: UInt64
  /// Spans that have not ended.
  private var planned: [Planned] = []

  /// Traffic that begins at `start`, in nanoseconds since 1970.
  ///
  /// - Parameter seed: the same seed gives the same workflows, with other ids.
  package init(seed: UInt64, start: UInt64) {
    numbers = SeededNumbers(seed: seed)
    next = start
    nextLong = start
  }

  /// The spans that have ended by `now` and were not given before, by service and scope, in the order
  /// of their end.
  package mutating func advance(to now: UInt64) -> [SpanGroup] {
    while nextLong <= now {
      let start = nextLong
      // The next one begins when this one ends, so that there always is one.
      nextLong = max(start + 1, begin((ReviewWorkflow.scope, ReviewWorkflow.runLong), at: start))
    }
    while next <= now {
      _ = begin(DemoTraffic.plans[count % DemoTraffic.plans.count], at: next)
      count += 1
      next += UInt64.random(in: DemoTraffic.pauses, using: &numbers)
    }
    let due = planned.filter { $0.span.end <= now }.sorted { $0.span.end < $1.span.end }
    planned.removeAll { $0.span.end <= now }
    var groups: [SpanGroup] = []
    for item in due {
      let place = groups.firstIndex { $0.service == item.service && $0.scope == item.scope }
      if let place {
        groups[place].spans.append(item.span)
      } else {
        groups.append(SpanGroup(service: item.service, scope: item.scope, spans: [item.span]))
      }
    }
    return groups
  }

  /// Plans a workflow; returns when it ends.
  private mutating func begin(_ plan: Plan, at start: UInt64) -> UInt64 {
    var builder = WorkflowBuilder(start: start, numbers: SeededNumbers(seed: numbers.next()))
    plan.run(&builder)
    planned += builder.spans.map { Planned(service: $0.service, scope: plan.scope, span: $0.span) }
    return builder.spans.last?.span.end ?? start
  }
}
