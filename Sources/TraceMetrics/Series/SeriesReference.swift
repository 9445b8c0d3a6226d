/// Where a series keeps its values: offsets that hold in every shard.
///
/// Another series may have them when this one has been removed, so whoever keeps references beyond the
/// call that asked for them must forget them then; ``SeriesCache`` does.
package struct SeriesReference: Equatable, Sendable, BitwiseCopyable {
  /// Its first cell.
  package var cells: UInt32
  /// Its first exemplar.
  package var exemplars: UInt32

  /// What stands for a series that is not known yet; it names no place that may be used.
  package static var unknown: SeriesReference {
    SeriesReference(cells: .max, exemplars: .max)
  }

  /// Whether it is that of a series.
  @inline(__always)
  package var isKnown: Bool { cells != .max }
}
