import TestSupport

/// Grows one random trace without defects.
struct RandomTree {
  private let trace: UInt64
  private(set) var spans: [PlainSpan] = []
  /// The next step's number below each parent.
  private var stepNumbers: [UInt64: Int] = [:]

  init(trace: UInt64) {
    self.trace = trace
  }

  mutating func grow(_ generator: inout SeededGenerator) {
    let size = Int.random(in: 1...14, using: &generator)
    while spans.count < size {
      let parent = spans.isEmpty || generator.chance(3) ? 0 : generator.pick(spans).id
      switch Int.random(in: 0..<100, using: &generator) {
      case 0..<50: addExecution(below: parent, &generator)
      case 50..<62: addSequence(below: parent, &generator)
      case 62..<85: addStructure(below: parent, &generator)
      default: add(PlainSpan(), below: parent, &generator)
      }
    }
  }

  /// Adds a span with the next id and random times; returns its id.
  @discardableResult
  private mutating func add(
    _ span: PlainSpan, below parent: UInt64, _ generator: inout SeededGenerator
  ) -> UInt64 {
    var span = span
    span.trace = trace
    repeat {
      span.id = UInt64.random(in: 1 ... .max, using: &generator)
    } while spans.contains { $0.id == span.id }
    span.parent = parent
    // Few moments, so that many spans start or end at the same time.
    span.start = Int.random(in: 100..<120, using: &generator)
    span.end = span.start + generator.pick([0, 1, 2, 3, 5, 60, 99, 100, 101, 900])
    if generator.chance(4) { span.end = span.start - 50 }
    span.service = generator.pick(["front", "back"])
    if span.meaning == .foreign, generator.chance(10) { span.status = "error" }
    spans.append(span)
    return span.id
  }

  private mutating func addSequence(below parent: UInt64, _ generator: inout SeededGenerator) {
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      var step = RandomTree.structure(.step, &generator)
      let number = stepNumbers[parent, default: 0]
      step.stepIndex = generator.chance(6) && number > 0 ? number - 1 : number
      if generator.chance(6) { step.stepIndex += 1 }
      stepNumbers[parent] = step.stepIndex + 1
      step.spanName =
        step.dialect == .tta
        ? "primitive.sequential.step_\(step.stepIndex)" : "sequential.step_\(step.stepIndex)"
      let id = add(step, below: parent, &generator)
      if generator.chance(70) { addExecution(below: id, &generator) }
      if generator.chance(8) { addExecution(below: id, &generator) }
      if generator.chance(10) { add(PlainSpan(), below: id, &generator) }
    }
  }

  private mutating func addStructure(below parent: UInt64, _ generator: inout SeededGenerator) {
    let kinds = PlainSpan.Composition.allCases.filter { $0 != .step && $0 != .none }
    let composition = generator.pick(kinds)
    let isTry = composition == .attempt || composition == .fallback
    // Attempts seldom come alone, and not always in the order of their numbers.
    let isInOrder = isTry && generator.chance(60)
    var free = 0
    for number in 0..<(isTry ? Int.random(in: 1...3, using: &generator) : 1) {
      var span = RandomTree.structure(composition, &generator)
      if isInOrder {
        let names = composition == .attempt ? ["attempt_0", "attempt_1"] : ["primary", "fallback"]
        let first = span.spanName.lastIndex(of: ".").map { span.spanName[...$0] } ?? ""
        span.spanName = first + names[min(number, 1)]
      }
      let below = add(span, below: parent, &generator)
      let place = spans.count - 1
      if isInOrder, spans[place].start < free {
        spans[place].end += free - spans[place].start
        spans[place].start = free
      }
      free = spans[place].over
      if generator.chance(60) { addExecution(below: below, &generator) }
    }
  }

  private mutating func addExecution(below parent: UInt64, _ generator: inout SeededGenerator) {
    let span = RandomTree.execution(&generator)
    let id = add(span, below: parent, &generator)
    if !span.arguments.isEmpty, generator.chance(70) {
      // An agent that goes round in a circle, or a tool that two libraries see.
      let isNested = generator.chance(30)
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        add(span, below: isNested ? id : parent, &generator)
      }
    }
    // Two libraries that see one call often end their spans at the same time.
    guard span.kind == .call, generator.chance(30), let outer = spans.last else { return }
    var inner = span
    inner.dialect = .genAI
    inner.name = "chat \(span.model)"
    inner.type = "llm"
    inner.spanName = "some operation"
    inner.status = span.status == "timeout" ? "error" : span.status
    inner.errorType = ""
    add(inner, below: id, &generator)
    if generator.chance(70) { spans[spans.count - 1].end = outer.end }
  }

  private static func structure(
    _ composition: PlainSpan.Composition, _ generator: inout SeededGenerator
  ) -> PlainSpan {
    var span = PlainSpan()
    span.meaning = .structure
    span.composition = composition
    span.dialect = composition == .handoff ? .genAI : generator.pick([.tta, .ttaSpec])
    if generator.chance(15) { span.status = composition == .handoff ? "error" : "timeout" }
    if generator.chance(10) { span.workflow = "flow" }
    if generator.chance(10), composition != .handoff { span.agentType = "planner" }
    let names: [String] =
      switch composition {
      case .branch: ["parallel.branch_a"]
      case .conditional:
        ["conditional.branch_then", "switch.case_x", "switch.default", "router.route_r"]
      case .attempt: ["retry.attempt_0", "retry.attempt_1", "retry.attempt_12"]
      case .fallback: ["fallback.primary", "fallback.fallback"]
      case .saga: ["saga.forward", "saga.compensation"]
      default: ["handoff"]
      }
    span.spanName = (span.dialect == .tta ? "primitive." : "") + generator.pick(names)
    if span.spanName.contains("switch") || span.spanName.contains("router") {
      // Their status is under another key.
      span.status = span.status == "timeout" ? "error" : span.status
    }
    if composition == .step {
      span.stepClass = generator.pick(RandomTraces.stepClasses)
      if span.stepClass == "CachePrimitive", generator.chance(30) {
        span.cacheHit = generator.chance(50)
        span.cacheType = generator.pick(["", "semantic"])
      }
    }
    return span
  }

  private static func execution(_ generator: inout SeededGenerator) -> PlainSpan {
    var span = PlainSpan()
    span.meaning = .execution
    span.dialect = generator.pick(PlainSpan.Dialect.allCases)
    if generator.chance(15) { span.status = "error" }
    if generator.chance(20) { span.workflow = generator.pick(["flow", "night"]) }
    if generator.chance(15) { span.agentType = generator.pick(["planner", "writer"]) }
    if span.status != "success", generator.chance(70) { span.errorType = "ValueError" }
    switch span.dialect {
    case .tta: span.kind = generator.pick([.primitive, .primitive, .call, .tool, .agent, .cache])
    case .ttaSpec: span.kind = .primitive
    case .genAI: span.kind = generator.pick([.call, .call, .tool, .agent, .workflow])
    case .openInference: span.kind = generator.pick([.call, .tool, .agent, .chain])
    case .openLLMetry: span.kind = generator.pick([.call, .tool, .agent, .chain, .workflow])
    }
    span.name = generator.pick(["alpha", "beta", "gamma"])
    if span.kind == .call {
      span.model = generator.pick(["zz-1", "zz-2"])
      span.provider = "acme"
    }
    describe(&span, &generator)
    if span.kind == .tool, span.dialect != .tta {
      span.arguments = generator.pick(["", "{}", "{\"q\": 1}"])
    }
    return span
  }

  /// Makes name, type and the name of the span agree with the dialect (docs/derivation.md, "What a span means").
  private static func describe(_ span: inout PlainSpan, _ generator: inout SeededGenerator) {
    let words: [PlainSpan.Kind: String] = [
      .call: "llm", .tool: "tool", .agent: "agent", .workflow: "workflow", .cache: "cache",
      .chain: span.dialect == .openInference ? "chain" : "task",
    ]
    span.type = words[span.kind] ?? "sequential"
    switch span.dialect {
    case .tta:
      span.spanName = "primitive.\(span.type).execute"
      if span.kind == .cache {
        span.cacheHit = generator.chance(50)
        span.cacheType = generator.pick(["", "memory"])
      }
      if generator.chance(10), span.status == "error" { span.status = "timeout" }
    case .ttaSpec:
      span.spanName = "primitive.\(span.name)"
      span.type = "ParallelPrimitive"
    case .genAI:
      switch span.kind {
      case .call: span.name = "chat \(span.model)"
      case .agent: span.agentType = span.name
      case .workflow: span.workflow = span.name
      default: break
      }
      span.spanName = "some operation"
    case .openInference:
      // This dialect has no attribute for the workflow, and no key for the error.
      span.workflow = ""
      span.errorType = ""
      if span.kind == .agent {
        span.agentType = span.name
        span.isHandedOver = generator.chance(30)
      }
      span.spanName = span.kind == .tool ? "Tool.run" : span.name
    case .openLLMetry:
      if span.kind == .call { span.name = "chat \(span.model)" }
      span.spanName = "some.\(span.type)"
    }
  }
}
