package import OTLP
package import Semantics

/// A call that reports usage, as far as it takes to know it again in another library's report.
package struct Call: Sendable, BitwiseCopyable {
  package var trace = TraceID.invalid
  package var span = SpanID.invalid
  package var usage = Usage()
  package var service = Symbol.none
  /// The instrumentation scope that reports it.
  package var scope = Symbol.none
  package var name = Symbol.none
  package var agentType = Symbol.none
  package var role = Role.inference
  /// Nanoseconds since 1970, as the next two.
  package var start: UInt64 = 0
  package var end: UInt64 = 0
  package var arrival: UInt64 = 0

  init() {}

  /// The tokens by kind: what reports of one call have in common.
  var tokens: TokenParts { TokenParts(usage, isEmbedding: role == .embeddings) }

  /// Whether it is known whose response it reports.
  var hasResponse: Bool { !usage.responseID.isNone }

  /// Whether one's time lies inside the other's.
  func isInside(_ other: Call) -> Bool {
    start >= other.start && end <= other.end
  }

  /// Whether two libraries may have reported one call: different scopes, equal numbers, models equal
  /// but for a date, one's time inside the other's, and not the ids of two responses.
  func isSameCall(as other: Call) -> Bool {
    scope != other.scope && service == other.service
      && tokens == other.tokens
      && usage.baseModel == other.usage.baseModel
      && (isInside(other) || other.isInside(self))
      && !usage.responseID.isOfAnotherResponse(than: other.usage.responseID)
  }

  /// What becomes of the usage that it reports.
  func derivation(_ disposition: UsageDerivation.Disposition) -> UsageDerivation {
    var derivation = UsageDerivation()
    derivation.disposition = disposition
    derivation.usage = usage
    derivation.name = name
    derivation.role = role
    derivation.agentType = agentType
    derivation.start = start
    return derivation
  }
}
