/// Writes protobuf's wire format the obvious way, and on request every other way that is allowed.
package struct WireBuilder: Sendable {
  /// What was written so far.
  package var bytes: [UInt8] = []

  /// Nothing yet.
  package init() {}

  /// `value` in as few bytes as it needs, and up to `padding` more, five together at most.
  package static func varint(_ value: UInt64, padding: Int = 0) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = value
    repeat {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    } while rest > 0
    for _ in 0..<padding where bytes.count < 5 { bytes.append(0x80) }
    bytes[bytes.count - 1] &= 0x7F
    return bytes
  }

  /// A field's number and wire type.
  package mutating func tag(_ field: UInt32, _ type: UInt32) {
    bytes += WireBuilder.varint(UInt64(field << 3 | type))
  }

  /// A field of wire type 0.
  package mutating func varint(_ field: UInt32, _ value: UInt64, padding: Int = 0) {
    tag(field, 0)
    bytes += WireBuilder.varint(value, padding: padding)
  }

  /// A field of wire type 1.
  package mutating func fixed64(_ field: UInt32, _ value: UInt64) {
    tag(field, 1)
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }

  /// A field of wire type 5.
  package mutating func fixed32(_ field: UInt32, _ value: UInt32) {
    tag(field, 5)
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }

  /// A field of wire type 2.
  package mutating func bytes(_ field: UInt32, _ value: [UInt8], padding: Int = 0) {
    tag(field, 2)
    bytes += WireBuilder.varint(UInt64(value.count), padding: padding)
    bytes += value
  }

  /// A string as a field of wire type 2.
  package mutating func string(_ field: UInt32, _ value: String) {
    bytes(field, Array(value.utf8))
  }

  /// A message as a field of wire type 2.
  package mutating func message(_ field: UInt32, _ build: (inout WireBuilder) -> Void) {
    var inner = WireBuilder()
    build(&inner)
    bytes(field, inner.bytes)
  }
}
