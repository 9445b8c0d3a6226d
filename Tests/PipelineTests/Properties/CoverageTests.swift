import TestSupport
import Testing

/// Whether the random cases contain what they are to contain.
@Suite struct CoverageTests {
  /// How often each feature must occur at least in the short form.
  private static let often = 100

  @Test("The random cases are more than 10,000, and every feature occurs in them often enough")
  func features() {
    var counts: [String: Int] = [:]
    for feature in CoverageTests.features { counts[feature] = 0 }
    var traces = 0
    for family in RandomCases.allCases {
      for seed in 0..<family.shortSeeds {
        let it = family.make(seed)
        traces += it.traces.count { !$0.isEmpty }
        let known = Set(it.traces.joined().map { PlainSpan.Link(trace: $0.trace, id: $0.id) })
        for trace in it.traces { CoverageTests.count(trace, known, &counts) }
        CoverageTests.count(it.delivery, &counts)
      }
    }
    for seed in 0..<RandomCases.late.shortSeeds {
      let (early, late, _) = LateSpanProperties.parts(seed)
      let settled = Set(early.map(\.trace))
      counts["late span", default: 0] += late.count { settled.contains($0.trace) }
    }
    #expect(traces >= 10_000)
    #expect(counts.filter { $0.value < CoverageTests.often } == [:])
    #expect(Set(counts.keys) == CoverageTests.features)
  }

  private static let features: Set<String> = Set(
    PlainSpan.Dialect.allCases.map { "execution of \($0)" }
      + PlainSpan.Composition.allCases.map { "edge across \($0)" }
      + [
        "conditional.branch_", "switch.case_", "switch.default", "router.route_",
        "fallback.primary", "fallback.fallback", "saga.forward", "saga.compensation",
        "retry.attempt_", "edge of an agent that was handed over to", "edge over three spans",
        "step after step", "step after a gap", "two steps of one place",
        "silent cache", "cache hit", "cache miss",
        "clock skew", "missing parent", "own parent", "circle", "remote parent", "two roots",
        "root that is no execution", "timeout", "error without a type",
        "link", "link to what never comes", "link within the trace", "link twice",
        "two services in a trace", "edge between services",
        "usage", "call in a call", "usage of an agent", "response of two calls",
        "response of two traces", "calls that end together", "input alone", "output alone",
        "side 2", "side 3", "side 4", "side 5", "client above a server",
        "producer above a consumer",
        "call with usage that failed", "usage below an attempt that failed",
        "usage below an attempt that was replaced", "equal calls of a tool",
        "equal calls in one another",
        "late span", "trace over several requests", "child before its parent",
        "several traces in a request", "request of one span",
      ])

  private static func count(
    _ trace: [PlainSpan], _ known: Set<PlainSpan.Link>, _ counts: inout [String: Int]
  ) {
    let walk = TraceWalk(trace)
    func note(_ feature: String, _ isThere: Bool = true) {
      if isThere { counts[feature, default: 0] += 1 }
    }
    note("two roots", trace.count(where: \.isRoot) > 1)
    note("two services in a trace", Set(trace.map(\.service)).count > 1)
    for span in trace {
      note("clock skew", span.end < span.start)
      note("missing parent", !span.isRoot && !walk.has(span.parent))
      note("own parent", span.parent == span.id)
      note("circle", walk.isBelowCircle(span))
      note("remote parent", span.hasRemoteParent)
      note("root that is no execution", span.isRoot && !span.isExecution)
      for name in features where name.contains(".") && span.spanName.contains(name) { note(name) }
      for link in Set(span.links) {
        note("link", link.trace != span.trace && known.contains(link))
        note("link to what never comes", !known.contains(link))
        note("link within the trace", link.trace == span.trace)
      }
      note("link twice", Set(span.links).count < span.links.count)
      if span.side > 1 { note("side \(span.side)") }
      let above = walk[span.parent]?.side
      note("client above a server", above == 3 && span.side == 2)
      note("producer above a consumer", above == 4 && span.side == 5)
      if span.isStep { count(step: span, trace, &counts) }
      if span.isExecution { count(execution: span, trace, walk, &counts) }
    }
  }

  private static func count(
    step: PlainSpan, _ trace: [PlainSpan], _ counts: inout [String: Int]
  ) {
    let siblings = trace.filter { $0.isStep && $0.parent == step.parent && $0.id != step.id }
    func has(_ index: Int) -> Bool { siblings.contains { $0.stepIndex == index } }
    func note(_ feature: String, _ isThere: Bool) {
      if isThere { counts[feature, default: 0] += 1 }
    }
    note("step after step", has(step.stepIndex - 1))
    note("step after a gap", !has(step.stepIndex - 1) && has(step.stepIndex - 2))
    note("two steps of one place", has(step.stepIndex))
    note("silent cache", step.stepClass == "CachePrimitive" && step.cacheHit == nil)
  }

  private static func count(
    execution span: PlainSpan, _ trace: [PlainSpan], _ walk: TraceWalk,
    _ counts: inout [String: Int]
  ) {
    func note(_ feature: String, _ isThere: Bool = true) {
      if isThere { counts[feature, default: 0] += 1 }
    }
    note("execution of \(span.dialect)")
    note("cache hit", span.cacheHit == true)
    note("cache miss", span.cacheHit == false)
    note("timeout", span.status == "timeout")
    note("error without a type", span.status == "error" && span.errorType.isEmpty)
    if let (caller, crossed) = walk.caller(of: span) {
      note("edge across \(crossed)")
      note("edge of an agent that was handed over to", span.isHandedOver && crossed == .none)
      note("edge between services", caller.service != span.service)
      let distance = walk.ancestors(of: span).firstIndex { $0.id == caller.id } ?? 0
      note("edge over three spans", distance >= 3)
    }
    if !span.arguments.isEmpty {
      let isEqual = { (other: PlainSpan) in
        other.id != span.id && other.name == span.name && other.arguments == span.arguments
      }
      note("equal calls of a tool", trace.contains(where: isEqual))
      note("equal calls in one another", walk.caller(of: span).map { isEqual($0.caller) } ?? false)
    }
    guard span.hasUsage else { return }
    let hasFailed = span.isCall && span.status != "success"
    let isWasted = WasteModel(spans: trace, isSettled: false).isWasted(span)
    let isReplaced = !isWasted && WasteModel(spans: trace, isSettled: true).isWasted(span)
    note("call with usage that failed", hasFailed)
    note("usage below an attempt that failed", isWasted && !hasFailed)
    note("usage below an attempt that was replaced", isReplaced)
    note("usage")
    note("input alone", span.outputTokens == nil)
    note("output alone", span.inputTokens == nil)
    guard span.isCall else { return note("usage of an agent") }
    let others = trace.filter { $0.isCall && $0.hasUsage && $0.id != span.id }
    note("call in a call", walk.ancestors(of: span).contains { $0.isCall && $0.hasUsage })
    note("calls that end together", others.contains { $0.over == span.over })
    note(
      "response of two calls",
      !span.responseID.isEmpty && others.contains { $0.responseID == span.responseID })
    note("response of two traces", span.responseID.hasPrefix("response"))
  }

  private static func count(_ delivery: Delivery, _ counts: inout [String: Int]) {
    var requests: [UInt64: Int] = [:]
    var come: Set<PlainSpan.Link> = []
    for request in delivery.requests {
      let traces = Set(request.map(\.trace))
      if traces.count > 1 { counts["several traces in a request", default: 0] += 1 }
      if request.count == 1 { counts["request of one span", default: 0] += 1 }
      for trace in traces { requests[trace, default: 0] += 1 }
      for span in request {
        come.insert(PlainSpan.Link(trace: span.trace, id: span.id))
        let parent = PlainSpan.Link(trace: span.trace, id: span.parent)
        if !span.isRoot, !come.contains(parent) {
          counts["child before its parent", default: 0] += 1
        }
      }
    }
    counts["trace over several requests", default: 0] += requests.values.count { $0 > 1 }
  }
}
