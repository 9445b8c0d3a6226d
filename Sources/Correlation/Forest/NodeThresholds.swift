internal import Bytes

/// The sampling thresholds of spans, by their nodes' places: beside the nodes, so that whoever does not
/// adjust counts has no room for them.
struct NodeThresholds: ~Copyable, Sendable {
  private var values = ScratchList<UInt64>(filler: 0)

  /// The threshold of the node at `place`; 0 where none was noted.
  subscript(place: Int32) -> UInt64 {
    Int(place) < values.count ? values[Int(place)] : 0
  }

  /// Notes the threshold of a node, instead of whichever had its place before.
  mutating func set(_ threshold: UInt64, of place: Int32) {
    while values.count <= Int(place) { values.append(0) }
    values[Int(place)] = threshold
  }

  /// What they take, in bytes.
  var bytes: Int { values.count * MemoryLayout<UInt64>.stride }
}
