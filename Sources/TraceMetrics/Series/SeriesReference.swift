/// Where a series keeps its values: offsets that hold in every shard.
package struct SeriesReference: Equatable, Sendable, BitwiseCopyable {
  /// Its first cell.
  package var cells: UInt32
  /// Its first exemplar.
  package var exemplars: UInt32
}
