internal import Semantics
internal import TraceMetrics

/// The series of executions at one moment, as objectives look at them.
struct ObjectiveReader {
  /// Oldest first, the overflow series among them.
  let entries: [SeriesCatalog.Entry]
  private let cells: [UInt64]
  private let buckets: Int
  private let success: Symbol
  private let strings: [String]

  /// The executions as they came, or as often as they stand for.
  let family: Family

  /// - Parameters:
  ///   - births: how many series had been made before the cells were added up.
  ///   - isAdjusted: whether executions count as often as they stand for.
  init(
    _ catalog: SeriesCatalog, _ symbols: SymbolTable, births: UInt64, cells: [UInt64],
    isAdjusted: Bool
  ) {
    family = isAdjusted ? .adjustedExecution : .execution
    entries = catalog.entries(of: family, before: births)
    self.cells = cells
    buckets = catalog.buckets
    success = symbols.intern(ExecutionStatus.success.name)
    strings = symbols.strings
  }

  func histogram(_ entry: SeriesCatalog.Entry) -> HistogramCells {
    HistogramCells(entry.reference, of: family, buckets: buckets, in: cells)
  }

  /// The value of a label of executions; empty where it is absent.
  func value(of label: Label, in entry: SeriesCatalog.Entry) -> String {
    strings[Int(entry.key[label].rawValue)]
  }

  func succeeded(_ entry: SeriesCatalog.Entry) -> Bool { entry.key[.executionStatus] == success }
}
