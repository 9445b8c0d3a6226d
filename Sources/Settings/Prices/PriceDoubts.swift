package import Semantics

/// What a price depends on and a call may not tell.
package struct PriceDoubts: OptionSet, Hashable, Sendable, BitwiseCopyable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// How the provider processed the call.
  package static let serviceTier = PriceDoubts(rawValue: 1)
  /// How long what was written to the cache is kept.
  package static let cacheLifetime = PriceDoubts(rawValue: 2)
  /// What of the tokens is audio.
  package static let modality = PriceDoubts(rawValue: 4)
  /// What of the output is reasoning.
  package static let reasoning = PriceDoubts(rawValue: 8)
  /// Where the call was processed.
  package static let region = PriceDoubts(rawValue: 16)
  /// When it was.
  package static let hours = PriceDoubts(rawValue: 32)

  /// All of them with the label `reason` of each, in the order of their bits.
  package static let reasons: [(doubt: PriceDoubts, name: String)] = [
    (.serviceTier, "service_tier"), (.cacheLifetime, "cache_lifetime"), (.modality, "modality"),
    (.reasoning, "reasoning"), (.region, "region"), (.hours, "hours"),
  ]

  /// What `price` alone depends on.
  init(of price: Price) {
    var doubts: PriceDoubts = []
    if price.longCacheWrite != price.cacheWrite { doubts.insert(.cacheLifetime) }
    if price.audioInput != price.input || price.audioOutput != price.output {
      doubts.insert(.modality)
    }
    if price.reasoning != price.output { doubts.insert(.reasoning) }
    self = doubts
  }
}

extension Tariff {
  /// How much of what `usage` costs depends on `doubt`, which the call does not tell, in 10⁻¹² USD; 0
  /// where it tells it, or nothing depends on it.
  ///
  /// - Parameters:
  ///   - doubt: One of ``doubts``.
  ///   - cost: What all of `usage` costs.
  ///   - start: When the call began, in nanoseconds since 1970.
  package func amount(
    inDoubtOf doubt: PriceDoubts, _ usage: Usage, cost: Int64, at start: UInt64
  ) -> Int64 {
    guard doubts.contains(doubt) else { return 0 }
    switch doubt {
    case .serviceTier: return usage.tier == .unknown ? cost : 0
    case .region: return cost
    case .hours: return start == 0 ? cost : 0
    default: break
    }
    let price = price(tier: usage.tier, input: usage.input, start: start)
    var part = Usage()
    switch doubt {
    case .cacheLifetime:
      guard usage.longCacheWrite < 0, price.longCacheWrite != price.cacheWrite else { return 0 }
      part.cacheWrite = usage.cacheWrite
    case .modality:
      if usage.audioInput < 0, price.audioInput != price.input {
        part.input = usage.input
        part.cacheRead = usage.cacheRead
        part.cacheWrite = usage.cacheWrite
        part.longCacheWrite = usage.longCacheWrite
      }
      if usage.audioOutput < 0, price.audioOutput != price.output {
        part.output = usage.output
        part.reasoning = usage.reasoning
      }
    case .reasoning:
      guard usage.reasoning < 0, price.reasoning != price.output else { return 0 }
      part.output = usage.output
    default: return 0
    }
    return price.cost(of: part)
  }
}
