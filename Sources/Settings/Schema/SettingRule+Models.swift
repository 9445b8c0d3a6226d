internal import Semantics
internal import Yams

/// Options that are lists of names, of models and of providers.
extension SettingRule {
  /// A list of names.
  static func names(_ section: String, _ key: String, _ path: Path<[String]>) -> SettingRule {
    let name = "\(section).\(key)"
    return SettingRule(
      section: section, key: key, allowed: "a list of texts",
      form: .node { node, configuration, context in
        configuration[keyPath: path] = context.texts(node, name) ?? configuration[keyPath: path]
      })
  }

  static let dateSuffixes: SettingRule = SettingRule(
    section: "models", key: "date_suffixes", allowed: "a list of texts with YYYY, MM and DD",
    form: .node { node, configuration, context in
      let rule = dateSuffixes
      guard let nodes = context.elements(node, rule.name, allowed: rule.allowed) else { return }
      configuration.models.dateSuffixes = nodes.compactMap { node in
        guard let text = context.text(node, rule.name, allowed: rule.allowed) else { return nil }
        guard ["YYYY", "MM", "DD"].contains(where: text.contains) else {
          context.report(node, rule.name, allowed: rule.allowed)
          return nil
        }
        return DateSuffix(text)
      }
    })

  static let modelNames: SettingRule = SettingRule(
    section: "models", key: "names", allowed: "a mapping of names to models",
    form: .node { node, configuration, context in
      let rule = modelNames
      guard !context.isNothing(node),
        let pairs = context.pairs(node, rule.name, allowed: rule.allowed)
      else { return }
      let own: [ModelAlias] = pairs.compactMap { name, _, value in
        context.text(value, "\(rule.name).\(name)").map { model in
          ModelAlias(pattern: WildcardPattern(name.lowercased()), model: model)
        }
      }
      configuration.models.names = own + configuration.models.names
    })

  static let providersByModel: SettingRule = SettingRule(
    section: "models", key: "providers_by_model", allowed: "a list of mappings of model, provider",
    form: .node { node, configuration, context in
      let rule = providersByModel
      guard let nodes = context.elements(node, rule.name, allowed: rule.allowed) else { return }
      configuration.models.providersByModel = nodes.compactMap { node in
        let what = "a provider by model"
        guard let values = context.mapping(node, what, keys: ["model", "provider"]) else {
          return nil
        }
        guard let model = values["model"], let provider = values["provider"] else {
          context.report(node, "\(what) needs model and provider")
          return nil
        }
        guard let pattern = context.text(model, "model", allowed: "a pattern"),
          let name = context.text(provider, "provider")
        else { return nil }
        return ProviderByModel(
          pattern: WildcardPattern(pattern.lowercased()), provider: name.lowercased())
      }
    })

  static let providerAliases: SettingRule = SettingRule(
    section: "models", key: "provider_aliases", allowed: "a mapping of names to names",
    form: .node { node, configuration, context in
      let own = aliases(node, providerAliases, &context)
      configuration.models.providerAliases.merge(own) { _, own in own }
    })

  static let frameworks: SettingRule = SettingRule(
    section: "models", key: "frameworks", allowed: "a list of texts",
    form: .node { node, configuration, context in
      guard let names = context.texts(node, frameworks.name) else { return }
      configuration.models.frameworks = Set(names.map { $0.lowercased() })
    })

  /// Names in lower case, and what each stands for.
  static func aliases(
    _ node: Node, _ rule: SettingRule, _ context: inout ReadingContext
  )
    -> [String: String]
  {
    guard !context.isNothing(node),
      let pairs = context.pairs(node, rule.name, allowed: rule.allowed)
    else { return [:] }
    var result: [String: String] = [:]
    for (alias, _, value) in pairs {
      guard let name = context.text(value, "\(rule.name).\(alias)") else { continue }
      result[alias.lowercased()] = name.lowercased()
    }
    return result
  }
}
