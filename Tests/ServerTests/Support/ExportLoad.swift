import TestSupport

/// Requests for all transports, and what they must add up to.
///
/// Half of the traces have each of their calls reported by two libraries, as siblings, in requests of
/// their own, so that reports are held until the other one has come.
struct ExportLoad: Sendable {
  /// One request in all forms.
  struct Batch: Sendable {
    var protobuf: [UInt8]
    var json: [UInt8]
    /// Valid and invalid ones.
    var spans: Int
    var invalid: Int
  }

  static let tokensPerCall = 1_000_000

  private(set) var batches: [Batch] = []
  /// Valid spans, each once.
  private(set) var spans = 0
  private(set) var invalid = 0
  private(set) var edges = 0
  /// Tokens that spans report.
  private(set) var tokens = 0
  /// Those that a provider billed.
  private(set) var billedTokens = 0
  private(set) var billedCalls = 0

  /// `requests` requests of two hundred spans and a few invalid ones.
  init(requests: Int) {
    for number in 0..<UInt64(requests) {
      var own: [TestSpan] = []
      for trace in UInt64(0)..<20 {
        let id = number << 32 | trace
        own.append(TestSpan("primitive.root.run", trace: id, id: 1))
        own += (UInt64(2)...10).map { call in
          // No two calls have the same numbers.
          let input = (number * 20 + trace) * 9 + call
          return TestSpan(
            "chat", trace: id, id: call, parent: 1, start: call * 200,
            ExportLoad.usage(input: Int64(input)))
        }
      }
      let bad = Int(number % 4)
      let calls = own.count / 10 * 9
      add(own, scope: "first", bad: bad)
      edges += calls
      billedCalls += calls
      guard number % 2 == 0 else { continue }
      // The other library's reports: siblings, within the time of the first's.
      let second = own.filter { !$0.parentSpanID.isEmpty }.map { span in
        var other = span
        other.spanID[0] = 1
        other.start += 1_000_000
        other.end -= 1_000_000
        return other
      }
      add(second, scope: "second", bad: 0)
      edges += second.count
    }
    tokens = edges * ExportLoad.tokensPerCall
    billedTokens = billedCalls * ExportLoad.tokensPerCall
  }

  private static func usage(input: Int64) -> TestAttributes {
    [
      "gen_ai.operation.name": "chat", "gen_ai.request.model": "zz-1",
      "gen_ai.usage.input_tokens": .int(input),
      "gen_ai.usage.output_tokens": .int(Int64(tokensPerCall) - input),
    ]
  }

  private mutating func add(_ own: [TestSpan], scope: String, bad: Int) {
    let resource = TestRequest.Resource(
      ["service.name": "test"], [TestRequest.Scope(scope, own)])
    var short = TestSpan("chat", ExportLoad.usage(input: 1))
    short.traceID = [1]
    var zero = TestSpan("chat", ExportLoad.usage(input: 1))
    zero.spanID = Array(repeating: 0, count: 8)
    let rejected = (0..<bad).map { $0 % 2 == 0 ? short : zero }
    let bad = TestRequest.Resource(
      ["service.name": "bad"], [TestRequest.Scope("bad", rejected)])
    let request = TestRequest([resource, bad])
    batches.append(
      Batch(
        protobuf: request.protobuf, json: request.json, spans: own.count + rejected.count,
        invalid: rejected.count))
    spans += own.count
    invalid += rejected.count
  }
}
