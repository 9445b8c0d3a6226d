import TestSupport

/// Makes random traces: trees of everything that the semantics know, and what goes wrong with them in
/// the world.
struct RandomTraces {
  /// Whether reports of usage may be nested or share their response, so that what counts depends on
  /// the order in which they come (docs/derivation.md, "Tokens and cost", rules 1, 2 and 5).
  var hasCompetingUsage = false
  /// Whether one trace may name the responses of another.
  var sharesResponses = false
  /// Whether spans may be missing, name one another as parents in a circle, or have remote parents.
  var isDirty = true
  /// Whether spans are sides of requests between services.
  var hasServices = true

  static let wrapperClasses = ["RetryPrimitive", "RouterPrimitive", "CachePrimitive", "Lambda"]
  static let stepClasses = ["WorkPrimitive", "ParsePrimitive", "LLMPrimitive"] + wrapperClasses

  /// One trace.
  func trace(_ id: UInt64, _ generator: inout SeededGenerator) -> [PlainSpan] {
    var tree = RandomTree(trace: id)
    tree.grow(&generator)
    var spans = tree.spans
    if isDirty { soil(&spans, &generator) }
    if hasServices { takeSides(&spans, &generator) }
    spans = RandomTraces.withoutUndecidableSteps(spans)
    addUsage(to: &spans, &generator)
    RandomTraces.nameWorkflowOfStructure(&spans)
    return spans
  }

  /// Drops spans, gives them remote parents, bends their parents to circles.
  private func soil(_ spans: inout [PlainSpan], _ generator: inout SeededGenerator) {
    if generator.chance(25) { spans.removeAll { _ in generator.chance(20) } }
    for index in spans.indices {
      if generator.chance(3) { spans[index].hasRemoteParent = true }
      if generator.chance(1) { spans[index].parent = spans[index].id }
      if generator.chance(2) { spans[index].parent = generator.pick(spans).id }
    }
  }

  /// Makes some spans sides of requests, of which many find their other side.
  private func takeSides(_ spans: inout [PlainSpan], _ generator: inout SeededGenerator) {
    for index in spans.indices where generator.chance(40) {
      let parent = spans.first { $0.id == spans[index].parent }?.side
      let answer: UInt8? = parent == 3 ? 2 : parent == 4 ? 5 : nil
      spans[index].side = answer ?? generator.pick([0, 2, 3, 3, 4, 5])
      guard spans[index].side > 2 else { continue }
      if generator.chance(50) { spans[index].peer = generator.pick(["queue", "pay", "back"]) }
      guard spans[index].side == 3, generator.chance(30) else { continue }
      spans[index].database = generator.pick(["orders", "carts"])
    }
  }

  /// Where a step has two executions directly below, or two steps have one place, the order of arrival
  /// decides names, by docs/derivation.md: such steps become wrappers, whose names are known.
  static func withoutUndecidableSteps(_ spans: [PlainSpan]) -> [PlainSpan] {
    var spans = spans
    for (place, step) in spans.enumerated() where step.isStep {
      let below = spans.filter { $0.isExecution && !$0.isRoot && $0.parent == step.id }
      let twins = spans.filter {
        $0.isStep && $0.parent == step.parent && $0.stepIndex == step.stepIndex
      }
      if below.count > 1 || twins.count > 1 { spans[place].stepClass = "RetryPrimitive" }
    }
    return spans
  }

  /// A structure that ends up as the root of a trace names the workflow, so that nobody has to ask
  /// what its span was called.
  private static func nameWorkflowOfStructure(_ spans: inout [PlainSpan]) {
    for index in spans.indices where spans[index].meaning == .structure {
      let parent = spans[index].parent
      let hasParent = !spans[index].isRoot && spans.contains { $0.id == parent }
      if !hasParent || spans[index].hasRemoteParent { spans[index].workflow = "stepwise" }
    }
  }

  private func addUsage(to spans: inout [PlainSpan], _ generator: inout SeededGenerator) {
    let view = TraceWalk(spans)
    let hasCircle = spans.contains { view.isBelowCircle($0) }
    for index in spans.indices {
      let span = spans[index]
      guard span.isExecution else { continue }
      if span.kind == .call {
        let isNested = view.ancestors(of: span).contains { $0.isCall }
        let isAbove = spans.contains { other in
          other.isCall && view.ancestors(of: other).contains { $0.id == span.id }
        }
        guard generator.chance(80), hasCompetingUsage || !(isNested || isAbove) else { continue }
        giveTokens(&spans[index], &generator)
        guard hasCompetingUsage, span.dialect == .genAI, generator.chance(60) else { continue }
        // What another trace counts must not decide what counts around it in this one.
        let isShared =
          sharesResponses && !isNested && !isAbove && span.status == "success"
          && !view.ancestors(of: span).contains {
            [.attempt, .fallback, .saga].contains($0.composition)
          }
        spans[index].responseID =
          isShared
          ? "response \(Int.random(in: 0..<3, using: &generator))"
          : "\(span.trace) \(generator.chance(80) ? 0 : 1)"
        if isShared {
          // Whichever report of a response counts, it says the same.
          spans[index].inputTokens = 7
          spans[index].outputTokens = 11
          spans[index].model = "zz-1"
          spans[index].name = "chat zz-1"
          spans[index].agentType = ""
        }
      } else if !hasCircle, [.agent, .chain, .workflow].contains(span.kind), generator.chance(30),
        [.genAI, .openInference, .openLLMetry].contains(span.dialect)
      {
        giveTokens(&spans[index], &generator)
        spans[index].model = "zz-1"
        spans[index].provider = "acme"
      }
    }
  }

  private func giveTokens(_ span: inout PlainSpan, _ generator: inout SeededGenerator) {
    span.inputTokens = generator.chance(90) ? Int.random(in: 1...999, using: &generator) : nil
    span.outputTokens =
      span.inputTokens == nil || generator.chance(80)
      ? Int.random(in: 1...999, using: &generator) : nil
  }
}
