/// How many spans there is something not known about, and the latest of them, by the reason.
package struct UnresolvedSpans: Sendable {
  /// What is kept for one reason.
  package struct Group: Sendable {
    package private(set) var count = 0
    /// How many of them are of traces that are not settled: what lacks may still come.
    package private(set) var open = 0
    /// The latest, the latest first.
    package private(set) var examples: [UnresolvedSpan] = []

    mutating func note(_ span: UnresolvedSpan, isOpen: Bool) {
      count += 1
      if isOpen { open += 1 }
      UnresolvedSpans.keep(span, among: &examples)
    }
  }

  /// How many examples are kept for each reason.
  package static let exampleCount = 10

  private var groups = UnresolvedReason.allCases.map { _ in Group() }

  /// None.
  package init() {}

  package subscript(reason: UnresolvedReason) -> Group { groups[reason.rawValue] }

  mutating func note(_ reason: UnresolvedReason, _ span: UnresolvedSpan, isOpen: Bool) {
    groups[reason.rawValue].note(span, isOpen: isOpen)
  }

  /// Keeps `span` if it is one of the latest. O(``exampleCount``).
  package static func keep(_ span: UnresolvedSpan, among examples: inout [UnresolvedSpan]) {
    if examples.count == exampleCount, let last = examples.last, last.time >= span.time { return }
    let place = examples.firstIndex { $0.time < span.time } ?? examples.count
    examples.insert(span, at: place)
    if examples.count > exampleCount { examples.removeLast() }
  }
}
