extension Span<UInt8> {
  /// A 64-bit hash of all bytes: a multiply and a fold for every eight of them, as in wyhash (Wang
  /// Yi, 2019). With a secret `seed` nobody can choose inputs that collide; what is found by it is
  /// compared byte for byte all the same. O(`count`).
  @inlinable @inline(__always)
  public func hash(seed: UInt64) -> UInt64 {
    var state = seed ^ (UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15)
    var position = 0
    while count &- position > 8 {
      state = fold(state ^ littleEndian64(at: position), 0xA076_1D64_78BD_642F)
      position &+= 8
    }
    return fold(state ^ lastWord, 0xE703_7ED1_A0B4_28DB ^ seed)
  }

  /// The last eight bytes as a number, or all of fewer: of spans of one length, equal words mean equal
  /// bytes.
  @inlinable @inline(__always)
  public var lastWord: UInt64 {
    if count >= 8 { return littleEndian64(at: count &- 8) }
    if count >= 4 {
      return UInt64(littleEndian32(at: 0)) << 32 | UInt64(littleEndian32(at: count &- 4))
    }
    if count == 0 { return 0 }
    return UInt64(self[0]) << 16 | UInt64(self[count >> 1]) << 8 | UInt64(self[count &- 1])
  }

  @inlinable @inline(__always)
  package func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }

  /// Whether both hold the same bytes. O(`count`).
  @inlinable @inline(__always)
  public func hasSameBytes(as other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    var position = 0
    while count &- position > 8 {
      if littleEndian64(at: position) != other.littleEndian64(at: position) { return false }
      position &+= 8
    }
    return lastWord == other.lastWord
  }
}
