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
  /// Whether its span has something above it, by which it is known whose it is.
  var hasParent = false
  /// Nanoseconds since 1970, as the next two.
  package var start: UInt64 = 0
  package var end: UInt64 = 0
  package var arrival: UInt64 = 0

  init() {}

  /// The tokens by kind: what reports of one call have in common.
  var tokens: TokenParts { TokenParts(usage, isEmbedding: role == .embeddings) }

  /// Whether it lacks a number that its call has.
  var isPartial: Bool { role != .embeddings && tokens.isPartial }

  /// Whether it is known whose response it reports.
  var hasResponse: Bool { !usage.responseID.isNone }

  /// From when to when it was.
  var time: CallTime { CallTime(start: start, end: end) }

  /// Whether one's time lies inside the other's.
  func isInside(_ other: Call) -> Bool { time.isInside(other.time) }

  /// Why two libraries may have reported one call: different scopes, models equal but for a date, numbers
  /// and times alike, and not the ids of two responses. Nil where it is two calls.
  func likeness(to other: Call) -> CallLikeness? {
    guard scope != other.scope, service == other.service,
      usage.baseModel == other.usage.baseModel,
      !usage.responseID.isOfAnotherResponse(than: other.usage.responseID)
    else { return nil }
    return CallLikeness(tokens, time, other.tokens, other.time)
  }

  /// Takes over what another report of the same call says of the parts of its tokens, where this one says
  /// nothing of them.
  mutating func addDetails(of other: Call) {
    if tokens.prompt == other.tokens.prompt {
      if usage.cacheRead < 0 { usage.cacheRead = other.usage.cacheRead }
      if usage.cacheWrite < 0 { usage.cacheWrite = other.usage.cacheWrite }
    }
    if tokens.completion == other.tokens.completion, usage.reasoning < 0 {
      usage.reasoning = other.usage.reasoning
    }
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
