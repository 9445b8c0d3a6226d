public import BasicContainers

/// A buffer of bytes to write to, kept and reused: what JSON is turned into wire format in, and what
/// a scrape is rendered into.
///
/// Its slots stay initialized, so that writing a byte is one compare and one store.
public struct ByteWriter: ~Copyable, Sendable {
  @usableFromInline var slots: UniqueArray<UInt8>
  @usableFromInline var used = 0

  /// The number of bytes written.
  @inlinable
  public var count: Int { used }

  /// - Parameter capacity: the number of bytes to make room for at once.
  public init(capacity: Int = 256) {
    self.slots = UniqueArray(repeating: 0, count: max(16, capacity))
  }

  /// What has been written; valid until more is.
  @inlinable
  public var bytes: Span<UInt8> {
    @_lifetime(borrow self)
    get { slots.span.extracting(first: used) }
  }

  /// What has been written, as text.
  public var string: String {
    let bytes = self.bytes
    // The closure only reads, and only within the call.
    return unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// What has been written, copied.
  public var array: [UInt8] {
    let bytes = self.bytes
    // The closure only reads, and only within the call.
    return unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) }
  }

  /// The number of bytes there is room for, written or not.
  public var capacity: Int { slots.count }

  /// Forgets what was written and keeps the room for it.
  public mutating func removeAll() {
    used = 0
  }

  /// Forgets what was written and gives room over `limit` bytes back.
  public mutating func removeAll(keepingAtMost limit: Int) {
    used = 0
    if slots.count > limit { slots = UniqueArray(repeating: 0, count: max(16, limit)) }
  }

  /// Forgets all but the first `length` bytes.
  public mutating func truncate(to length: Int) {
    precondition(length <= count, "truncating to more than was written")
    used = length
  }

  /// Makes room for `additional` more bytes.
  @inlinable @inline(__always)
  public mutating func reserve(_ additional: Int) {
    if slots.count &- used < additional { grow(by: additional) }
  }

  @inline(never) @usableFromInline
  mutating func grow(by additional: Int) {
    let missing = UniqueArray<UInt8>(repeating: 0, count: max(slots.count, additional))
    slots.append(copying: missing.span)
  }

  /// Writes one byte.
  @inlinable @inline(__always)
  public mutating func append(_ byte: UInt8) {
    if used == slots.count { grow(by: 1) }
    slots[used] = byte
    used &+= 1
  }

  /// Writes `source`, byte for byte. O(`source.count`).
  @inlinable
  public mutating func append(_ source: Span<UInt8>) {
    let length = source.count
    guard length > 0 else { return }
    reserve(length)
    let start = used
    var all = slots.mutableSpan
    var target = all._mutatingExtracting(start..<(start &+ length))
    // Both are bounds-checked and of the same length.
    unsafe source.withUnsafeBytes { from in
      unsafe target.withUnsafeMutableBytes { unsafe $0.copyMemory(from: from) }
    }
    used &+= length
  }

  /// Writes the UTF-8 of a literal.
  public mutating func append(_ text: StaticString) {
    append(text.bytes)
  }

  /// Writes the UTF-8 of `text`. Literals go to the other method: that is what disfavors this one.
  @_disfavoredOverload
  public mutating func append(_ text: String) {
    var text = text
    // The bytes are only read, and only within the closure; a short string's lie in `text` itself.
    text.withUTF8 { bytes in append(unsafe Span(_unsafeElements: bytes)) }
  }

  /// Overwrites one byte that was written before.
  @inlinable @inline(__always)
  public mutating func replace(at index: Int, with byte: UInt8) {
    precondition(index < count, "replacing what was not written")
    slots[index] = byte
  }
}
