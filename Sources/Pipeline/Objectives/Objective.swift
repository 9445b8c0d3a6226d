package import Semantics
package import TraceMetrics

/// A service level objective as the engine evaluates it.
package struct Objective: Sendable {
  /// The label `slo_name`.
  package var name: String
  /// The share of executions that is to be good, in millionths: 1 to 999,999.
  package var target: Int
  /// Over how long, in nanoseconds.
  package var window: UInt64
  /// How many of the lowest buckets hold executions that are fast enough; nil where being slow is no
  /// fault.
  package var fastBuckets: Int?
  /// For some labels of executions the patterns of which a value must fit one.
  package var selection: [(label: Label, patterns: [WildcardPattern])] = []
  /// Whether each primitive has a budget of its own.
  package var isPerPrimitive = true
  /// What identifies executions and faults, in words: where it is another one after a restart, what was
  /// kept of the past is of no use.
  package var definition = ""

  /// The objective `name` with so many millionths of good executions over `window` nanoseconds.
  package init(name: String, target: Int, window: UInt64) {
    self.name = name
    self.target = target
    self.window = window
  }

  /// The share that may be bad, in millionths.
  var budget: Int { 1_000_000 - target }

  /// Whether the executions with these labels belong to it.
  func selects(_ value: (Label) -> String) -> Bool {
    selection.allSatisfy { label, patterns in
      let text = value(label)
      return patterns.contains { $0.matches(text) }
    }
  }

  /// How many of a series' executions are good, and how many are looked at.
  ///
  /// A failed execution is bad; where there is a threshold it is not looked at, since failing fast is
  /// no merit and failing slowly is counted as a failure by an objective without a threshold.
  func events(in histogram: HistogramCells, succeeded: Bool) -> ObjectiveEvents {
    guard let fastBuckets else {
      return ObjectiveEvents(good: succeeded ? histogram.count : 0, total: histogram.count)
    }
    guard succeeded else { return ObjectiveEvents() }
    return ObjectiveEvents(
      good: histogram.buckets.prefix(fastBuckets).reduce(0, &+), total: histogram.count)
  }
}
