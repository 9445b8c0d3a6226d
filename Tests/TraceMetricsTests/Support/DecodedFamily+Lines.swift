import TraceMetrics

extension DecodedFamily {
  /// The lines that the text format has for the same: `name{labels}` and the value.
  var lines: [String: Double] {
    var lines: [String: Double] = [:]
    for metric in metrics {
      if let value = metric.counter ?? metric.gauge {
        lines[DecodedFamily.line(name, metric.labels)] = value
      }
      guard let count = metric.count else { continue }
      lines[DecodedFamily.line(name + "_count", metric.labels)] = Double(count)
      lines[DecodedFamily.line(name + "_sum", metric.labels)] = metric.sum
      for bucket in metric.buckets {
        let le = bucket.bound.isFinite ? bucket.bound.description : "+Inf"
        let labels = metric.labels.merging(["le": le]) { first, _ in first }
        lines[DecodedFamily.line(name + "_bucket", labels)] = Double(bucket.count)
      }
    }
    return lines
  }

  private static func line(_ name: String, _ labels: [String: String]) -> String {
    let pairs = labels.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.debugDescription)" }
    return "\(name){\(pairs.joined(separator: ","))}"
  }

  /// The same of a text exposition.
  static func lines(ofText text: String) -> [String: Double] {
    var lines: [String: Double] = [:]
    for text in text.split(separator: "\n") where !text.hasPrefix("# ") {
      guard let space = text.lastIndex(of: " "),
        let value = Double(text[text.index(after: space)...])
      else { continue }
      let series = text[..<space]
      let name = series.prefix { $0 != "{" }
      lines[line(String(name), labels(series.dropFirst(name.count)))] = value
    }
    return lines
  }

  /// The labels of `{a="x",b="y"}`.
  private static func labels(_ text: Substring) -> [String: String] {
    var labels: [String: String] = [:]
    var rest = text.dropFirst()
    while let equals = rest.firstIndex(of: "=") {
      let name = rest[..<equals].drop { $0 == "," }
      rest = rest[equals...].dropFirst(2)
      var value = ""
      while let character = rest.popFirst(), character != "\"" {
        guard character == "\\", let escaped = rest.popFirst() else {
          value.append(character)
          continue
        }
        value.append(escaped == "n" ? "\n" : escaped)
      }
      labels[String(name)] = value
    }
    return labels
  }
}
