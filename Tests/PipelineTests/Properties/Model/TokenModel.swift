/// Tokens by rules 1, 2 and 4, in the order in which requests come, by rule 5 (docs/derivation.md,
/// "Tokens and cost").
struct TokenModel {
  private(set) var samples = ModelSamples()
  /// The spans that have come, by trace.
  private var traces: [UInt64: [PlainSpan]] = [:]
  private var known: Set<[UInt64]> = []
  /// Calls whose usage was reported, whatever became of it, and sums that count.
  private var reported: Set<[UInt64]> = []
  /// Those that count, or whose response does.
  private var counted: Set<[UInt64]> = []
  private var responses: Set<String> = []
  /// Those whose own usage counts.
  private var billed: [PlainSpan] = []
  private var isSettled = false
  private var held = (prompt: 0, completion: 0)

  /// Takes one request.
  mutating func receive(_ request: [PlainSpan]) {
    var calls: [PlainSpan] = []
    for span in request where known.insert(TokenModel.key(span)).inserted {
      traces[span.trace, default: []].append(span)
      if span.isCall {
        addCall(span)
        if span.hasUsage { calls.append(span) }
      } else if span.hasUsage {
        held.prompt += span.inputTokens ?? 0
        held.completion += span.outputTokens ?? 0
      }
    }
    for call in TokenModel.innermostFirst(calls, traces) { count(call) }
  }

  /// In the order of their ends; of those that end at the same time the deepest first.
  private static func innermostFirst(
    _ calls: [PlainSpan], _ traces: [UInt64: [PlainSpan]]
  ) -> [PlainSpan] {
    let depths = calls.map { TraceWalk(traces[$0.trace] ?? []).ancestors(of: $0).count }
    return zip(calls, depths).sorted {
      ($0.0.over, -$0.1, $0.0.id) < ($1.0.over, -$1.1, $1.0.id)
    }.map(\.0)
  }

  private mutating func count(_ call: PlainSpan) {
    let walk = TraceWalk(traces[call.trace] ?? [])
    defer { reported.insert(TokenModel.key(call)) }
    if isReportedBelow(call, walk) || isCountedAbove(call, walk) {
      return suppress(call, "nested")
    }
    if !call.responseID.isEmpty, !responses.insert(call.responseID).inserted {
      // Its response counts elsewhere: what comes later below it is a report of that.
      counted.insert(TokenModel.key(call))
      return suppress(call, "response_id")
    }
    count(asBilled: call)
  }

  /// Settles all traces: sums count where no call below reports usage, the innermost first.
  mutating func settle() {
    for trace in traces.values {
      let walk = TraceWalk(trace)
      let sums = trace.filter { $0.isExecution && !$0.isCall && $0.hasUsage }
        .map { (sum: $0, depth: walk.ancestors(of: $0).count) }
        .sorted { ($1.depth, $1.sum.id) < ($0.depth, $0.sum.id) }
      for (sum, _) in sums {
        if isReportedBelow(sum, walk) || isCountedAbove(sum, walk) {
          suppress(sum, "aggregate")
        } else {
          reported.insert(TokenModel.key(sum))
          count(asBilled: sum)
        }
      }
    }
    held = (0, 0)
    isSettled = true
  }

  /// The lines with what waits to be settled.
  var allSamples: ModelSamples {
    var all = samples
    all.add(held.prompt, "llm_tokens_held", [("llm_token_type", "prompt")])
    all.add(held.completion, "llm_tokens_held", [("llm_token_type", "completion")])
    all.add(0, "llm_tokens_held", [("llm_token_type", "unknown")])
    if isSettled {
      addAgents(to: &all)
      addCallsWithoutUsage(to: &all)
    }
    for span in billed {
      let waste = WasteModel(spans: traces[span.trace] ?? [], isSettled: isSettled)
      guard waste.isWasted(span) else { continue }
      for (kind, tokens) in TokenModel.kinds(span) {
        all.add(
          tokens, "llm_tokens_wasted_total",
          [
            ("llm_model_name", span.model), ("llm_token_type", kind),
            ("primitive_name", span.name),
          ])
      }
    }
    return all
  }

  /// What was spent for each agent: the nearest at or above what reports it.
  private func addAgents(to samples: inout ModelSamples) {
    for span in billed {
      let trace = traces[span.trace] ?? []
      let agent = ([span] + TraceWalk(trace).ancestors(of: span)).first {
        $0.isExecution && $0.type == "agent"
      }
      let agentType = agent.map(\.agentType) ?? ""
      for (kind, tokens) in TokenModel.kinds(span) {
        samples.add(
          tokens, "agent_tokens_total",
          [
            ("primitive_name", agent?.name ?? ""),
            ("agent_type", agentType.isEmpty ? span.agentType : agentType),
            ("workflow_name", TraceModel(trace, ModelOptions(), isSettled: true).settledName),
            ("llm_model_name", span.model), ("llm_token_type", kind),
          ])
      }
    }
  }

  private static func key(_ span: PlainSpan) -> [UInt64] { [span.trace, span.id] }

  private func isReportedBelow(_ span: PlainSpan, _ walk: TraceWalk) -> Bool {
    (traces[span.trace] ?? []).contains { other in
      reported.contains(TokenModel.key(other))
        && walk.ancestors(of: other).contains { $0.id == span.id }
    }
  }

  private func isCountedAbove(_ span: PlainSpan, _ walk: TraceWalk) -> Bool {
    walk.ancestors(of: span).contains { counted.contains(TokenModel.key($0)) }
  }

  private mutating func addCall(_ call: PlainSpan) {
    let labels = [(name: "llm_provider", value: call.provider), ("llm_model_name", call.model)]
    samples.add(
      1, "llm_calls_total",
      labels + [("execution_status", call.status), ("primitive_name", call.name)])
  }

  /// Calls that did not fail, where neither they nor a call above or below tell usage; of those nested in
  /// one another the innermost.
  private func addCallsWithoutUsage(to samples: inout ModelSamples) {
    for trace in traces.values {
      let walk = TraceWalk(trace)
      let silent = trace.filter { $0.isCall && !$0.hasUsage && $0.status != "error" }
      for call in silent where !isReportedBelow(call, walk) {
        let hasUsageAbove = walk.ancestors(of: call).contains { $0.isCall && $0.hasUsage }
        let hasSilentBelow = silent.contains { other in
          walk.ancestors(of: other).contains { $0.id == call.id }
        }
        guard !hasUsageAbove, !hasSilentBelow else { continue }
        samples.add(
          1, "llm_calls_without_usage_total",
          [("llm_provider", call.provider), ("llm_model_name", call.model)])
      }
    }
  }

  private static func kinds(_ span: PlainSpan) -> [(kind: String, tokens: Int)] {
    [("prompt", span.inputTokens ?? 0), ("completion", span.outputTokens ?? 0)]
      .filter { $0.1 > 0 }
  }

  private mutating func suppress(_ span: PlainSpan, _ reason: String) {
    for (kind, tokens) in TokenModel.kinds(span) {
      samples.add(
        tokens, "llm_tokens_suppressed_total",
        [("llm_model_name", span.model), ("llm_token_type", kind), ("reason", reason)])
    }
  }

  private mutating func count(asBilled span: PlainSpan) {
    counted.insert(TokenModel.key(span))
    billed.append(span)
    let labels = [(name: "llm_provider", value: span.provider), ("llm_model_name", span.model)]
    if span.isCall { samples.add(1, "llm_billed_calls_total", labels) }
    for (kind, tokens) in TokenModel.kinds(span) {
      samples.add(
        tokens, "llm_tokens_total",
        labels + [
          ("llm_token_type", kind), ("primitive_name", span.name), ("agent_type", span.agentType),
        ])
      // The models of these traces have no price.
      samples.add(tokens, "llm_unpriced_tokens_total", labels)
    }
  }
}
