/// Which spans are counted one by one, and by what.
package struct SpanMetricsOptions: Equatable, Sendable {
  /// A label beside the fixed ones, and the attributes that give it: of several values all, joined.
  package struct Dimension: Equatable, Sendable {
    /// Letters, digits and underscores.
    package var label: String
    package var attributes: [String]

    /// The label `label`, from `attributes` of the span, else of its resource.
    package init(label: String, attributes: [String]) {
      self.label = label
      self.attributes = attributes
    }
  }

  /// The most dimensions.
  package static let mostDimensions = 10

  /// Whether any are counted.
  package var isEnabled = false
  package var dimensions: [Dimension] = []
  /// Where there are any, only spans that one of them means are counted.
  package var include: [SpanPolicy] = []
  /// Spans that one of them means are not counted.
  package var exclude: [SpanPolicy] = []

  /// None.
  package init() {}
}
