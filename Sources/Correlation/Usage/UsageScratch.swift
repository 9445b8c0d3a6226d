internal import Bytes
internal import OTLP

/// The calls with usage of one request, in the order in which they count.
struct UsageScratch: ~Copyable, Sendable {
  /// Up to so many calls of a request are sorted in place.
  private static let few = 128

  private var calls = ScratchList(filler: CallReport())
  private var order = ScratchList<UInt32>(filler: 0)

  var count: Int { calls.count }

  var isEmpty: Bool { calls.isEmpty }

  /// The call that counts after `index` others; once they are sorted.
  subscript(index: Int) -> CallReport {
    calls[calls.count == 1 ? index : Int(order[index])]
  }

  mutating func append(_ call: CallReport) { calls.append(call) }

  mutating func removeAll() {
    calls.removeAll(keepingAtMost: DerivedEvents.kept)
    order.removeAll(keepingAtMost: DerivedEvents.kept)
  }

  /// Sorts the calls by their ends, so that the innermost comes first; of those that end at the same time
  /// the deepest, whatever their order in the request.
  mutating func sort(in forest: inout TraceForest) {
    guard calls.count > 1 else { return }
    for index in 0..<calls.count { order.append(UInt32(truncatingIfNeeded: index)) }
    var depths = NodeDepths()
    guard calls.count <= UsageScratch.few else {
      let sorted = (0..<UInt32(calls.count)).sorted { isBefore($0, $1, &depths, &forest) }
      for index in sorted.indices { order[index] = sorted[index] }
      return
    }
    // By insertion, without a buffer: exporters send spans in the order of their ends, nearly.
    for index in 1..<calls.count {
      let call = order[index]
      var free = index
      while free > 0, isBefore(call, order[free &- 1], &depths, &forest) {
        order[free] = order[free &- 1]
        free &-= 1
      }
      order[free] = call
    }
  }

  private func isBefore(
    _ call: UInt32, _ other: UInt32, _ depths: inout NodeDepths, _ forest: inout TraceForest
  ) -> Bool {
    let end = calls[Int(call)].end
    let otherEnd = calls[Int(other)].end
    return end == otherEnd ? isDeeper(call, than: other, &depths, &forest) : end < otherEnd
  }

  private func isDeeper(
    _ call: UInt32, than other: UInt32, _ depths: inout NodeDepths, _ forest: inout TraceForest
  ) -> Bool {
    let node = calls[Int(call)].node
    let otherNode = calls[Int(other)].node
    let depth = depths.depth(of: node, in: forest.nodes)
    let otherDepth = depths.depth(of: otherNode, in: forest.nodes)
    if depth != otherDepth { return depth > otherDepth }
    return forest.nodes[node].spanID.rawValue < forest.nodes[otherNode].spanID.rawValue
  }
}
