/// What the spans of a load are like.
package enum LoadShape: String, CaseIterable, Sendable {
  /// Whole workflows that come once, with few names.
  case workflows
  /// The same, but every text that becomes a label has a new value in every span.
  case freshLabels = "fresh-labels"
  /// Traces that go on and on without a root, a few thousand at a time.
  case endless
}
