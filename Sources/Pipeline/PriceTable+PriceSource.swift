package import Semantics
package import Settings

extension PriceTable: PriceSource {
  package func cost(of usage: Usage, provider: String, model: String, at time: UInt64) -> Int64? {
    // A total alone does not say what of it is input: no price.
    guard usage.input >= 0 || usage.output >= 0 else { return nil }
    let price = price(provider: provider.isEmpty ? nil : provider, model: model, at: time)
    return price?.cost(
      input: usage.input, output: usage.output, cacheRead: usage.cacheRead,
      cacheWrite: usage.cacheWrite)
  }
}
