internal import NIOCore
internal import OTLP

/// The one message of a unary call (gRPC over HTTP/2, "Length-Prefixed-Message").
struct GRPCFrame {
  /// How many bytes stand before the message.
  static let prefixSize = 5

  var message: ByteBuffer
  var isCompressed: Bool

  /// Takes the message out of `body`; fails where there is not exactly one, whole.
  static func message(
    in body: ByteBuffer, plan: RequestPlan
  ) -> Result<GRPCFrame, ReplyStatus> {
    var body = body
    guard body.readableBytes > 0 else {
      return .failure(
        ReplyStatus(.unimplemented, "The call has no message; Export takes exactly one."))
    }
    guard let flag = body.readInteger(as: UInt8.self),
      let length = body.readInteger(as: UInt32.self),
      let message = body.readSlice(length: Int(length))
    else {
      return .failure(ReplyStatus(.invalidArgument, "The message is cut short; send all of it."))
    }
    guard body.readableBytes == 0 else {
      return .failure(
        ReplyStatus(.unimplemented, "The call has several messages; Export takes exactly one."))
    }
    guard flag <= 1 else {
      return .failure(ReplyStatus(.internal, "The compressed flag is neither 0 nor 1; correct it."))
    }
    guard flag == 0 || plan.isGzip else {
      return .failure(
        ReplyStatus(
          .internal, "The message is compressed but grpc-encoding does not say how; set it."))
    }
    return .success(GRPCFrame(message: message, isCompressed: flag == 1))
  }
}
