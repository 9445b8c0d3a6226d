/// The samples of a text exposition, for tests to look into.
struct PrometheusText: Equatable {
  /// One line.
  struct Line: Hashable {
    var name: String
    var labels: [String: String]
  }

  private(set) var values: [Line: Double] = [:]

  init(_ text: String) {
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      guard let (key, value) = PrometheusText.split(line), let value = Double(value) else {
        continue
      }
      values[key] = value
    }
  }

  /// A line and the text of its value.
  static func split(_ line: Substring) -> (Line, Substring)? {
    // Exemplars come after the value, behind a '#'.
    let sample = line.split(separator: " # ").first ?? line
    guard let space = sample.lastIndex(of: " ") else { return nil }
    let series = sample[..<space]
    let name = series.prefix { $0 != "{" }
    return (
      Line(name: String(name), labels: PrometheusText.labels(series.dropFirst(name.count))),
      sample[sample.index(after: space)...]
    )
  }

  /// The lines of another whose labels include `labels`.
  init(lines other: PrometheusText, where labels: [String: String]) {
    values = other.values.filter { line in
      labels.allSatisfy { line.key.labels[$0] == $1 }
    }
  }

  private static func labels(_ text: Substring) -> [String: String] {
    var labels: [String: String] = [:]
    var rest = text.dropFirst().dropLast()
    while let equals = rest.firstIndex(of: "=") {
      let name = String(rest[..<equals].drop { $0 == "," })
      rest = rest[rest.index(equals, offsetBy: 2)...]
      var value = ""
      while let letter = rest.popFirst(), letter != "\"" {
        if letter == "\\", let escaped = rest.popFirst() {
          value.append(escaped == "n" ? "\n" : escaped)
        } else {
          value.append(letter)
        }
      }
      labels[name] = value
    }
    return labels
  }

  /// The sum of the lines `name` whose labels include `labels`.
  func sum(_ name: String, _ labels: [String: String] = [:]) -> Double {
    values.reduce(0) { sum, line in
      guard line.key.name == name, labels.allSatisfy({ line.key.labels[$0] == $1 }) else {
        return sum
      }
      return sum + line.value
    }
  }

  /// Sums of the lines `name` by the values of some labels, joined by spaces.
  func sums(_ name: String, by labels: [String]) -> [String: Double] {
    values.reduce(into: [:]) { sums, line in
      guard line.key.name == name else { return }
      sums[labels.map { line.key.labels[$0] ?? "" }.joined(separator: " "), default: 0] +=
        line.value
    }
  }

  /// All lines but those that the program counts of itself, and gauges of workflows and repeats, which
  /// are 0 or not there when all have ended.
  var derived: [Line: Double] {
    values.filter { line, value in
      !line.name.hasPrefix("tracemill_")
        && !(value == 0 && line.name.hasPrefix("agent_workflows_"))
        && !(value == 0 && line.name == "agent_tool_repeats_held")
    }
  }

  /// What differs between two expositions, a few lines of it.
  func differences(to other: PrometheusText) -> [String] {
    let (left, right) = (derived, other.derived)
    let differing = Set(left.keys).union(right.keys).filter { left[$0] != right[$0] }
    return differing.prefix(5).map { line in
      "\(line.name) \(line.labels): \(left[line] ?? -1) and \(right[line] ?? -1)"
    }
  }
}
