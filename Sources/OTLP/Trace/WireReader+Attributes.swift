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
    try readAnyAttribute(depth: 0)
  }

  /// Reads a span's attributes as long as they are written as every SDK writes them, when they are
  /// short: the tag, the key, then one string, bool, int or double, and no length over 127.
  ///
  ///      ┌────┬────┬────┬────┬─────┬────┬────┬─────┬────────────────┐
  ///      │ 4A │ n  │ 0A │ k  │ key │ 12 │ v  │ tag │ value          │
  ///      └────┴────┴────┴────┴─────┴────┴────┴─────┴────────────────┘
  ///
  /// What surrounds the key and what surrounds the value are read as a word each, where the body goes on
  /// for as long as such an attribute can be: one bounds check for all of it. The key is looked
  /// up at once, while its bytes are at hand. Stops before an attribute that is written in any other way
  /// or lies in the last bytes of the body; the general way takes several times the instructions.
  ///
  /// Not inlined, so that the loop has the registers for itself.
  ///
  /// - Parameter body: all of it, beyond the end of the span too: what is read there is not looked at.
  @inline(never)
  @_lifetime(self: copy self)
  mutating func readShortAttributes<Use: AttributeUse>(
    _ use: Use.Type, into scratch: inout TraceScratch, _ keys: AttributeKeyIndex,
    _ body: Span<UInt8>
  ) {
    let limit = bytes.count
    if Use.looksUp { scratch.succession.belong(to: keys) }
    var place = scratch.succession.place
    var start = position
    var window = body.extracting(droppingFirst: start)
    while start < limit, window.count >= WireReader.windowSize {
      let head = window.littleEndian64(at: 0)
      var number = AttributeKeys.unknown
      let keyCount: Int
      if Use.looksUp, let next = scratch.succession.foresee(after: place, window, head) {
        place = next
        number = scratch.succession.number(at: next)
        keyCount = scratch.succession.count(at: next)
      } else {
        // Two tags, and lengths below 128.
        guard head & 0x80FF_80FF == 0x000A_004A else { break }
        keyCount = Int(truncatingIfNeeded: head >> 24 & 0x7F)
        if Use.looksUp {
          (number, place) = scratch.succession.find(
            window, count: keyCount, in: keys, after: place)
        }
      }
      let size = 2 &+ Int(truncatingIfNeeded: head >> 8 & 0x7F)
      guard size <= limit &- start else { break }
      let tail = window.littleEndian64(at: 4 &+ keyCount)
      // What is left for the bytes of a string.
      let text = size &- keyCount &- 8
      let isNeeded = Use.keeps || number != AttributeKeys.unknown
      if WireReader.isText(tail, count: text) {
        if isNeeded {
          let range = ByteRange(start &+ keyCount &+ 8, start &+ size)
          scratch.take(
            AnyValue(.string, range), keyFrom: start &+ 4, keyCount, number: number, use)
        }
      } else {
        guard let value = WireReader.number(tail, count: text &+ 2, window, keyCount) else { break }
        if isNeeded { scratch.take(value, keyFrom: start &+ 4, keyCount, number: number, use) }
      }
      start &+= size
      window = window.extracting(droppingFirst: size)
    }
    position = start
    scratch.succession.place = place
  }

  /// Whether what follows a key is a string of `count` bytes, less than 124: two tags, each with its
  /// length.
  @inline(__always)
  private static func isText(_ tail: UInt64, count: Int) -> Bool {
    let expected = UInt32(truncatingIfNeeded: count) &* 0x0100_0100 &+ 0x000A_0212
    return count >= 0 && UInt32(truncatingIfNeeded: tail) == expected
  }

  /// The number that follows a key of `keyCount` bytes, where the value takes `count` of them beside
  /// its tag and its length; nil where it is written in another way, or is none.
  @inline(__always)
  private static func number(
    _ tail: UInt64, count: Int, _ window: Span<UInt8>, _ keyCount: Int
  ) -> AnyValue? {
    guard tail & 0xFFFF == UInt64(truncatingIfNeeded: count) << 8 | 0x12 else { return nil }
    let tag = UInt32(truncatingIfNeeded: tail >> 16 & 0xFF)
    let first = tail >> 24 & 0xFF
    if tag == Tag.int, count == 2, first < 0x80 { return AnyValue(.int, payload: first) }
    if tag == Tag.int, count == 3, tail & 0x80_8000_0000 == 0x8000_0000 {
      return AnyValue(.int, payload: first & 0x7F | tail >> 25 & 0x3F80)
    }
    if tag == Tag.double, count == 9 {
      return AnyValue(.double, payload: window.littleEndian64(at: 7 &+ keyCount))
    }
    if tag == Tag.bool, count == 2, first < 0x80 {
      return AnyValue(.bool, payload: first == 0 ? 0 : 1)
    }
    return nil
  }

  /// Two tags and two lengths, a key and a value of less than 128 bytes each, rounded up.
  private static let windowSize = 272

  /// Reads a nested `KeyValue` however it is written.
  @inline(never)
  @_lifetime(self: copy self)
  mutating func readAnyAttribute(depth: Int) throws(OTLPError) -> Attribute {
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
