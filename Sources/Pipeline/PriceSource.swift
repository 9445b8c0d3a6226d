package import Semantics

/// What tokens cost. It is asked once for each model and day, not for each call.
package protocol PriceSource: Sendable {
  /// The cost of `usage` by the list price of a model on the day of `time`, in 10⁻¹² USD; nil where
  /// no price is known.
  ///
  /// - Parameters:
  ///   - provider: empty where it is not known.
  ///   - time: nanoseconds since 1970.
  func cost(of usage: Usage, provider: String, model: String, at time: UInt64) -> Int64?
}

/// A list without prices: all tokens are unpriced.
package struct NoPrices: PriceSource {
  package init() {}

  package func cost(of usage: Usage, provider: String, model: String, at time: UInt64) -> Int64? {
    nil
  }
}
