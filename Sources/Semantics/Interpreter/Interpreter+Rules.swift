internal import BasicContainers
internal import Bytes
internal import OTLP

/// What a span is, and what its name and type are.
extension Interpreter {
  /// Gives the span what its plan says of it; returns the plan's place.
  @inline(__always)
  mutating func applyRules(
    _ body: Span<UInt8>, to span: inout SemanticSpan,
    _ batch: inout SemanticBatch
  ) -> Int {
    let name = body.extracting(scratch.span.name)
    let entry = nameCache.place(of: name)
    let plan = plan(ofNameAt: entry, name, body)
    if plans.table[plan].decisionCount > 0 {
      hits[Int(plans.table[plan].decisions[0].rule)] &+= 1
    } else {
      batch.countUnknownSpan(of: scope)
    }
    span.meaning = plans.table[plan].meaning
    span.role = plans.table[plan].role
    span.composition = plans.table[plan].composition
    if plans.table[plan].isCall { span.flags.insert(.call) }
    switch plans.table[plan].nameSource {
    case .constant: span.name = plans.table[plan].name
    case .attribute:
      span.name = symbol(
        of: value(at: plans.table[plan].nameKey), body, plan, SpanPlan.Text.name)
    case .nothing, .templates: break
    }
    switch plans.table[plan].typeSource {
    case .constant: span.type = plans.table[plan].type
    case .attribute:
      span.type = symbol(
        of: value(at: plans.table[plan].typeKey), body, plan, SpanPlan.Text.type)
    case .nothing, .templates: break
    }
    if span.composition.hasIndex { span.stepIndex = index(plan, entry, name, body, &batch) }
    // Where the first attribute is empty, or it is not that simple.
    if span.name.isNone, hasTemplates(plans.table[plan].nameSource) {
      span.name = firstSymbol(ofType: false, plan, entry, name, body)
    }
    if span.type.isNone, hasTemplates(plans.table[plan].typeSource) {
      span.type = firstSymbol(ofType: true, plan, entry, name, body)
    }
    if span.name.isNone { span.name = cache.symbol(name) }
    return plan
  }

  /// Whether something may come from templates.
  @inline(__always)
  private func hasTemplates(_ source: SpanPlan.Source) -> Bool {
    if case .nothing = source { false } else { true }
  }

  /// The first name, or type, that a template of the plan's rules gives.
  @inline(never)
  private mutating func firstSymbol(
    ofType: Bool, _ plan: Int, _ entry: Int, _ name: Span<UInt8>, _ body: Span<UInt8>
  ) -> Symbol {
    for number in 0..<plans.table[plan].decisionCount {
      let decision = plans.table[plan].decisions[number]
      let rule = Int(decision.rule)
      let templates = ofType ? dialects.rules[rule].type : dialects.rules[rule].name
      let symbol = symbol(templates, plan, captures(of: decision, entry), name, body)
      if !symbol.isNone { return symbol }
    }
    return .none
  }

  /// What the pattern of a decision's rule captured of the name.
  func captures(
    of decision: SpanPlan.Decision, _ entry: Int
  ) -> InlineArray<4, SpanNameCache.Matches.Capture> {
    guard decision.match >= 0 else { return .init(repeating: .init()) }
    return nameCache.entries[entry].matches.matches[Int(decision.match)].captures
  }

  /// The first rule of `dialect` that matches the span, and the place of its pattern among the
  /// matches of its name; nil where none does.
  func firstRule(
    of dialect: Int, _ entry: Int, _ body: Span<UInt8>
  ) -> (rule: Int, match: Int)? {
    for number in dialects.dialects[dialect].range {
      var match = -1
      let pattern = dialects.rules[number].pattern
      if pattern >= 0 {
        guard let found = nameCache.entries[entry].matches.index(of: pattern) else { continue }
        match = found
      }
      guard present.isSuperset(of: dialects.rules[number].required) else { continue }
      let anyOf = dialects.rules[number].anyOf
      guard anyOf.isEmpty || present.intersects(anyOf) else { continue }
      guard !present.intersects(dialects.rules[number].without) else { continue }
      guard hasValues(dialects.rules[number].values, body) else { continue }
      return (number, match)
    }
    return nil
  }

  /// Whether each attribute of `conditions` has one of the values that it may have.
  @inline(__always)
  private func hasValues(_ conditions: CompiledRule.Run, _ body: Span<UInt8>) -> Bool {
    for condition in conditions.range {
      let value = value(at: dialects.valueConditions[condition].key)
      guard value.kind == .string else { return false }
      let bytes = body.extracting(value.range)
      var isFound = false
      for literal in dialects.valueConditions[condition].values.range {
        let wanted = dialects.arena.bytes.extracting(dialects.literals[literal])
        isFound = bytes.hasSameBytes(as: wanted)
        if isFound { break }
      }
      guard isFound else { return false }
    }
    return true
  }

  /// The symbol of the first template that gives text.
  @inline(__always)
  private mutating func symbol(
    _ templates: CompiledRule.Run, _ plan: Int,
    _ captures: InlineArray<4, SpanNameCache.Matches.Capture>, _ name: Span<UInt8>,
    _ body: Span<UInt8>
  ) -> Symbol {
    for template in templates.range {
      let parts = dialects.templates[template]
      // Most templates are one reference, whose bytes need not be copied.
      if parts.count == 1 {
        let part = dialects.templateParts[Int(parts.first)]
        if part.kind == .attribute {
          guard present.contains(UInt8(part.number)) else { continue }
          let symbol = symbol(of: value(at: UInt8(part.number)), body)
          if symbol.isNone { continue }
          return symbol
        }
      }
      if write(parts, plan, captures, name, body) { return cache.symbol(text) }
    }
    return .none
  }

  /// A step's place in its sequence; -1 where nothing says it.
  @inline(__always)
  private mutating func index(
    _ plan: Int, _ entry: Int, _ name: Span<UInt8>, _ body: Span<UInt8>,
    _ batch: inout SemanticBatch
  ) -> Int32 {
    switch plans.table[plan].indexSource {
    case .nothing: return -1
    case .constant: return plans.table[plan].index
    case .attribute:
      let value = value(at: plans.table[plan].indexKey)
      if value.kind == .int, let number = value.int, number >= 0, number <= Int64(Int32.max) {
        return Int32(truncatingIfNeeded: number)
      }
    case .templates: break
    }
    return firstIndex(plan, entry, name, body, &batch)
  }

  /// The number of the first template of the plan's rules that gives one; -1 where none does.
  @inline(never)
  private mutating func firstIndex(
    _ plan: Int, _ entry: Int, _ name: Span<UInt8>, _ body: Span<UInt8>,
    _ batch: inout SemanticBatch
  ) -> Int32 {
    for number in 0..<plans.table[plan].decisionCount {
      let decision = plans.table[plan].decisions[number]
      for template in dialects.rules[Int(decision.rule)].index.range {
        let parts = dialects.templates[template]
        let part = dialects.templateParts[Int(parts.first)]
        if parts.count == 1, part.kind == .attribute {
          guard present.contains(UInt8(part.number)) else { continue }
          let value = value(at: UInt8(part.number))
          if let number = Interpreter.count(value, body).flatMap({ Int32(exactly: $0) }) {
            return number
          }
          batch.countUnreadableValue(of: UInt8(part.number))
        } else if write(parts, plan, captures(of: decision, entry), name, body),
          let number = Int32(text.string), number >= 0
        {
          return number
        }
      }
    }
    return -1
  }

  /// Puts a template's text together in `text`; false where one of its references has no value.
  ///
  /// - Parameter plan: the place of the span's plan, which only a reference to the model asks for.
  mutating func write(
    _ parts: CompiledRule.Run, _ plan: Int,
    _ captures: InlineArray<4, SpanNameCache.Matches.Capture>, _ name: Span<UInt8>,
    _ body: Span<UInt8>
  ) -> Bool {
    text.removeAll()
    for index in parts.range {
      let part = dialects.templateParts[index]
      let before = text.count
      switch part.kind {
      case .literal: dialects.write(literal: Int(part.number), to: &text)
      case .capture:
        let capture = captures[Int(part.number)]
        let start = Int(capture.offset)
        text.append(name.extracting(start..<(start + Int(capture.count))))
      case .spanName: text.append(name)
      case .target: text.append(target(of: name, UInt8(part.number), body))
      case .model: writeModel(plan, body)
      case .attribute:
        guard present.contains(UInt8(part.number)) else { return false }
        let value = value(at: UInt8(part.number))
        switch value.kind {
        case .string: text.append(body.extracting(value.range))
        default: text.append(symbols.string(symbol(of: value, body)))
        }
      }
      if text.count == before { return false }
    }
    return true
  }

  /// Writes the model that a span names: as it stands there if labels show it so too.
  @inline(__always)
  private mutating func writeModel(_ plan: Int, _ body: Span<UInt8>) {
    let model = namingModel(of: plan, body)
    if let value = value(.requestModel, of: plan), value.kind == .string,
      symbol(of: value, body, plan, SpanPlan.Text.model) == model
    {
      text.append(body.extracting(value.range))
    } else if !model.isNone {
      text.append(derived.text(ofModel: model, symbols))
    }
  }

  /// A span's name without the operation before it: `execute_tool search` is `search`; all of it where
  /// it begins with another word.
  @_lifetime(copy name)
  private func target(
    of name: Span<UInt8>, _ operationKey: UInt8, _ body: Span<UInt8>
  ) -> Span<UInt8> {
    guard present.contains(operationKey) else { return name }
    let operation = value(at: operationKey)
    let count = Int(operation.range.count)
    guard operation.kind == .string, count > 0, count + 1 < name.count,
      name[count] == UInt8(ascii: " ")
    else { return name }
    let word = body.extracting(operation.range)
    for index in 0..<count where name[index] != word[index] { return name }
    return name.extracting((count + 1)...)
  }
}
