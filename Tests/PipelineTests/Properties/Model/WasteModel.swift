/// Which usage is wasted (docs/derivation.md, "Wasted tokens").
struct WasteModel {
  /// All spans of the trace that have come.
  let spans: [PlainSpan]
  /// Whether it is known which attempts others took the place of.
  let isSettled: Bool

  /// Whether the usage of a span that counts is wasted.
  func isWasted(_ span: PlainSpan) -> Bool {
    if span.isCall, span.status != "success" { return true }
    return TraceWalk(spans).ancestors(of: span).contains { above in
      above.isTry && above.status != "success" || isSettled && isSuperseded(above)
    }
  }

  /// Whether the next attempt below the same parent began when this one had ended, and goes on with
  /// the same series.
  private func isSuperseded(_ attempt: PlainSpan) -> Bool {
    guard let number = attempt.attemptNumber, !attempt.isRoot else { return false }
    let siblings = spans.filter {
      !$0.isRoot && $0.parent == attempt.parent && $0.attemptNumber != nil
    }
    .sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    let next = siblings.drop { $0.id != attempt.id }.dropFirst().first
    guard let next, let nextNumber = next.attemptNumber, next.start >= attempt.over else {
      return false
    }
    if attempt.composition == next.composition { return nextNumber > number }
    return next.composition == .fallback && nextNumber > 0
  }
}

extension PlainSpan {
  /// Whether what is below it was for nothing if it failed.
  fileprivate var isTry: Bool {
    meaning == .structure && [.attempt, .fallback, .saga].contains(composition)
  }

  /// The number of an attempt; of the arms of a fallback 0 and 1.
  fileprivate var attemptNumber: Int? {
    guard meaning == .structure else { return nil }
    switch composition {
    case .attempt: return spanName.split(separator: "_").last.flatMap { Int($0) }
    case .fallback: return spanName.hasSuffix("fallback.primary") ? 0 : 1
    default: return nil
    }
  }
}
