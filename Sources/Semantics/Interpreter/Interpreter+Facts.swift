internal import BasicContainers
internal import Bytes
internal import OTLP

/// The facts that an execution carries.
extension Interpreter {
  /// Reads everything beside name and type.
  @inline(__always)
  mutating func readFacts(
    _ body: Span<UInt8>, of plan: Int,
    into span: inout SemanticSpan, _ batch: inout SemanticBatch
  ) {
    readStatus(body, of: plan, into: &span, &batch)
    if let value = value(.workflowName, of: plan) {
      span.workflow = symbol(of: value, body, plan, SpanPlan.Text.workflow)
      if !span.workflow.isNone { span.flags.insert(.namesWorkflow) }
    }
    if let value = value(.agentType, of: plan) {
      span.agentType = symbol(of: value, body, plan, SpanPlan.Text.agentType)
    }
    if let value = value(.session, of: plan) { span.session = session(value, body, &batch) }
    // The first agent of a graph names nobody.
    if let value = value(.handedOverBy, of: plan), value.kind != .string || !value.range.isEmpty {
      span.flags.insert(.handedOver)
    }
    if let isHit = first(.cacheHit, of: plan, &batch, { Interpreter.bool($0, body) }) {
      span.flags.insert(isHit ? [.cacheLookup, .cacheHit] : .cacheLookup)
      if let type = value(.cacheType, of: plan) { span.cacheType = symbol(of: type, body) }
    }
    if span.composition == .step, !span.type.isNone {
      let step = derived.stepClass(span.type, options, symbols)
      if step.contains(.wrapper) { span.flags.insert(.wrapper) }
      if step.contains(.silentCache) { span.flags.insert(.silentCache) }
      // A step goes by its class; what it runs has the type that goes with it.
      span.name = span.type
      span.type = derived.stepType(span.type, symbols)
    }
    if span.role == .tool, let value = value(.toolArguments, of: plan),
      value.kind == .string
    {
      span.argumentsHash = body.extracting(value.range).hash(seed: options.seeds.arguments)
    }
    if !options.labels.isEmpty {
      let named = value(.session, of: plan)
      span.extra = extraLabels(body, session: named.map { symbol(of: $0, body) } ?? .none)
    }
    readUsage(body, of: plan, into: &span, &batch)
  }

  /// The first value that one of the plan's dialects, in order of precedence, has for `field`.
  @inline(__always)
  func value(_ field: SemanticField, of plan: Int) -> AnyValue? {
    let key = plans.table[plan].key(of: field)
    return key == SpanPlan.noKey ? nil : value(at: key)
  }

  /// The first value of those for `field` that `convert` can read; the others before it are counted.
  @inline(__always)
  mutating func first<Result>(
    _ field: SemanticField, of plan: Int, _ batch: inout SemanticBatch,
    _ convert: (AnyValue) -> Result?
  ) -> Result? {
    let key = plans.table[plan].key(of: field)
    guard key != SpanPlan.noKey else { return nil }
    if let result = convert(value(at: key)) { return result }
    batch.countUnreadableValue(of: key)
    return next(field, of: plan, after: key, &batch, convert)
  }

  /// `mutating` only so that the interpreter is passed by its address: a borrowed one is copied.
  @inline(never)
  private mutating func next<Result>(
    _ field: SemanticField, of plan: Int, after first: UInt8, _ batch: inout SemanticBatch,
    _ convert: (AnyValue) -> Result?
  ) -> Result? {
    // Dialects share keys; what could not be read is not counted again.
    var unreadable = KeySet()
    unreadable.insert(first)
    var rest = plans.table[plan].dialects
    while rest != 0 {
      let dialect = rest.trailingZeroBitCount
      rest &= rest &- 1
      for index in dialects.fields[CompiledDialects.place(of: field, in: dialect)].range {
        let key = dialects.keyList[index]
        guard present.contains(key), !unreadable.contains(key) else { continue }
        if let result = convert(value(at: key)) { return result }
        unreadable.insert(key)
        batch.countUnreadableValue(of: key)
      }
    }
    return nil
  }

  /// How the execution, or the structure, ended: by its own word, else by the dialects', else by the
  /// span's status.
  @inline(__always)
  private mutating func readStatus(
    _ body: Span<UInt8>, of plan: Int,
    into span: inout SemanticSpan, _ batch: inout SemanticBatch
  ) {
    let key = plans.table[plan].statusKey
    let word = key == SpanPlan.noKey ? nil : value(at: key)
    if let word, word.kind != .string {
      batch.countUnreadableValue(of: key)
    }
    if let word, word.kind == .string, !word.range.isEmpty {
      span.status = Interpreter.status(body.extracting(word.range))
    } else if scratch.span.statusCode == 2 {
      span.status = .error
    } else if scratch.span.statusCode != 1, scopeStampsStatus, span.meaning == .execution,
      word == nil || word?.kind == .string
    {
      // The library stamps a status on each execution that comes to its end.
      span.status = .error
      span.errorType = symbols.intern("cancelled")
      return
    }
    guard span.status != .success else { return }
    if let value = value(.errorType, of: plan) ?? lastExceptionType(body) {
      span.errorType = errorType(value, body)
    }
  }

  /// `exception.type` of the last event named `exception`.
  private mutating func lastExceptionType(
    _ body: Span<UInt8>
  ) -> AnyValue? {
    for index in stride(from: scratch.events.count - 1, through: 0, by: -1) {
      let event = scratch.events[index]
      guard body.extracting(event.name).hasSameBytes(as: StaticString("exception").bytes) else {
        continue
      }
      let first = Int(event.firstAttribute)
      for place in first..<(first + Int(event.attributeCount)) {
        let attribute = scratch.eventAttributes[place]
        if body.extracting(attribute.key).hasSameBytes(as: StaticString("exception.type").bytes) {
          return attribute.value
        }
      }
    }
    return nil
  }

  /// The symbol of an error type; Python's `<class 'openai.BadRequestError'>` is what stands in it.
  private mutating func errorType(_ value: AnyValue, _ body: Span<UInt8>) -> Symbol {
    guard value.kind == .string else { return symbol(of: value, body) }
    let bytes = body.extracting(value.range)
    let opening = StaticString("<class '").bytes
    if bytes.count > opening.count + 2,
      bytes.extracting(first: opening.count).hasSameBytes(as: opening),
      bytes[bytes.count - 2] == UInt8(ascii: "'"), bytes[bytes.count - 1] == UInt8(ascii: ">")
    {
      return cache.symbol(bytes.extracting(opening.count..<(bytes.count - 2)))
    }
    return cache.symbol(bytes)
  }

  /// What a side of a request calls its other end, and whether that is a database.
  @inline(never)
  mutating func readPeer(_ body: Span<UInt8>, into span: inout SemanticSpan) {
    // Who calls a server cannot be known of the server.
    guard span.kind != .server else { return }
    if span.kind == .client, present.intersects(dialects.databaseKeys) {
      span.peer = firstSymbol(dialects.databaseNameKeys, body)
      if !span.peer.isNone {
        span.flags.insert(.database)
        return
      }
    }
    span.peer = firstSymbol(dialects.peerKeys, body)
  }

  private mutating func firstSymbol(_ keys: [UInt8], _ body: Span<UInt8>) -> Symbol {
    for key in keys where present.contains(key) {
      let symbol = symbol(of: value(at: key), body)
      if !symbol.isNone { return symbol }
    }
    return .none
  }

  /// The number of the session that a value names: a string as it is, anything else as it is written.
  @inline(__always)
  private mutating func session(
    _ value: AnyValue, _ body: Span<UInt8>, _ batch: inout SemanticBatch
  ) -> Int32 {
    if value.kind == .string {
      return batch.number(ofSession: body.extracting(value.range))
    }
    return otherSession(value, &batch)
  }

  @inline(never)
  private mutating func otherSession(_ value: AnyValue, _ batch: inout SemanticBatch) -> Int32 {
    text.removeAll()
    if let number = value.int {
      text.append(String(number))
    } else if let isTrue = value.bool {
      text.append(isTrue ? "true" : "false")
    } else if let number = value.double {
      text.append(number.description)
    }
    return batch.number(ofSession: text.bytes)
  }

  /// The optional labels as they are shown, `a="x",b="y"`, in one symbol; values of one label joined by
  /// `;`.
  @inline(never)
  private mutating func extraLabels(_ body: Span<UInt8>, session: Symbol) -> Symbol {
    text.removeAll()
    var open = ""
    for (place, label) in options.labels.enumerated() {
      if label.isFallback, label.name == open { continue }
      var value = label.isSession && !session.isNone ? session : resourceLabels[place]
      let key = dialects.labelKeys[place]
      if !label.isOfResource, session.isNone || !label.isSession, present.contains(key) {
        let own = symbol(of: self.value(at: key), body)
        if !own.isNone { value = own }
      }
      guard !value.isNone else { continue }
      if label.name == open {
        text.append(UInt8(ascii: ";"))
      } else {
        if !open.isEmpty { text.append("\",") }
        open = label.name
        text.append(open)
        text.append("=\"")
      }
      text.appendEscaped(label: symbols.string(value))
    }
    guard !open.isEmpty else { return .none }
    text.append("\"")
    return symbols.internWhole(text.string)
  }
}
