internal import OTLP

/// Plans one workflow's spans along a clock of its own: code that opens spans and lets time pass.
struct WorkflowBuilder {
  private struct Open {
    var span: OutgoingSpan
    var service: String
  }

  /// The spans that have ended, each with its service.
  private(set) var spans: [(service: String, span: OutgoingSpan)] = []
  /// What decides between the ways that the workflow can go.
  var numbers: SeededNumbers
  /// The name that every span carries as `gen_ai.workflow.name`; nil for none.
  var workflowName: String?
  private var now: UInt64
  private var open: [Open] = []
  private let traceID: TraceID
  // Ids differ from run to run, whatever the seed is.
  private var ids = SystemRandomNumberGenerator()

  /// A workflow that starts at `start`, in nanoseconds since 1970.
  init(start: UInt64, numbers: SeededNumbers) {
    now = start
    self.numbers = numbers
    traceID = TraceID(high: ids.next() | 1, low: ids.next())
  }

  /// Lets a random time pass, in milliseconds.
  mutating func wait(_ milliseconds: ClosedRange<Double>) {
    now += UInt64(Double.random(in: milliseconds, using: &numbers) * 1e6)
  }

  /// A whole number for an attribute.
  mutating func number(_ range: ClosedRange<Int64>) -> Int64 {
    Int64.random(in: range, using: &numbers)
  }

  /// A span from now until `body` is done.
  ///
  /// - Parameter service: nil for that of the span above.
  mutating func span(
    _ name: String, kind: SpanKind = .internal, service: String? = nil,
    with attributes: KeyValuePairs<String, AttributeValue> = [:],
    _ body: (inout WorkflowBuilder) -> Void
  ) {
    var span = OutgoingSpan(
      traceID: traceID, spanID: SpanID(ids.next() | 1),
      parentSpanID: open.last?.span.spanID ?? .invalid, name: name, kind: kind, start: now,
      end: now)
    for (key, value) in attributes { span.set(key, value) }
    if let workflowName { span.set("gen_ai.workflow.name", .string(workflowName)) }
    open.append(Open(span: span, service: service ?? open.last?.service ?? "demo"))
    body(&self)
    guard var ended = open.popLast() else { return }
    ended.span.end = now
    spans.append((ended.service, ended.span))
  }

  /// Runs `body` `count` times, each from now on; it is as late afterwards as the last one ends.
  mutating func parallel(_ count: Int, _ body: (inout WorkflowBuilder, Int) -> Void) {
    let start = now
    var end = now
    for number in 0..<count {
      // Tasks of one program do not start at the same nanosecond.
      now = start + UInt64(number) * 700_000
      body(&self, number)
      end = max(end, now)
    }
    now = end
  }

  /// Gives the innermost open span an attribute.
  mutating func set(_ key: String, _ value: AttributeValue) {
    guard !open.isEmpty else { return }
    open[open.count - 1].span.set(key, value)
  }

  /// Makes the innermost open span fail.
  mutating func fail(_ errorType: String) {
    guard !open.isEmpty else { return }
    open[open.count - 1].span.errorType = errorType
    set("error.type", .string(errorType))
  }

  /// Whether the innermost open span has failed.
  var hasFailed: Bool { open.last?.span.errorType != nil }
}
