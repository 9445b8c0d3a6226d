/// The lines that `/metrics` has to show, with whole numbers.
struct ModelSamples {
  private(set) var values: [String: Int] = [:]

  /// Adds to the line `name` with labels, in the order in which they are shown, without empty ones.
  mutating func add(_ amount: Int, _ name: String, _ labels: [(name: String, value: String)]) {
    let shown = labels.filter { !$0.value.isEmpty }.map { "\($0.name)=\"\($0.value)\"" }
    let line = shown.isEmpty ? name : "\(name){\(shown.joined(separator: ","))}"
    values[line, default: 0] += amount
  }

  /// Adds a duration in milliseconds to a histogram; of its lines, the count and the sum.
  mutating func observe(
    _ duration: Int, _ name: String, _ labels: [(name: String, value: String)]
  ) {
    add(1, name + "_count", labels)
    add(duration, name + "_sum", labels)
  }

  mutating func add(_ other: ModelSamples) {
    values.merge(other.values, uniquingKeysWith: +)
  }
}
