internal import NIOCore
internal import OTLP

/// What is to be done with a request, known from its head.
struct RequestPlan: Sendable {
  /// How it speaks, and therefore how it is answered.
  var transport: Transport
  /// How its body and its reply are written.
  var encoding: BodyEncoding
  /// Whether the body as a whole is gzip; in gRPC the messages are, each on its own.
  var isGzip = false
  /// When the caller stops waiting; nil for never.
  var deadline: NIODeadline?
}
