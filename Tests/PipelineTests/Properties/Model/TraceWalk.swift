/// Ways up a trace, step by step.
struct TraceWalk {
  private let byID: [UInt64: PlainSpan]

  init(_ spans: [PlainSpan]) {
    byID = Dictionary(spans.map { ($0.id, $0) }) { first, _ in first }
  }

  func has(_ id: UInt64) -> Bool { byID[id] != nil }

  subscript(id: UInt64) -> PlainSpan? { byID[id] }

  /// The parents, nearest first, up to a root, to one that never came, or once round a circle.
  func ancestors(of span: PlainSpan) -> [PlainSpan] {
    var found: [PlainSpan] = []
    var seen: Set<UInt64> = []
    var current = span
    while !current.isRoot, let parent = byID[current.parent], seen.insert(parent.id).inserted {
      found.append(parent)
      current = parent
    }
    return found
  }

  /// Whether the way up leads into a circle.
  func isBelowCircle(_ span: PlainSpan) -> Bool {
    guard let last = ancestors(of: span).last else { return false }
    return !last.isRoot && byID[last.parent] != nil
  }

  /// The nearest execution above, and the first composition that is crossed on the way to it.
  func caller(of span: PlainSpan) -> (caller: PlainSpan, crossed: PlainSpan.Composition)? {
    var crossed = PlainSpan.Composition.none
    for ancestor in ancestors(of: span) {
      if ancestor.isExecution { return (ancestor, crossed) }
      if ancestor.meaning == .structure, crossed == .none { crossed = ancestor.composition }
    }
    return nil
  }
}
