import Bytes
import OTLP
import Semantics
import Settings
import TestSupport

/// A request as an interpreter read it.
struct Interpreted {
  var spans: [SpanReading] = []
  /// The spans as they are handed on.
  var raw: [SemanticSpan] = []
  /// The links of all spans.
  var links: [SpanLink] = []
  var services: [String] = []
  var scopes: [String] = []
  var extra: [String] = []
  var invalidTraceIDs = 0
  var invalidSpanIDs = 0
  var unreadableValues = 0
  /// All text that was kept.
  var kept: [String] = []

  /// What the shipped files say.
  static let shipped = Result { try ConfigurationReader.read([]) }

  /// The configuration with `text` as the user's file.
  static func configuration(_ text: String) throws -> PipelineConfiguration {
    try ConfigurationReader.read([ConfigurationFile(name: "user.yaml", text: text)])
  }

  /// Reads `request` with the shipped dialects, or those of `configuration`.
  init(
    _ request: TestRequest, _ configuration: PipelineConfiguration? = nil,
    limits: SymbolTable.Limits = SymbolTable.Limits()
  ) throws {
    try self.init([request.protobuf], configuration, limits: limits)
  }

  /// Reads requests one after the other with one interpreter.
  init(
    _ bodies: [[UInt8]], _ configuration: PipelineConfiguration? = nil,
    limits: SymbolTable.Limits = SymbolTable.Limits()
  ) throws {
    let configuration = try configuration ?? Interpreted.shipped.get()
    let symbols = SymbolTable(limits: limits)
    var interpreter = Interpreter(
      configuration.dialects, options: configuration.interpreterOptions, symbols: symbols)
    let keys = interpreter.makeKeys()
    var batch = SemanticBatch()
    for body in bodies {
      try interpreter.read(body.span, keys, into: &batch)
      add(batch, symbols)
    }
    kept = symbols.strings
  }

  private mutating func add(_ batch: borrowing SemanticBatch, _ symbols: SymbolTable) {
    for index in 0..<batch.spans.count {
      let span = batch.spans[index]
      let usage = span.usage >= 0 ? batch.usages[Int(span.usage)] : nil
      raw.append(span)
      var reading = SpanReading(span, usage, symbols)
      if span.session >= 0 {
        let session = batch.session(span.session)
        var text = ByteWriter()
        text.append(session)
        reading.labels["session"] = text.string
      }
      spans.append(reading)
      services.append(symbols.string(span.service))
      scopes.append(symbols.string(span.scope))
      extra.append(symbols.string(span.extra))
    }
    for index in 0..<batch.links.count { links.append(batch.links[index]) }
    invalidTraceIDs += batch.invalidTraceIDs
    invalidSpanIDs += batch.invalidSpanIDs
    unreadableValues += batch.unreadableValues
  }
}

extension SpanReading {
  init(_ span: SemanticSpan, _ usage: Usage?, _ symbols: SymbolTable) {
    meaning = span.meaning
    role = span.role
    composition = span.composition
    name = symbols.string(span.name)
    type = symbols.string(span.type)
    status = span.status
    errorType = symbols.string(span.errorType)
    index = span.stepIndex
    for (label, symbol) in [
      ("agent_type", span.agentType), ("workflow_name", span.workflow),
      ("cache_type", span.cacheType),
    ] where !symbol.isNone {
      labels[label] = symbols.string(symbol)
    }
    let flags: [(SemanticSpan.Flags, Fact)] = [
      (.call, .call), (.cacheHit, .hit), (.wrapper, .wrapper), (.silentCache, .silentCache),
      (.handedOver, .handedOver), (.skewed, .skewed), (.remoteParent, .remoteParent),
    ]
    for (flag, fact) in flags where span.flags.contains(flag) { facts.insert(fact) }
    if span.flags.contains(.cacheLookup), !span.flags.contains(.cacheHit) { facts.insert(.miss) }
    self.usage = usage.map { UsageReading($0, symbols) }
  }
}

extension UsageReading {
  init(_ usage: Usage, _ symbols: SymbolTable) {
    func reported(_ number: Int64) -> Int64? { number == Usage.absent ? nil : number }
    input = reported(usage.input)
    output = reported(usage.output)
    total = reported(usage.total)
    cacheRead = reported(usage.cacheRead)
    cacheWrite = reported(usage.cacheWrite)
    reasoning = reported(usage.reasoning)
    cost = reported(usage.cost)
    timeToFirstToken = reported(usage.timeToFirstToken)
    model = symbols.string(usage.model)
    provider = symbols.string(usage.provider)
    hasResponseID = !usage.responseID.isNone
  }
}
