internal import Bytes

/// Writing protobuf's wire format.
extension ByteWriter {
  @inline(__always)
  mutating func append(_ tag: WireTag) {
    append(varint: UInt64(tag.rawValue))
  }

  @inline(__always)
  mutating func append(varint value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func append(fixed64 value: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }

  mutating func append(fixed32 value: UInt32) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }

  /// Writes a length-delimited field.
  @inline(__always)
  mutating func append(_ field: UInt32, bytes: Span<UInt8>) {
    append(WireTag(field, .lengthDelimited))
    append(varint: UInt64(bytes.count))
    append(bytes)
  }

  /// Leaves room for the length of a message that begins; returns where, for ``endLength(at:_:)``.
  @inline(__always)
  mutating func beginLength(_ size: LengthSize) -> Int {
    let place = count
    for _ in 0..<4 { append(0) }
    if size == .five { append(0) }
    return place
  }

  /// Fills in the number of bytes since, as a varint of the bytes that ``beginLength(_:)`` left room for.
  @inline(__always)
  mutating func endLength(at place: Int, _ size: LengthSize) {
    let length = count &- place &- size.rawValue
    replace(at: place, with: UInt8(truncatingIfNeeded: length) | 0x80)
    replace(at: place &+ 1, with: UInt8(truncatingIfNeeded: length >> 7) | 0x80)
    replace(at: place &+ 2, with: UInt8(truncatingIfNeeded: length >> 14) | 0x80)
    guard size == .five else {
      return replace(at: place &+ 3, with: UInt8(truncatingIfNeeded: length >> 21) & 0x7F)
    }
    replace(at: place &+ 3, with: UInt8(truncatingIfNeeded: length >> 21) | 0x80)
    replace(at: place &+ 4, with: UInt8(truncatingIfNeeded: length >> 28) & 0x7F)
  }
}

/// How many bytes the length of a message takes where it is filled in afterwards.
enum LengthSize: Int {
  /// For messages of less than 256 MiB.
  case four = 4
  /// For messages of less than 32 GiB.
  case five = 5
}
