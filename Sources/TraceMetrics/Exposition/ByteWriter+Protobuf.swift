internal import Bytes

/// Writing protobuf's wire format (Protocol Buffers, "Encoding").
extension ByteWriter {
  mutating func append(varint value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(truncatingIfNeeded: rest))
  }

  /// A signed number as `sint32` and `sint64` write it: small ones of either sign are short.
  mutating func append(zigzag value: Int64) {
    append(varint: UInt64(bitPattern: value << 1 ^ value >> 63))
  }

  mutating func append(_ field: UInt8, varint value: UInt64) {
    append(field << 3)
    append(varint: value)
  }

  mutating func append(_ field: UInt8, double value: Double) {
    append(field << 3 | 1)
    let bits = value.bitPattern
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      append(UInt8(truncatingIfNeeded: bits >> shift))
    }
  }

  /// Writes a string; a field above 15 takes two bytes and is not for here.
  mutating func append(_ field: UInt8, string: String) {
    append(field << 3 | 2)
    append(varint: UInt64(string.utf8.count))
    append(string)
  }

  /// Begins a message of less than 128 bytes; returns where, for ``endShort(at:)``.
  mutating func beginShort(_ field: UInt8) -> Int {
    append(field << 3 | 2)
    append(0)
    return count
  }

  /// Fills in how long the message is that began at `place`.
  mutating func endShort(at place: Int) {
    let length = count - place
    precondition(length < 0x80, "a message of numbers only")
    replace(at: place - 1, with: UInt8(truncatingIfNeeded: length))
  }

  /// Begins a message of less than 256 MiB; returns where, for ``endLong(at:)``.
  mutating func beginLong(_ field: UInt8) -> Int {
    append(field << 3 | 2)
    for _ in 0..<4 { append(0) }
    return count
  }

  /// Fills in how long the message is that began at `place`, in four bytes: a varint may be longer
  /// than it has to.
  mutating func endLong(at place: Int) {
    let length = count - place
    precondition(length < 1 << 28, "a series is not that large")
    for byte in 0..<4 {
      let bits = UInt8(truncatingIfNeeded: length >> (7 * byte)) & 0x7F
      replace(at: place - 4 + byte, with: byte < 3 ? bits | 0x80 : bits)
    }
  }
}
