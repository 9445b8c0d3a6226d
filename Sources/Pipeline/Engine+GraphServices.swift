internal import Correlation
internal import Graph
internal import Semantics
internal import TraceMetrics

/// Services in `/graph`: the series of `traces_service_graph_request_…` as rows.
extension Engine {
  /// The upper bounds of requests' durations in milliseconds, without the last.
  static let requestBounds = Family.requestServer.bounds(milliseconds: [])
    .map { ($0 * 1000).rounded() }

  /// Adds a row for each series of requests, with the durations that the servers saw, else the clients.
  ///
  /// - Parameter births: how many series had been made before the cells were added up.
  func addRequests(
    to rows: inout GraphRows, _ cells: [UInt64], _ births: UInt64, _ exemplars: [Exemplar],
    _ strings: [String]
  ) {
    let clients = durations(.requestClient, cells, births)
    let servers = durations(.requestServer, cells, births)
    for entry in catalog.entries(of: .requests, before: births) {
      let calls = cells[Int(entry.reference.cells)]
      guard calls > 0 else { continue }
      let labels = RequestLabels(entry.key)
      let seen = servers[labels] ?? clients[labels]
      let connection = strings[Int(entry.key[.connectionType].rawValue)]
      rows.requests.append(
        RequestRow(
          client: strings[Int(entry.key[.client].rawValue)],
          server: strings[Int(entry.key[.server].rawValue)],
          connection: connection.isEmpty ? Engine.direct : connection,
          hasClient: clients[labels] != nil, hasServer: servers[labels] != nil, calls: calls,
          errors: cells[Int(entry.reference.cells) + CounterCell.failed.offset],
          buckets: seen?.buckets ?? [],
          sum: seen?.sum ?? 0,
          lastTrace: seen.map { Engine.newest(exemplars, $0.exemplars) } ?? ""))
    }
  }

  /// Adds the requests of one trace.
  func addRequests(of view: TraceView, _ trace: String, to rows: inout GraphRows) {
    for request in view.requests {
      let duration = request.hasServer ? request.serverDuration : request.clientDuration
      let name = request.connection.name
      rows.requests.append(
        RequestRow(
          client: request.isOfUser ? RequestRow.user : symbols.string(request.client),
          server: symbols.string(request.server), connection: name.isEmpty ? Engine.direct : name,
          hasClient: request.hasClient, hasServer: request.hasServer, calls: 1,
          errors: request.failed ? 1 : 0,
          buckets: Engine.buckets(of: duration, bounds: Engine.requestBounds),
          sum: Double(duration) / 1e6, lastTrace: trace))
    }
  }

  /// What `/graph` calls a request with nothing in between, which has no `connection_type`.
  private static let direct = "direct"

  /// What makes series of requests belong together.
  private struct RequestLabels: Hashable {
    var client: Symbol
    var server: Symbol
    var connection: Symbol
    var isOverflow: Bool

    init(_ key: SeriesKey) {
      client = key[.client]
      server = key[.server]
      connection = key[.connectionType]
      isOverflow = key.isOverflow
    }
  }

  private struct RequestDurations {
    var buckets: [UInt64]
    /// Milliseconds.
    var sum: Double
    var exemplars: Range<Int>
  }

  private func durations(
    _ family: Family, _ cells: [UInt64], _ births: UInt64
  ) -> [RequestLabels: RequestDurations] {
    let buckets = Engine.requestBounds.count + 1
    var found: [RequestLabels: RequestDurations] = [:]
    for entry in catalog.entries(of: family, before: births) {
      let histogram = HistogramCells(entry.reference, buckets: buckets, in: cells)
      guard histogram.count > 0 else { continue }
      let first = Int(entry.reference.exemplars)
      found[RequestLabels(entry.key)] = RequestDurations(
        buckets: Array(histogram.buckets), sum: Double(histogram.sum) / 1e6,
        exemplars: first..<first + buckets)
    }
    return found
  }
}
