internal import Semantics

/// What the tokens of LLM and embedding models cost, in USD.
package struct PriceTable: Equatable, Sendable {
  /// The entries of one pattern, the latest first.
  private struct Offer: Equatable {
    var pattern: WildcardPattern
    var entries: [PriceEntry]

    func price(on day: Day) -> Price? {
      entries.first { entry in entry.validFrom.map { $0 <= day } ?? true }?.price
    }
  }

  /// What one provider offers.
  private struct Catalogue: Equatable {
    /// By the model's whole name.
    var exact: [String: Offer] = [:]
    /// By patterns, the closest first.
    var patterns: [Offer] = []

    /// The offer with the best claim to `model`: no pattern gives more literally than a whole name.
    func offer(for model: String) -> Offer? {
      exact[model] ?? patterns.first { $0.pattern.matches(model) }
    }
  }

  /// All entries, in order of precedence.
  package let entries: [PriceEntry]
  /// Providers' other names and the names that ``entries`` use, lower case.
  package let providerAliases: [String: String]
  /// The day on which the figures were last looked at, where it is known.
  package let taken: Day?
  private let catalogues: [String: Catalogue]

  /// A table of `entries`. Of two patterns that claim a model alike, the earlier one wins.
  package init(
    entries: [PriceEntry] = [], providerAliases: [String: String] = [:], taken: Day? = nil
  ) {
    self.entries = entries
    self.providerAliases = providerAliases
    self.taken = taken
    var order: [String: [WildcardPattern: Int]] = [:]
    var offers: [String: [Offer]] = [:]
    for entry in entries {
      if let place = order[entry.provider]?[entry.model] {
        offers[entry.provider]?[place].entries.append(entry)
      } else {
        let place = offers[entry.provider, default: []].count
        order[entry.provider, default: [:]][entry.model] = place
        offers[entry.provider, default: []].append(Offer(pattern: entry.model, entries: [entry]))
      }
    }
    catalogues = offers.mapValues(PriceTable.catalogue)
  }

  private static func catalogue(of offers: [Offer]) -> Catalogue {
    var catalogue = Catalogue()
    for var offer in offers {
      // Sorting keeps no order of equals: their places do.
      offer.entries = offer.entries.enumerated().sorted { left, right in
        let days = (left.element.validFrom?.number ?? .min, right.element.validFrom?.number ?? .min)
        return days.0 == days.1 ? left.offset < right.offset : days.0 > days.1
      }.map(\.element)
      if offer.pattern.isExact {
        catalogue.exact[offer.pattern.text] = offer
      } else {
        catalogue.patterns.append(offer)
      }
    }
    catalogue.patterns = catalogue.patterns.enumerated().sorted { left, right in
      let counts = (left.element.pattern.literalCount, right.element.pattern.literalCount)
      return counts.0 == counts.1 ? left.offset < right.offset : counts.0 > counts.1
    }.map(\.element)
    return catalogue
  }

  /// The price of `model` at a time; nil where it is not known.
  ///
  /// The pattern with the most literal characters wins, a whole name over a pattern; of its entries
  /// the latest that is valid on that day, UTC. Where `provider` is nil, each provider is asked, and
  /// there is a price only if all that have one agree. O(patterns of the provider).
  ///
  /// - Parameters:
  ///   - provider: The provider in any case, under its usual name or an alias; nil if not known.
  ///   - model: The model in any case.
  ///   - nanoseconds: The time of the call, since 1970.
  package func price(provider: String?, model: String, at nanoseconds: UInt64) -> Price? {
    let model = model.lowercased()
    let day = Day(at: nanoseconds)
    if let provider {
      let name = provider.lowercased()
      return catalogues[providerAliases[name] ?? name]?.offer(for: model)?.price(on: day)
    }
    var agreed: Price?
    for catalogue in catalogues.values {
      guard let price = catalogue.offer(for: model)?.price(on: day) else { continue }
      guard agreed == nil || agreed == price else { return nil }
      agreed = price
    }
    return agreed
  }

  /// This table with `other` before it: its entries replace those of the same provider and pattern,
  /// its aliases those of the same name.
  package func overlaid(with other: PriceTable) -> PriceTable {
    var replaced: [String: Set<WildcardPattern>] = [:]
    for entry in other.entries { replaced[entry.provider, default: []].insert(entry.model) }
    let kept = entries.filter { replaced[$0.provider]?.contains($0.model) != true }
    return PriceTable(
      entries: other.entries + kept,
      providerAliases: providerAliases.merging(other.providerAliases) { _, own in own },
      taken: other.taken ?? taken)
  }
}
