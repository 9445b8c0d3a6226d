package import Semantics

/// One line of a price table: what models of a provider cost from a day on.
package struct PriceEntry: Equatable, Sendable {
  /// The provider, lower case, after aliases; several that share a list stand apart by blanks.
  package var provider: String
  /// What the model's name in lower case must look like.
  package var model: WildcardPattern
  /// The first day, UTC, on which it holds; nil where it always did.
  package var validFrom: Day?
  /// What it says.
  package var tariff: Tariff

  /// What models of `provider` that fit `model` cost.
  package init(provider: String, model: WildcardPattern, validFrom: Day?, tariff: Tariff) {
    self.provider = provider
    self.model = model
    self.validFrom = validFrom
    self.tariff = tariff
  }

  /// The price under no condition.
  package var price: Price { tariff.price }
}
