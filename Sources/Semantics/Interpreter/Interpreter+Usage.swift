internal import BasicContainers
internal import Bytes
internal import OTLP

/// The tokens and the cost that a span reports.
extension Interpreter {
  /// Adds a ``Usage`` to the batch where the span reports any, or is a call that should.
  @inline(__always)
  mutating func readUsage(
    _ body: Span<UInt8>, of plan: Int, into span: inout SemanticSpan,
    _ batch: inout SemanticBatch
  ) {
    guard plans.table[plan].reportsUsage || span.flags.contains(.call) else { return }
    addUsage(body, of: plan, to: &span, &batch)
  }

  @inline(never)
  private mutating func addUsage(
    _ body: Span<UInt8>, of plan: Int, to span: inout SemanticSpan,
    _ batch: inout SemanticBatch
  ) {
    var usage = Usage()
    usage.input = tokens(.inputTokens, plan, body, &batch)
    usage.output = tokens(.outputTokens, plan, body, &batch)
    usage.total = tokens(.totalTokens, plan, body, &batch)
    usage.cacheRead = tokens(.cacheReadTokens, plan, body, &batch)
    usage.cacheWrite = tokens(.cacheWriteTokens, plan, body, &batch)
    usage.reasoning = tokens(.reasoningTokens, plan, body, &batch)
    usage.cost = scaled(.cost, by: 1e12, plan, body, &batch)
    usage.timeToFirstToken = scaled(.timeToFirstTokenSeconds, by: 1e9, plan, body, &batch)
    if usage.timeToFirstToken < 0 {
      usage.timeToFirstToken = scaled(
        .timeToFirstTokenMilliseconds, by: 1e6, plan, body, &batch)
    }
    guard usage.hasTokens || usage.cost >= 0 || span.flags.contains(.call) else { return }
    if let value = value(.responseId, of: plan), value.kind == .string, !value.range.isEmpty {
      let id = body.extracting(value.range)
      usage.responseID = ResponseID(hash: id.hash(seed: options.seeds.responses), count: id.count)
    }
    (usage.model, usage.provider) = model(of: plan, body)
    if !usage.model.isNone {
      usage.baseModel = derived.undated(usage.model, options, symbols)
    }
    let excludesCache =
      plans.table[plan].inputExcludesCache
      || scopeReportsRawInput && usage.provider == anthropic
    if usage.input >= 0, excludesCache {
      usage.input += max(0, usage.cacheRead) + max(0, usage.cacheWrite)
    }
    span.usage = Int32(truncatingIfNeeded: batch.usages.count)
    batch.append(usage, of: span)
  }

  /// The model that a span names and its provider, as labels show them.
  @inline(__always)
  mutating func model(of plan: Int, _ body: Span<UInt8>) -> (model: Symbol, provider: Symbol) {
    var model = Symbol.none
    var provider = Symbol.none
    if let value = value(.requestModel, of: plan) {
      model = symbol(of: value, body, plan, SpanPlan.Text.model)
    }
    if model.isNone, let value = value(.responseModel, of: plan) {
      let response = symbol(of: value, body)
      if !response.isNone { model = derived.undated(response, options, symbols) }
    }
    if let value = value(.provider, of: plan) {
      let name = symbol(of: value, body, plan, SpanPlan.Text.provider)
      if !name.isNone { provider = derived.provider(name, options, symbols) }
    }
    guard !model.isNone else { return (model, provider) }
    if !provider.isNone {
      model = derived.plain(model, of: provider, options, symbols)
    } else {
      provider = derived.provider(ofModel: model, options, symbols)
    }
    return (model, provider)
  }

  private mutating func tokens(
    _ field: SemanticField, _ plan: Int, _ body: Span<UInt8>, _ batch: inout SemanticBatch
  ) -> Int64 {
    first(field, of: plan, &batch) { value in
      // More tokens than this in one call are a mistake, and sums of them could overflow.
      Interpreter.count(value, body).flatMap { $0 < 1 << 40 ? $0 : nil }
    } ?? Usage.absent
  }

  /// A number that is not negative, times `factor`.
  private mutating func scaled(
    _ field: SemanticField, by factor: Double, _ plan: Int, _ body: Span<UInt8>,
    _ batch: inout SemanticBatch
  ) -> Int64 {
    first(field, of: plan, &batch) { value in
      guard let number = Interpreter.number(value, body), number >= 0, number * factor < 9e18 else {
        return nil
      }
      return Int64((number * factor).rounded())
    } ?? Usage.absent
  }
}
