internal import Semantics

/// Looks prices up by symbol: each model's and provider's strings are made once.
struct Pricing: ~Copyable {
  private struct Names: Hashable {
    var provider: Symbol
    var model: Symbol
  }

  /// How many models are kept; a flood of model names starts anew.
  private static let limit = 4096

  private let prices: any PriceSource
  private let symbols: SymbolTable
  private var names: [Names: (provider: String, model: String)] = [:]

  init(_ prices: any PriceSource, _ symbols: SymbolTable) {
    self.prices = prices
    self.symbols = symbols
  }

  /// What tokens cost by the list, in 10⁻¹² USD; nil where no price is known.
  ///
  /// - Parameter time: when the call began, in nanoseconds since 1970.
  mutating func cost(of usage: Usage, at time: UInt64) -> Int64? {
    guard !usage.model.isNone else { return nil }
    let key = Names(provider: usage.provider, model: usage.model)
    if names[key] == nil {
      if names.count >= Pricing.limit { names.removeAll() }
      names[key] = (symbols.string(key.provider), symbols.string(key.model))
    }
    guard let known = names[key] else { return nil }
    return prices.cost(of: usage, provider: known.provider, model: known.model, at: time)
  }
}
