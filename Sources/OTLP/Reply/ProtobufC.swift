internal import COTLPSchema
internal import CProtobufC

/// What the replies ask of protobuf-c: C messages live on the stack while they are packed.
enum ProtobufC {
  /// The wire format of `message`, which must have been initialized by its `…__init`.
  static func pack(_ message: UnsafePointer<ProtobufCMessage>) -> [UInt8] {
    // Both calls only read the message, and what it points to outlives this call.
    let size = unsafe protobuf_c_message_get_packed_size(message)
    return unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      count = unsafe protobuf_c_message_pack(message, start)
    }
  }

  /// Calls `body` with `text` as protobuf-c wants bytes; it must not keep them.
  static func withBytes<Result>(
    _ text: [UInt8], _ body: (ProtobufCBinaryData) -> Result
  ) -> Result {
    var text = text
    return unsafe text.withUnsafeMutableBufferPointer { buffer in
      // Read only, and only within the call.
      unsafe body(ProtobufCBinaryData(len: buffer.count, data: buffer.baseAddress))
    }
  }
}
