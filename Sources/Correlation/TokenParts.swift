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

  /// All of them together.
  package var sum: UInt64 { prompt &+ completion &+ unknown }
}
