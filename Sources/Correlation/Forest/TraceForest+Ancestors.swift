internal import Bytes
internal import OTLP
internal import Semantics

/// The way up from a span.
extension TraceForest {
  /// Where a search for an execution above a node ends.
  struct Ancestor {
    var node: NodeIndex
    /// The first composition that was crossed.
    var composition: Composition
  }

  /// The nearest execution above a node that has a parent. Where there is none, the node at which the
  /// search ends: a placeholder, a root, or a node of a circle.
  ///
  /// Each node on the way gets an ancestor link to the result (path compression, as in Tarjan's
  /// union-find), so that a chain of n structures costs O(log n) a search on average, however deep it
  /// is. The result is `node` itself where parents form a circle through it.
  @inline(__always)
  mutating func nearestExecution(above node: NodeIndex) -> Ancestor {
    let next = nodes[node].ancestorLink
    return nodes[next].endsSearch
      ? Ancestor(node: next, composition: nodes[node].linkComposition) : search(above: node)
  }

  /// The same where there are nodes in between.
  @inline(never)
  private mutating func search(above node: NodeIndex) -> Ancestor {
    path.removeAll()
    var current = node
    repeat {
      path.append(current)
      current = nodes[current].ancestorLink
    } while !nodes[current].endsSearch && current != node
    // From the top down: the composition nearest to a node is that of its own link, else that of the
    // node above, else that of the link above.
    var composition = Composition.none
    for index in stride(from: path.count &- 1, through: 0, by: -1) {
      let below = path[index]
      if !nodes[below].linkComposition.isNone {
        composition = nodes[below].linkComposition
      } else if index < path.count &- 1 {
        let above = nodes[path[index &+ 1]].composition
        if !above.isNone { composition = above }
      }
      nodes[below].ancestorLink = current
      nodes[below].linkComposition = composition
    }
    return Ancestor(node: current, composition: composition)
  }

  /// Whether a span began before another, which may be none; equal times are ordered by the spans' ids,
  /// so that the order of arrival does not matter.
  @inline(__always)
  func isEarlier(_ node: NodeIndex, than other: NodeIndex) -> Bool {
    guard other >= 0 else { return true }
    return (nodes[node].start, nodes[node].spanID.rawValue)
      < (nodes[other].start, nodes[other].spanID.rawValue)
  }

  /// Sorts nodes of one trace by start and id, so that no hash seed decides what is derived first.
  /// O(n log n).
  func sortByStart(_ list: inout [NodeIndex]) {
    guard list.count > 1 else { return }
    list.sort { isEarlier($0, than: $1) }
  }
}

extension Composition {
  /// Whether it is none that has a name.
  @inline(__always)
  var isNone: Bool { if case .none = self { true } else { false } }
}
