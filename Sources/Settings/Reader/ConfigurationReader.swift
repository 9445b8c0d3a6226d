internal import Yams

/// Makes a ``PipelineConfiguration`` from the shipped files, a user's files and the environment.
package struct ConfigurationReader: Sendable {
  /// What the shipped files say, with the problems in them if there are any; they are read once.
  private static let shipped: ConfigurationReader = {
    var reader = ConfigurationReader()
    for file in EmbeddedFiles.all { reader.read(file) }
    return reader
  }()

  private var configuration = PipelineConfiguration()
  private var context = ReadingContext()

  private init() {}

  /// The shipped defaults, over them `files` in their order, over them the environment.
  ///
  /// In a later file a value or a list takes the place of an earlier one, but: its `dialects` come
  /// before those known or replace the one of the same name, its `prices.entries` come before those known and replace those of the same provider and model
  /// pattern, its `provider_aliases` are added.
  ///
  /// - Parameters:
  ///   - files: Pipeline files, at most 1 MiB each; an empty one changes nothing.
  ///   - environment: The process's environment; of it `TRACEMILL_…` is read.
  /// - Throws: every problem of all files and variables.
  package static func read(
    _ files: [ConfigurationFile], environment: [String: String] = [:]
  ) throws(ConfigurationError) -> PipelineConfiguration {
    var reader = shipped
    for file in files { reader.read(file) }
    reader.read(environment)
    reader.checkTogether()
    guard reader.context.problems.isEmpty else {
      throw ConfigurationError(problems: reader.context.problems)
    }
    // A provider's other names and a model's dates are the same for labels and prices.
    reader.configuration.prices.providerAliases = reader.configuration.models.providerAliases
    reader.configuration.prices.dateSuffixes = reader.configuration.models.dateSuffixes
    return reader.configuration
  }

  private mutating func read(_ file: ConfigurationFile) {
    context.file = file.name
    context.repeatedKeys = [:]
    var text = YAMLText(file)
    let first = context.problems.count
    defer { context.sortProblems(from: first) }
    guard let root = text.compose(&context), !context.isNothing(root) else { return }
    guard let sections = context.mapping(root, "the file", keys: Schema.sections) else { return }
    for section in Schema.sections {
      guard let node = sections[section], !context.isNothing(node) else { continue }
      read(section, node)
    }
  }

  private mutating func read(_ section: String, _ node: Node) {
    let rules = Schema.rules.filter { $0.section == section }
    if let rule = rules.first, rule.key.isEmpty { return apply(rule, node) }
    // A feature that is only to be switched on needs no mapping.
    if case .scalar = node, let rule = rules.first(where: { $0.key == "enabled" }) {
      return apply(rule, node)
    }
    let keys = rules.map(\.key)
    let allowed = "a mapping of \(list(keys))"
    guard let pairs = context.pairs(node, section, allowed: allowed) else { return }
    for (key, keyNode, _) in pairs where !keys.contains(key) {
      let elsewhere = Schema.rules.first { $0.key == key && !key.isEmpty }
      let advice = elsewhere.map { "it belongs to the section \($0.section)" }
      context.report(
        keyNode,
        "unknown key \(quoted(key)) in \(section); \(advice ?? hint(for: key, among: keys))")
    }
    for rule in rules {
      guard let value = pairs.first(where: { $0.0 == rule.key })?.2 else { continue }
      apply(rule, value)
    }
  }

  private mutating func apply(_ rule: SettingRule, _ node: Node) {
    context.places[rule.name] = context.place(of: node)
    switch rule.form {
    case .node(let read): read(node, &configuration, &context)
    case .scalar(let read):
      guard case .scalar(let scalar) = node, !context.isNothing(node),
        read(scalar.string, &configuration)
      else { return context.report(node, rule.name, allowed: rule.allowed) }
    }
  }

  private mutating func read(_ environment: [String: String]) {
    let variables = Schema.rules.compactMap { rule in rule.variable.map { ($0, rule) } }
    let known = variables.map(\.0)
    for (name, text) in environment.sorted(by: { $0.key < $1.key })
    where name.hasPrefix("TRACEMILL_") && !Schema.otherVariables.contains(name) {
      let place = Place(file: name, line: 0, column: 0)
      guard let rule = variables.first(where: { $0.0 == name })?.1 else {
        context.report(
          place, "unknown variable; \(ConfigurationReader.advice(onVariable: name, known))")
        continue
      }
      context.places[rule.name] = place
      guard case .scalar(let read) = rule.form, read(text, &configuration) else {
        let found = text.isEmpty ? "nothing" : quoted(text)
        context.report(place, "\(rule.name): found \(found); allowed is \(rule.allowed)")
        continue
      }
    }
  }

  private static func advice(onVariable name: String, _ known: [String]) -> String {
    let list = Schema.rules.first { rule in
      name == "TRACEMILL_\(rule.name)".uppercased().replacing(".", with: "_")
    }
    if let list { return "\(list.name) is no single value: set it in a file" }
    if let nearest = nearest(to: name, among: known) { return "did you mean \(nearest)?" }
    return "docs/configuration.md lists those there are"
  }

  /// Checks options that must fit one another.
  private mutating func checkTogether() {
    if configuration.server.inFlightBytes < 2 * configuration.server.maxBodyBytes {
      report(
        ["server.in_flight_bytes", "server.max_body_bytes"],
        "server.in_flight_bytes must be at least twice server.max_body_bytes")
    }
    if configuration.correlation.idleTimeout < configuration.correlation.settle {
      report(
        ["correlation.idle_timeout", "correlation.settle"],
        "correlation.idle_timeout must not be less than correlation.settle")
    }
    SettingRule.checkThresholds(of: configuration, &context)
    if let excess = DialectBounds.excess(in: configuration) {
      report(["dialects", "exposition.labels"], excess)
    }
  }

  /// Reports at the first of `options` that a user set.
  private mutating func report(_ options: [String], _ message: String) {
    let shipped = Set(EmbeddedFiles.all.map(\.name))
    let places = options.compactMap { context.places[$0] }
    let own = places.first { !shipped.contains($0.file) } ?? places.first
    context.report(own ?? Place(file: "pipeline", line: 0, column: 0), message)
  }
}
