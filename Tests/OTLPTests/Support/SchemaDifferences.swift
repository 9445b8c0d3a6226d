import COTLPSchema
import CProtobufC

/// In what a body differs from what both decoders take: a walk over the wire along protobuf-c's own
/// descriptors, the plain way.
struct SchemaDifferences {
  /// protobuf-c refuses groups; protobuf says that they are to be skipped.
  var group = false
  /// protobuf-c refuses a known field of another wire type; protobuf says that it is unknown.
  var mismatchedType = false
  /// protobuf-c refuses lengths of more than five bytes; protobuf allows ten.
  var longLength = false
  /// protobuf-c takes field number 0 where its tag is padded, and drops high bits of a fifth byte.
  var oddTag = false
  /// protobuf-c has no limit of depth; ours is 100.
  var deep = false
  /// protobuf-c looks at a bool's bits past the 64th.
  var longBool = false
  /// An embedded message that comes in pieces: protobuf-c loses the first piece's numbers and bytes
  /// where the second has none.
  var pieces = false

  var any: Bool {
    group || mismatchedType || longLength || oddTag || deep || longBool || pieces
  }

  init(_ body: [UInt8]) {
    unsafe withUnsafePointer(
      to: tracemill__otlp__export_trace_service_request__descriptor
    ) { unsafe walk(body[...], $0, depth: 0) }
  }

  private mutating func walk(
    _ message: ArraySlice<UInt8>, _ descriptor: UnsafePointer<ProtobufCMessageDescriptor>,
    depth: Int
  ) {
    if depth > 90 { deep = true }
    var rest = message
    var seen: Set<UInt32> = []
    while !rest.isEmpty {
      guard let tag = varint(&rest) else { return }
      if tag.length > 5 || tag.value >> 3 == 0 || tag.value > UInt64(UInt32.max) { oddTag = true }
      let number = UInt32(truncatingIfNeeded: tag.value >> 3)
      let type = tag.value & 7
      if type == 3 || type == 4 { group = true }
      var isBool = false
      let field = unsafe protobuf_c_message_descriptor_get_field(descriptor, number)
      if let field = unsafe field {
        let kind = unsafe field.pointee.type
        isBool = kind == PROTOBUF_C_TYPE_BOOL
        if wireType(of: kind) != type { mismatchedType = true }
        if kind == PROTOBUF_C_TYPE_MESSAGE,
          unsafe field.pointee.label != PROTOBUF_C_LABEL_REPEATED, !seen.insert(number).inserted
        {
          pieces = true
        }
      }
      switch type {
      case 0:
        guard let value = varint(&rest) else { return }
        if value.length == 10, isBool { longBool = true }
      case 1: rest = rest.dropFirst(8)
      case 5: rest = rest.dropFirst(4)
      case 2:
        guard let length = varint(&rest) else { return }
        if length.length > 5 || length.value > UInt64(Int32.max) { longLength = true }
        guard length.value <= UInt64(rest.count) else { return }
        if let field = unsafe field, unsafe field.pointee.type == PROTOBUF_C_TYPE_MESSAGE,
          let inner = unsafe field.pointee.descriptor
        {
          unsafe walk(
            rest.prefix(Int(length.value)),
            inner.assumingMemoryBound(to: ProtobufCMessageDescriptor.self), depth: depth + 1)
        }
        rest = rest.dropFirst(Int(length.value))
      default: break
      }
    }
  }

  private func wireType(of type: ProtobufCType) -> UInt64 {
    switch type {
    case PROTOBUF_C_TYPE_FIXED64, PROTOBUF_C_TYPE_DOUBLE: 1
    case PROTOBUF_C_TYPE_FIXED32: 5
    case PROTOBUF_C_TYPE_BYTES, PROTOBUF_C_TYPE_MESSAGE: 2
    default: 0
    }
  }

  private func varint(_ rest: inout ArraySlice<UInt8>) -> (value: UInt64, length: Int)? {
    var value: UInt64 = 0
    for (index, byte) in rest.prefix(10).enumerated() {
      value |= UInt64(byte & 0x7F) << UInt64(7 * index)
      if byte < 0x80 {
        rest = rest.dropFirst(index + 1)
        return (value, index + 1)
      }
    }
    return nil
  }
}
