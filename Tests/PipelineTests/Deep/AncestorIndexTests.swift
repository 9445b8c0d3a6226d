import TestSupport
import Testing

@testable import Correlation

/// Long ways up, beside those that are just followed.
@Suite struct AncestorIndexTests {
  /// Nodes by their parents; -1 is none.
  private struct Forest: ~Copyable {
    var nodes = Slab(filler: SpanNode())
    let parents: [Int32]

    /// Long chains with branches, some of which hang on circles.
    init(_ count: Int, _ generator: inout SeededGenerator) {
      let reach = generator.pick([1, 1, 3])
      var parents = (0..<count).map { place in
        Int32(place - Int.random(in: 1...reach, using: &generator))
      }
      for place in 0..<min(reach, count) { parents[place] = -1 }
      if generator.chance(50) {
        let last = Int.random(in: 0..<count, using: &generator)
        parents[Int.random(in: 0...last, using: &generator)] = Int32(last)
      }
      self.init(parents)
    }

    init(_ parents: [Int32]) {
      self.parents = parents
      for parent in parents {
        let node = nodes.allocate()
        nodes[node].parent = parent
        nodes[node].flags.remove(.placeholder)
      }
    }

    /// The ancestors of a node, each once, where they lead round with itself among them.
    func ancestors(of node: Int32) -> [Int32] {
      var found: [Int32] = []
      var seen: Set<Int32> = []
      var current = parents[Int(node)]
      while current >= 0, seen.insert(current).inserted {
        found.append(current)
        current = parents[Int(current)]
      }
      return found
    }
  }

  @Test("Depths are the numbers of ancestors, in any order", arguments: 0..<(longRun ? 500 : 20))
  func depths(seed: Int) {
    var generator = SeededGenerator(seed: 13_000_000 + seed)
    let forest = Forest(Int.random(in: 1...400, using: &generator), &generator)
    var depths = NodeDepths()
    for node in (0..<Int32(forest.parents.count)).shuffled(using: &generator) {
      #expect(
        depths.depth(of: node, in: forest.nodes) == forest.ancestors(of: node).count, "\(node)")
    }
  }

  @Test(
    "The nearest ancestor of a kind is found, in any order", arguments: 0..<(longRun ? 500 : 20))
  func ends(seed: Int) {
    var generator = SeededGenerator(seed: 14_000_000 + seed)
    let forest = Forest(Int.random(in: 1...400, using: &generator), &generator)
    let kind = Set(
      (0..<Int.random(in: 0...3, using: &generator)).map { _ in
        Int32.random(in: 0..<Int32(forest.parents.count), using: &generator)
      })
    var ways = AncestorIndex()
    for node in (0..<Int32(forest.parents.count)).shuffled(using: &generator) {
      let nearest = forest.ancestors(of: node).first { kind.contains($0) }
      let expected = nearest == node ? nil : nearest
      #expect(
        ways.end(above: node, in: forest.nodes) { place, _ in kind.contains(place) }
          == expected ?? -1, "\(node)")
    }
  }

  @Test("What a node becomes that a way led round to is seen from all that are below it")
  func round() {
    let count: Int32 = 200
    let forest = Forest((0..<count).map { ($0 + count - 1) % count } + [count - 1])
    var ways = AncestorIndex()
    var counted: Set<Int32> = []
    let first = ways.end(above: 0, in: forest.nodes, changes: true) { place, _ in
      counted.contains(place)
    }
    #expect(first == -1)
    counted.insert(0)
    for node in [count] + Array(1..<count) {
      #expect(
        ways.end(above: node, in: forest.nodes, changes: true) { place, _ in
          counted.contains(place)
        } == 0)
    }
  }
}
