internal import Foundation

/// The samples of a reply in Prometheus' text format 0.0.4.
struct Exposition {
  /// One line: a name, labels and a value.
  struct Sample: Hashable {
    let name: String
    let labels: [String: String]
    let value: Double
  }

  let samples: [Sample]

  /// Reads `text`; a line that is no sample is left out, so what is missing shows as missing.
  init(_ text: String) {
    samples = text.split(separator: "\n").compactMap(Self.sample)
  }

  private static func sample(_ line: Substring) -> Sample? {
    guard !line.hasPrefix("#"), let space = line.lastIndex(of: " "),
      let value = Double(line[line.index(after: space)...].replacing("Inf", with: "infinity"))
    else { return nil }
    let series = line[..<space]
    guard let brace = series.firstIndex(of: "{") else {
      return Sample(name: String(series), labels: [:], value: value)
    }
    return Sample(
      name: String(series[..<brace]), labels: labels(series[series.index(after: brace)...]),
      value: value)
  }

  /// Reads `name="value",…}`; `\"`, `\\` and `\n` are the escapes there are.
  private static func labels(_ text: Substring) -> [String: String] {
    var labels: [String: String] = [:]
    var rest = text
    while let equals = rest.firstIndex(of: "="), rest.first != "}" {
      let name = rest[..<equals]
      rest = rest[equals...].dropFirst(2)
      var value = ""
      while let character = rest.popFirst(), character != "\"" {
        if character == "\\", let escaped = rest.popFirst() {
          value.append(escaped == "n" ? "\n" : escaped)
        } else {
          value.append(character)
        }
      }
      labels[String(name)] = value
      if rest.first == "," { rest = rest.dropFirst() }
    }
    return labels
  }

  /// The samples of `name` that have all of `labels`.
  func matching(_ name: String, _ labels: [String: String] = [:]) -> [Sample] {
    samples.filter { sample in
      sample.name == name && labels.allSatisfy { sample.labels[$0.key] == $0.value }
    }
  }

  /// Their sum; nil if there is none.
  func sum(_ name: String, _ labels: [String: String] = [:]) -> Double? {
    let found = matching(name, labels)
    return found.isEmpty ? nil : found.reduce(0) { $0 + $1.value }
  }

  /// Their sums by the values of `keys`, joined with " "; an absent label is "-".
  func sums(
    _ name: String, by keys: [String], where labels: [String: String] = [:]
  ) -> [String: Double] {
    matching(name, labels).reduce(into: [:]) { sums, sample in
      sums[keys.map { sample.labels[$0] ?? "-" }.joined(separator: " "), default: 0] += sample.value
    }
  }
}
