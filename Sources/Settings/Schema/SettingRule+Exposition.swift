internal import Yams

/// Options of the section `exposition` that are lists.
extension SettingRule {
  /// The most bounds of a histogram.
  private static let mostBuckets = 64
  /// The most optional labels.
  private static let mostLabels = 16
  /// Labels that metrics have by themselves; see `docs/configuration.md`.
  private static let fixedLabels: Set<String> = [
    "agent_type", "cache_type", "client", "connection_type", "detail", "error_type",
    "execution_status", "le", "llm_model_name", "llm_provider", "llm_token_type", "optional_labels",
    "overflow",
    "primitive_name", "primitive_type", "quantile", "reason", "server", "service_name",
    "slo_name", "source", "source_primitive", "source_type", "target_primitive", "target_type",
    "trace_id", "workflow_name",
  ]

  static let durationBuckets: SettingRule = SettingRule(
    section: "exposition", key: "duration_buckets",
    allowed: "1 to \(mostBuckets) numbers of milliseconds above 0, ascending",
    form: .node { node, configuration, context in
      let rule = durationBuckets
      guard let nodes = context.elements(node, rule.name, allowed: rule.allowed) else { return }
      var bounds: [Double] = []
      for node in nodes {
        guard case .scalar(let scalar) = node, let bound = ScalarForm.number(scalar.string),
          bound > bounds.last ?? 0
        else { return context.report(node, rule.name, allowed: rule.allowed) }
        bounds.append(bound)
      }
      guard (1...mostBuckets).contains(bounds.count) else {
        return context.report(
          node, "\(rule.name): found \(bounds.count) numbers; expected \(rule.allowed)")
      }
      configuration.exposition.durationBuckets = bounds
    })

  static let labels: SettingRule = SettingRule(
    section: "exposition", key: "labels",
    allowed: "a list of at most \(mostLabels) attributes or mappings of name, attribute, source",
    form: .node { node, configuration, context in
      let rule = labels
      guard let nodes = context.elements(node, rule.name, allowed: rule.allowed) else { return }
      if nodes.count > mostLabels {
        context.report(
          nodes[mostLabels], "\(rule.name): found \(nodes.count); expected \(rule.allowed)")
      }
      var labels: [OptionalLabel] = []
      for node in nodes {
        let own = namedLabels(node, &context) ?? label(node, &context).map { [$0] } ?? []
        if let label = own.first(where: { label in
          labels.contains { $0.name == label.name && $0.attribute == label.attribute }
        }) {
          context.report(
            node,
            "\(rule.name): the label \(quoted(label.name)) is given twice with the attribute "
              + quoted(label.attribute))
        }
        labels += own
      }
      configuration.exposition.labels = labels
    })

  /// The labels of a node that is no mapping: one that is known by name, or an attribute's; nil for a
  /// mapping.
  private static func namedLabels(
    _ node: Node, _ context: inout ReadingContext
  ) -> [OptionalLabel]? {
    guard case .scalar = node else { return nil }
    guard let text = context.text(node, "a label", allowed: "an attribute") else { return [] }
    if let known = OptionalLabel.known[text] { return known }
    let name = OptionalLabel.name(of: text)
    guard isLabelName(name) else {
      context.report(
        node,
        "a label: \(quoted(text)) gives the label \(quoted(name)), which is reserved or invalid;"
          + " give it another name: {name: …, attribute: …}")
      return []
    }
    return [OptionalLabel(name: name, attribute: text)]
  }

  private static func label(_ node: Node, _ context: inout ReadingContext) -> OptionalLabel? {
    let what = "a label"
    let keys = ["name", "attribute", "source"]
    guard let values = context.mapping(node, what, keys: keys) else { return nil }
    guard let nameNode = values["name"], let attributeNode = values["attribute"] else {
      context.report(node, "\(what) needs name and attribute")
      return nil
    }
    let name = context.text(nameNode, "name", allowed: labelNames)
    let attribute = context.text(attributeNode, "attribute")
    var source: OptionalLabel.Source? = .span
    if let node = values["source"] {
      let choices = OptionalLabel.Source.allCases.map { ($0.rawValue, $0) }
      source = context.choice(node, "source", among: choices)
    }
    guard let name, let attribute, let source else { return nil }
    guard isLabelName(name) else {
      context.report(nameNode, "name", allowed: labelNames)
      return nil
    }
    return OptionalLabel(name: name, attribute: attribute, source: source)
  }

  private static let labelNames =
    "letters, digits and _, not beginning with a digit or __, and not a label that metrics already have"

  private static func isLabelName(_ name: String) -> Bool {
    guard let first = name.first, !ScalarForm.isDigit(first), !name.hasPrefix("__"),
      !fixedLabels.contains(name)
    else { return false }
    return name.allSatisfy { $0.isASCII && ($0.isLetter || ScalarForm.isDigit($0) || $0 == "_") }
  }
}
