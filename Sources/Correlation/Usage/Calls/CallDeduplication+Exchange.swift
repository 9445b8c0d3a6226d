/// Pairs that change partners, so that no report is left alone that could have one.
extension CallDeduplication {
  /// How far a chain of exchanges goes.
  private static let depth = 64
  /// How many reports are looked at for each that there is, on average: more are alone only where thousands
  /// of calls have equal numbers at one time.
  private static let effort = 64

  /// Gives reports that are alone a partner, where those that are paired find others: augmenting paths of a
  /// bipartite matching. Of equal calls at one time it is not known whose report is whose; what matters
  /// is that as many as can be have one of the other library.
  mutating func exchange(_ pairs: [Pair]) {
    let partners = partners(in: pairs)
    var search = Search(partners: partners, steps: calls.count * CallDeduplication.effort)
    for index in calls.indices where !partners[index].isEmpty && groups[leaders[index]].count == 1 {
      guard search.steps > 0 else { return }
      search.isVisited = []
      _ = place(index, &search, CallDeduplication.depth)
    }
  }

  private struct Search {
    let partners: [[Int]]
    /// How many more reports may be looked at.
    var steps: Int
    var isVisited: Set<Int> = []
  }

  /// For each call those it may be paired with, the likest first.
  private func partners(in pairs: [Pair]) -> [[Int]] {
    var partners = [[Int]](repeating: [], count: calls.count)
    for pair in pairs {
      partners[pair.first].append(pair.second)
      partners[pair.second].append(pair.first)
    }
    return partners
  }

  /// Finds a partner for a report that is alone.
  private mutating func place(
    _ index: Int, _ search: inout Search, _ depth: Int
  ) -> Bool {
    guard depth > 0 else { return false }
    for other in search.partners[index] {
      search.steps -= 1
      guard search.steps > 0 else { return false }
      guard search.isVisited.insert(other).inserted else { continue }
      if !areTwo(leaders[index], leaders[other]) {
        join(leaders[other], leaders[index])
        return true
      }
      guard let former = loosePartner(of: other, otherThan: index) else { continue }
      separate(former, other)
      if place(former, &search, depth - 1), !areTwo(leaders[index], leaders[other]) {
        join(leaders[other], leaders[index])
        return true
      }
      if groups[leaders[former]].count == 1, groups[leaders[other]].count == 1 {
        join(min(former, other), max(former, other))
      }
    }
    return false
  }

  /// The report of the scope of `index` that a call is paired with and with nothing else; nil where the id
  /// of their response joined them.
  private func loosePartner(of other: Int, otherThan index: Int) -> Int? {
    let group = groups[leaders[other]]
    guard group.count == 2, let partner = group.first(where: { $0 != other }),
      calls[partner].scope == calls[index].scope,
      !(calls[partner].hasResponse && calls[other].hasResponse)
    else { return nil }
    return partner
  }

  private mutating func separate(_ one: Int, _ other: Int) {
    for index in [one, other] {
      leaders[index] = index
      groups[index] = [index]
    }
  }
}
