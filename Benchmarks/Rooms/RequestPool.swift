internal import Exporter
internal import NIOCore
internal import OTLP

/// Requests such as `tracemill load` sends: encoded once, with new trace ids for each pass.
struct RequestPool {
  /// How the spans of a pool differ from those of `tracemill load`.
  enum Form {
    /// Not at all: 32 names, 12 spans a trace.
    case load
    /// Executions of this many names, each one label set, 12 spans a trace.
    case names(Int)
    /// The same, each span a trace of its own.
    case roots(Int)
  }

  /// When the requests arrive, in nanoseconds since 1970: a fixed time, so that all runs are alike.
  static let now: UInt64 = 1_750_000_000_000_000_000

  /// How requests are encoded.
  let encoding: BodyEncoding
  /// How many spans all requests hold.
  let spanCount: Int
  /// How many bytes all requests have.
  let byteCount: Int
  private var requests: [EncodedRequest] = []
  private var numbers: SeededNumbers

  /// The requests' places.
  var indices: Range<Int> { requests.indices }

  /// Encodes `count` requests of `spans` spans.
  ///
  /// - Parameter seed: what trace ids are made from; pools that one engine takes need different ones.
  init(
    _ form: Form, count: Int, spans: Int = 512, encoding: BodyEncoding = .protobuf,
    seed: UInt64 = 1
  ) {
    self.encoding = encoding
    numbers = SeededNumbers(seed: seed)
    for number in 0..<count {
      var groups = LoadSpans.groups(count: spans, variant: number, now: RequestPool.now)
      switch form {
      case .load: break
      case .names(let names):
        RequestPool.rename(&groups, names, first: number * spans, isFlat: false, &numbers)
      case .roots(let names):
        RequestPool.rename(&groups, names, first: number * spans, isFlat: true, &numbers)
      }
      requests.append(EncodedRequest(groups, encoding: encoding))
    }
    spanCount = count * spans
    byteCount = requests.reduce(0) { $0 + $1.body.readableBytes }
  }

  /// One request's body; to be let go before ids are renewed, or the body is copied.
  func body(_ index: Int) -> ByteBuffer { requests[index].body }

  /// How many spans a request holds.
  func spanCount(_ index: Int) -> Int { requests[index].spanCount }

  /// Gives each trace of one request a new id.
  mutating func renew(_ index: Int) {
    var numbers = numbers
    requests[index].renewTraceIDs { _ in
      TraceID(high: numbers.next() | 1, low: numbers.next())
    }
    self.numbers = numbers
  }

  /// Gives each trace of all requests a new id.
  mutating func renew() {
    for index in requests.indices { renew(index) }
  }

  /// Makes all spans successful executions of one type and workflow, with names in turn.
  private static func rename(
    _ groups: inout [SpanGroup], _ names: Int, first: Int, isFlat: Bool,
    _ numbers: inout SeededNumbers
  ) {
    var number = first
    for group in groups.indices {
      groups[group].service = "load"
      for span in groups[group].spans.indices {
        let name = "step_\(number % names)"
        number += 1
        rename(&groups[group].spans[span], name)
        guard isFlat else { continue }
        groups[group].spans[span].parentSpanID = .invalid
        groups[group].spans[span].traceID = TraceID(
          high: numbers.next() | 1, low: numbers.next())
      }
    }
  }

  private static func rename(_ span: inout OutgoingSpan, _ name: String) {
    let fixed: [String: AttributeValue] = [
      "primitive.name": .string(name), "primitive.type": "tool", "execution.status": "success",
      "agent.type": "load_agent", "workflow.name": "load_workflow",
    ]
    span.name = "primitive.tool.\(name)"
    span.errorType = nil
    span.attributes = span.attributes.compactMap { attribute in
      guard !attribute.key.hasPrefix("llm."), !attribute.key.hasPrefix("cache.") else { return nil }
      var attribute = attribute
      if let value = fixed[attribute.key] { attribute.value = value }
      return attribute
    }
  }
}
