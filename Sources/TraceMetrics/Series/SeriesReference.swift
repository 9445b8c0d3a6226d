/// Where a series keeps its values: offsets that hold in every shard.
///
/// Another series may have them when this one has been removed, so whoever keeps references beyond the
/// call that asked for them must forget them then; ``SeriesCache`` does.
///
/// Public, as is ``SeriesKey``, so that it is inlined into other modules.
public struct SeriesReference: Equatable, Sendable, BitwiseCopyable {
  /// Its first cell.
  public var cells: UInt32
  /// Its first exemplar.
  public var exemplars: UInt32

  /// The series whose values begin at two places.
  @inlinable @inline(__always)
  init(cells: UInt32, exemplars: UInt32) {
    self.cells = cells
    self.exemplars = exemplars
  }

  /// What stands for a series that is not known yet; it names no place that may be used.
  @inlinable @inline(__always)
  public static var unknown: SeriesReference {
    SeriesReference(cells: .max, exemplars: .max)
  }

  /// Whether it is that of a series.
  @inlinable @inline(__always)
  public var isKnown: Bool { cells != .max }
}
