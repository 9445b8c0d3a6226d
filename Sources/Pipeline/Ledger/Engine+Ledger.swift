package import Bytes
package import Correlation
internal import Graph
internal import OTLP
internal import Semantics
internal import Synchronization

/// `/traces`: the ledger of every trace in memory, and what those amount to that were forgotten.
extension Engine {
  /// How many spans are looked at under a shard's lock, so that no request waits long.
  private static let spansAtATime = 2048

  private struct Found {
    var cursor: LedgerQuery.Cursor
    var trace: TraceSummary
  }

  /// Writes the traces that a query asks for, as JSON:
  /// `{"traces":[…],"next":cursor or null,"totals":{…},"forgotten":{…}}`.
  ///
  /// The totals are those of all traces that the query asks for, whatever page they are on; with what
  /// was forgotten, and no filter, they are the counters. O(spans in memory), some under a lock at a
  /// time.
  package func writeLedger(_ query: LedgerQuery, into writer: inout ByteWriter) {
    var found: [Found] = []
    var totals = TraceTotals()
    let forgotten = forEachSummary(of: query) { summary in
      totals.add(summary.totals)
      let cursor = LedgerQuery.Cursor(value: query.order.value(of: summary), trace: summary.id)
      guard query.isAfterCursor(cursor) else { return }
      found.append(Found(cursor: cursor, trace: summary))
      // What cannot be on the page any more is not worth its memory.
      if found.count > 4 * query.limit { Engine.keepFirst(query.limit + 1, of: &found) }
    }
    Engine.keepFirst(query.limit + 1, of: &found)
    let strings = symbols.strings
    let page = found.prefix(query.limit)
    writer.append("{\"traces\":[")
    for (place, item) in page.enumerated() {
      if place > 0 { writer.append(",") }
      LedgerEntry(item.trace, strings).writeSummary(into: &writer)
    }
    writer.append("],\"next\":")
    if found.count > query.limit, let last = page.last {
      writer.append(json: last.cursor.text)
    } else {
      writer.append("null")
    }
    writer.append(",\"totals\":")
    totals.write(into: &writer)
    writer.append(",\"forgotten\":")
    forgotten.write(into: &writer)
    writer.append("}")
  }

  private static func keepFirst(_ count: Int, of found: inout [Found]) {
    found.sort { LedgerQuery.isBefore($0.cursor, $1.cursor) }
    if found.count > count { found.removeLast(found.count - count) }
  }

  /// Calls `body` with all traces that a query asks for, and returns what those amount to that were
  /// forgotten: of each shard as it was when its last traces were looked at.
  private func forEachSummary(
    of query: LedgerQuery, _ body: (TraceSummary) -> Void
  ) -> TraceTotals {
    var forgotten = TraceTotals()
    let filter = query.filter(symbols)
    for shard in shards {
      var place: Int32? = filter == nil ? nil : 0
      while let from = place, let filter {
        let (summaries, next) = shard.state.withLock { state in
          var summaries: [TraceSummary] = []
          let next = state.traces.forEachSummary(
            of: filter, from: from, limit: Engine.spansAtATime
          ) { summaries.append($0) }
          if next == nil { forgotten.add(state.traces.forgotten) }
          return (summaries, next)
        }
        // After the traces: their symbols are all in the table by now.
        let strings = symbols.strings
        for summary in summaries where query.matches(summary, strings) { body(summary) }
        place = next
      }
      if filter == nil { forgotten.add(shard.state.withLock { $0.traces.forgotten }) }
    }
    return forgotten
  }

  /// What the traces amount to that were forgotten.
  package var forgottenTotals: TraceTotals {
    shards.reduce(into: TraceTotals()) { totals, shard in
      totals.add(shard.state.withLock { $0.traces.forgotten })
    }
  }

  /// Writes the ledger of one trace as JSON; false where it is not in memory.
  package func writeLedger(ofTrace text: String, into writer: inout ByteWriter) -> Bool {
    guard let id = TraceID(hexadecimal: text), let view = view(of: id) else { return false }
    entry(view, symbols.strings).write(into: &writer)
    return true
  }

  /// All that is known of a trace; nil where it is not in memory. Takes its shard's lock.
  func view(of id: TraceID) -> TraceView? {
    let shard = shards[Shard.number(of: id, among: shards.count)]
    return shard.state.withLock { $0.traces.view(of: id) }
  }

  /// Writes the ledgers of all traces in memory as JSON, one a line, by start and id; then, where any
  /// were forgotten, a line `{"forgotten":{…}}` with what those amount to.
  package func writeLedgers(into writer: inout ByteWriter) {
    var entries: [LedgerEntry] = []
    for shard in shards {
      var place: Int32? = 0
      while let from = place {
        let (views, next) = shard.state.withLock {
          $0.traces.views(from: from, spans: Engine.spansAtATime)
        }
        let strings = symbols.strings
        entries += views.map { entry($0, strings) }
        place = next
      }
    }
    entries.sort { ($0.start, $0.traceID) < ($1.start, $1.traceID) }
    for entry in entries {
      entry.write(into: &writer)
      writer.append("\n")
    }
    let forgotten = forgottenTotals
    if forgotten != TraceTotals() {
      writer.append("{\"forgotten\":")
      forgotten.write(into: &writer)
      writer.append("}\n")
    }
  }

  private func entry(_ view: TraceView, _ strings: [String]) -> LedgerEntry {
    func text(_ symbol: Symbol) -> String { strings[Int(symbol.rawValue)] }
    var entry = LedgerEntry(view.summary, strings)
    entry.executions = Engine.executions(of: view, text)
    entry.edges = Engine.edges(of: view, text)
    entry.criticalPath = view.criticalPath.map {
      LedgerEntry.Stretch(name: text($0.name), type: text($0.type), duration: $0.duration)
    }
    entry.usages = view.usages.map { LedgerEntry.Report($0, text) }
    return entry
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
    return executions.sorted { left, right in
      (right.duration, left.name, left.type) < (left.duration, right.name, right.type)
    }
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

extension LedgerEntry.Report {
  /// What a span reports, as the ledger shows it.
  fileprivate init(_ report: TraceView.Report, _ text: (Symbol) -> String) {
    let derivation = report.derivation
    let usage = derivation.usage
    let parts = TokenParts(usage, isEmbedding: derivation.role == .embeddings)
    let isReported = usage.cost >= 0
    let cost = derivation.disposition == .counted ? max(usage.cost, report.price) : -1
    self.init(
      spanID: report.span.description, name: text(derivation.name),
      provider: text(usage.provider), model: text(usage.model),
      disposition: derivation.disposition.reason, isWasted: report.isWasted, prompt: parts.prompt,
      completion: parts.completion, unknown: parts.unknown,
      cacheRead: UInt64(max(0, usage.cacheRead)), cacheWrite: UInt64(max(0, usage.cacheWrite)),
      reasoning: UInt64(max(0, usage.reasoning)), cost: cost >= 0 ? UInt64(cost) : nil,
      costSource: cost < 0 ? "" : isReported ? "reported" : "priced", agent: text(report.agent),
      winner: report.winner.map {
        LedgerEntry.Winner(traceID: $0.trace.description, spanID: $0.span.description)
      })
  }
}
