internal import BasicContainers
internal import Bytes
internal import OTLP

/// What a span is, and what its name and type are.
extension Interpreter {
  /// Asks each dialect for its first rule that matches; the first dialect to say something of a field
  /// decides it. A rule for something else than what the span was found to be says nothing of it.
  ///
  /// Returns the dialects that the span is of, a bit each, and the run of status keys of the rule
  /// that decided what it is.
  @inline(__always)
  mutating func applyRules(
    _ scratch: borrowing TraceScratch, _ body: Span<UInt8>, to span: inout SemanticSpan,
    _ batch: inout SemanticBatch
  ) -> (dialects: UInt16, status: CompiledRule.Run) {
    let name = body.extracting(scratch.span.name)
    let matches = nameCache.matches(name, dialects.patterns)
    var matched: UInt16 = 0
    var status = CompiledRule.Run(first: 0, count: 0)
    var isDecided = false
    for dialect in 0..<dialects.dialects.count {
      if present.intersects(dialects.recognisedBy[dialect]) { matched |= 1 << UInt16(dialect) }
      if matches.count == 0, !present.intersects(dialects.triggers[dialect]) { continue }
      guard let (rule, match) = firstRule(of: dialect, matches, body) else { continue }
      matched |= 1 << UInt16(dialect)
      if !isDecided {
        isDecided = true
        hits[rule] &+= 1
        span.meaning = dialects.rules[rule].meaning
        span.role = dialects.rules[rule].role
        span.composition = dialects.rules[rule].composition
        status = dialects.rules[rule].status
        if dialects.rules[rule].isCall { span.flags.insert(.call) }
      } else if dialects.rules[rule].meaning != span.meaning {
        continue
      } else if span.meaning == .execution, span.role == .primitive {
        span.role = dialects.rules[rule].role
        if dialects.rules[rule].isCall { span.flags.insert(.call) }
      }
      guard span.meaning != .foreign else { break }
      let captures = match >= 0 ? matches.matches[match].captures : .init(repeating: .init())
      if span.name.isNone {
        span.name = symbol(dialects.rules[rule].name, captures, name, body)
      }
      if span.type.isNone {
        span.type = symbol(dialects.rules[rule].type, captures, name, body)
      }
      if span.composition.hasIndex, span.stepIndex < 0 {
        span.stepIndex = index(dialects.rules[rule].index, captures, name, body, &batch)
      }
    }
    if span.name.isNone { span.name = cache.symbol(name) }
    return (matched, status)
  }

  /// The first rule of `dialect` that matches the span, and the place of its pattern among the
  /// matches of its name; nil where none does.
  @inline(__always)
  func firstRule(
    of dialect: Int, _ matches: SpanNameCache.Matches, _ body: Span<UInt8>
  ) -> (rule: Int, match: Int)? {
    for number in dialects.dialects[dialect].range {
      var match = -1
      let pattern = dialects.rules[number].pattern
      if pattern >= 0 {
        guard let found = matches.index(of: pattern) else { continue }
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
      let value = values[Int(dialects.valueConditions[condition].key)]
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
    _ templates: CompiledRule.Run, _ captures: InlineArray<4, SpanNameCache.Matches.Capture>,
    _ name: Span<UInt8>, _ body: Span<UInt8>
  ) -> Symbol {
    for template in templates.range {
      let parts = dialects.templates[template]
      // Most templates are one reference, whose bytes need not be copied.
      if parts.count == 1 {
        let part = dialects.templateParts[Int(parts.first)]
        if part.kind == .attribute {
          guard present.contains(UInt8(part.number)) else { continue }
          let symbol = symbol(of: values[Int(part.number)], body)
          if symbol.isNone { continue }
          return symbol
        }
      }
      if write(parts, captures, name, body) { return cache.symbol(text) }
    }
    return .none
  }

  /// The number of the first template that gives one; -1 where none does.
  private mutating func index(
    _ templates: CompiledRule.Run, _ captures: InlineArray<4, SpanNameCache.Matches.Capture>,
    _ name: Span<UInt8>, _ body: Span<UInt8>, _ batch: inout SemanticBatch
  ) -> Int32 {
    for template in templates.range {
      let parts = dialects.templates[template]
      let part = dialects.templateParts[Int(parts.first)]
      if parts.count == 1, part.kind == .attribute {
        guard present.contains(UInt8(part.number)) else { continue }
        let value = values[Int(part.number)]
        if let number = Interpreter.count(value, body).flatMap({ Int32(exactly: $0) }) {
          return number
        }
        batch.countUnreadableValue()
      } else if write(parts, captures, name, body), let number = Int32(text.string), number >= 0 {
        return number
      }
    }
    return -1
  }

  /// Puts a template's text together in `text`; false where one of its references has no value.
  private mutating func write(
    _ parts: CompiledRule.Run, _ captures: InlineArray<4, SpanNameCache.Matches.Capture>,
    _ name: Span<UInt8>, _ body: Span<UInt8>
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
      case .target: text.append(Interpreter.target(of: name))
      case .attribute:
        guard present.contains(UInt8(part.number)) else { return false }
        let value = values[Int(part.number)]
        switch value.kind {
        case .string: text.append(body.extracting(value.range))
        default: text.append(symbols.string(symbol(of: value, body)))
        }
      }
      if text.count == before { return false }
    }
    return true
  }

  /// A span's name without its first word: `execute_tool search` is `search`; all of it where it is
  /// one word.
  @_lifetime(copy name)
  private static func target(of name: Span<UInt8>) -> Span<UInt8> {
    for index in name.indices where name[index] == UInt8(ascii: " ") {
      return index + 1 < name.count ? name.extracting((index + 1)...) : name
    }
    return name
  }
}
