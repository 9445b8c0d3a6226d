/// One sample of the program's own metrics.
package struct ProgramSample: Sendable {
  /// The metric's name, with `_total` where it is a counter.
  package var name: String
  /// One sentence about it.
  package var help: String
  /// Whether it only grows; else it is a gauge.
  package var isCounter: Bool
  /// Its labels, in the order to show them.
  package var labels: [(name: String, value: String)]
  /// What it is now.
  package var value: Double

  /// A sample of the metric `name`.
  package init(
    name: String, help: String, isCounter: Bool, labels: [(name: String, value: String)] = [],
    value: Double
  ) {
    self.name = name
    self.help = help
    self.isCounter = isCounter
    self.labels = labels
    self.value = value
  }
}
