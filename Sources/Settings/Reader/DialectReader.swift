internal import Semantics
internal import Yams

/// Reads one dialect of a pipeline file; the head of `pipelines/dialects.yaml` says what it may hold.
struct DialectReader {
  private static let keys = [
    "dialect", "recognised_by", "fields", "stamping_scopes", "input_excludes_cache",
    "raw_input_scopes", "rules",
  ]
  private static let ruleKeys = [
    "rule", "span", "attributes", "any_of", "without", "execution", "structure", "foreign", "name",
    "type", "index", "status", "call",
  ]
  private static let roles = Role.allCases.map { (String(describing: $0), $0) }
  private static let compositions: [(String, Composition)] = [
    ("none", .none), ("step", .step), ("branch", .branch), ("conditional", .conditional),
    ("attempt", .attempt), ("fallback", .fallback), ("saga", .saga), ("handoff", .handoff),
  ]

  /// The dialect at `node`; nil where it has no name. What is wrong in it is reported.
  mutating func dialect(_ node: Node, _ context: inout ReadingContext) -> Dialect? {
    guard let values = context.mapping(node, "a dialect", keys: DialectReader.keys) else {
      return nil
    }
    guard let nameNode = values["dialect"] else {
      context.report(node, "a dialect needs a name under the key \"dialect\"")
      return nil
    }
    guard let name = context.text(nameNode, "dialect", allowed: "a name") else { return nil }
    var dialect = Dialect(name: name)
    dialect.recognisedBy = texts(values["recognised_by"], "recognised_by", &context)
    dialect.stampingScopes = texts(values["stamping_scopes"], "stamping_scopes", &context)
    dialect.rawInputScopes = texts(values["raw_input_scopes"], "raw_input_scopes", &context)
    if let node = values["input_excludes_cache"] {
      dialect.inputExcludesCache = context.bool(node, "input_excludes_cache") ?? false
    }
    if let node = values["fields"] { dialect.fields = fields(node, &context) }
    if let node = values["rules"] {
      for ruleNode in context.elements(node, "rules", allowed: "a list of rules") ?? [] {
        guard let rule = rule(ruleNode, &context) else { continue }
        if dialect.rules.contains(where: { $0.name == rule.name }) {
          context.report(ruleNode, "the rule \(quoted(rule.name)) is given twice in its dialect")
        }
        dialect.rules.append(rule)
      }
    } else if dialect.recognisedBy.isEmpty {
      context.report(node, "the dialect \(quoted(name)) needs rules or recognised_by")
    }
    return dialect
  }

  private func fields(_ node: Node, _ context: inout ReadingContext) -> [SemanticField: [String]] {
    let names = SemanticField.allCases.map(\.name)
    guard let values = context.mapping(node, "fields", keys: names) else { return [:] }
    var fields: [SemanticField: [String]] = [:]
    for field in SemanticField.allCases {
      guard let value = values[field.name] else { continue }
      fields[field] = context.texts(value, "fields.\(field.name)")
    }
    return fields
  }

  private func rule(_ node: Node, _ context: inout ReadingContext) -> DialectRule? {
    guard let values = context.mapping(node, "a rule", keys: DialectReader.ruleKeys) else {
      return nil
    }
    guard let nameNode = values["rule"] else {
      context.report(node, "a rule needs a name under the key \"rule\"")
      return nil
    }
    guard let name = context.text(nameNode, "rule", allowed: "a name"),
      let outcome = outcome(node, values, &context)
    else { return nil }
    var rule = DialectRule(name: name, outcome: outcome)
    if let node = values["span"] { rule.span = pattern(node, &context) }
    if let node = values["attributes"] { rule.attributes = attributes(node, &context) }
    rule.anyOf = texts(values["any_of"], "any_of", &context)
    rule.without = texts(values["without"], "without", &context)
    if ["span", "attributes", "any_of"].allSatisfy({ values[$0] == nil }) {
      context.report(node, "the rule \(quoted(name)) needs a condition: span, attributes or any_of")
    }
    let captures = rule.span?.captures ?? []
    rule.executionName = templates(values["name"], "name", captures, &context)
    rule.type = templates(values["type"], "type", captures, &context)
    rule.index = templates(values["index"], "index", captures, &context)
    rule.status = texts(values["status"], "status", &context)
    if let node = values["call"] { rule.isCall = context.bool(node, "call") ?? false }
    checkUse(of: values, outcome, &context)
    return rule
  }

  /// Reports what says nothing of spans that are what the rule says.
  private func checkUse(
    of values: [String: Node], _ outcome: DialectRule.Outcome, _ context: inout ReadingContext
  ) {
    let useful: Set<String> =
      switch outcome {
      case .execution: ["name", "type", "status", "call"]
      case .structure(.step): ["type", "index", "status"]
      case .structure(let composition) where composition.hasIndex: ["index", "status"]
      case .structure: ["status"]
      case .foreign: []
      }
    for key in ["name", "type", "index", "status", "call"] where !useful.contains(key) {
      guard let node = values[key] else { continue }
      let allowed = useful.isEmpty ? "none" : list(useful.sorted())
      context.report(node, "\(key) is not allowed in this kind of rule; allowed: \(allowed)")
    }
    if case .execution = outcome, values["name"] == nil, let node = values["execution"] {
      context.report(node, "an execution needs a name: templates under the key \"name\"")
    }
  }

  private func outcome(
    _ node: Node, _ values: [String: Node], _ context: inout ReadingContext
  ) -> DialectRule.Outcome? {
    let given = ["execution", "structure", "foreign"].filter { values[$0] != nil }
    guard given.count == 1 else {
      let found = given.isEmpty ? "none" : list(given)
      context.report(
        node, "a rule needs exactly one of execution, structure and foreign; found \(found)")
      return nil
    }
    if let node = values["execution"] {
      return context.choice(node, "execution", among: DialectReader.roles)
        .map(DialectRule.Outcome.execution)
    }
    if let node = values["structure"] {
      return context.choice(node, "structure", among: DialectReader.compositions)
        .map(DialectRule.Outcome.structure)
    }
    guard let node = values["foreign"] else { return nil }
    return context.choice(node, "foreign", among: [("true", DialectRule.Outcome.foreign)])
  }

  private func attributes(_ node: Node, _ context: inout ReadingContext) -> [String: [String]] {
    let allowed = "a mapping of attributes to a value, a list of values or any"
    guard let pairs = context.pairs(node, "attributes", allowed: allowed) else { return [:] }
    var attributes: [String: [String]] = [:]
    for (key, keyNode, value) in pairs {
      guard let values = context.texts(value, "attributes.\(key)") else { continue }
      if case .sequence = value, values.isEmpty {
        context.report(keyNode, "attributes.\(key): found an empty list; expected \(allowed)")
      }
      // A list is of values, even if `any` is one of them.
      if case .scalar = value, values == ["any"] {
        attributes[key] = []
      } else {
        attributes[key] = values
      }
    }
    return attributes
  }

  private func pattern(_ node: Node, _ context: inout ReadingContext) -> NamePattern? {
    guard let text = context.text(node, "span", allowed: "a pattern") else { return nil }
    do throws(NamePattern.Malformed) {
      let pattern = try NamePattern(text)
      if pattern.captures.count > DialectBounds.captures {
        context.report(
          node,
          "span: found \(pattern.captures.count) captures; the maximum is "
            + "\(DialectBounds.captures)")
        return nil
      }
      return pattern
    } catch {
      context.report(node, "span: \(quoted(text)) is not a valid pattern: \(error.reason)")
      return nil
    }
  }

  private func templates(
    _ node: Node?, _ what: String, _ captures: [String], _ context: inout ReadingContext
  ) -> [Template] {
    guard let node else { return [] }
    let nodes: [Node]
    if case .scalar = node {
      nodes = [node]
    } else {
      nodes = context.elements(node, what, allowed: "a template or a list of templates") ?? []
    }
    return nodes.compactMap { node -> Template? in
      guard let text = context.text(node, what, allowed: "a template") else { return nil }
      do throws(NamePattern.Malformed) {
        return try Template(text, captures: captures)
      } catch {
        context.report(node, "\(what): \(quoted(text)) is not a valid template: \(error.reason)")
        return nil
      }
    }
  }

  private func texts(_ node: Node?, _ what: String, _ context: inout ReadingContext) -> [String] {
    node.flatMap { context.texts($0, what) } ?? []
  }
}
