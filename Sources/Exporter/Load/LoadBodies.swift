internal import NIOCore
internal import OTLP

/// The bodies that one connection sends: encoded once, their trace ids renewed for each request.
struct LoadBodies: Sendable {
  /// How many requests of different content there are.
  private static let variants = 4
  /// No request has more traces than this, so that each has a number of its own.
  private static let tracesPerRequest = 64

  private var requests: [EncodedRequest]
  /// The last request, where fewer spans are left than a request holds.
  private var remainder: EncodedRequest?
  /// Ready bodies by the request's number, which begin anew where they end; empty where bodies are
  /// not compressed.
  private var compressed: [ByteBuffer] = []
  private var compressedRemainder: ByteBuffer?
  private let run: UInt64
  private let shape: LoadShape
  /// For each of `requests`, and then for the remainder, where its marks are.
  private var marks: [[Int]] = []
  /// The bits that were turned over in each of them for the last request.
  private var turned: [UInt64] = []
  /// How many traces of the shape `endless` go on at a time.
  private static let endlessTraces: UInt64 = 4096

  /// Encodes what `options` ask for, with spans that end about `now`.
  ///
  /// - Parameter run: any number but 0, another for each run: the first half of all trace ids.
  init(_ options: LoadOptions, now: UInt64, run: UInt64) throws(ExporterError) {
    self.run = run
    shape = options.shape
    func encode(_ variant: Int, _ spans: Int) -> EncodedRequest {
      EncodedRequest(
        LoadSpans.groups(count: spans, variant: variant, now: now, shape: options.shape),
        encoding: options.encoding,
        isFramed: options.transport == .grpc && !options.isCompressed)
    }
    let perRequest = LoadOptions.spansPerRequest
    let whole = options.spans / perRequest
    let rest = options.spans % perRequest
    requests = (0..<min(LoadBodies.variants, whole)).map { encode($0, perRequest) }
    remainder = rest == 0 ? nil : encode(0, rest)
    let all = requests + (remainder.map { [$0] } ?? [])
    marks = all.map { shape == .freshLabels ? EncodedRequest.marks(in: $0.body) : [] }
    turned = all.map { _ in 0 }
    guard options.isCompressed else { return }
    let isFramed = options.transport == .grpc
    for number in 0..<min(whole, options.compressedBodies) {
      let body = renewed(number: number, spans: perRequest)
      compressed.append(try LoadBodies.compress(body, isFramed: isFramed))
    }
    if rest > 0 {
      let body = renewed(number: whole, spans: rest)
      remainder = nil
      compressedRemainder = try LoadBodies.compress(body, isFramed: isFramed)
    }
    requests = []
  }

  /// The body of a request of `spans` spans; to be let go before the next is asked for, or that one
  /// is copied.
  mutating func body(number: Int, spans: Int) -> ByteBuffer {
    if spans < LoadOptions.spansPerRequest, let compressedRemainder { return compressedRemainder }
    if !compressed.isEmpty { return compressed[number % compressed.count] }
    return renewed(number: number, spans: spans)
  }

  private mutating func renewed(number: Int, spans: Int) -> ByteBuffer {
    let first = UInt64(number) &* UInt64(LoadBodies.tracesPerRequest)
    let id = { [run, shape] (trace: Int) in
      let all = first &+ UInt64(trace)
      let number = shape == .endless ? all % LoadBodies.endlessTraces : all
      return TraceID(high: run, low: SeededNumbers.mixed(number &+ 1))
    }
    if spans < LoadOptions.spansPerRequest {
      guard var request = remainder else { return ByteBuffer() }
      remainder = nil
      request.renewTraceIDs(id)
      let last = marks.count - 1
      LoadBodies.reshape(&request, shape, marks[last], &turned[last], number)
      remainder = request
      return request.body
    }
    let variant = number % requests.count
    requests[variant].renewTraceIDs(id)
    LoadBodies.reshape(
      &requests[variant], shape, marks[variant], &turned[variant], number)
    return requests[variant].body
  }

  /// Renews what the shape wants beside trace ids.
  private static func reshape(
    _ request: inout EncodedRequest, _ shape: LoadShape, _ marks: [Int], _ turned: inout UInt64,
    _ number: Int
  ) {
    switch shape {
    case .workflows: return
    case .freshLabels: request.renew(marks: marks, number: UInt64(number))
    case .endless:
      let bits = SeededNumbers.mixed(UInt64(number) &+ 1)
      request.turnSpanIDs(bits ^ turned)
      turned = bits
    }
  }

  private static func compress(
    _ body: ByteBuffer, isFramed: Bool
  ) throws(ExporterError) -> ByteBuffer {
    var member = ByteBuffer()
    try GzipMember.write(body.readableBytesView, to: &member)
    guard isFramed else { return ByteBuffer(bytes: member.readableBytesView) }
    var framed = ByteBuffer()
    GRPCFrame.writePrefix(to: &framed, messageLength: member.readableBytes, isCompressed: true)
    framed.writeBytes(member.readableBytesView)
    return framed
  }
}
