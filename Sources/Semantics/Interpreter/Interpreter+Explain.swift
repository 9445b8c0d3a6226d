internal import BasicContainers
package import Bytes
package import OTLP

/// Which rules matched a span, and where its fields came from.
extension Interpreter {
  /// Reads all of `body` as ``read(_:_:into:)`` does, and writes for each span what it is and why.
  ///
  /// A line for the span, a line for each rule that matched, the deciding one first, and a line for
  /// each field that an attribute gave. Values of attributes are not written: prompts and arguments
  /// are among them.
  ///
  /// - Throws: where the body is malformed.
  package mutating func explain(
    _ body: Span<UInt8>, _ keys: borrowing AttributeKeys, into batch: inout SemanticBatch,
    to text: inout ByteWriter
  ) throws(OTLPError) {
    batch.removeAll()
    try TraceRequestReader.checkSize(body)
    var reader = TraceRequestReader(body, wanted: keys.index)
    while let item = try reader.next(into: &scratch) {
      switch item {
      case .resource: beginResource(body)
      case .scope: beginScope(body.extracting(scratch.scopeName))
      case .span:
        let before = batch.spans.count
        interpret(body, into: &batch)
        text.append(body.extracting(scratch.span.name))
        guard batch.spans.count > before else {
          text.append("\n  invalid: its trace id or span id has the wrong length or is all zero\n")
          continue
        }
        let span = batch.spans[before]
        describe(span, to: &text)
        let usage = span.usage >= 0 ? batch.usages[Int(span.usage)] : nil
        explainRules(body, usage, to: &text)
      }
    }
  }

  private func describe(_ span: SemanticSpan, to text: inout ByteWriter) {
    text.append("\n  trace ")
    text.append(span.traceID.description)
    text.append(" span ")
    text.append(span.spanID.description)
    text.append("\n  is ")
    switch span.meaning {
    case .foreign: text.append("unrecognised: it only connects its parent with its children")
    case .structure:
      text.append("a structure (\(span.composition))")
      if span.composition == .step {
        text.append(" of \(symbols.string(span.name)), index \(span.stepIndex)")
      }
    case .execution:
      text.append("an execution (\(span.role)) \"\(symbols.string(span.name))\"")
      text.append(" of type \"\(symbols.string(span.type))\"")
    }
    if span.meaning != .foreign {
      text.append(", \(span.status.name)")
      if !span.errorType.isNone { text.append(" (\(symbols.string(span.errorType)))") }
    }
    text.append("\n")
  }

  private mutating func explainRules(
    _ body: Span<UInt8>, _ usage: Usage?,
    to text: inout ByteWriter
  ) {
    let entry = nameCache.place(of: body.extracting(scratch.span.name))
    var matched: UInt16 = 0
    var isFirst = true
    var meaning = SpanMeaning.foreign
    for dialect in 0..<dialects.dialects.count {
      if present.intersects(dialects.recognisedBy[dialect]) { matched |= 1 << UInt16(dialect) }
      guard let (rule, _) = firstRule(of: dialect, entry, body) else { continue }
      matched |= 1 << UInt16(dialect)
      if isFirst {
        meaning = dialects.rules[rule].meaning
      } else if meaning != dialects.rules[rule].meaning {
        continue
      }
      text.append(isFirst ? "  by rule " : "  also rule ")
      text.append(dialects.ruleNames[rule])
      text.append("\n")
      if isFirst, meaning == .foreign { return }
      isFirst = false
    }
    if isFirst { text.append("  no rule matches\n") }
    for field in SemanticField.allCases {
      guard let key = key(of: field, in: matched) else { continue }
      text.append("  \(field.name) from \(key)\n")
    }
    guard let usage else { return }
    text.append("  usage")
    for (name, number) in [
      ("input", usage.input), ("output", usage.output), ("total", usage.total),
      ("cache read", usage.cacheRead), ("cache write", usage.cacheWrite),
      ("reasoning", usage.reasoning),
    ] where number >= 0 {
      text.append(" \(name) \(number)")
    }
    text.append(
      " of \"\(symbols.string(usage.model))\" by \"\(symbols.string(usage.provider))\"\n")
  }

  /// The attribute that gives `field` where the dialects `matched` hold.
  private func key(of field: SemanticField, in matched: UInt16) -> String? {
    for dialect in 0..<dialects.dialects.count where matched & (1 << UInt16(dialect)) != 0 {
      for index in dialects.fields[CompiledDialects.place(of: field, in: dialect)].range {
        let key = dialects.keyList[index]
        if present.contains(key) { return dialects.keys[Int(key)] }
      }
    }
    return nil
  }
}
