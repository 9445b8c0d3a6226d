/// How many spans are above nodes, while no span comes.
///
/// Of long ways up it keeps the depth of every sixteenth node or so, so that a chain of n spans is not
/// followed n times: O(1) on average for all nodes of a trace together.
struct NodeDepths {
  private var known: [Int32: Int] = [:]
  /// For each node of a circle how many nodes that has.
  private var circles: [Int32: Int] = [:]

  /// How many spans are above a node, each once where they name one another in a circle.
  @inline(__always)
  mutating func depth(of node: Int32, in nodes: borrowing Slab<SpanNode>) -> Int {
    var current = nodes[node].parent
    var depth = 0
    while current >= 0 {
      if depth == AncestorIndex.few { return measure(node, nodes) }
      depth &+= 1
      current = nodes[current].parent
    }
    return depth
  }

  @inline(never)
  private mutating func measure(_ node: Int32, _ nodes: borrowing Slab<SpanNode>) -> Int {
    if let length = circles[node] { return length }
    let first = nodes[node].parent
    var current = first
    var circle = CircleDetector()
    var passed = 0
    // What the last node passed has above it.
    var above = 0
    while current >= 0 {
      if let length = circles[current] {
        above = length
        break
      }
      if AncestorIndex.isMilestone(current), let depth = known[current] {
        above = depth + 1
        break
      }
      guard !circle.closes(at: current) else {
        addCircle(through: current, nodes)
        return measure(node, nodes)
      }
      passed += 1
      current = nodes[current].parent
    }
    current = first
    for place in 0..<passed {
      if AncestorIndex.isMilestone(current) { known[current] = passed + above - place - 1 }
      current = nodes[current].parent
    }
    return passed + above
  }

  private mutating func addCircle(through node: Int32, _ nodes: borrowing Slab<SpanNode>) {
    var length = 0
    var current = node
    repeat {
      length += 1
      current = nodes[current].parent
    } while current != node
    repeat {
      circles[current] = length
      current = nodes[current].parent
    } while current != node
  }
}
