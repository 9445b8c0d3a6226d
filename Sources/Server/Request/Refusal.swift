internal import OTLP

/// Why a request is not taken, with what the reply's headers say about it.
struct Refusal: Error {
  /// The reply.
  var status: ReplyStatus
  /// Headers that go with it, names in lower case.
  var headers: [(name: String, value: String)] = []

  init(_ status: ReplyStatus, _ headers: [(name: String, value: String)] = []) {
    self.status = status
    self.headers = headers
  }

  /// The caller is to come again: too much is in flight.
  static let overloaded = ReplyStatus(
    .unavailable, "Too many requests are in flight; send this one again later.", retryAfter: 1)

  /// The caller is to come again, to whatever runs here then.
  static let draining = ReplyStatus(
    .unavailable, "The server is stopping; send this request again later.", retryAfter: 1)

  /// The body is over the limit of `limit` bytes.
  static func tooLarge(_ limit: Int) -> ReplyStatus {
    ReplyStatus(
      .resourceExhausted,
      "The request is larger than \(limit) bytes, compressed or not;"
        + " lower the exporter's batch size or raise the server's body limit.")
  }

  /// The chunks of the body are not put together as they ought to be, or it ends too early.
  static let misframed = ReplyStatus(
    .invalidArgument,
    "The body is cut short, or its chunks are not HTTP's; send the whole of it again.")

  /// The body did not arrive in time.
  static let tooSlow = ReplyStatus(
    .deadlineExceeded, "The request's body did not arrive in time; send it again.", http: 408)

  /// The caller does not wait any more.
  static let expired = ReplyStatus(
    .deadlineExceeded, "The deadline that grpc-timeout set has passed; nothing was taken.")
}
