package import Semantics

/// What a model's tokens cost under all conditions.
package struct Tariff: Equatable, Sendable {
  /// A price that holds under a condition.
  struct Term: Equatable, Sendable {
    var condition: PriceCondition
    var price: Price
  }

  /// A factor on the price that would hold without its condition, in millionths.
  struct Factor: Equatable, Sendable {
    var condition: PriceCondition
    var millionths: Int64
  }

  /// What holds under no condition.
  package let price: Price
  /// What the price depends on and a call may not tell.
  package var doubts: PriceDoubts
  /// Those that ask for more first.
  private let terms: [Term]
  private let factors: [Factor]

  /// A tariff of `price` and what holds under conditions instead, in their order.
  init(_ price: Price, terms: [Term] = [], factors: [Factor] = [], doubts: PriceDoubts = []) {
    self.price = price
    // Sorting keeps no order of equals: their places do.
    self.terms = terms.enumerated().sorted { left, right in
      let conditions = (left.element.condition, right.element.condition)
      return (conditions.1.count, conditions.1.inputAbove, left.offset)
        < (conditions.0.count, conditions.0.inputAbove, right.offset)
    }.map(\.element)
    self.factors = factors
    self.doubts = doubts.union(Tariff.doubts(of: terms, factors)).union(PriceDoubts(of: price))
  }

  /// The same price whatever the call.
  package init(_ price: Price) {
    self.init(price, terms: [])
  }

  private static func doubts(of terms: [Term], _ factors: [Factor]) -> PriceDoubts {
    var doubts: PriceDoubts = []
    for condition in terms.map(\.condition) + factors.map(\.condition) {
      // What is processed as a batch is no call whose span is seen.
      if condition.tier != .unknown, condition.tier != .batch { doubts.insert(.serviceTier) }
      if condition.region != nil { doubts.insert(.region) }
      if condition.isOfTime { doubts.insert(.hours) }
    }
    for term in terms { doubts.formUnion(PriceDoubts(of: term.price)) }
    return doubts
  }

  /// What holds in `region`; where that is nil, outside of all regions that it tells apart.
  func inRegion(_ region: String?) -> Tariff {
    guard doubts.contains(.region) else { return self }
    var isTold = false
    func isKept(_ condition: inout PriceCondition) -> Bool {
      guard let wanted = condition.region else { return true }
      guard wanted == region else { return false }
      condition.region = nil
      isTold = true
      return true
    }
    var (terms, factors) = ([Term](), [Factor]())
    for var term in self.terms where isKept(&term.condition) { terms.append(term) }
    for var factor in self.factors where isKept(&factor.condition) { factors.append(factor) }
    var result = Tariff(price, terms: terms, factors: factors, doubts: doubts)
    if isTold { result.doubts.remove(.region) }
    return result
  }

  /// The price of a call that was processed in `tier`, had `input` tokens of input and began at `start`,
  /// in nanoseconds since 1970. O(conditions), without allocating.
  package func price(tier: ServiceTier, input: Int64, start: UInt64) -> Price {
    guard !terms.isEmpty || !factors.isEmpty else { return price }
    var result = price
    var isOfTier = false
    for index in terms.indices
    where terms[index].condition.isMet(tier: tier, input: input, start: start) {
      result = terms[index].price
      isOfTier = terms[index].condition.tier != .unknown
      break
    }
    for index in factors.indices
    where factors[index].condition.isMet(tier: tier, input: input, start: start) {
      if isOfTier, factors[index].condition.tier != .unknown { continue }
      result = result.scaled(byMillionths: factors[index].millionths)
    }
    return result
  }

  /// What `usage` of a call that began at `start`, in nanoseconds since 1970, costs, in 10⁻¹² USD; nil
  /// where neither input nor output is reported: a total alone does not say what of it is input.
  package func cost(of usage: Usage, at start: UInt64) -> Int64? {
    guard usage.input >= 0 || usage.output >= 0 else { return nil }
    return price(tier: usage.tier, input: usage.input, start: start).cost(of: usage)
  }
}
