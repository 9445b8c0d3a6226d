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
    usage.longCacheWrite = tokens(.longCacheWriteTokens, plan, body, &batch)
    usage.audioInput = tokens(.audioInputTokens, plan, body, &batch)
    usage.audioOutput = tokens(.audioOutputTokens, plan, body, &batch)
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
      usage.responseID = ResponseID(hash: id.hash(seed: Interpreter.responseSeed), count: id.count)
    }
    if let value = value(.serviceTier, of: plan) {
      usage.tier = derived.tier(symbol(of: value, body), symbols)
    }
    // What goes into an embedding is all that is counted of it.
    if span.role == .embeddings, usage.input < 0, usage.output < 0 { usage.input = usage.total }
    readModels(of: plan, body, into: &usage)
    let excludesCache =
      plans.table[plan].inputExcludesCache
      || scopeReportsRawInput && usage.provider == anthropic
    if usage.input >= 0, excludesCache {
      usage.input += max(0, usage.cacheRead) + max(0, usage.cacheWrite)
    }
    span.usage = Int32(truncatingIfNeeded: batch.usages.count)
    batch.append(usage, of: span)
  }

  /// Reads which model answered or was requested, and whose it is.
  @inline(__always)
  private mutating func readModels(
    of plan: Int, _ body: Span<UInt8>, into usage: inout Usage
  ) {
    let requested = reportedModel(.requestModel, plan, body, SpanPlan.Text.model)
    let answered = reportedModel(.responseModel, plan, body, SpanPlan.Text.responseModel)
    let billed = answered.isNone ? requested : answered
    let provider = provider(of: plan, body, model: billed)
    usage.provider = provider
    guard !billed.isNone else { return }
    usage.billedModel = billed
    usage.model = label(of: billed, by: provider)
    usage.baseModel =
      requested.isNone || requested == billed ? usage.model : label(of: requested, by: provider)
  }

  /// The model that names of calls are made with: the one requested, else the one that answered without
  /// its date, in both cases without its provider's name before it.
  mutating func namingModel(of plan: Int, _ body: Span<UInt8>) -> Symbol {
    let requested = reportedModel(.requestModel, plan, body, SpanPlan.Text.model)
    guard requested.isNone else {
      return derived.plain(
        requested, of: provider(of: plan, body, model: requested), options, symbols)
    }
    let answered = reportedModel(.responseModel, plan, body, SpanPlan.Text.responseModel)
    guard !answered.isNone else { return .none }
    return label(of: answered, by: provider(of: plan, body, model: answered))
  }

  @inline(__always)
  private mutating func label(of model: Symbol, by provider: Symbol) -> Symbol {
    derived.undated(
      derived.plain(model, of: provider, options, symbols), options, symbols)
  }

  /// A model as a span names it, else as the pipeline file says that it is called.
  @inline(__always)
  private mutating func reportedModel(
    _ field: SemanticField, _ plan: Int, _ body: Span<UInt8>, _ text: Int
  ) -> Symbol {
    guard let value = value(field, of: plan) else { return .none }
    let model = symbol(of: value, body, plan, text)
    guard !model.isNone, !options.modelNames.isEmpty else { return model }
    return derived.renamed(model, options, symbols)
  }

  /// The provider that a span names, else the one that the name of its model tells.
  @inline(__always)
  private mutating func provider(
    of plan: Int, _ body: Span<UInt8>, model: Symbol
  ) -> Symbol {
    if let value = value(.provider, of: plan) {
      let name = symbol(of: value, body, plan, SpanPlan.Text.provider)
      if !name.isNone {
        let provider = derived.provider(name, options, symbols)
        if !provider.isNone { return provider }
      }
    }
    return model.isNone ? .none : derived.provider(ofModel: model, options, symbols)
  }

  private static let responseSeed = UInt64.random(in: .min ... .max)

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
