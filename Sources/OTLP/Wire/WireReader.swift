internal import Bytes

/// Reads the protobuf wire format field by field, over borrowed bytes, without a copy.
///
///      ┌───────────────┬──────────────────────────────┐
///      │ tag           │ payload                      │
///      │ varint        │ 0 varint   1 eight bytes     │
///      │ number << 3   │ 2 varint length, that many   │
///      │   | wire type │ 3 … 4 group   5 four bytes   │
///      └───────────────┴──────────────────────────────┘
///
/// Every read is bounds-checked. Positions are offsets from the start of the whole body, also in a
/// reader for a nested message, so that what is found can be named by a ``ByteRange``.

struct WireReader: ~Escapable {
  /// The body up to the end of what is read here: a prefix, so that its count is the end and the
  /// check against it is the very bounds check, made once.
  let bytes: Span<UInt8>
  var position: Int

  /// Reads `bytes` from `position` on.
  @inline(__always)
  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>, from position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  /// Whether all is read.
  @inline(__always)
  var isAtEnd: Bool { !bytes.indices.contains(position) }

  /// Reads a base-128 varint; bits past the 64th are dropped, as every protobuf library does.
  @inline(__always)
  @_lifetime(self: copy self)
  mutating func readVarint() throws(OTLPError) -> UInt64 {
    guard bytes.indices.contains(position) else { throw OTLPError(.truncated, at: position) }
    let first = bytes[position]
    position &+= 1
    if first < 0x80 { return UInt64(first) }
    // Two bytes are what most spans' lengths take.
    if bytes.indices.contains(position), bytes[position] < 0x80 {
      let second = bytes[position]
      position &+= 1
      return UInt64(first & 0x7F) | UInt64(second) << 7
    }
    return try readRestOfVarint(first)
  }

  @inline(never)
  @_lifetime(self: copy self)
  mutating func readRestOfVarint(_ first: UInt8) throws(OTLPError) -> UInt64 {
    var value = UInt64(first & 0x7F)
    var shift: UInt64 = 7
    while shift < 70 {
      guard bytes.indices.contains(position) else { throw OTLPError(.truncated, at: position) }
      let byte = bytes[position]
      position &+= 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift &+= 7
    }
    throw OTLPError(.malformedVarint, at: position)
  }

  /// Reads a tag.
  @inline(__always)
  @_lifetime(self: copy self)
  mutating func readTag() throws(OTLPError) -> WireTag {
    guard bytes.indices.contains(position) else { throw OTLPError(.truncated, at: position) }
    let first = bytes[position]
    if first < 0x80 {
      position &+= 1
      let tag = WireTag(UInt32(first))
      guard tag.isValid else { throw OTLPError(.malformedTag, at: position &- 1) }
      return tag
    }
    return try readLongTag()
  }

  @inline(never)
  @_lifetime(self: copy self)
  mutating func readLongTag() throws(OTLPError) -> WireTag {
    let start = position
    let raw = try readVarint()
    guard position &- start <= 5, raw <= UInt64(UInt32.max) else {
      throw OTLPError(.malformedVarint, at: start)
    }
    let tag = WireTag(UInt32(truncatingIfNeeded: raw))
    guard tag.isValid else { throw OTLPError(.malformedTag, at: start) }
    return tag
  }

  /// Reads the length of a length-delimited field and steps over its payload, which it returns.
  @inline(__always)
  @_lifetime(self: copy self)
  mutating func readRange() throws(OTLPError) -> ByteRange {
    let length = try readVarint()
    guard length <= UInt64(truncatingIfNeeded: bytes.count &- position) else {
      throw OTLPError(.truncated, at: position)
    }
    let lower = position
    position &+= Int(truncatingIfNeeded: length)
    return ByteRange(lower, position)
  }

  /// Reads the length of a nested message and steps over it; the reader it returns reads it.
  @inline(__always)
  @_lifetime(self: copy self)
  @_lifetime(copy self)
  mutating func readMessage() throws(OTLPError) -> WireReader {
    let range = try readRange()
    return WireReader(bytes.extracting(first: position), from: Int(range.offset))
  }

  /// Reads a `fixed32`.
  @inline(__always)
  @_lifetime(self: copy self)
  mutating func readFixed32() throws(OTLPError) -> UInt32 {
    guard bytes.count &- position >= 4 else { throw OTLPError(.truncated, at: position) }
    let value = bytes.littleEndian32(at: position)
    position &+= 4
    return value
  }

  /// Reads a `fixed64` or the bits of a `double`.
  @inline(__always)
  @_lifetime(self: copy self)
  mutating func readFixed64() throws(OTLPError) -> UInt64 {
    guard bytes.count &- position >= 8 else { throw OTLPError(.truncated, at: position) }
    let value = bytes.littleEndian64(at: position)
    position &+= 8
    return value
  }

  /// Steps over the payload of a field that is not known, or not of the type that was expected
  /// (both are to be ignored, protobuf's "Unknown Fields"), groups included.
  @inline(__always)
  @_lifetime(self: copy self)
  mutating func skip(_ tag: WireTag) throws(OTLPError) {
    switch tag.type {
    case .varint: _ = try readVarint()
    case .lengthDelimited: _ = try readRange()
    default: try skipRareType(tag)
    }
  }

  @inline(never)
  @_lifetime(self: copy self)
  mutating func skipRareType(_ tag: WireTag) throws(OTLPError) {
    switch tag.type {
    case .fixed64: _ = try readFixed64()
    case .fixed32: _ = try readFixed32()
    case .startGroup: try skipGroup(tag.field)
    default: throw OTLPError(.malformedGroup, at: position)
    }
  }

  /// Steps over a group that has begun; nested groups are counted, not recursed into.
  @_lifetime(self: copy self)
  private mutating func skipGroup(_ field: UInt32) throws(OTLPError) {
    var open = [field]
    while let innermost = open.last {
      let start = position
      let tag = try readTag()
      switch tag.type {
      case .startGroup:
        guard open.count < WireReader.maximumDepth else { throw OTLPError(.tooDeep, at: start) }
        open.append(tag.field)
      case .endGroup:
        guard tag.field == innermost else { throw OTLPError(.malformedGroup, at: start) }
        open.removeLast()
      default:
        try skip(tag)
      }
    }
  }

  /// How deep groups and attribute values may be nested.
  static let maximumDepth = 100
}
