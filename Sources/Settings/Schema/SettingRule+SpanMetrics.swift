internal import Semantics
internal import Yams

/// The section `span_metrics`.
extension SettingRule {
  /// Labels that spans have already.
  private static let spanLabels: Set<String> = [
    "service", "span_name", "span_kind", "status_code", "le", "overflow", "trace_id",
  ]
  /// The most policies of a list.
  private static let mostPolicies = 32

  static let spanDimensions: SettingRule = SettingRule(
    section: "span_metrics", key: "dimensions",
    allowed: "a list of attributes, for at most \(SpanMetricsOptions.mostDimensions) labels",
    form: .node { node, configuration, context in
      let rule = spanDimensions
      guard let nodes = context.elements(node, rule.name, allowed: rule.allowed) else { return }
      var dimensions: [SpanMetricsOptions.Dimension] = []
      for node in nodes {
        guard let attribute = context.text(node, rule.name, allowed: "an attribute") else {
          continue
        }
        let label = labelName(of: attribute)
        if spanLabels.contains(label) || label.hasPrefix("__") {
          context.report(
            node,
            "\(rule.name): \(quoted(attribute)) gives the label \(label), which already exists")
        } else if let place = dimensions.firstIndex(where: { $0.label == label }) {
          if !dimensions[place].attributes.contains(attribute) {
            dimensions[place].attributes.append(attribute)
          }
        } else {
          dimensions.append(SpanMetricsOptions.Dimension(label: label, attributes: [attribute]))
          if dimensions.count == SpanMetricsOptions.mostDimensions + 1 {
            context.report(node, rule.name, allowed: rule.allowed)
          }
        }
      }
      configuration.spanMetrics.dimensions = Array(
        dimensions.prefix(SpanMetricsOptions.mostDimensions))
    })

  /// An attribute's name as a label: what a label cannot have becomes `_`.
  private static func labelName(of attribute: String) -> String {
    let name = String(
      attribute.map { $0.isASCII && ($0.isLetter || ScalarForm.isDigit($0)) ? $0 : "_" })
    return name.first.map(ScalarForm.isDigit) == true ? "_" + name : name
  }

  static func spanPolicies(_ key: String, _ path: Path<[SpanPolicy]>) -> SettingRule {
    let name = "span_metrics.\(key)"
    let allowed =
      "a list of at most \(mostPolicies) mappings of kind, status, name, service, attributes"
    return SettingRule(
      section: "span_metrics", key: key, allowed: allowed,
      form: .node { node, configuration, context in
        guard let nodes = context.elements(node, name, allowed: allowed) else { return }
        if nodes.count > mostPolicies {
          context.report(
            nodes[mostPolicies], "\(name): found \(nodes.count); expected \(allowed)")
        }
        configuration[keyPath: path] = nodes.compactMap { policy($0, name, &context) }
      })
  }

  private static func policy(
    _ node: Node, _ what: String, _ context: inout ReadingContext
  ) -> SpanPolicy? {
    let keys = ["kind", "status", "name", "service", "attributes"]
    guard let values = context.mapping(node, what, keys: keys) else { return nil }
    guard !values.isEmpty else {
      // What else stands there is reported as unknown.
      if case .mapping(let mapping) = node, mapping.isEmpty {
        context.report(node, "\(what) needs at least one of \(keys.joined(separator: ", "))")
      }
      return nil
    }
    var policy = SpanPolicy()
    if let node = values["kind"] {
      let choices = SpanPolicy.Kind.allCases.flatMap { [($0.word, $0), ($0.name, $0)] }
      policy.kinds = Set(choose(node, "kind", choices, &context))
    }
    if let node = values["status"] {
      let choices = SpanPolicy.Status.allCases.flatMap { [("\($0)", $0), ($0.name, $0)] }
      policy.statuses = Set(choose(node, "status", choices, &context))
    }
    if let node = values["name"] { policy.names = patterns(node, "name", &context) }
    if let node = values["service"] { policy.services = patterns(node, "service", &context) }
    if let node = values["attributes"] {
      let pairs = context.pairs(
        node, "attributes", allowed: "a mapping of attributes to their values")
      policy.attributes = (pairs ?? []).map { attribute, _, node in
        SpanPolicy.Condition(
          attribute: attribute, values: patterns(node, "attributes.\(attribute)", &context))
      }
    }
    return policy
  }

  /// One or several texts with `*`; none is reported, since a condition must hold for some span.
  private static func patterns(
    _ node: Node, _ what: String, _ context: inout ReadingContext
  ) -> [WildcardPattern] {
    let texts = context.texts(node, what) ?? []
    if texts.isEmpty, case .sequence = node {
      context.report(node, what, allowed: "a pattern or a list of patterns")
    }
    return texts.map(WildcardPattern.init)
  }

  private static func choose<Value>(
    _ node: Node, _ what: String, _ choices: [(String, Value)], _ context: inout ReadingContext
  ) -> [Value] {
    if case .sequence(let nodes) = node {
      if nodes.isEmpty {
        context.report(node, what, allowed: choices.map(\.0).joined(separator: ", "))
      }
      return nodes.compactMap { context.choice($0, what, among: choices) }
    }
    return context.choice(node, what, among: choices).map { [$0] } ?? []
  }
}
