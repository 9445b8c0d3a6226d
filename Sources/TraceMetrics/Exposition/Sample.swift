/// One value of a metric that is not made of series: a gauge, or what the program counts of itself.
package struct Sample: Sendable {
  /// The metric's name, with `_total` where it is a counter.
  package var name: String
  /// One sentence; samples of one name have the same.
  package var help: String
  /// Whether it only grows.
  package var isCounter: Bool
  /// Names and values; an empty value leaves the label out.
  package var labels: [(name: String, value: String)]
  package var value: Double

  /// A sample of a counter.
  package static func counter(
    _ name: String, _ value: some BinaryInteger, _ help: String,
    labels: [(name: String, value: String)] = []
  ) -> Sample {
    Sample(name: name, help: help, isCounter: true, labels: labels, value: Double(value))
  }

  /// A sample of a gauge.
  package static func gauge(
    _ name: String, _ value: Double, _ help: String,
    labels: [(name: String, value: String)] = []
  ) -> Sample {
    Sample(name: name, help: help, isCounter: false, labels: labels, value: value)
  }

  /// A sample of a metric named `name`.
  package init(
    name: String, help: String, isCounter: Bool, labels: [(name: String, value: String)],
    value: Double
  ) {
    self.name = name
    self.help = help
    self.isCounter = isCounter
    self.labels = labels
    self.value = value
  }
}
