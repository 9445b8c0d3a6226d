extension Span<UInt8> {
  /// The four bytes at `offset` as a little-endian number, bounds-checked.
  @inlinable @inline(__always)
  public func littleEndian32(at offset: Int) -> UInt32 {
    // `unsafeLoadUnaligned` is bounds-checked; what makes it unsafe is that not every type takes
    // every bit pattern. An unsigned integer does, and bytes have no padding.
    unsafe UInt32(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// The eight bytes at `offset` as a little-endian number, bounds-checked.
  @inlinable @inline(__always)
  public func littleEndian64(at offset: Int) -> UInt64 {
    // As above: checked, and every bit pattern is a UInt64.
    unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The eight bytes at `offset` as a big-endian number, bounds-checked.
  @inlinable @inline(__always)
  public func bigEndian64(at offset: Int) -> UInt64 {
    littleEndian64(at: offset).byteSwapped
  }
}
