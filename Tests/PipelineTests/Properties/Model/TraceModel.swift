/// One trace as the semantics say, the slow and plain way: walks over all of its spans for each
/// question.
struct TraceModel {
  let spans: [PlainSpan]
  let options: ModelOptions
  /// Whether the trace is settled; else only what is certain without that counts.
  let isSettled: Bool
  let walk: TraceWalk

  init(_ spans: [PlainSpan], _ options: ModelOptions, isSettled: Bool) {
    self.spans = spans
    self.options = options
    self.isSettled = isSettled
    walk = TraceWalk(spans)
  }

  var executions: [PlainSpan] { spans.filter(\.isExecution) }

  /// Executions that have none above them.
  var tops: [PlainSpan] { executions.filter { walk.caller(of: $0) == nil } }

  /// Everything but tokens, which depend on the order of arrival.
  var samples: ModelSamples {
    var samples = ModelSamples()
    for span in spans { addAlone(span, to: &samples) }
    for span in executions { addCall(span, to: &samples) }
    for step in spans where step.isStep { addFlow(to: step, &samples) }
    addWorkflows(to: &samples)
    addRequests(to: &samples)
    addShape(to: &samples)
    return samples
  }

  /// What a span says by itself (docs/derivation.md, "Counted on arrival").
  private func addAlone(_ span: PlainSpan, to samples: inout ModelSamples) {
    if options.countsSpans, span.side != 3 || span.service != "back" {
      addSpan(span, to: &samples)
    }
    if let isHit = span.cacheHit {
      addLookup(span.isStep ? span.stepClass : span.name, span.cacheType, isHit, to: &samples)
    } else if isSettled, options.infersCacheLookups, span.isStep,
      span.stepClass == "CachePrimitive"
    {
      let hasChild = spans.contains { !$0.isRoot && $0.parent == span.id }
      addLookup(span.stepClass, "inferred", !hasChild, to: &samples)
    }
    guard span.isExecution else { return }
    let labels = [
      (name: "primitive_name", value: span.name), ("primitive_type", span.type),
      ("execution_status", span.status), ("error_type", span.errorType),
      ("agent_type", span.agentType), ("workflow_name", span.workflow),
      ("service_name", span.service),
    ]
    samples.add(1, "primitive_execution_count", labels)
    samples.observe(span.duration, "primitive_execution_duration", labels)
  }

  private func addLookup(
    _ name: String, _ type: String, _ isHit: Bool, to samples: inout ModelSamples
  ) {
    let labels = [(name: "primitive_name", value: name), ("cache_type", type)]
    samples.add(1, "cache_total", labels)
    samples.add(isHit ? 1 : 0, "cache_hits", labels)
  }

  /// The edge into an execution (docs/derivation.md, "Call edges").
  private func addCall(_ span: PlainSpan, to samples: inout ModelSamples) {
    guard let (caller, crossed) = walk.caller(of: span) else { return }
    let connection =
      switch crossed {
      case .none: span.isHandedOver ? "handoff" : "call"
      case .step: "call"
      case .branch: "parallel"
      case .conditional: "conditional"
      case .attempt: "retry"
      case .fallback: "fallback"
      case .saga: "saga"
      case .handoff: "handoff"
      }
    samples.addEdge(
      from: (caller.name, caller.type), to: (span.name, span.type), connection, span)
    samples.observe(
      span.duration, "primitive_connection_duration",
      [
        ("source_primitive", caller.name), ("target_primitive", span.name),
        ("connection_type", connection),
      ])
  }

  /// The edge into a step from the one before it (docs/derivation.md, "Flow edges").
  private func addFlow(to step: PlainSpan, _ samples: inout ModelSamples) {
    guard !step.isRoot else { return }
    let before = spans.first {
      $0.isStep && !$0.isRoot && $0.parent == step.parent && $0.stepIndex == step.stepIndex - 1
    }
    guard let before, let source = end(before), let target = end(step) else { return }
    samples.addEdge(from: source, to: target, "sequential", step)
  }

  /// What a step's end of a flow edge is named; nil as long as that is not decided.
  private func end(_ step: PlainSpan) -> (name: String, type: String)? {
    let asClass = step.classLabel
    let isWrapper = RandomTraces.wrapperClasses.contains(step.stepClass)
    guard options.namesSteps, !isWrapper else { return asClass }
    let below = spans.filter { $0.isExecution && !$0.isRoot && $0.parent == step.id }
    if let only = below.first, below.count == 1 { return (only.name, only.type) }
    return isSettled ? asClass : nil
  }
}
