import TestSupport

/// Deep traces.
extension PlainForest {
  enum Shape: CaseIterable, Sendable {
    /// Each span but the first below the one before it.
    case chain
    /// The same, and the first below the last.
    case circle
    /// A chain of spans without usage, each with a call below it.
    case comb
    /// Deep trees with parts that hang on circles.
    case trees
  }

  enum Order: CaseIterable, Sendable {
    case childrenFirst, parentsFirst, random
  }

  /// Spans of which some report calls, some sums, as the shape says or at random.
  init(_ shape: Shape, _ count: Int, _ generator: inout SeededGenerator) {
    let isMixed = generator.chance(50)
    // Where all end at the same time the depth alone says which is the innermost.
    let endsTogether = generator.chance(30)
    var nodes = (0..<count).map { place in
      var node = Node(parent: place > 0 ? place - 1 : nil, end: endsTogether ? 0 : count - place)
      if isMixed { node.report = generator.pick([.call, .sum, .none, .none]) }
      return node
    }
    switch shape {
    case .chain: break
    case .circle: nodes[0].parent = count - 1
    case .comb:
      for place in nodes.indices {
        let isLeaf = place % 2 == 1
        nodes[place].parent = isLeaf ? place - 1 : place >= 2 ? place - 2 : nil
        if !isLeaf { nodes[place].report = .none }
      }
    case .trees:
      for place in nodes.indices.dropFirst() {
        nodes[place].parent = max(0, place - Int.random(in: 1...3, using: &generator))
        if generator.chance(20) { nodes[place].end = Int.random(in: 0..<count, using: &generator) }
        if generator.chance(30) { nodes[place].report = .none }
      }
      for _ in 0..<Int.random(in: 0...3, using: &generator) {
        let place = Int.random(in: 0..<count / 2, using: &generator)
        nodes[place].parent = Int.random(in: place..<count, using: &generator)
      }
    }
    self.init(nodes)
  }

  /// The nodes in requests of so many; of random orders the last few never come.
  func requests(
    _ order: Order, of size: Int, _ generator: inout SeededGenerator
  ) -> [[Int]] {
    var places = Array(nodes.indices)
    switch order {
    case .parentsFirst: break
    case .childrenFirst: places.reverse()
    case .random:
      places.shuffle(using: &generator)
      places.removeLast(Int.random(in: 0...3, using: &generator))
    }
    return stride(from: 0, to: places.count, by: size).map {
      Array(places[$0..<min($0 + size, places.count)])
    }
  }
}
