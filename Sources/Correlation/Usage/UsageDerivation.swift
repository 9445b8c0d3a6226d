package import Semantics

/// What became of the usage that a span reports.
package struct UsageDerivation: Sendable, BitwiseCopyable {
  /// Whether usage counts, and if not, why.
  package enum Disposition: UInt8, Sendable, BitwiseCopyable, CaseIterable {
    case counted
    /// A call below reports it.
    case nested
    /// The same response was counted before.
    case responseID
    /// Another library's report of the same call is counted.
    case sameCall
    /// The sum of calls that are counted themselves.
    case aggregate

    /// The label `reason` of suppressed tokens.
    package var reason: String {
      switch self {
      case .counted: "counted"
      case .nested: "nested"
      case .responseID: "response_id"
      case .sameCall: "same_call"
      case .aggregate: "aggregate"
      }
    }
  }

  package var disposition = Disposition.counted
  package var usage = Usage()
  /// The place of its record in the trace; -1 where the trace was forgotten.
  package var record: Int32 = -1
  /// Of the span that reports it.
  package var name = Symbol.none
  package var role = Role.primitive
  package var agentType = Symbol.none
  /// Whether it is one call's, not the sum of several.
  package var isCall = true
  /// By how many tokens the report differs from the one that it yielded to.
  package var disputedInput: UInt64 = 0
  package var disputedOutput: UInt64 = 0
  /// When the span began: the day whose price holds, in nanoseconds since 1970.
  package var start: UInt64 = 0

  init() {}
}
