/// How a provider was asked to process a call, which may change its price.
public enum ServiceTier: UInt8, Sendable, BitwiseCopyable, CaseIterable {
  /// The span does not say, or leaves it to the provider (`auto`).
  case unknown
  case standard
  case flex
  case priority
  case batch
  case fast
  case ultrafast

  /// The tier that a provider calls `word`, in letters of either case.
  public init(_ word: String) {
    switch word.lowercased() {
    case "default", "standard", "on_demand", "scale", "standard_only": self = .standard
    case "flex": self = .flex
    case "priority": self = .priority
    case "batch", "batches": self = .batch
    case "fast": self = .fast
    case "ultrafast": self = .ultrafast
    default: self = .unknown
    }
  }
}
