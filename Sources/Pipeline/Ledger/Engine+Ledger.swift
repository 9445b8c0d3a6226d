package import Bytes
internal import Correlation
internal import Graph
internal import OTLP
internal import Semantics
internal import Synchronization

/// `/traces`: the ledger of every trace in memory.
extension Engine {
  /// How many spans are looked at under a shard's lock, so that no request waits long.
  private static let spansAtATime = 2048

  /// Writes the traces that a query asks for, as JSON: `{"traces":[…],"next":cursor or null}`.
  ///
  /// O(spans in memory): each trace's numbers are added up when somebody looks.
  package func writeLedger(_ query: LedgerQuery, into writer: inout ByteWriter) {
    var found: [(cursor: LedgerQuery.Cursor, entry: LedgerEntry)] = []
    forEachEntry { entry in
      guard query.matches(entry) else { return }
      found.append(
        (LedgerQuery.Cursor(value: query.order.value(of: entry), traceID: entry.traceID), entry))
      // What cannot be on the page any more is not worth its memory.
      if found.count > 4 * query.limit { Engine.keepFirst(query.limit + 1, of: &found) }
    }
    Engine.keepFirst(query.limit + 1, of: &found)
    let page = found.prefix(query.limit)
    writer.append("{\"traces\":[")
    for (place, item) in page.enumerated() {
      if place > 0 { writer.append(",") }
      item.entry.writeSummary(into: &writer)
    }
    writer.append("],\"next\":")
    if found.count > query.limit, let last = page.last {
      writer.append(json: last.cursor.text)
    } else {
      writer.append("null")
    }
    writer.append("}")
  }

  private static func keepFirst(
    _ count: Int, of found: inout [(cursor: LedgerQuery.Cursor, entry: LedgerEntry)]
  ) {
    found.sort { LedgerQuery.isBefore($0.cursor, $1.cursor) }
    if found.count > count { found.removeLast(found.count - count) }
  }

  /// Writes the ledger of one trace as JSON; false where it is not in memory.
  package func writeLedger(ofTrace text: String, into writer: inout ByteWriter) -> Bool {
    guard let id = TraceID(hexadecimal: text) else { return false }
    let shard = shards[Lane.shard(of: id, among: shards.count)]
    guard let view = shard.state.withLock({ $0.traces.view(of: id) }) else { return false }
    entry(view, symbols.strings).write(into: &writer)
    return true
  }

  /// Writes the ledgers of all traces in memory as JSON, one a line, by start and id.
  package func writeLedgers(into writer: inout ByteWriter) {
    var entries: [LedgerEntry] = []
    forEachEntry { entries.append($0) }
    entries.sort { ($0.start, $0.traceID) < ($1.start, $1.traceID) }
    for entry in entries {
      entry.write(into: &writer)
      writer.append("\n")
    }
  }

  private func forEachEntry(_ body: (LedgerEntry) -> Void) {
    for shard in shards {
      var place: Int32? = 0
      while let from = place {
        let (views, next) = shard.state.withLock { state in
          var views: [TraceView] = []
          let next = state.traces.forEachView(from: from, limit: Engine.spansAtATime) {
            views.append($0)
          }
          return (views, next)
        }
        // After the views: their symbols are all in the table by now.
        let strings = symbols.strings
        for view in views { body(entry(view, strings)) }
        place = next
      }
    }
  }

  private func entry(_ view: TraceView, _ strings: [String]) -> LedgerEntry {
    func text(_ symbol: Symbol) -> String { strings[Int(symbol.rawValue)] }
    var entry = LedgerEntry()
    entry.traceID = view.id.description
    entry.workflow = text(view.name)
    entry.agentType = text(view.agentType)
    entry.session = text(view.session)
    entry.status = view.status.name
    entry.state = view.isSettled ? "settled" : view.hasRoot ? "ended" : "active"
    entry.start = view.start == .max ? 0 : view.start
    entry.duration = view.end - min(view.start, view.end)
    entry.spans = view.spans
    entry.executionCount = view.executions.count
    entry.errorCount = view.executions.count { $0.status != .success }
    entry.cacheLookups = view.cacheLookups
    entry.cacheHits = view.cacheHits
    entry.executions = Engine.executions(of: view, text)
    entry.edges = Engine.edges(of: view, text)
    entry.criticalPath = view.criticalPath.map {
      LedgerEntry.Stretch(name: text($0.name), type: text($0.type), duration: $0.duration)
    }
    for report in view.usages {
      let usage = report.derivation.usage
      let parts = TokenParts(usage, isEmbedding: report.derivation.role == .embeddings)
      let isCounted = report.derivation.disposition == .counted
      let cost = isCounted ? self.cost(of: report.derivation, text) : nil
      if isCounted {
        entry.tokens &+= parts.sum
        if report.isWasted { entry.wastedTokens &+= parts.sum }
        entry.cost &+= cost?.amount ?? 0
      }
      entry.usages.append(
        LedgerEntry.Report(
          spanID: report.span.description, name: text(report.derivation.name),
          provider: text(usage.provider), model: text(usage.model),
          disposition: report.derivation.disposition.reason, isWasted: report.isWasted,
          prompt: parts.prompt, completion: parts.completion, unknown: parts.unknown,
          cacheRead: UInt64(max(0, usage.cacheRead)),
          cacheWrite: UInt64(max(0, usage.cacheWrite)),
          reasoning: UInt64(max(0, usage.reasoning)), cost: cost?.amount,
          costSource: cost?.source ?? ""))
    }
    return entry
  }

  private func cost(
    of report: UsageDerivation, _ text: (Symbol) -> String
  ) -> (amount: UInt64, source: String)? {
    if report.usage.cost >= 0 { return (UInt64(report.usage.cost), "reported") }
    guard !report.usage.model.isNone else { return nil }
    let provider = report.usage.provider
    let price = options.prices.price(
      provider: provider.isNone ? nil : text(provider), model: text(report.usage.model),
      at: report.start)
    return price?.cost(of: report.usage).map { (UInt64($0), "priced") }
  }

  private static func executions(
    of view: TraceView, _ text: (Symbol) -> String
  ) -> [LedgerEntry.Execution] {
    var places: [[Symbol]: Int] = [:]
    var executions: [LedgerEntry.Execution] = []
    for execution in view.executions {
      let key = [execution.name, execution.type]
      let place = places[key] ?? executions.count
      if place == executions.count {
        places[key] = place
        executions.append(
          LedgerEntry.Execution(name: text(execution.name), type: text(execution.type)))
      }
      executions[place].count += 1
      if execution.status != .success { executions[place].errors += 1 }
      executions[place].duration &+= execution.duration
    }
    return executions.sorted { ($1.duration, $0.name) < ($0.duration, $1.name) }
  }

  private static func edges(
    of view: TraceView, _ text: (Symbol) -> String
  ) -> [LedgerEntry.Edge] {
    struct Key: Hashable {
      var source: Symbol
      var target: Symbol
      var connection: ConnectionType
    }
    var places: [Key: Int] = [:]
    var edges: [LedgerEntry.Edge] = []
    for edge in view.edges {
      let key = Key(source: edge.source, target: edge.target, connection: edge.connection)
      let place = places[key] ?? edges.count
      if place == edges.count {
        places[key] = place
        edges.append(
          LedgerEntry.Edge(
            source: text(edge.source), target: text(edge.target),
            connectionType: edge.connection.name))
      }
      edges[place].calls += 1
      if edge.failed { edges[place].errors += 1 }
      edges[place].duration &+= edge.duration
    }
    return edges.sorted {
      ($0.source, $0.target, $0.connectionType) < ($1.source, $1.target, $1.connectionType)
    }
  }
}
