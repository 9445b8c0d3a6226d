/// Where long ways up from nodes lead, so that a chain of n spans is not followed n times.
///
/// It serves one question: which is the nearest ancestor of some kind? Few ways are long: short ones
/// are just followed. Of long ones every sixteenth node or so knows where the way from it leads, and is
/// made to lead to the end whenever it is passed (path compression, as in Tarjan's union-find): a
/// question costs O(log n) on average, however deep the chain is.
///
/// A node that was passed may never become of the kind that is asked for.
struct AncestorIndex: Sendable {
  /// Up to how many nodes a way is short.
  static let few = 32
  private static let seed = UInt64.random(in: .min ... .max) | 1

  /// For some nodes an ancestor, above which to go on; -1 where there is nothing above.
  private var shortcuts: [Int32: Int32] = [:]

  /// Bytes that it takes, nearly.
  var bytes: Int { shortcuts.capacity * 12 }

  /// Whether long ways keep something of a node: every sixteenth, which ones nobody can know.
  @inline(__always)
  static func isMilestone(_ node: Int32) -> Bool {
    TraceForest.mix(UInt64(UInt32(bitPattern: node)) ^ seed, seed) >> 60 == 0
  }

  /// Forgets a node, and what the way up from it was.
  @inline(__always)
  mutating func forget(_ node: Int32) {
    if !shortcuts.isEmpty { remove(node) }
  }

  @inline(never)
  private mutating func remove(_ node: Int32) {
    guard AncestorIndex.isMilestone(node) else { return }
    shortcuts[node] = nil
    // What one trace made it grow by is given back with the trace.
    if shortcuts.isEmpty { shortcuts = [:] }
  }

  /// The nearest ancestor of `node` that has not come or at which `isEnd` holds; -1 where there is none,
  /// also where the way leads round in a circle.
  ///
  /// - Parameter changes: whether `isEnd` may come to hold at `node`: then nothing is kept of a way that
  ///   leads round to it.
  @inline(__always)
  mutating func end(
    above node: Int32, in nodes: borrowing Slab<SpanNode>, changes: Bool = false,
    _ isEnd: (Int32, SpanNode) -> Bool
  ) -> Int32 {
    var current = nodes[node].parent
    var steps = 0
    while current >= 0, current != node {
      if steps == AncestorIndex.few { return follow(current, above: node, nodes, changes, isEnd) }
      if nodes[current].flags.contains(.placeholder) || isEnd(current, nodes[current]) {
        return current
      }
      current = nodes[current].parent
      steps &+= 1
    }
    return -1
  }

  @inline(never)
  private mutating func follow(
    _ first: Int32, above node: Int32, _ nodes: borrowing Slab<SpanNode>, _ changes: Bool,
    _ isEnd: (Int32, SpanNode) -> Bool
  ) -> Int32 {
    var end: Int32 = -1
    var current = first
    var circle = CircleDetector()
    while current >= 0, !circle.closes(at: current) {
      if nodes[current].flags.contains(.placeholder) || isEnd(current, nodes[current]) {
        end = current
        break
      }
      if changes, current == node { return -1 }
      current = next(current, nodes)
    }
    current = first
    var rest = circle.steps
    while rest > 0, current >= 0, current != end {
      let above = next(current, nodes)
      if AncestorIndex.isMilestone(current) { shortcuts[current] = end }
      current = above
      rest -= 1
    }
    return end == node ? -1 : end
  }

  private func next(_ node: Int32, _ nodes: borrowing Slab<SpanNode>) -> Int32 {
    if AncestorIndex.isMilestone(node), let shortcut = shortcuts[node] { return shortcut }
    return nodes[node].parent
  }
}
