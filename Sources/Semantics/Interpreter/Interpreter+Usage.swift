internal import BasicContainers
internal import Bytes
internal import OTLP

/// The tokens and the cost that a span reports.
extension Interpreter {
  /// Adds a ``Usage`` to the batch where the span reports any, or is a call that should.
  @inline(__always)
  mutating func readUsage(
    _ body: Span<UInt8>, of matched: UInt16, into span: inout SemanticSpan,
    _ batch: inout SemanticBatch
  ) {
    var isReported = false
    var rest = matched
    while rest != 0 {
      let dialect = rest.trailingZeroBitCount
      rest &= rest &- 1
      if present.intersects(dialects.usageKeys[dialect]) { isReported = true }
    }
    guard isReported || span.flags.contains(.call) else { return }
    addUsage(body, of: matched, to: &span, &batch)
  }

  @inline(never)
  private mutating func addUsage(
    _ body: Span<UInt8>, of matched: UInt16, to span: inout SemanticSpan,
    _ batch: inout SemanticBatch
  ) {
    var usage = Usage()
    usage.input = tokens(.inputTokens, matched, body, &batch)
    usage.output = tokens(.outputTokens, matched, body, &batch)
    usage.total = tokens(.totalTokens, matched, body, &batch)
    usage.cacheRead = tokens(.cacheReadTokens, matched, body, &batch)
    usage.cacheWrite = tokens(.cacheWriteTokens, matched, body, &batch)
    usage.reasoning = tokens(.reasoningTokens, matched, body, &batch)
    if usage.input >= 0, dialects.inputExcludesCache != 0,
      dialects.inputExcludesCache & dialect(of: .inputTokens, among: matched) != 0
    {
      usage.input += max(0, usage.cacheRead) + max(0, usage.cacheWrite)
    }
    usage.cost = scaled(.cost, by: 1e12, matched, body, &batch)
    usage.timeToFirstToken = scaled(.timeToFirstTokenSeconds, by: 1e9, matched, body, &batch)
    if usage.timeToFirstToken < 0 {
      usage.timeToFirstToken = scaled(
        .timeToFirstTokenMilliseconds, by: 1e6, matched, body, &batch)
    }
    guard usage.hasTokens || usage.cost >= 0 || span.flags.contains(.call) else { return }
    if let value = value(.responseId, of: matched), value.kind == .string, !value.range.isEmpty {
      usage.responseID = body.extracting(value.range).hash(seed: Interpreter.responseSeed) | 1
    }
    if let value = value(.requestModel, of: matched) { usage.model = symbol(of: value, body) }
    if usage.model.isNone, let value = value(.responseModel, of: matched) {
      let model = symbol(of: value, body)
      if !model.isNone { usage.model = derived.undated(model, options, symbols) }
    }
    if !usage.model.isNone { usage.baseModel = derived.undated(usage.model, options, symbols) }
    if let value = value(.provider, of: matched) {
      let provider = symbol(of: value, body)
      if !provider.isNone { usage.provider = derived.provider(provider, options, symbols) }
    }
    if usage.provider.isNone, !usage.model.isNone {
      usage.provider = derived.provider(ofModel: usage.model, options, symbols)
    }
    span.usage = Int32(truncatingIfNeeded: batch.usages.count)
    batch.append(usage, of: span)
  }

  /// The first of `matched` that has a value for `field`, as its bit; 0 where none has.
  private func dialect(of field: SemanticField, among matched: UInt16) -> UInt16 {
    var rest = matched
    while rest != 0 {
      let dialect = rest & ~(rest &- 1)
      let place = CompiledDialects.place(of: field, in: dialect.trailingZeroBitCount)
      if present.intersects(dialects.fieldSets[place]) { return dialect }
      rest &= rest &- 1
    }
    return 0
  }

  private static let responseSeed = UInt64.random(in: .min ... .max)

  private func tokens(
    _ field: SemanticField, _ matched: UInt16, _ body: Span<UInt8>, _ batch: inout SemanticBatch
  ) -> Int64 {
    first(field, of: matched, &batch) { value in
      // More tokens than this in one call are a mistake, and sums of them could overflow.
      Interpreter.count(value, body).flatMap { $0 < 1 << 40 ? $0 : nil }
    } ?? Usage.absent
  }

  /// A number that is not negative, times `factor`.
  private func scaled(
    _ field: SemanticField, by factor: Double, _ matched: UInt16, _ body: Span<UInt8>,
    _ batch: inout SemanticBatch
  ) -> Int64 {
    first(field, of: matched, &batch) { value in
      guard let number = Interpreter.number(value, body), number >= 0, number * factor < 9e18 else {
        return nil
      }
      return Int64((number * factor).rounded())
    } ?? Usage.absent
  }
}
