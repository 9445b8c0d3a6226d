package import OTLP

/// A trace that a value came from.
package struct Exemplar: Equatable, Sendable, BitwiseCopyable {
  /// The trace; all zero where there is none yet.
  package var trace = TraceID.invalid
  /// The value: nanoseconds of a duration.
  package var value: UInt64 = 0
  /// When it was seen: nanoseconds since 1970.
  package var time: UInt64 = 0

  /// None yet.
  package init() {}

  /// `value` of `trace`, seen at `time`.
  package init(trace: TraceID, value: UInt64, time: UInt64) {
    self.trace = trace
    self.value = value
    self.time = time
  }
}
