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
    let name = span.name
    let place = attempts.place(of: CallSeries.Labels(usage, name, status))
    if !attempts[place, .calls].isKnown {
      var key = modelKey(.calls, usage)
      key[2] = status
      key[3] = name
      attempts[place, .calls] = cache.reference(key)
    }
    values.add(1, to: attempts[place, .calls])
    if !usage.hasTokens {
      if !attempts[place, .callsWithoutUsage].isKnown {
        attempts[place, .callsWithoutUsage] = cache.reference(modelKey(.callsWithoutUsage, usage))
      }
      values.add(1, to: attempts[place, .callsWithoutUsage])
    }
    if usage.timeToFirstToken >= 0 {
      if !attempts[place, .timeToFirstToken].isKnown {
        attempts[place, .timeToFirstToken] = cache.reference(modelKey(.timeToFirstToken, usage))
      }
      values.observe(
        UInt64(usage.timeToFirstToken), in: attempts[place, .timeToFirstToken],
        trace: span.traceID, now: now)
    }
  }

  private func modelKey(_ family: Family, _ usage: Usage) -> SeriesKey {
    var key = SeriesKey(family)
    key[0] = usage.provider
    key[1] = usage.model
    return key
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
      countSuppressed(parts.prompt, words.prompt, of: report, into: &values)
      countSuppressed(parts.completion, words.completion, of: report, into: &values)
      countSuppressed(parts.unknown, words.unknown, of: report, into: &values)
      return -1
    }
    let place = billed.place(of: CallSeries.Labels(report.usage, report.name, report.agentType))
    if report.isCall {
      if !billed[place, .billedCalls].isKnown {
        billed[place, .billedCalls] = cache.reference(modelKey(.billedCalls, report.usage))
      }
      values.add(1, to: billed[place, .billedCalls])
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

  private mutating func countSuppressed(
    _ tokens: UInt64, _ kind: Symbol, of report: UsageDerivation, into values: inout SeriesValues
  ) {
    guard tokens > 0 else { return }
    var key = SeriesKey(.suppressedTokens)
    key[0] = report.usage.model
    key[1] = kind
    key[2] = words.dispositions[Int(report.disposition.rawValue)]
    values.add(tokens, to: cache.reference(key))
  }

  @inline(__always)
  private mutating func countTokens(
    _ tokens: UInt64, _ kind: CallSeries.Kind, _ word: Symbol, of report: UsageDerivation,
    at place: Int, into values: inout SeriesValues
  ) {
    guard tokens > 0 else { return }
    if !billed[place, kind].isKnown {
      billed[place, kind] = attributed(.tokens, word, report)
    }
    values.add(tokens, to: billed[place, kind])
  }

  @inline(__always)
  private mutating func countDetail(
    _ tokens: Int64, _ kind: CallSeries.Kind, _ word: Symbol, of usage: Usage, at place: Int,
    into values: inout SeriesValues
  ) {
    guard tokens > 0 else { return }
    if !billed[place, kind].isKnown {
      var key = modelKey(.tokenDetails, usage)
      key[2] = word
      billed[place, kind] = cache.reference(key)
    }
    values.add(UInt64(tokens), to: billed[place, kind])
  }

  /// The series of tokens of a kind, or of cost from a source, with what it is attributed to.
  @inline(never)
  private mutating func attributed(
    _ family: Family, _ word: Symbol, _ report: UsageDerivation
  ) -> SeriesReference {
    var key = modelKey(family, report.usage)
    key[2] = word
    key[3] = report.name
    key[4] = report.agentType
    return cache.reference(key)
  }

  /// The cost that the span reports, else that of the price list, else unpriced tokens.
  private mutating func countCost(
    of report: UsageDerivation, tokens: UInt64, at place: Int, into values: inout SeriesValues
  ) -> Int64 {
    let isReported = report.usage.cost >= 0
    let cost =
      isReported ? report.usage.cost : pricing.cost(of: report.usage, at: report.start) ?? -1
    guard cost >= 0 else {
      values.add(tokens, to: cache.reference(modelKey(.unpricedTokens, report.usage)))
      return -1
    }
    let kind = isReported ? CallSeries.Kind.reportedCost : .listCost
    if !billed[place, kind].isKnown {
      billed[place, kind] = attributed(.cost, isReported ? words.reported : words.priced, report)
    }
    values.add(UInt64(cost), to: billed[place, kind])
    return isReported ? -1 : cost
  }
}
