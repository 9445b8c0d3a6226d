internal import Semantics
package import Settings

extension PriceTable: PriceSource {}

extension Price {
  /// What a call costs, in 10⁻¹² USD; nil where neither input nor output is reported: a total alone
  /// does not say what of it is input.
  func cost(of usage: Usage) -> Int64? {
    guard usage.input >= 0 || usage.output >= 0 else { return nil }
    return cost(
      input: usage.input, output: usage.output, cacheRead: usage.cacheRead,
      cacheWrite: usage.cacheWrite)
  }
}
