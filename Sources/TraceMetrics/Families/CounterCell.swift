/// One of the counters of a series, by what it counts.
///
/// Public, as is ``SeriesReference``, so that it is inlined into other modules.
public struct CounterCell: Equatable, Sendable {
  /// Its place among the cells of the series.
  public let offset: Int

  @inlinable @inline(__always)
  init(offset: Int) { self.offset = offset }

  /// All that the family counts.
  @inlinable public static var all: CounterCell { CounterCell(offset: 0) }
  /// Those of them that failed.
  @inlinable public static var failed: CounterCell { CounterCell(offset: 1) }
  /// Those of them that found what they looked for.
  @inlinable public static var hits: CounterCell { CounterCell(offset: 1) }
}
