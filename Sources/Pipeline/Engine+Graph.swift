internal import Correlation
package import Graph
internal import OTLP
internal import Semantics
internal import Synchronization
internal import TraceMetrics

/// `/graph`: the same state as `/metrics`, or what it grew by within a window.
///
/// Values are read while the history is locked that they are compared with: else it may be ahead of them,
/// and a value below the one that it knows seems to have begun anew.
extension Engine {
  /// Keeps what the series grew by since the last time, if that is long enough ago.
  func recordHistory(_ now: UInt64) {
    let isDue = history.withLock { history in
      now >= history.windows.lastRecord
        && now - history.windows.lastRecord >= GraphHistory.resolution
    }
    guard isDue else { return }
    history.withLock { history in
      let (_, cells, _) = mergedCells()
      history.windows.record(cells.span, at: now)
    }
  }

  /// What a query asks for: all that was counted, what was within a window, or one trace.
  ///
  /// - Parameter now: nanoseconds since 1970; nil in `derive`, where the graph is of the time that the
  ///   spans span.
  package func graphRows(_ query: GraphQuery, now: UInt64?) -> GraphRows {
    if let text = query.traceID, let id = TraceID(hexadecimal: text) {
      return rows(ofTrace: id, text)
    }
    guard let now else {
      let (births, cells, census) = mergedCells()
      let start = census.statistics.map(\.earliestStart).min() ?? 0
      let end = census.statistics.map(\.latestEnd).max() ?? 0
      return rows(cells, births, from: min(start, end), to: end)
    }
    switch query.window {
    case .all:
      let (births, cells, _) = mergedCells()
      return rows(cells, births, from: started, to: now)
    case .last(let nanoseconds):
      let (births, increments) = history.withLock { history in
        let (births, cells, _) = mergedCells()
        return (
          births,
          history.windows.increments(since: now - min(now, nanoseconds), current: cells.span)
        )
      }
      return rows(increments.cells, births, from: max(increments.from, started), to: now)
    }
  }

  /// - Parameter births: how many series had been made before the cells were added up.
  func rows(
    _ cells: [UInt64], _ births: UInt64, from: UInt64, to: UInt64
  ) -> GraphRows {
    var rows = GraphRows(
      requestBounds: Engine.requestBounds, bounds: options.durationBounds,
      seconds: max(Double(to - min(from, to)) / 1e9, 1e-3), from: from, to: to)
    let strings = symbols.strings
    func text(_ symbol: Symbol) -> String { strings[Int(symbol.rawValue)] }
    let exemplars = exemplars.all
    let buckets = options.durationBounds.count + 1

    for entry in catalog.entries(of: .execution, before: births) {
      let histogram = HistogramCells(entry.reference, buckets: buckets, in: cells)
      guard histogram.count > 0 else { continue }
      let key = entry.key
      rows.executions.append(
        ExecutionRow(
          name: name(key, text), type: text(key[.primitiveType]),
          status: text(key[.executionStatus]), errorType: text(key[.errorType]),
          agentType: text(key[.agentType]), workflow: text(key[.workflowName]),
          service: text(key[.serviceName]), count: histogram.count,
          buckets: Array(histogram.buckets),
          sum: Double(histogram.sum) / 1e6,
          lastTrace: Engine.newest(
            exemplars, Int(entry.reference.exemplars)..<Int(entry.reference.exemplars) + buckets)))
    }
    for entry in catalog.entries(of: .connection, before: births) {
      let calls = cells[Int(entry.reference.cells)]
      guard calls > 0 else { continue }
      let key = entry.key
      let place = Int(entry.reference.exemplars)
      rows.edges.append(
        EdgeRow(
          source: text(key[.sourcePrimitive]), target: text(key[.targetPrimitive]),
          connectionType: text(key[.connectionType]), sourceType: text(key[.sourceType]),
          targetType: text(key[.targetType]), workflow: text(key[.workflowName]),
          agentType: text(key[.agentType]), service: text(key[.serviceName]), calls: calls,
          errors: cells[Int(entry.reference.cells) + CounterCell.failed.offset],
          lastTrace: Engine.newest(exemplars, place..<place + 1)))
    }
    for entry in catalog.entries(of: .connectionDuration, before: births) {
      let histogram = HistogramCells(entry.reference, buckets: buckets, in: cells)
      guard histogram.count > 0 else { continue }
      rows.edgeDurations.append(
        EdgeDurationRow(
          source: text(entry.key[.sourcePrimitive]), target: text(entry.key[.targetPrimitive]),
          connectionType: text(entry.key[.connectionType]), buckets: Array(histogram.buckets),
          sum: Double(histogram.sum) / 1e6))
    }
    for entry in catalog.entries(of: .tokens, before: births) {
      let tokens = cells[Int(entry.reference.cells)]
      guard tokens > 0 else { continue }
      rows.tokens.append(
        UsageRow(
          name: name(entry.key, text), agentType: text(entry.key[.agentType]), tokens: tokens))
    }
    for entry in catalog.entries(of: .cost, before: births) {
      let cost = cells[Int(entry.reference.cells)]
      guard cost > 0 else { continue }
      rows.tokens.append(
        UsageRow(
          name: name(entry.key, text), agentType: text(entry.key[.agentType]), tokens: 0,
          costUSD: Double(cost) / 1e12))
    }
    addRequests(to: &rows, cells, births, exemplars, strings)
    return rows
  }

  /// The name of a series' execution; `other` of the series of all label sets there was no room for.
  private func name(_ key: SeriesKey, _ text: (Symbol) -> String) -> String {
    key.isOverflow ? "other" : text(key[.primitiveName])
  }

  static func newest(_ exemplars: [Exemplar], _ range: Range<Int>) -> String {
    var newest = Exemplar()
    for place in range where place < exemplars.count && exemplars[place].time >= newest.time {
      newest = exemplars[place]
    }
    return newest.trace == .invalid ? "" : newest.trace.description
  }

  private func rows(ofTrace id: TraceID, _ text: String) -> GraphRows {
    guard let view = view(of: id) else {
      return GraphRows(bounds: options.durationBounds, seconds: 1, from: 0, to: 0)
    }
    var rows = GraphRows(
      requestBounds: Engine.requestBounds, bounds: options.durationBounds,
      seconds: max(Double(view.summary.duration) / 1e9, 1e-3), from: view.summary.start,
      to: view.summary.end)
    for execution in view.executions {
      rows.executions.append(
        ExecutionRow(
          name: symbols.string(execution.name), type: symbols.string(execution.type),
          status: execution.status.name, agentType: symbols.string(execution.agentType),
          workflow: symbols.string(execution.workflow),
          service: symbols.string(execution.service), count: 1,
          buckets: buckets(of: execution.duration), sum: Double(execution.duration) / 1e6,
          lastTrace: text))
    }
    for edge in view.edges {
      let source = symbols.string(edge.source)
      let target = symbols.string(edge.target)
      rows.edges.append(
        EdgeRow(
          source: source, target: target, connectionType: edge.connection.name,
          sourceType: symbols.string(edge.sourceType),
          targetType: symbols.string(edge.targetType), workflow: symbols.string(edge.workflow),
          agentType: symbols.string(edge.agentType), service: symbols.string(edge.service),
          calls: 1, errors: edge.failed ? 1 : 0, lastTrace: text))
      guard edge.connection != .sequential, edge.connection != .link else { continue }
      rows.edgeDurations.append(
        EdgeDurationRow(
          source: source, target: target, connectionType: edge.connection.name,
          buckets: buckets(of: edge.duration), sum: Double(edge.duration) / 1e6))
    }
    addRequests(of: view, text, to: &rows)
    return rows
  }

  private func buckets(of duration: UInt64) -> [UInt64] {
    Engine.buckets(of: duration, bounds: options.durationBounds)
  }

  /// A histogram of one duration, in nanoseconds; `bounds` are in milliseconds.
  static func buckets(of duration: UInt64, bounds: [Double]) -> [UInt64] {
    var buckets = [UInt64](repeating: 0, count: bounds.count + 1)
    let place = bounds.firstIndex { Double(duration) <= $0 * 1e6 }
    buckets[place ?? buckets.count - 1] = 1
    return buckets
  }
}
