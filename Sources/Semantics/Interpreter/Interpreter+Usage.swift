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
    if usage.timeToFirstToken < 0 {
      usage.timeToFirstToken = timeToFirstToken(of: span, plan, body, &batch)
    }
    if usage.cost == 0 { usage.cost = costAboveZero(plan, body) }
    guard usage.hasTokens || usage.cost >= 0 || span.flags.contains(.call) else { return }
    if let value = value(.responseId, of: plan), value.kind == .string,
      !Interpreter.isPlaceholder(body.extracting(value.range))
    {
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
    usage.takeIn(excludesCache: excludesCache)
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

  /// What stands for an id where there is none.
  private static func isPlaceholder(_ id: Span<UInt8>) -> Bool {
    switch id.count {
    case 0: true
    case 1: id[0] == UInt8(ascii: "0") || id[0] == UInt8(ascii: "-")
    case 3: isWord(id, "nil") || isWord(id, "n/a")
    case 4: isWord(id, "none") || isWord(id, "null")
    case 7: isWord(id, "unknown")
    case 9: isWord(id, "undefined")
    default: false
    }
  }

  /// From the span's start to the moment that it names, in nanoseconds.
  private mutating func timeToFirstToken(
    of span: SemanticSpan, _ plan: Int, _ body: Span<UInt8>, _ batch: inout SemanticBatch
  ) -> Int64 {
    let start = span.start
    return first(.firstTokenTime, of: plan, &batch) { value in
      guard value.kind == .string,
        let time = DateTimeText.nanoseconds(body.extracting(value.range)), time >= start
      else { return nil }
      return Int64(exactly: time - start)
    } ?? Usage.absent
  }

  /// The first cost above 0, in 10⁻¹² USD: a library that knows no price reports 0.
  private mutating func costAboveZero(_ plan: Int, _ body: Span<UInt8>) -> Int64 {
    var rest = plans.table[plan].dialects
    while let dialect = rest.popFirst() {
      for index in dialects.fields[CompiledDialects.place(of: .cost, in: dialect)].range {
        let key = dialects.keyList[index]
        guard present.contains(key),
          let cost = Interpreter.scaled(value(at: key), by: 1e12, body), cost > 0
        else { continue }
        return cost
      }
    }
    return Usage.absent
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
    first(field, of: plan, &batch) { Interpreter.scaled($0, by: factor, body) } ?? Usage.absent
  }

  private static func scaled(_ value: AnyValue, by factor: Double, _ body: Span<UInt8>) -> Int64? {
    guard let number = number(value, body), number >= 0, number * factor < 9e18 else { return nil }
    return Int64((number * factor).rounded())
  }
}
