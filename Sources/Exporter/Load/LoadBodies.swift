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

  /// Encodes what `options` ask for, with spans that end about `now`.
  ///
  /// - Parameter run: any number but 0, another for each run: the first half of all trace ids.
  init(_ options: LoadOptions, now: UInt64, run: UInt64) throws(ExporterError) {
    self.run = run
    func encode(_ variant: Int, _ spans: Int) -> EncodedRequest {
      EncodedRequest(
        LoadSpans.groups(count: spans, variant: variant, now: now), encoding: options.encoding,
        isFramed: options.transport == .grpc && !options.isCompressed)
    }
    let perRequest = LoadOptions.spansPerRequest
    let whole = options.spans / perRequest
    let rest = options.spans % perRequest
    requests = (0..<min(LoadBodies.variants, whole)).map { encode($0, perRequest) }
    remainder = rest == 0 ? nil : encode(0, rest)
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
    let id = { [run] (trace: Int) in
      TraceID(high: run, low: SeededNumbers.mixed(first &+ UInt64(trace) &+ 1))
    }
    if spans < LoadOptions.spansPerRequest {
      remainder?.renewTraceIDs(id)
      return remainder?.body ?? ByteBuffer()
    }
    let variant = number % requests.count
    requests[variant].renewTraceIDs(id)
    return requests[variant].body
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
