internal import Correlation
internal import TraceMetrics

extension TraceTotals {
  /// What the traces amount to that counted `series`; how many traces and spans they were is not known
  /// and 0.
  ///
  /// - Parameter buckets: how many buckets histograms in milliseconds have.
  init(_ series: [CounterSnapshot.Series], buckets: Int) {
    self.init()
    let families = Dictionary(
      Family.allCases.map { ($0.metricName, $0) }, uniquingKeysWith: { first, _ in first })
    for series in series {
      guard let family = families[series.family],
        series.labels.count >= family.labels.count,
        series.cells.count == family.cells(buckets: buckets)
      else { continue }
      add(series, of: family)
    }
  }

  private mutating func add(_ series: CounterSnapshot.Series, of family: Family) {
    let first = series.cells[CounterCell.all.offset]
    func value(_ label: Label) -> String? {
      family.index(of: label).map { series.labels[$0] }
    }
    switch family {
    case .execution:
      let histogram = TraceTotals.histogram(series)
      executions &+= histogram.count
      duration &+= histogram.sum
      if value(.executionStatus) != "success" { errors &+= histogram.count }
    case .connection:
      switch value(.connectionType) {
      case "sequential": flowEdges &+= first
      case "link": linkEdges &+= first
      default: callEdges &+= first
      }
      edgeErrors &+= series.cells[CounterCell.failed.offset]
    case .connectionDuration: edgeDuration &+= TraceTotals.histogram(series).sum
    case .workflow: workflows &+= TraceTotals.histogram(series).count
    case .calls: calls &+= first
    case .callsWithoutUsage: callsWithoutUsage &+= first
    case .billedCalls: billedCalls &+= first
    case .tokens:
      switch value(.tokenType) {
      case "prompt": tokens.prompt &+= first
      case "completion": tokens.completion &+= first
      default: tokens.unknown &+= first
      }
    case .tokenDetails:
      switch value(.detail) {
      case "cache_read": cacheRead &+= first
      case "cache_write": cacheWrite &+= first
      default: reasoning &+= first
      }
    case .suppressedTokens: suppressedTokens &+= first
    case .wastedTokens: wastedTokens &+= first
    case .unpricedTokens: unpricedTokens &+= first
    case .cost: cost &+= UInt128(first)
    case .cacheLookups:
      cacheLookups &+= first
      cacheHits &+= series.cells[CounterCell.hits.offset]
    case .toolRepeats: toolRepeats &+= first
    case .cacheSavings: savings &+= UInt128(first)
    default: break
    }
  }

  private static func histogram(
    _ series: CounterSnapshot.Series
  ) -> (count: UInt64, sum: UInt128) {
    let cells = HistogramCells(series.cells[...])
    return (cells.count, cells.sum)
  }
}
