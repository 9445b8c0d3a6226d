package import Semantics

/// The tokens of a usage by `llm_token_type`.
package struct TokenParts: Hashable, Sendable, BitwiseCopyable {
  package var prompt: UInt64 = 0
  package var completion: UInt64 = 0
  /// A total that is all there is, and that is no embedding's.
  package var unknown: UInt64 = 0

  /// No tokens.
  package init() {}

  /// The parts of `usage`: where only the total is reported, it is input if it is an embedding's.
  package init(_ usage: Usage, isEmbedding: Bool) {
    prompt = UInt64(max(0, usage.input))
    completion = UInt64(max(0, usage.output))
    guard usage.input < 0, usage.output < 0, usage.total > 0 else { return }
    if isEmbedding { prompt = UInt64(usage.total) } else { unknown = UInt64(usage.total) }
  }

  /// Adds the tokens of another usage.
  mutating func add(_ other: TokenParts) {
    prompt &+= other.prompt
    completion &+= other.completion
    unknown &+= other.unknown
  }

  /// Subtracts tokens that were added.
  mutating func subtract(_ other: TokenParts) {
    prompt &-= other.prompt
    completion &-= other.completion
    unknown &-= other.unknown
  }

  /// Whether a number is missing that a call has, unless it is an embedding: one of input and output, or both
  /// where only their sum is known.
  var isPartial: Bool { prompt == 0 || completion == 0 }

  /// Whether it says what `other` says but for a number that it lacks: some streams' reports have no
  /// input or no output, or only the total.
  func isPart(of other: TokenParts) -> Bool {
    guard !other.isPartial, isPartial else { return false }
    if unknown > 0 { return prompt == 0 && completion == 0 && unknown == other.sum }
    if prompt == 0 { return completion > 0 && completion == other.completion }
    return prompt == other.prompt
  }

  /// The numbers themselves, and what reports have that lack one of them.
  var forms: [TokenParts] {
    var (noPrompt, noCompletion, total) = (self, self, TokenParts())
    noPrompt.prompt = 0
    noCompletion.completion = 0
    total.unknown = sum
    return [self, noPrompt, noCompletion, total]
  }

  /// All of them together.
  package var sum: UInt64 { prompt &+ completion &+ unknown }
}
