/// What a span counts as by itself, whatever it means.
package struct SpanMeasure: Sendable, BitwiseCopyable {
  /// Whether it counts at all.
  package var isCounted = false
  package var kind = SpanPolicy.Kind.unspecified
  package var status = SpanPolicy.Status.unset
  /// The span's name.
  package var name = Symbol.none
  /// The values of the dimensions, in their order.
  package var dimensions = InlineArray<10, Symbol>(repeating: .none)

  init() {}
}
