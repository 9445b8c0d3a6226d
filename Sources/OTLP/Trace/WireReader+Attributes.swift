internal import Bytes

extension WireReader {
  /// The tags of `KeyValue` and `AnyValue`.
  private enum Tag {
    static let key: UInt32 = 1 << 3 | 2
    static let value: UInt32 = 2 << 3 | 2

    static let string: UInt32 = 1 << 3 | 2
    static let bool: UInt32 = 2 << 3 | 0
    static let int: UInt32 = 3 << 3 | 0
    static let double: UInt32 = 4 << 3 | 1
    static let array: UInt32 = 5 << 3 | 2
    static let keyValueList: UInt32 = 6 << 3 | 2
    static let bytes: UInt32 = 7 << 3 | 2

    /// `ArrayValue.values` and `KeyValueList.values`.
    static let values: UInt32 = 1 << 3 | 2
  }

  /// Reads a nested `KeyValue`.
  @inline(__always)
  @_lifetime(self: copy self)
  mutating func readAttribute() throws(OTLPError) -> Attribute {
    if let attribute = readShortAttribute() { return attribute }
    return try readAnyAttribute(depth: 0)
  }

  /// Reads a `KeyValue` as every SDK writes it, when it is short: the key first, then one string,
  /// bool or int, and no length over 127.
  ///
  ///      ┌────┬────┬────┬─────┬────┬────┬─────┬────────────────┐
  ///      │ n  │ 0A │ k  │ key │ 12 │ v  │ tag │ value          │
  ///      └────┴────┴────┴─────┴────┴────┴─────┴────────────────┘
  ///
  /// Returns nil, and has read nothing, where it is written in any other way. The general way takes
  /// three times the instructions.
  @inline(__always)
  @_lifetime(self: copy self)
  private mutating func readShortAttribute() -> Attribute? {
    let start = position
    // The five bytes around the key, and one of the value.
    guard start >= 0, bytes.count &- start > 6 else { return nil }
    let end = start &+ 1 &+ Int(bytes[start])
    guard bytes[start] < 0x80, end <= bytes.count, bytes[start &+ 1] == 0x0A else { return nil }
    let key = start &+ 3
    let keyEnd = key &+ Int(bytes[start &+ 2])
    guard bytes[start &+ 2] < 0x80, keyEnd &+ 3 < end, bytes[keyEnd] == 0x12 else { return nil }
    let value = keyEnd &+ 2
    guard value &+ Int(bytes[keyEnd &+ 1]) == end else { return nil }
    let payload = value &+ 1
    let first = bytes[payload]
    let result: AnyValue
    switch bytes[value] {
    case UInt8(Tag.string):
      guard payload &+ 1 &+ Int(first) == end, first < 0x80 else { return nil }
      result = AnyValue(.string, ByteRange(payload &+ 1, end))
    case UInt8(Tag.int):
      if payload &+ 1 == end, first < 0x80 {
        result = AnyValue(.int, payload: UInt64(first))
      } else if payload &+ 2 == end, first >= 0x80, bytes[payload &+ 1] < 0x80 {
        result = AnyValue(
          .int, payload: UInt64(first & 0x7F) | UInt64(bytes[payload &+ 1]) << 7)
      } else {
        return nil
      }
    case UInt8(Tag.bool):
      guard payload &+ 1 == end, first < 0x80 else { return nil }
      result = AnyValue(.bool, payload: first == 0 ? 0 : 1)
    default:
      return nil
    }
    position = end
    return Attribute(key: ByteRange(key, keyEnd), value: result)
  }

  /// Reads a nested `KeyValue` however it is written.
  @inline(never)
  @_lifetime(self: copy self)
  private mutating func readAnyAttribute(depth: Int) throws(OTLPError) -> Attribute {
    var message = try readMessage()
    var attribute = Attribute(key: .empty, value: .absent)
    while !message.isAtEnd {
      let tag = try message.readTag()
      switch tag.rawValue {
      case Tag.key: attribute.key = try message.readRange()
      case Tag.value: try message.readValue(into: &attribute.value, depth: depth)
      default: try message.skip(tag)
      }
    }
    return attribute
  }

  /// Reads a nested `AnyValue`. The member that comes last counts, and a repeated message is merged
  /// into what came before it, as protobuf has it; of two arrays the later one is kept.
  @inline(__always)
  @_lifetime(self: copy self)
  private mutating func readValue(into value: inout AnyValue, depth: Int) throws(OTLPError) {
    var message = try readMessage()
    while !message.isAtEnd {
      let tag = try message.readTag()
      switch tag.rawValue {
      case Tag.string: value = AnyValue(.string, try message.readRange())
      case Tag.bool: value = AnyValue(.bool, payload: try message.readVarint() == 0 ? 0 : 1)
      case Tag.int: value = AnyValue(.int, payload: try message.readVarint())
      case Tag.double: value = AnyValue(.double, payload: try message.readFixed64())
      case Tag.bytes: value = AnyValue(.bytes, try message.readRange())
      case Tag.array: value = AnyValue(.array, try message.checkArray(depth: depth))
      case Tag.keyValueList:
        value = AnyValue(.keyValueList, try message.checkKeyValueList(depth: depth))
      default: try message.skip(tag)
      }
    }
  }

  /// Steps over an `ArrayValue` whose elements must be well-formed.
  @inline(never)
  @_lifetime(self: copy self)
  private mutating func checkArray(depth: Int) throws(OTLPError) -> ByteRange {
    guard depth < WireReader.maximumDepth else { throw OTLPError(.tooDeep, at: position) }
    let range = try readRange()
    var message = WireReader(bytes.extracting(first: position), from: Int(range.offset))
    var ignored = AnyValue.absent
    while !message.isAtEnd {
      let tag = try message.readTag()
      if tag.rawValue == Tag.values {
        try message.readValue(into: &ignored, depth: depth + 1)
      } else {
        try message.skip(tag)
      }
    }
    return range
  }

  /// Steps over a `KeyValueList` whose entries must be well-formed.
  @inline(never)
  @_lifetime(self: copy self)
  private mutating func checkKeyValueList(depth: Int) throws(OTLPError) -> ByteRange {
    guard depth < WireReader.maximumDepth else { throw OTLPError(.tooDeep, at: position) }
    let range = try readRange()
    var message = WireReader(bytes.extracting(first: position), from: Int(range.offset))
    while !message.isAtEnd {
      let tag = try message.readTag()
      if tag.rawValue == Tag.values {
        _ = try message.readAnyAttribute(depth: depth + 1)
      } else {
        try message.skip(tag)
      }
    }
    return range
  }
}
