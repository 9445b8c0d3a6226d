package import OTLP
internal import Semantics

/// A link of a span, with as much as is known of its two ends.
///
/// It goes from the shard of the span that has it, once that end is known, to the shard of the span
/// that it points to; which of them comes first does not matter.
package struct LinkReport: Sendable, BitwiseCopyable {
  /// The trace of the span that it points to.
  package var linkedTrace = TraceID.invalid
  var linkedSpan = SpanID.invalid
  /// The span that has it.
  var trace = TraceID.invalid
  var span = SpanID.invalid
  /// Whether `edge` has its target.
  var hasTarget = false
  var edge = EdgeDerivation()
  /// The sampling threshold of the target.
  var threshold: UInt64 = 0
  /// Whether it leads to the producer of a message; then `request` takes the place of `edge`.
  var isMessage = false
  var request = RequestDerivation()

  /// A link of no span.
  package init() {}
}
