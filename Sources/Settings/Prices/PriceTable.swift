package import Semantics

/// What the tokens of LLM and embedding models cost, in USD.
package struct PriceTable: Equatable, Sendable {
  /// The provider whose lines hold under every other that has none of its own for a model.
  private static let anyProvider = "any"

  /// What one source of prices offers.
  private struct Layer: Equatable {
    /// By provider; those that share a list, together.
    var catalogues: [String: PriceCatalogue] = [:]
    /// For each provider the key of its catalogue.
    var keys: [String: String] = [:]

    subscript(provider: String) -> PriceCatalogue? {
      keys[provider].flatMap { catalogues[$0] }
    }
  }

  /// Those that come before others first.
  private var layers: [Layer] = []
  /// The day on which the figures were last looked at, where it is known.
  package private(set) var taken: Day?
  /// Providers' other names and the names that the table uses, lower case.
  package var providerAliases: [String: String]
  /// What a model's name may end in to date it.
  package var dateSuffixes: [DateSuffix]

  /// A table of `entries`. Of two patterns that claim a model alike, the earlier one wins.
  package init(
    entries: [PriceEntry] = [], providerAliases: [String: String] = [:],
    dateSuffixes: [DateSuffix] = [], taken: Day? = nil
  ) {
    self.providerAliases = providerAliases
    self.dateSuffixes = dateSuffixes
    self.taken = taken
    for entry in entries { add(entry) }
  }

  private mutating func add(_ entry: PriceEntry) {
    add(
      PriceCatalogue.Line(validFrom: entry.validFrom, tariff: entry.tariff),
      of: entry.model.text, provider: entry.provider)
  }

  /// Adds a line to the first layer.
  mutating func add(_ line: PriceCatalogue.Line, of model: String, provider: String) {
    if layers.isEmpty { layers.append(Layer()) }
    if layers[0].catalogues[provider] == nil {
      for name in provider.split(separator: " ") { layers[0].keys[String(name)] = provider }
    }
    layers[0].catalogues[provider, default: PriceCatalogue()].add(line, of: model)
  }

  /// All lines that can hold, in no order.
  package var entries: [PriceEntry] {
    var entries: [PriceEntry] = []
    for (place, layer) in layers.enumerated() {
      for (provider, catalogue) in layer.catalogues {
        let names = provider.split(separator: " ").map(String.init)
        let offers =
          catalogue.exact.map { (WildcardPattern($0.key), $0.value) }
          + catalogue.patterns.map { ($0.pattern, $0.offer) }
        for (pattern, offer) in offers {
          let isReplaced = layers[..<place].contains { before in
            names.allSatisfy { before[$0]?.hasOffer(of: pattern.text) == true }
          }
          guard !isReplaced else { continue }
          entries += offer.lines.map { line in
            PriceEntry(
              provider: provider, model: pattern, validFrom: line.validFrom, tariff: line.tariff)
          }
        }
      }
    }
    return entries
  }

  /// Whether `provider`, under its usual name, has a list.
  package func hasPrices(of provider: String) -> Bool {
    layers.contains { $0[provider] != nil }
  }

  /// The tariff of `model` at a time; nil where it is not known.
  ///
  /// Tried are its whole name, then what is left of it when the words for the route to it are left away,
  /// each with its date, then without. Of a name the pattern with the most literal characters wins, a
  /// whole name over a pattern; of its lines the latest that is valid on that day, UTC. Where `provider` is
  /// nil, a word before a slash may be one; else each is asked, and there is a price only if all that have
  /// one agree. O(patterns of the provider), without a provider O(all patterns).
  ///
  /// - Parameters:
  ///   - provider: The provider in any case, under its usual name or an alias; nil if not known.
  ///   - model: The model in any case.
  ///   - nanoseconds: The time of the call, since 1970.
  package func tariff(provider: String?, model: String, at nanoseconds: UInt64) -> Tariff? {
    let model = model.lowercased()
    let day = Day(at: nanoseconds)
    let found: Tariff?
    if let provider {
      found = tariff(ofName: model, provider: usualName(of: provider.lowercased()), day)
    } else {
      found = routed(model, day) ?? agreed(model, day)
    }
    return found ?? tariff(ofName: model, provider: PriceTable.anyProvider, day)
  }

  /// The price of `model` at a time under no condition; nil where it is not known.
  package func price(provider: String?, model: String, at nanoseconds: UInt64) -> Price? {
    tariff(provider: provider, model: model, at: nanoseconds)?.price
  }

  private func usualName(of provider: String) -> String { providerAliases[provider] ?? provider }

  /// The tariff of a name whose first word is a provider's.
  private func routed(_ model: String, _ day: Day) -> Tariff? {
    guard let slash = model.firstIndex(of: "/") else { return nil }
    return tariff(ofName: model, provider: usualName(of: String(model[..<slash])), day)
  }

  /// What all providers that have a price of a name agree on.
  private func agreed(_ model: String, _ day: Day) -> Tariff? {
    var agreed: Tariff?
    for provider in Set(layers.flatMap(\.keys.keys)) where provider != PriceTable.anyProvider {
      guard let tariff = offer(of: model, provider)?.tariff(on: day) else { continue }
      if let other = agreed, other.price != tariff.price { return nil }
      agreed = tariff
    }
    return agreed
  }

  private func tariff(ofName model: String, provider: String, _ day: Day) -> Tariff? {
    guard hasPrices(of: provider) else { return nil }
    for name in ModelName.candidates(of: model, isOwn: { usualName(of: $0) == provider }) {
      guard let offer = offer(of: String(name.text), provider) else { continue }
      guard let tariff = offer.tariff(on: day) else { return nil }
      guard let region = name.region else { return tariff.inRegion(nil) }
      var result = tariff.inRegion(region)
      if region.hasPrefix("global") {
        result.doubts.remove(.region)
      } else if result == tariff {
        // Where it is processed may cost more, and no line says how much.
        result.doubts.insert(.region)
      }
      return result
    }
    return nil
  }

  /// The offer of a name with its date, else without.
  private func offer(of name: String, _ provider: String) -> PriceCatalogue.Offer? {
    if let offer = bestOffer(of: name, provider) { return offer }
    let undated = dateSuffixes.lazy.compactMap { $0.removed(from: name) }.first
    return undated.flatMap { bestOffer(of: $0, provider) }
  }

  private func bestOffer(of name: String, _ provider: String) -> PriceCatalogue.Offer? {
    var best: (offer: PriceCatalogue.Offer, claim: Int)?
    for layer in layers {
      if let found = layer[provider]?.offer(for: name), found.claim > best?.claim ?? -1 {
        best = found
      }
    }
    return best?.offer
  }

  /// This table with `other` before it: its lines take the place of those of the same provider and
  /// pattern.
  package func overlaid(with other: PriceTable) -> PriceTable {
    var result = self
    result.layers = other.layers + layers
    result.taken = other.taken ?? taken
    return result
  }
}

extension PriceCatalogue {
  /// Whether `name` itself, or a pattern written so, has lines.
  fileprivate func hasOffer(of name: String) -> Bool {
    exact[name] != nil || patterns.contains { $0.pattern.text == name }
  }
}
