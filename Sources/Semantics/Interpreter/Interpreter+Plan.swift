internal import BasicContainers
internal import Bytes
internal import OTLP

/// What follows from the kind of a span alone.
extension Interpreter {
  /// The place of the plan of the span at hand, whose name has its entry at `entry`; makes it where it
  /// is not known.
  @inline(__always)
  mutating func plan(ofNameAt entry: Int, _ name: Span<UInt8>, _ body: Span<UInt8>) -> Int {
    guard let conditions = conditions(body) else {
      return makePlan(at: SpanPlans.transient, entry, name, body)
    }
    // Spans of one name mostly are of one kind.
    let last = Int(nameCache.entries[entry].plan)
    if plans.isPlan(at: last, of: nameCache.entries[entry].planName, present, conditions) {
      return last
    }
    return anotherPlan(ofNameAt: entry, conditions, name, body)
  }

  @inline(never)
  private mutating func anotherPlan(
    ofNameAt entry: Int, _ conditions: InlineArray<4, Symbol>, _ name: Span<UInt8>,
    _ body: Span<UInt8>
  ) -> Int {
    let (number, form) = (nameCache.entries[entry].number, nameCache.entries[entry].form)
    for known in [form, number] where known != 0 {
      let place = plans.find(known, present, conditions)
      guard place >= 0 else { continue }
      note(place, known, ofNameAt: entry)
      return place
    }
    _ = makePlan(at: SpanPlans.transient, entry, name, body)
    // What follows from no more of the name than which patterns it fits holds for all such names.
    let known = plans.table[SpanPlans.transient].dependsOnName ? number : form
    guard known != 0 else { return SpanPlans.transient }
    let place = plans.placeForNew(known, present, conditions)
    plans.table[place] = plans.table[SpanPlans.transient]
    plans.table[place].nameNumber = known
    plans.table[place].conditions = conditions
    note(place, known, ofNameAt: entry)
    return place
  }

  private mutating func note(_ plan: Int, _ known: UInt64, ofNameAt entry: Int) {
    nameCache.entries[entry].plan = UInt16(truncatingIfNeeded: plan)
    nameCache.entries[entry].planName = known
  }

  /// The values that rules may ask about; nil where there are too many, or one has no symbol of its
  /// own.
  @inline(__always)
  private mutating func conditions(_ body: Span<UInt8>) -> InlineArray<4, Symbol>? {
    let result = InlineArray<4, Symbol>(repeating: .none)
    guard present.intersects(dialects.conditionKeys) else { return result }
    return readConditions(body)
  }

  @inline(never)
  private mutating func readConditions(_ body: Span<UInt8>) -> InlineArray<4, Symbol>? {
    var result = InlineArray<4, Symbol>(repeating: .none)
    var keys = present.intersection(dialects.conditionKeys)
    var count = 0
    while let key = keys.popFirst() {
      guard count < SpanPlan.conditionLimit else { return nil }
      let value = value(at: key)
      // A rule asks for strings; another value is one that none asks for.
      var symbol = Symbol(.max)
      if value.kind == .string { symbol = cache.symbol(body.extracting(value.range)) }
      guard symbol != .other else { return nil }
      result[count] = symbol
      count += 1
    }
    return result
  }

  /// Asks each dialect for its first rule that matches; the first dialect to say something of a field
  /// decides it. A rule for something else than what the span was found to be says nothing of it.
  @inline(never)
  private mutating func makePlan(
    at place: Int, _ entry: Int, _ name: Span<UInt8>, _ body: Span<UInt8>
  ) -> Int {
    var plan = SpanPlan()
    plan.present = present
    var statusKeys = CompiledRule.Run(first: 0, count: 0)
    for dialect in 0..<dialects.dialects.count {
      if present.intersects(dialects.recognisedBy[dialect]) {
        plan.dialects |= 1 << UInt16(dialect)
      }
      guard let (number, match) = firstRule(of: dialect, entry, body) else { continue }
      plan.dialects |= 1 << UInt16(dialect)
      let rule = dialects.rules[number]
      if plan.decisionCount == 0 {
        plan.meaning = rule.meaning
        plan.role = rule.role
        plan.composition = rule.composition
        plan.isCall = rule.isCall
        statusKeys = rule.status
      } else if rule.meaning != plan.meaning {
        continue
      } else if plan.meaning == .execution, plan.role == .primitive {
        plan.role = rule.role
        if rule.isCall { plan.isCall = true }
      }
      plan.decisions[plan.decisionCount] = SpanPlan.Decision(
        rule: UInt16(number), match: Int16(match))
      plan.decisionCount += 1
      if plan.meaning == .foreign { break }
    }
    if plan.meaning != .foreign {
      (plan.nameSource, plan.nameKey, plan.name) = source(ofType: false, &plan, entry, name, body)
      (plan.typeSource, plan.typeKey, plan.type) = source(ofType: true, &plan, entry, name, body)
      if plan.composition.hasIndex {
        (plan.indexSource, plan.indexKey, plan.index) = indexSource(&plan, entry, name, body)
      }
    }
    findKeys(statusKeys, of: &plan)
    // What a rule calls unrecognised is no call and no sum of calls: what it reports counts nowhere.
    if plan.decisionCount > 0, plan.meaning == .foreign { plan.reportsUsage = false }
    plans.table[place] = plan
    return place
  }

  /// Finds for each field the attribute that gives it.
  private func findKeys(_ statusKeys: CompiledRule.Run, of plan: inout SpanPlan) {
    var rest = plan.dialects
    while rest != 0 {
      let dialect = rest.trailingZeroBitCount
      rest &= rest &- 1
      if present.intersects(dialects.usageKeys[dialect]) { plan.reportsUsage = true }
      for field in SemanticField.allCases where plan.key(of: field) == SpanPlan.noKey {
        let fields = dialects.fields[CompiledDialects.place(of: field, in: dialect)]
        for index in fields.range where present.contains(dialects.keyList[index]) {
          plan.keys[field.rawValue] = dialects.keyList[index]
          if field == .inputTokens {
            plan.inputExcludesCache = dialects.inputExcludesCache & 1 << UInt16(dialect) != 0
          }
          break
        }
      }
    }
    plan.statusKey = plan.key(of: .status)
    for index in statusKeys.range where present.contains(dialects.keyList[index]) {
      plan.statusKey = dialects.keyList[index]
      break
    }
  }

  /// What the name, or the type, of a span of `plan` comes from.
  private mutating func source(
    ofType: Bool, _ plan: inout SpanPlan, _ entry: Int, _ name: Span<UInt8>,
    _ body: Span<UInt8>
  ) -> (SpanPlan.Source, key: UInt8, Symbol) {
    for number in 0..<plan.decisionCount {
      let decision = plan.decisions[number]
      let rule = dialects.rules[Int(decision.rule)]
      for template in (ofType ? rule.type : rule.name).range {
        let parts = dialects.templates[template]
        switch kind(of: parts) {
        case .nothing: continue
        case .attribute:
          return (.attribute, UInt8(dialects.templateParts[Int(parts.first)].number), .none)
        case .templates: return (.templates, SpanPlan.noKey, .none)
        case .constant:
          if hasName(parts) { plan.dependsOnName = true }
          guard write(parts, SpanPlans.transient, captures(of: decision, entry), name, body) else {
            continue
          }
          let symbol = cache.symbol(text)
          if !symbol.isNone { return (.constant, SpanPlan.noKey, symbol) }
        }
      }
    }
    return (.nothing, SpanPlan.noKey, .none)
  }

  /// What the index of a step of `plan` comes from.
  private mutating func indexSource(
    _ plan: inout SpanPlan, _ entry: Int, _ name: Span<UInt8>, _ body: Span<UInt8>
  ) -> (SpanPlan.Source, key: UInt8, Int32) {
    for number in 0..<plan.decisionCount {
      let decision = plan.decisions[number]
      for template in dialects.rules[Int(decision.rule)].index.range {
        let parts = dialects.templates[template]
        switch kind(of: parts) {
        case .nothing: continue
        case .attribute:
          return (.attribute, UInt8(dialects.templateParts[Int(parts.first)].number), -1)
        case .templates: return (.templates, SpanPlan.noKey, -1)
        case .constant:
          if hasName(parts) { plan.dependsOnName = true }
          guard write(parts, SpanPlans.transient, captures(of: decision, entry), name, body),
            let index = Int32(text.string), index >= 0
          else { continue }
          return (.constant, SpanPlan.noKey, index)
        }
      }
    }
    return (.nothing, SpanPlan.noKey, -1)
  }

  /// Whether a template's text has something of the span's name in it.
  private func hasName(_ parts: CompiledRule.Run) -> Bool {
    parts.range.contains { index in
      switch dialects.templateParts[index].kind {
      case .capture, .spanName, .target: true
      case .literal, .attribute, .model: false
      }
    }
  }

  /// What a template's text comes from in spans like that at hand.
  private func kind(of parts: CompiledRule.Run) -> SpanPlan.Source {
    var source = SpanPlan.Source.constant
    for index in parts.range {
      let part = dialects.templateParts[index]
      switch part.kind {
      case .attribute:
        guard present.contains(UInt8(part.number)) else { return .nothing }
        source = parts.count == 1 ? .attribute : .templates
      case .model: source = .templates
      case .literal, .capture, .spanName, .target: break
      }
    }
    return source
  }
}
