internal import NIOCore

/// What gRPC writes before each message: whether it is compressed, and its length ("gRPC over HTTP2",
/// Length-Prefixed-Message).
enum GRPCFrame {
  /// The number of bytes before a message.
  static let prefixLength = 5

  /// Writes what goes before a message of `messageLength` bytes.
  static func writePrefix(
    to buffer: inout ByteBuffer, messageLength: Int, isCompressed: Bool
  ) {
    buffer.writeInteger(UInt8(isCompressed ? 1 : 0))
    buffer.writeInteger(UInt32(truncatingIfNeeded: messageLength))
  }
}
