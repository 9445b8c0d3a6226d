internal import Correlation
internal import Semantics
internal import Settings
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
    let name = span.name
    let place = attempts.place(of: CallSeries.Labels(usage, name, status))
    let calls = attempts.series(.calls, at: place, &cache) {
      SeriesKey(.calls, usage, status, name)
    }
    values.add(1, to: calls)
    if usage.timeToFirstToken >= 0 {
      let series = attempts.series(.timeToFirstToken, at: place, &cache) {
        SeriesKey(.timeToFirstToken, usage)
      }
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
        key[0] = report.usage.model
        key[1] = kind
        key[2] = reason
        return key
      }
      return -1
    }
    let place = billed.place(of: CallSeries.Labels(report.usage, report.name, report.agentType))
    if report.isCall {
      let series = billed.series(.billedCalls, at: place, &cache) {
        SeriesKey(.billedCalls, report.usage)
      }
      values.add(1, to: series)
    }
    countTokens(parts.prompt, .prompt, words.prompt, of: report, at: place, into: &values)
    countTokens(
      parts.completion, .completion, words.completion, of: report, at: place, into: &values)
    countTokens(parts.unknown, .unknown, words.unknown, of: report, at: place, into: &values)
    let usage = report.usage
    countDetail(usage.cacheRead, .cacheRead, words.cacheRead, of: usage, at: place, into: &values)
    countDetail(
      usage.cacheWrite, .cacheWrite, words.cacheWrite, of: usage, at: place, into: &values)
    countDetail(usage.reasoning, .reasoning, words.reasoning, of: usage, at: place, into: &values)
    return countCost(of: report, tokens: parts.sum, at: place, into: &values)
  }

  private mutating func countDisputed(
    _ tokens: UInt64, _ kind: Symbol, into values: inout SeriesValues
  ) {
    guard tokens > 0 else { return }
    var key = SeriesKey(.disputedTokens)
    key[0] = kind
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
      key[0] = waste.usage.model
      key[1] = kind
      key[2] = waste.name
      return key
    }
  }

  @inline(__always)
  private mutating func countTokens(
    _ tokens: UInt64, _ kind: CallSeries.Kind, _ word: Symbol, of report: UsageDerivation,
    at place: Int, into values: inout SeriesValues
  ) {
    guard tokens > 0 else { return }
    let series = billed.series(kind, at: place, &cache) { SeriesKey(.tokens, word, of: report) }
    values.add(tokens, to: series)
  }

  @inline(__always)
  private mutating func countDetail(
    _ tokens: Int64, _ kind: CallSeries.Kind, _ word: Symbol, of usage: Usage, at place: Int,
    into values: inout SeriesValues
  ) {
    guard tokens > 0 else { return }
    let series = billed.series(kind, at: place, &cache) { SeriesKey(.tokenDetails, usage, word) }
    values.add(UInt64(tokens), to: series)
  }

  /// Counts parts of tokens that were told after the tokens had counted.
  @inline(never)
  mutating func countDetails(_ usage: Usage, into values: inout SeriesValues) {
    for (tokens, word) in [
      (usage.cacheRead, words.cacheRead), (usage.cacheWrite, words.cacheWrite),
      (usage.reasoning, words.reasoning),
    ] where tokens > 0 {
      values.add(UInt64(tokens), to: cache.reference(SeriesKey(.tokenDetails, usage, word)))
    }
  }

  /// Counts a call that nothing tells the tokens of.
  @inline(never)
  mutating func count(callWithoutUsage usage: Usage, into values: inout SeriesValues) {
    values.add(1, to: cache.reference(SeriesKey(.callsWithoutUsage, usage)))
  }

  /// The cost that the span reports, else that of the price list, else unpriced tokens.
  private mutating func countCost(
    of report: UsageDerivation, tokens: UInt64, at place: Int, into values: inout SeriesValues
  ) -> Int64 {
    let isReported = report.usage.cost >= 0
    let cost =
      isReported ? report.usage.cost : pricing.cost(of: report.usage, at: report.start) ?? -1
    guard cost >= 0 else {
      values.add(tokens, to: cache.reference(SeriesKey(.unpricedTokens, report.usage)))
      return -1
    }
    let kind = isReported ? CallSeries.Kind.reportedCost : .listCost
    let series = billed.series(kind, at: place, &cache) {
      SeriesKey(.cost, isReported ? words.reported : words.priced, of: report)
    }
    values.add(UInt64(cost), to: series)
    guard !isReported else { return -1 }
    let doubts = pricing.doubts(of: report.usage, at: report.start)
    if !doubts.isEmpty, cost > 0 {
      countApproximate(cost, of: report, doubts, at: place, into: &values)
    }
    return cost
  }

  /// Counts what of a cost depends on something that the call does not tell, for each such thing.
  @inline(never)
  private mutating func countApproximate(
    _ cost: Int64, of report: UsageDerivation, _ doubts: PriceDoubts, at place: Int,
    into values: inout SeriesValues
  ) {
    for index in words.doubts.indices {
      let (doubt, word, kind) = words.doubts[index]
      guard doubts.contains(doubt) else { continue }
      let amount = pricing.amount(
        inDoubtOf: doubt, report.usage, cost: cost, at: report.start)
      guard amount > 0 else { continue }
      let series = billed.series(kind, at: place, &cache) {
        SeriesKey(.approximateCost, report.usage, word)
      }
      values.add(UInt64(amount), to: series)
    }
  }

  /// Counts tokens and cost under the agent and the workflow that they are for.
  @inline(never)
  mutating func count(_ spent: AgentUsageDerivation, into values: inout SeriesValues) {
    add(TokenParts(spent.usage, isEmbedding: spent.isEmbedding), into: &values) { kind in
      SeriesKey(.agentTokens, spent, kind)
    }
    let isReported = spent.usage.cost >= 0
    guard
      let cost = isReported ? spent.usage.cost : pricing.cost(of: spent.usage, at: spent.start)
    else { return }
    let source = isReported ? words.reported : words.priced
    values.add(UInt64(cost), to: cache.reference(SeriesKey(.agentCost, spent, source)))
  }
}

extension SeriesKey {
  /// The key of a series of what agents spend.
  fileprivate init(_ family: Family, _ spent: AgentUsageDerivation, _ word: Symbol) {
    self.init(family)
    self[0] = spent.agent
    self[1] = spent.agentType
    self[2] = spent.workflow
    self[3] = spent.usage.model
    self[4] = word
  }

  /// The key of a series of calls of a model, with up to two more labels.
  @inline(never)
  fileprivate init(
    _ family: Family, _ usage: Usage, _ third: Symbol = .none, _ fourth: Symbol = .none
  ) {
    self.init(family)
    self[0] = usage.provider
    self[1] = usage.model
    self[2] = third
    self[3] = fourth
  }

  /// The key of a series of tokens of a kind, or of cost from a source, with what it is attributed to.
  fileprivate init(_ family: Family, _ word: Symbol, of report: UsageDerivation) {
    self.init(family, report.usage, word, report.name)
    self[4] = report.agentType
  }
}
