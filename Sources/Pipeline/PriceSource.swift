package import Settings

/// What tokens cost. It is asked once for each model and day, not for each call.
package protocol PriceSource: Sendable {
  /// What a model costs on the day of a time, UTC; nil where that is not known.
  ///
  /// - Parameters:
  ///   - provider: nil where it is not known.
  ///   - nanoseconds: since 1970.
  func tariff(provider: String?, model: String, at nanoseconds: UInt64) -> Tariff?
}

/// A list without prices: all tokens are unpriced.
package struct NoPrices: PriceSource {
  package init() {}

  package func tariff(provider: String?, model: String, at nanoseconds: UInt64) -> Tariff? { nil }
}
