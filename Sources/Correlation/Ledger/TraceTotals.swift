internal import Semantics

/// What traces amount to: the figures of the ledger, added up.
///
/// Whatever is counted into a series for a trace is in its totals, so that those of all traces in memory
/// and of all that were forgotten are the counters (semantics 7).
package struct TraceTotals: Equatable, Sendable {
  package var traces: UInt64 = 0
  package var spans: UInt64 = 0
  package var executions: UInt64 = 0
  /// Executions that ended otherwise than well.
  package var errors: UInt64 = 0
  /// Nanoseconds, of all executions together.
  package var duration: UInt128 = 0
  package var callEdges: UInt64 = 0
  package var flowEdges: UInt64 = 0
  package var linkEdges: UInt64 = 0
  /// Edges of any kind whose target failed.
  package var edgeErrors: UInt64 = 0
  /// Nanoseconds, of the targets of call edges.
  package var edgeDuration: UInt128 = 0
  /// Executions that a provider bills.
  package var calls: UInt64 = 0
  /// Those of them that nothing tells the tokens of, once it is decided.
  package var callsWithoutUsage: UInt64 = 0
  /// Calls whose usage counts.
  package var billedCalls: UInt64 = 0
  /// Tokens that count.
  package var tokens = TokenParts()
  /// Tokens that count and were spent for nothing.
  package var wastedTokens: UInt64 = 0
  /// Parts of the tokens that count, as the next two.
  package var cacheRead: UInt64 = 0
  package var cacheWrite: UInt64 = 0
  package var reasoning: UInt64 = 0
  /// Tokens that were reported again.
  package var suppressedTokens: UInt64 = 0
  /// Tokens that count and whose price is not known.
  package var unpricedTokens: UInt64 = 0
  /// 10⁻¹² USD, as the next.
  package var cost: UInt128 = 0
  package var savings: UInt128 = 0
  package var cacheLookups: UInt64 = 0
  package var cacheHits: UInt64 = 0
  /// Calls of tools that had been called with the same arguments; counted once their trace is settled.
  package var toolRepeats: UInt64 = 0
  /// Workflows that came to their end.
  package var workflows: UInt64 = 0

  /// Nothing.
  package init() {}

  /// Adds what other traces amount to.
  package mutating func add(_ other: TraceTotals) {
    traces &+= other.traces
    spans &+= other.spans
    executions &+= other.executions
    errors &+= other.errors
    duration &+= other.duration
    callEdges &+= other.callEdges
    flowEdges &+= other.flowEdges
    linkEdges &+= other.linkEdges
    edgeErrors &+= other.edgeErrors
    edgeDuration &+= other.edgeDuration
    calls &+= other.calls
    callsWithoutUsage &+= other.callsWithoutUsage
    billedCalls &+= other.billedCalls
    tokens.add(other.tokens)
    wastedTokens &+= other.wastedTokens
    cacheRead &+= other.cacheRead
    cacheWrite &+= other.cacheWrite
    reasoning &+= other.reasoning
    suppressedTokens &+= other.suppressedTokens
    unpricedTokens &+= other.unpricedTokens
    cost &+= other.cost
    savings &+= other.savings
    cacheLookups &+= other.cacheLookups
    cacheHits &+= other.cacheHits
    toolRepeats &+= other.toolRepeats
    workflows &+= other.workflows
  }

  /// Adds what a span reports of tokens and cost.
  ///
  /// - Parameters:
  ///   - price: what it costs by the price list, in 10⁻¹² USD; negative where that is not known, or the
  ///     span says itself what it cost.
  mutating func add(
    _ usage: Usage, _ disposition: UsageDerivation.Disposition, isEmbedding: Bool, isCall: Bool,
    price: Int64
  ) {
    let parts = TokenParts(usage, isEmbedding: isEmbedding)
    guard disposition == .counted else {
      suppressedTokens &+= parts.sum
      return
    }
    if isCall { billedCalls &+= 1 }
    tokens.add(parts)
    cacheRead &+= UInt64(max(0, usage.cacheRead))
    cacheWrite &+= UInt64(max(0, usage.cacheWrite))
    reasoning &+= UInt64(max(0, usage.reasoning))
    if max(usage.cost, price) >= 0 {
      cost &+= UInt128(max(usage.cost, price))
    } else {
      unpricedTokens &+= parts.sum
    }
  }
}
