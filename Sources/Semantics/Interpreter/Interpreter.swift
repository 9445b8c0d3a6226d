package import BasicContainers
internal import Bytes
package import OTLP

/// Gives spans their meaning: matches attribute keys against the dialects' tables and resolves names
/// to symbols.
///
/// One interpreter serves one thread at a time. For a span it makes one pass over the attributes, then
/// looks up the plan of its kind, which says what the rules make of such spans and which attribute gives
/// which field; rules are asked only for a kind that is not known.
package struct Interpreter: ~Copyable {
  /// What the pipeline file sets beside the dialects.
  package struct Options: Sendable {
    /// Classes of steps that emit no span of their own, lower case, without `primitive`.
    package var wrappers: Set<String> = []
    /// Those of them that are caches.
    package var silentCaches: Set<String> = []
    /// What is no provider's name but a framework's, lower case.
    package var frameworks: Set<String> = []
    /// Models' name patterns and the provider each tells, for calls that name none.
    package var providersByModel: [(pattern: WildcardPattern, provider: String)] = []
    /// Providers under another name than their usual, lower case.
    package var providerAliases: [String: String] = [:]
    /// What models are called under other names than their own, such as that of a deployment, the first
    /// that fits; in lower case.
    package var modelNames: [(pattern: WildcardPattern, model: String)] = []
    /// What a model's name may end in, to be removed.
    package var dateSuffixes: [DateSuffix] = []
    /// Optional labels; those of one name stand together, and their values are joined.
    package var labels: [OptionalLabel] = []
    /// Whether what spans say of their sampling is read.
    package var readsThresholds = false
    /// The attributes that name the other ends of requests.
    package var services = ServiceAttributes()
    /// Which spans are counted one by one.
    package var spanMetrics = SpanMetricsOptions()

    /// Nothing set.
    package init() {}

    /// The names of the optional labels, each once, in the order in which they are rendered.
    package var labelNames: [String] {
      labels.reduce(into: []) { names, label in
        if names.last != label.name { names.append(label.name) }
      }
    }
  }

  /// A label that is off by default, and the attribute of the span, else of its resource, that gives
  /// it.
  package struct OptionalLabel: Equatable, Sendable {
    package var name: String
    package var attribute: String
    /// Whether only the resource's attribute counts.
    package var isOfResource: Bool
    /// Whether what a dialect takes for the session comes before the attribute.
    package var isSession = false
    /// Whether it counts only where no attribute before it has a value for the label.
    package var isFallback = false

    /// The label `name`, from `attribute`.
    package init(name: String, attribute: String, isOfResource: Bool = false) {
      self.name = name
      self.attribute = attribute
      self.isOfResource = isOfResource
    }
  }

  let options: Options
  let symbols: SymbolTable
  let dialects: CompiledDialects
  var cache: SymbolCache
  var nameCache: SpanNameCache
  var plans = SpanPlans()
  /// What the derived symbols of a symbol are: model names without date, lower-case providers, ….
  var derived: DerivedSymbols
  /// What was read last: its own, so that nothing of a span need be handed over.
  package internal(set) var scratch: TraceScratch
  /// Where text is put together.
  var text = ByteWriter(capacity: 256)
  /// How often each rule decided a span.
  package internal(set) var hits: UniqueArray<Int>

  /// The names of all rules, `dialect/rule`, in the order of ``hits``.
  package var ruleNames: [String] { dialects.ruleNames }

  /// The attributes' keys by their numbers.
  package var keys: [String] { dialects.keys }

  private var measurer: SpanMeasurer
  /// What holds for all spans of a resource.
  var service = Symbol.none
  /// The optional labels that the resource gives, each at its place.
  var resourceLabels: [Symbol]
  /// What holds for all spans of a scope.
  var scope = Symbol.none
  var scopeStampsStatus = false
  let stampingScopes: [WildcardPattern]
  var scopeReportsRawInput = false
  private let rawInputScopes: [WildcardPattern]
  /// The provider whose own count of input is without cached tokens.
  let anthropic: Symbol
  /// The attributes of the optional labels, in UTF-8.
  private let labelAttributes: [[UInt8]]

  /// An interpreter of `dialects`, in order of precedence, whose symbols are of `symbols`.
  package init(_ dialects: [Dialect], options: Options = Options(), symbols: SymbolTable) {
    self.options = options
    self.symbols = symbols
    self.dialects = CompiledDialects(
      dialects, labels: options.labels.map(\.attribute), services: options.services)
    nameCache = SpanNameCache(self.dialects.patterns)
    cache = SymbolCache(symbols)
    derived = DerivedSymbols()
    measurer = SpanMeasurer(options.spanMetrics)
    scratch = TraceScratch(wanted: self.dialects.keys.count, keepsAll: measurer.isOn)
    hits = UniqueArray(repeating: 0, count: self.dialects.rules.count)
    resourceLabels = options.labels.map { _ in .none }
    labelAttributes = options.labels.map { Array($0.attribute.utf8) }
    stampingScopes = dialects.flatMap { $0.stampingScopes.map(WildcardPattern.init) }
    rawInputScopes = dialects.flatMap { $0.rawInputScopes.map(WildcardPattern.init) }
    anthropic = symbols.intern("anthropic")
  }

  /// The attributes that dialects and options name.
  package func makeKeys() -> AttributeKeys { AttributeKeys(dialects.keys) }

  /// The attributes that dialects and options name that the span at hand has.
  @inline(__always)
  var present: KeySet { scratch.wanted.present }

  /// The value of an attribute that the span at hand has.
  @inline(__always)
  func value(at key: UInt8) -> AnyValue { scratch.wanted.values[Int(key)] }

  /// Reads all of `body` into `batch`, which is emptied first.
  ///
  /// - Parameters:
  ///   - keys: those of ``makeKeys()``.
  /// - Throws: where the body is malformed; `batch` is then of no use.
  package mutating func read(
    _ body: Span<UInt8>, _ keys: borrowing AttributeKeys, into batch: inout SemanticBatch
  ) throws(OTLPError) {
    batch.removeAll()
    var reader = TraceRequestReader(body, wanted: keys.index)
    while let item = try reader.next(into: &scratch) {
      switch item {
      case .resource: beginResource(body)
      case .scope: beginScope(body.extracting(scratch.scopeName))
      case .span: interpret(body, into: &batch)
      }
    }
  }

  /// Gives back the room that a large request needed.
  package mutating func shrink() {
    scratch = TraceScratch(wanted: dialects.keys.count, keepsAll: measurer.isOn)
    text.removeAll(keepingAtMost: 4096)
    measurer.shrink()
  }

  mutating func beginResource(_ body: Span<UInt8>) {
    service = .none
    if measurer.isOn { measurer.beginResource(scratch, body) }
    for place in resourceLabels.indices { resourceLabels[place] = .none }
    for index in 0..<scratch.resourceAttributes.count {
      let attribute = scratch.resourceAttributes[index]
      let key = body.extracting(attribute.key)
      if service.isNone, key.hasSameBytes(as: StaticString("service.name").bytes) {
        service = symbol(of: attribute.value, body)
      }
      for place in labelAttributes.indices where resourceLabels[place].isNone {
        let wanted = labelAttributes[place]
        guard key.hasSameBytes(as: wanted.span) else { continue }
        resourceLabels[place] = symbol(of: attribute.value, body)
      }
    }
  }

  mutating func beginScope(_ name: Span<UInt8>) {
    let symbol = cache.symbol(name)
    guard symbol != scope else { return }
    scope = symbol
    let text = symbols.string(symbol)
    scopeStampsStatus = stampingScopes.contains { $0.matches(text) }
    scopeReportsRawInput = rawInputScopes.contains { $0.matches(text) }
  }

  @inline(__always)
  mutating func interpret(_ body: Span<UInt8>, into batch: inout SemanticBatch) {
    let fields = scratch.span
    guard fields.traceID != .invalid else { return batch.invalidTraceIDs &+= 1 }
    guard fields.spanID != .invalid else { return batch.invalidSpanIDs &+= 1 }

    var span = SemanticSpan()
    span.traceID = fields.traceID
    span.spanID = fields.spanID
    span.parentSpanID = fields.parentSpanID
    span.start = fields.start
    if fields.end >= fields.start {
      span.duration = fields.end &- fields.start
    } else {
      span.flags.insert(.skewed)
    }
    span.kind = SpanKind(wire: fields.kind)
    // Bit 8 says that bit 9 is to be believed.
    if fields.flags & 0x300 == 0x300 { span.flags.insert(.remoteParent) }
    span.service = service
    span.scope = scope

    let plan = applyRules(body, to: &span, &batch)
    readFacts(body, of: plan, into: &span, &batch)

    if span.kind != .internal { readPeer(body, into: &span) }

    if !scratch.links.isEmpty {
      span.firstLink = UInt32(truncatingIfNeeded: batch.links.count)
      for index in 0..<scratch.links.count { batch.links.append(scratch.links[index]) }
      span.linkCount = UInt32(truncatingIfNeeded: scratch.links.count)
    }
    if options.readsThresholds {
      batch.thresholds.append(SamplingThreshold(body.extracting(fields.traceState)))
    }
    batch.spans.append(span)
    batch.spreads.append(fields.traceID.spread)
    if measurer.isOn { batch.measures.append(measurer.measure(scratch, body, &cache)) }
  }
}
