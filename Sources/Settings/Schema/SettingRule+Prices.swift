internal import Semantics
internal import Yams

/// Options of the section `prices`.
extension SettingRule {
  static let pricesTaken: SettingRule = SettingRule(
    section: "prices", key: "taken", allowed: "a date such as 2026-11-23",
    form: .node { node, configuration, context in
      guard let day = day(node, "prices.taken", &context) else { return }
      configuration.prices = configuration.prices.overlaid(with: PriceTable(taken: day))
    })

  static let priceAliases: SettingRule = SettingRule(
    section: "prices", key: "provider_aliases", allowed: "a mapping of names to names",
    form: .node { node, configuration, context in
      let own = PriceTable(providerAliases: aliases(node, priceAliases, &context))
      configuration.prices = configuration.prices.overlaid(with: own)
    })

  static let priceEntries: SettingRule = SettingRule(
    section: "prices", key: "entries", allowed: "a list of mappings of \(list(entryKeys))",
    form: .node { node, configuration, context in
      let rule = priceEntries
      guard let nodes = context.elements(node, rule.name, allowed: rule.allowed) else { return }
      var entries: [PriceEntry] = []
      var seen: Set<EntryKey> = []
      for node in nodes {
        guard let entry = entry(node, &context) else { continue }
        let key = EntryKey(
          provider: entry.provider, model: entry.model.text, validFrom: entry.validFrom)
        if !seen.insert(key).inserted {
          context.report(
            node, "a price of \(key.provider), \(quoted(key.model)) from that day is given twice")
        }
        entries.append(entry)
      }
      configuration.prices = configuration.prices.overlaid(with: PriceTable(entries: entries))
    })

  /// What no two entries of a file may have in common.
  private struct EntryKey: Hashable {
    var provider: String
    var model: String
    var validFrom: Day?
  }

  private static let entryKeys = [
    "provider", "model", "valid_from", "input", "cache_read", "cache_write", "output", "source",
  ]

  private static func entry(_ node: Node, _ context: inout ReadingContext) -> PriceEntry? {
    guard let values = context.mapping(node, "a price", keys: entryKeys) else { return nil }
    let missing = ["provider", "model", "input", "output"].filter { values[$0] == nil }
    guard missing.isEmpty else {
      context.report(
        node, "a price needs provider, model, input and output; missing: \(list(missing))")
      return nil
    }
    let provider = values["provider"].flatMap { context.text($0, "provider") }
    let model = values["model"].flatMap { context.text($0, "model", allowed: "a pattern") }
    if let node = values["source"] { _ = context.text(node, "source") }
    var validFrom: Day?
    if let node = values["valid_from"] {
      guard let day = day(node, "valid_from", &context) else { return nil }
      validFrom = day
    }
    let figures = ["input", "output", "cache_read", "cache_write"].map { key in
      values[key].flatMap { price($0, key, &context) }
    }
    guard let provider, let model, let input = figures[0], let output = figures[1] else {
      return nil
    }
    return PriceEntry(
      provider: provider.lowercased(), model: WildcardPattern(model.lowercased()),
      validFrom: validFrom,
      price: Price(input: input, output: output, cacheRead: figures[2], cacheWrite: figures[3]))
  }

  private static func price(
    _ node: Node, _ what: String, _ context: inout ReadingContext
  )
    -> Int64?
  {
    if case .scalar(let scalar) = node, let price = ScalarForm.price(scalar.string) { return price }
    context.report(
      node, what,
      allowed: "USD per million tokens, from 0 to 1000000 with at most six decimals, such as 2.50")
    return nil
  }

  private static func day(_ node: Node, _ what: String, _ context: inout ReadingContext) -> Day? {
    if case .scalar(let scalar) = node, let day = Day(scalar.string) { return day }
    context.report(node, what, allowed: pricesTaken.allowed)
    return nil
  }
}
