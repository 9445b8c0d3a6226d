/// What a model's tokens cost, each number in 10⁻¹² USD per token: 2.50 USD per million tokens are
/// 2,500,000.
package struct Price: Hashable, Sendable, BitwiseCopyable {
  /// A token of input that no cache held.
  package var input: Int64
  /// A token of output.
  package var output: Int64
  /// A token of input read from the provider's cache.
  package var cacheRead: Int64
  /// A token of input written to the provider's cache.
  package var cacheWrite: Int64

  /// A price; cached input costs `input` where nothing else is said.
  package init(input: Int64, output: Int64, cacheRead: Int64? = nil, cacheWrite: Int64? = nil) {
    self.input = input
    self.output = output
    self.cacheRead = cacheRead ?? input
    self.cacheWrite = cacheWrite ?? input
  }

  /// What a call costs, in 10⁻¹² USD; `Int64.max` where it is more.
  ///
  /// Negative numbers of tokens, which mean that none was reported, count as 0. Of more cached tokens
  /// than input tokens, the rest of the input is none.
  ///
  /// - Parameters:
  ///   - input: All tokens of input, those read from or written to the cache included.
  ///   - output: All tokens of output.
  ///   - cacheRead: Tokens of input read from the cache.
  ///   - cacheWrite: Tokens of input written to the cache.
  package func cost(
    input: Int64, output: Int64, cacheRead: Int64 = 0, cacheWrite: Int64 = 0
  )
    -> Int64
  {
    let read = max(0, cacheRead)
    let written = max(0, cacheWrite)
    let cached = read.saturatingAdd(written)
    let plain = max(0, max(0, input) - cached)
    return plain.saturatingMultiply(self.input)
      .saturatingAdd(read.saturatingMultiply(self.cacheRead))
      .saturatingAdd(written.saturatingMultiply(self.cacheWrite))
      .saturatingAdd(max(0, output).saturatingMultiply(self.output))
  }
}

extension Int64 {
  /// The sum of two numbers that are not negative, at most `max`.
  fileprivate func saturatingAdd(_ other: Int64) -> Int64 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }

  /// The product of two numbers that are not negative, at most `max`.
  fileprivate func saturatingMultiply(_ other: Int64) -> Int64 {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? .max : product
  }
}
