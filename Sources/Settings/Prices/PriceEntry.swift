package import Semantics

/// One line of a price table: what models of a provider cost from a day on.
package struct PriceEntry: Equatable, Sendable {
  /// The provider, lower case, after aliases.
  package var provider: String
  /// What the model's name in lower case must look like.
  package var model: WildcardPattern
  /// The first day, UTC, on which it holds; nil where it always did.
  package var validFrom: Day?
  /// The price.
  package var price: Price

  /// The price of models of `provider` that fit `model`.
  package init(provider: String, model: WildcardPattern, validFrom: Day?, price: Price) {
    self.provider = provider
    self.model = model
    self.validFrom = validFrom
    self.price = price
  }
}
