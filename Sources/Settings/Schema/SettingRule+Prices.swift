internal import Semantics
internal import Yams

/// Options of the section `prices`.
extension SettingRule {
  static let pricesTaken: SettingRule = SettingRule(
    section: "prices", key: "taken", allowed: "a day, as in 2026-11-23",
    form: .node { node, configuration, context in
      guard let day = day(node, "prices.taken", &context) else { return }
      configuration.prices = configuration.prices.overlaid(with: PriceTable(taken: day))
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

  static let priceLines: SettingRule = SettingRule(
    section: "prices", key: "table", allowed: "a mapping of providers to lines of prices",
    form: .node { node, configuration, context in
      guard !context.isNothing(node),
        let pairs = context.pairs(node, priceLines.name, allowed: priceLines.allowed)
      else { return }
      var table = PriceTable()
      for (provider, _, value) in pairs {
        guard let text = context.text(value, provider, allowed: "lines of prices") else { continue }
        let first = context.place(of: value).line + (isBlock(value) ? 1 : 0)
        read(text, provider.lowercased(), from: first, into: &table, &context)
      }
      configuration.prices = configuration.prices.overlaid(with: table)
    })

  private static func isBlock(_ node: Node) -> Bool {
    guard case .scalar(let scalar) = node else { return false }
    return scalar.style == .literal || scalar.style == .folded
  }

  /// Reads a provider's lines, the first of which is line `first` of the file.
  private static func read(
    _ text: String, _ provider: String, from first: Int, into table: inout PriceTable,
    _ context: inout ReadingContext
  ) {
    var seen: Set<EntryKey> = []
    for (number, line) in Array(text.utf8).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).enumerated() {
      var words = PriceText(line.prefix { $0 != UInt8(ascii: "#") })
      guard let word = words.word() else { continue }
      let model = PriceText.text(word).lowercased()
      do throws(PriceText.Problem) {
        let validFrom = try words.day()
        let tariff = try words.tariff()
        table.add(
          PriceCatalogue.Line(validFrom: validFrom, tariff: tariff), of: model, provider: provider)
        if !seen.insert(EntryKey(provider: provider, model: model, validFrom: validFrom)).inserted {
          throw PriceText.Problem(message: "a price from that day is given twice")
        }
      } catch {
        let place = Place(file: context.file, line: first + number, column: 1)
        context.report(place, "\(provider), \(quoted(model)): \(error.message)")
      }
    }
  }

  /// What no two entries of a file may have in common.
  private struct EntryKey: Hashable {
    var provider: String
    var model: String
    var validFrom: Day?
  }

  /// The figures of an entry, in the order of those of a line.
  private static let figureKeys = [
    "input", "output", "cache_read", "cache_write", "long_cache_write", "reasoning", "audio_input",
    "audio_output",
  ]
  private static let entryKeys =
    ["provider", "model", "valid_from"] + figureKeys + ["when", "source"]

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
    var figures = PriceFigures()
    for (place, key) in figureKeys.enumerated() {
      figures[place] = values[key].flatMap { price($0, key, &context) }
    }
    guard let provider, let model, let price = figures.price,
      let tariff = tariff(figures, price, values["when"], &context)
    else { return nil }
    return PriceEntry(
      provider: provider.lowercased(), model: WildcardPattern(model.lowercased()),
      validFrom: validFrom, tariff: tariff)
  }

  private static func tariff(
    _ figures: PriceFigures, _ price: Price, _ node: Node?, _ context: inout ReadingContext
  ) -> Tariff? {
    guard let node else { return Tariff(price) }
    guard let sections = context.texts(node, "when") else { return nil }
    do throws(PriceText.Problem) {
      return try PriceText.tariff(figures, price, sections: sections)
    } catch {
      context.report(node, "when: \(error.message)")
      return nil
    }
  }

  private static func price(
    _ node: Node, _ what: String, _ context: inout ReadingContext
  )
    -> Int64?
  {
    if case .scalar(let scalar) = node, let price = ScalarForm.price(scalar.string) { return price }
    context.report(
      node, what,
      allowed: "USD per million tokens, from 0 to 1000000 with at most six decimals, as in 2.50")
    return nil
  }

  private static func day(_ node: Node, _ what: String, _ context: inout ReadingContext) -> Day? {
    if case .scalar(let scalar) = node, let day = Day(scalar.string) { return day }
    context.report(node, what, allowed: pricesTaken.allowed)
    return nil
  }
}
