package import Semantics

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
  /// The same, to be kept longer than usual.
  package var longCacheWrite: Int64
  /// A token of output spent on reasoning.
  package var reasoning: Int64
  /// A token of input that is audio.
  package var audioInput: Int64
  /// A token of output that is audio.
  package var audioOutput: Int64

  /// A price; what is nil costs as much as what it is a part of.
  package init(
    input: Int64, output: Int64, cacheRead: Int64? = nil, cacheWrite: Int64? = nil,
    longCacheWrite: Int64? = nil, reasoning: Int64? = nil, audioInput: Int64? = nil,
    audioOutput: Int64? = nil
  ) {
    self.input = input
    self.output = output
    self.cacheRead = cacheRead ?? input
    self.cacheWrite = cacheWrite ?? input
    self.longCacheWrite = longCacheWrite ?? self.cacheWrite
    self.reasoning = reasoning ?? output
    self.audioInput = audioInput ?? input
    self.audioOutput = audioOutput ?? output
  }

  /// What a call costs, in 10⁻¹² USD; `Int64.max` where it is more.
  ///
  /// Numbers of tokens that are not reported count as 0. Parts that are more than their whole are billed
  /// as they are, and of the whole nothing is left: cached and audio tokens of input, reasoning and audio
  /// tokens of output.
  package func cost(of usage: Usage) -> Int64 {
    let read = max(0, usage.cacheRead)
    let written = max(0, usage.cacheWrite)
    let long = min(max(0, usage.longCacheWrite), written)
    let audio = max(0, usage.audioInput)
    let plain = max(0, max(0, usage.input) - read.saturatingAdd(written).saturatingAdd(audio))
    var cost = plain.saturatingMultiply(input)
      .saturatingAdd(read.saturatingMultiply(cacheRead))
      .saturatingAdd((written - long).saturatingMultiply(cacheWrite))
      .saturatingAdd(long.saturatingMultiply(longCacheWrite))
      .saturatingAdd(audio.saturatingMultiply(audioInput))
    guard reasoning != output || audioOutput != output else {
      return cost.saturatingAdd(max(0, usage.output).saturatingMultiply(output))
    }
    let reasoned = max(0, usage.reasoning)
    let spoken = max(0, usage.audioOutput)
    let said = max(0, max(0, usage.output) - reasoned.saturatingAdd(spoken))
    cost = cost.saturatingAdd(said.saturatingMultiply(output))
      .saturatingAdd(reasoned.saturatingMultiply(reasoning))
    return cost.saturatingAdd(spoken.saturatingMultiply(audioOutput))
  }

  /// This price times `millionths`, each figure rounded to 10⁻¹² USD.
  func scaled(byMillionths factor: Int64) -> Price {
    func scaled(_ figure: Int64) -> Int64 {
      figure.saturatingMultiply(factor).saturatingAdd(500_000) / 1_000_000
    }
    return Price(
      input: scaled(input), output: scaled(output), cacheRead: scaled(cacheRead),
      cacheWrite: scaled(cacheWrite), longCacheWrite: scaled(longCacheWrite),
      reasoning: scaled(reasoning), audioInput: scaled(audioInput),
      audioOutput: scaled(audioOutput))
  }
}

extension Int64 {
  /// The sum of two numbers that are not negative, at most `max`.
  func saturatingAdd(_ other: Int64) -> Int64 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }

  /// The product of two numbers that are not negative, at most `max`.
  func saturatingMultiply(_ other: Int64) -> Int64 {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? .max : product
  }
}
