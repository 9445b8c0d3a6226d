/// What kind of thing an execution runs, as far as the derivation treats kinds differently.
public enum Role: UInt8, Sendable, BitwiseCopyable, CaseIterable {
  /// Anything without a role of its own.
  case primitive
  /// A request to a language model: it can be billed.
  case inference
  /// A request for embeddings: it can be billed.
  case embeddings
  case tool
  case agent
  case workflow
  case chain
  case retriever
  case reranker
  case cache
  case guardrail
  case evaluator

  /// Whether a provider bills it, so that its usage counts by itself and not as a sum of others'.
  public var isCall: Bool { self == .inference || self == .embeddings }
}
