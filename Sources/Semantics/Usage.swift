/// The tokens and the cost that one span reports.
///
/// Input contains cache reads and cache writes, output contains reasoning (GenAI conventions,
/// "gen_ai.usage"). A number that is not reported is -1.
package struct Usage: Equatable, Sendable, BitwiseCopyable {
  /// A number that is not reported.
  package static let absent: Int64 = -1

  package var input = Usage.absent
  package var output = Usage.absent
  package var total = Usage.absent
  package var cacheRead = Usage.absent
  package var cacheWrite = Usage.absent
  package var reasoning = Usage.absent
  /// What the span says it cost, in 10⁻¹² USD.
  package var cost = Usage.absent
  /// From the request to the first token, in nanoseconds.
  package var timeToFirstToken = Usage.absent
  /// The hash of the provider's id of the response; 0 where there is none.
  package var responseID: UInt64 = 0
  /// The model as ``Symbol``, without the date of a response's model.
  package var model = Symbol.none
  package var provider = Symbol.none
  /// The model without a date, whoever named it: what reports of one call have in common.
  package var baseModel = Symbol.none

  /// Nothing reported.
  package init() {}

  /// Whether any number of tokens is reported.
  package var hasTokens: Bool { input >= 0 || output >= 0 || total >= 0 }
}
