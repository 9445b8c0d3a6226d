import TestSupport

/// Spans of one trace with any parents, and which of their usage counts by rules 1, 4 and 5 (docs/derivation.md,
/// "Tokens and cost"), found by walking over all of them for each.
struct PlainForest {
  enum Report { case none, call, sum }

  struct Node {
    var parent: Int?
    var report = Report.call
    /// Milliseconds.
    var end = 0
  }

  /// What became of the tokens that were reported.
  struct Tokens: Equatable {
    var counted = 0
    var nested = 0
    var aggregate = 0
    var calls = 0
  }

  private(set) var nodes: [Node]
  private(set) var tokens = Tokens()
  private let children: [[Int]]
  private var hasCome: [Bool]
  private var isReported: [Bool]
  private var isCounted: [Bool]
  /// By which search a node was seen last.
  private var seen: [Int]
  private var searches = 0

  init(_ nodes: [Node]) {
    self.nodes = nodes
    var children = [[Int]](repeating: [], count: nodes.count)
    for (place, node) in nodes.enumerated() {
      if let parent = node.parent { children[parent].append(place) }
    }
    self.children = children
    hasCome = nodes.map { _ in false }
    isReported = hasCome
    isCounted = hasCome
    seen = nodes.map { _ in 0 }
  }

  /// No two nodes report as many.
  private func tokens(of place: Int) -> Int { place + 1 }

  /// A request with the spans of some nodes.
  func request(_ places: [Int]) -> [UInt8] {
    TestRequest(
      places.map { place in
        let node = nodes[place]
        let operation: TestValue = node.report == .call ? "chat" : "invoke_agent"
        let parent = node.parent.map { UInt64($0 + 1) }
        var span = TestSpan(
          "span", id: UInt64(place + 1), parent: parent,
          node.report == .none
            ? [:]
            : [
              "gen_ai.operation.name": operation, "gen_ai.agent.name": "a",
              "gen_ai.request.model": "zz-1",
              "gen_ai.usage.input_tokens": .int(Int64(tokens(of: place))),
            ])
        span.end = span.start + UInt64(node.end) * 1_000_000
        return span
      }
    ).protobuf
  }

  /// Takes the spans of some nodes in one request.
  mutating func receive(_ places: [Int]) {
    for place in places { hasCome[place] = true }
    for place in innermostFirst(places, .call) {
      defer { isReported[place] = true }
      if isReportedBelow(place) || isCountedAbove(place) {
        tokens.nested += tokens(of: place)
      } else {
        tokens.calls += 1
        count(place)
      }
    }
  }

  /// Counts the sums.
  mutating func settle() {
    for place in nodes.indices { nodes[place].end = 0 }
    for place in innermostFirst(nodes.indices.filter { hasCome[$0] }, .sum) {
      if isReportedBelow(place) || isCountedAbove(place) {
        tokens.aggregate += tokens(of: place)
      } else {
        isReported[place] = true
        count(place)
      }
    }
  }

  private mutating func count(_ place: Int) {
    isCounted[place] = true
    tokens.counted += tokens(of: place)
  }

  private mutating func innermostFirst(_ places: [Int], _ report: Report) -> [Int] {
    let reports = places.filter { nodes[$0].report == report }
    let keys = reports.map { place in
      (nodes[place].end, -ancestors(of: place).count, place * (report == .sum ? -1 : 1))
    }
    return zip(reports, keys).sorted { $0.1 < $1.1 }.map(\.0)
  }

  /// Those that have come, up to one that has not or once round a circle.
  private mutating func ancestors(of place: Int) -> [Int] {
    searches += 1
    var found: [Int] = []
    var current = place
    while let parent = nodes[current].parent, hasCome[parent], seen[parent] != searches {
      seen[parent] = searches
      found.append(parent)
      current = parent
    }
    return found
  }

  private mutating func isCountedAbove(_ place: Int) -> Bool {
    ancestors(of: place).contains { isCounted[$0] }
  }

  private mutating func isReportedBelow(_ place: Int) -> Bool {
    searches += 1
    var open = [place]
    while let next = open.popLast() {
      for child in children[next] where hasCome[child] && seen[child] != searches {
        if isReported[child] { return true }
        seen[child] = searches
        open.append(child)
      }
    }
    return false
  }
}
