/// What a protobuf field begins with: its number and how its payload is written.
struct WireTag: Equatable, Sendable, BitwiseCopyable {
  /// The ways a payload can be written (Protocol Buffers, "Encoding").
  enum WireType: UInt8, Sendable {
    case varint = 0
    case fixed64 = 1
    case lengthDelimited = 2
    case startGroup = 3
    case endGroup = 4
    case fixed32 = 5
    /// 6 and 7, which no protobuf uses.
    case reserved = 6
  }

  /// `field << 3 | type`, as on the wire.
  let rawValue: UInt32

  @inline(__always)
  init(_ rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// The tag of `field` with a payload of `type`.
  @inline(__always)
  init(_ field: UInt32, _ type: WireType) {
    self.rawValue = field << 3 | UInt32(type.rawValue)
  }

  @inline(__always)
  var field: UInt32 { rawValue >> 3 }

  @inline(__always)
  var type: WireType {
    WireType(rawValue: UInt8(truncatingIfNeeded: rawValue & 7)) ?? .reserved
  }

  /// Whether the number is at least 1 and the wire type one of the six.
  @inline(__always)
  var isValid: Bool { rawValue >= 8 && rawValue & 7 < 6 }
}
