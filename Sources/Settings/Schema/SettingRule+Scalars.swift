/// Options of one value, or of a list that the environment can set too.
extension SettingRule {
  typealias Path<Value> = any WritableKeyPath<PipelineConfiguration, Value> & Sendable

  /// An address `HOST:PORT`.
  static func address(_ section: String, _ key: String, _ path: Path<String>) -> SettingRule {
    scalar(
      section, key, "HOST:PORT with a port from 0 to 65535, such as 127.0.0.1:4317 or [::1]:4317",
      path
    ) {
      ScalarForm.isAddress($0) ? $0 : nil
    }
  }

  /// A duration.
  static func duration(
    _ section: String, _ key: String, _ least: String, _ most: String, _ path: Path<Duration>
  ) -> SettingRule {
    let range = (ScalarForm.duration(least) ?? .zero)...(ScalarForm.duration(most) ?? .zero)
    return scalar(
      section, key, "a duration from \(least) to \(most), such as 500ms, 10s, 5m or 1h30m", path
    ) { text in ScalarForm.duration(text).flatMap { range.contains($0) ? $0 : nil } }
  }

  /// A number of bytes.
  static func bytes(
    _ section: String, _ key: String, _ least: String, _ most: String, _ path: Path<Int>
  ) -> SettingRule {
    let range = (ScalarForm.bytes(least) ?? 0)...(ScalarForm.bytes(most) ?? 0)
    return scalar(
      section, key,
      "a size from \(least) to \(most), such as 512KiB, 64MiB, 1GiB or a number of bytes", path
    ) { text in ScalarForm.bytes(text).flatMap { range.contains($0) ? $0 : nil } }
  }

  /// A whole number.
  static func count(
    _ section: String, _ key: String, _ range: ClosedRange<Int>, _ path: Path<Int>
  ) -> SettingRule {
    let allowed = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    return scalar(section, key, allowed, path) { text in
      ScalarForm.count(text).flatMap { range.contains($0) ? $0 : nil }
    }
  }

  /// Yes or no.
  static func bool(_ section: String, _ key: String, _ path: Path<Bool>) -> SettingRule {
    scalar(section, key, "true or false", path, ScalarForm.bool)
  }

  /// One of an enumeration's cases.
  static func choice<Value: RawRepresentable<String> & CaseIterable & Sendable>(
    _ section: String, _ key: String, _ path: Path<Value>
  ) -> SettingRule {
    let allowed = "one of \(Value.allCases.map(\.rawValue).joined(separator: ", "))"
    return scalar(section, key, allowed, path) { Value(rawValue: $0) }
  }

  /// A list of texts, each of which `parse` allows.
  static func texts(
    _ section: String, _ key: String, _ allowed: String, _ path: Path<[String]>,
    _ parse: @escaping @Sendable (String) -> String?
  ) -> SettingRule {
    SettingRule(
      section: section, key: key, allowed: allowed,
      form: .texts(parse: parse) { texts, configuration in
        configuration[keyPath: path] = texts
      },
      show: { $0[keyPath: path].joined(separator: ", ") })
  }

  private static func scalar<Value>(
    _ section: String, _ key: String, _ allowed: String, _ path: Path<Value>,
    _ parse: @escaping @Sendable (String) -> Value?
  ) -> SettingRule {
    SettingRule(
      section: section, key: key, allowed: allowed,
      form: .scalar { text, configuration in
        guard let value = parse(text) else { return false }
        configuration[keyPath: path] = value
        return true
      },
      show: { String(describing: $0[keyPath: path]) })
  }
}
