internal import Semantics
internal import Yams

/// The section `dialects`.
extension SettingRule {
  static let dialects: SettingRule = SettingRule(
    section: "dialects", key: "", allowed: "a list of dialects",
    form: .node { node, configuration, context in
      let rule = dialects
      guard let nodes = context.elements(node, rule.name, allowed: rule.allowed) else { return }
      var own: [Dialect] = []
      for node in nodes {
        var reader = DialectReader()
        guard let dialect = reader.dialect(node, &context) else { continue }
        if own.contains(where: { $0.name == dialect.name }) {
          context.report(node, "the dialect \(quoted(dialect.name)) is given twice")
        }
        own.append(dialect)
      }
      configuration.dialects = overlaid(configuration.dialects, with: own)
    })

  /// `own` dialects before `shipped` ones, but for those that take the place of one of their name.
  private static func overlaid(_ shipped: [Dialect], with own: [Dialect]) -> [Dialect] {
    let replaced = shipped.map { old in own.first { $0.name == old.name } ?? old }
    return own.filter { new in !shipped.contains { $0.name == new.name } } + replaced
  }
}
