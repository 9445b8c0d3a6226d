package import Settings

/// What tokens cost. It is asked once for each model and day, not for each call.
package protocol PriceSource: Sendable {
  /// The list price of a model on the day of a time, UTC; nil where none is known.
  ///
  /// - Parameters:
  ///   - provider: nil where it is not known.
  ///   - nanoseconds: since 1970.
  func price(provider: String?, model: String, at nanoseconds: UInt64) -> Price?
}

/// A list without prices: all tokens are unpriced.
package struct NoPrices: PriceSource {
  package init() {}

  package func price(provider: String?, model: String, at nanoseconds: UInt64) -> Price? { nil }
}
