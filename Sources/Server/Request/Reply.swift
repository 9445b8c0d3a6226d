internal import OTLP

/// The answer to a request, before it is written in a protocol.
struct Reply: Sendable {
  /// How the request spoke.
  var transport: Transport
  /// How the request was written.
  var encoding: BodyEncoding
  /// What became of it.
  var result: Result<ExportReply, ReplyStatus>
  /// Headers beyond those that every reply has, names in lower case.
  var headers: [(name: String, value: String)] = []

  init(_ plan: RequestPlan, _ result: Result<ExportReply, ReplyStatus>) {
    transport = plan.transport
    encoding = plan.encoding
    self.result = result
    guard case .failure(let status) = result, let seconds = status.retryAfter else { return }
    if plan.transport == .http { headers.append(("retry-after", String(seconds))) }
  }

  init(_ plan: RequestPlan, _ refusal: Refusal) {
    self.init(plan, .failure(refusal.status))
    headers += refusal.headers
  }

  /// The status over HTTP.
  var httpStatus: Int {
    switch result {
    case .success: 200
    case .failure(let status): status.httpStatus
    }
  }

  /// The body over HTTP, or the message over gRPC where the call succeeded.
  var body: [UInt8] {
    switch result {
    case .success(let reply): reply.body(encoding)
    case .failure(let status): status.body(encoding)
    }
  }
}
