internal import Correlation
internal import Semantics
internal import TraceMetrics

/// Calls, their tokens and their cost.
extension SeriesCounter {
  /// Counts a call, whether or not its tokens count.
  @inline(never)
  mutating func countCall(
    _ span: borrowing SemanticSpan, _ usage: Usage, into values: inout SeriesValues,
    now: UInt64
  ) {
    let status = words.statuses[Int(span.status.rawValue)]
    let place = attempts.place(
      of: CallLabels(attempt: usage, name: span.name, status: status))
    values.add(1, to: attempts.series(.calls, at: place, &cache, words))
    if usage.timeToFirstToken >= 0 {
      let series = attempts.series(.timeToFirstToken, at: place, &cache, words)
      values.observe(
        UInt64(usage.timeToFirstToken), in: series, trace: span.traceID, now: now)
    }
  }

  /// Counts tokens and cost, or what of them was suppressed.
  ///
  /// - Returns: what they cost by the price list, in 10⁻¹² USD; negative where that is not known, or the
  ///   span says itself what it cost.
  mutating func count(_ report: UsageDerivation, into values: inout SeriesValues) -> Int64 {
    let parts = TokenParts(report.usage, isEmbedding: report.role == .embeddings)
    countDisputed(report.disputedInput, words.prompt, into: &values)
    countDisputed(report.disputedOutput, words.completion, into: &values)
    guard report.disposition == .counted else {
      let reason = words.dispositions[Int(report.disposition.rawValue)]
      add(parts, into: &values) { kind in
        var key = SeriesKey(.suppressedTokens)
        key[.model] = report.usage.model
        key[.tokenType] = kind
        key[.reason] = reason
        return key
      }
      return -1
    }
    let usage = report.usage
    let place = billed.place(
      of: CallLabels(billed: usage, name: report.name, agentType: report.agentType))
    if report.isCall { addBilled(1, .billedCalls, at: place, into: &values) }
    addBilled(parts.prompt, .prompt, at: place, into: &values)
    addBilled(parts.completion, .completion, at: place, into: &values)
    addBilled(parts.unknown, .unknown, at: place, into: &values)
    addBilled(UInt64(max(0, usage.cacheRead)), .cacheRead, at: place, into: &values)
    addBilled(UInt64(max(0, usage.cacheWrite)), .cacheWrite, at: place, into: &values)
    addBilled(UInt64(max(0, usage.reasoning)), .reasoning, at: place, into: &values)
    return countCost(of: report, tokens: parts.sum, at: place, into: &values)
  }

  private mutating func countDisputed(
    _ tokens: UInt64, _ kind: Symbol, into values: inout SeriesValues
  ) {
    guard tokens > 0 else { return }
    var key = SeriesKey(.disputedTokens)
    key[.tokenType] = kind
    values.add(tokens, to: cache.reference(key))
  }

  /// Adds the tokens of each kind that there are to the series whose key is made of the kind's word.
  @inline(__always)
  private mutating func add(
    _ parts: TokenParts, into values: inout SeriesValues, _ key: (Symbol) -> SeriesKey
  ) {
    if parts.prompt > 0 { values.add(parts.prompt, to: cache.reference(key(words.prompt))) }
    if parts.completion > 0 {
      values.add(parts.completion, to: cache.reference(key(words.completion)))
    }
    if parts.unknown > 0 { values.add(parts.unknown, to: cache.reference(key(words.unknown))) }
  }

  /// Counts tokens that were spent for nothing.
  @inline(never)
  mutating func count(_ waste: WasteDerivation, into values: inout SeriesValues) {
    add(TokenParts(waste.usage, isEmbedding: waste.isEmbedding), into: &values) { kind in
      var key = SeriesKey(.wastedTokens)
      key[.model] = waste.usage.model
      key[.tokenType] = kind
      key[.primitiveName] = waste.name
      return key
    }
  }

  /// Adds to one of the series of calls that count, unless there is nothing to add.
  @inline(__always)
  private mutating func addBilled(
    _ amount: UInt64, _ series: CallLabels.Series, at place: Int, into values: inout SeriesValues
  ) {
    guard amount > 0 else { return }
    values.add(amount, to: billed.series(series, at: place, &cache, words))
  }

  /// Counts parts of tokens that were told after the tokens had counted.
  @inline(never)
  mutating func countDetails(_ usage: Usage, into values: inout SeriesValues) {
    for (tokens, word) in [
      (usage.cacheRead, words.cacheRead), (usage.cacheWrite, words.cacheWrite),
      (usage.reasoning, words.reasoning),
    ] where tokens > 0 {
      let key = SeriesKey(provider: usage.provider, model: usage.model, detail: word)
      values.add(UInt64(tokens), to: cache.reference(key))
    }
  }

  /// Counts a call that nothing tells the tokens of.
  @inline(never)
  mutating func count(callWithoutUsage usage: Usage, into values: inout SeriesValues) {
    let key = SeriesKey(.callsWithoutUsage, provider: usage.provider, model: usage.model)
    values.add(1, to: cache.reference(key))
  }

  /// The cost that the span reports, else that of the price list, else unpriced tokens.
  private mutating func countCost(
    of report: UsageDerivation, tokens: UInt64, at place: Int, into values: inout SeriesValues
  ) -> Int64 {
    let usage = report.usage
    let isReported = usage.cost >= 0
    let cost = isReported ? usage.cost : pricing.cost(of: usage, at: report.start) ?? -1
    guard cost >= 0 else {
      let key = SeriesKey(.unpricedTokens, provider: usage.provider, model: usage.model)
      values.add(tokens, to: cache.reference(key))
      return -1
    }
    let source = isReported ? CallLabels.Series.reportedCost : .listCost
    values.add(UInt64(cost), to: billed.series(source, at: place, &cache, words))
    return isReported ? -1 : cost
  }

  /// Counts tokens and cost under the agent and the workflow that they are for.
  @inline(never)
  mutating func count(_ spent: AgentUsageDerivation, into values: inout SeriesValues) {
    add(TokenParts(spent.usage, isEmbedding: spent.isEmbedding), into: &values) { kind in
      var key = SeriesKey(.agentTokens, spent)
      key[.tokenType] = kind
      return key
    }
    let isReported = spent.usage.cost >= 0
    guard
      let cost = isReported ? spent.usage.cost : pricing.cost(of: spent.usage, at: spent.start)
    else { return }
    var key = SeriesKey(.agentCost, spent)
    key[.source] = isReported ? words.reported : words.priced
    values.add(UInt64(cost), to: cache.reference(key))
  }
}
