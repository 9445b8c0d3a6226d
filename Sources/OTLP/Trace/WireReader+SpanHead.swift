internal import Bytes

extension WireReader {
  /// Reads the fields that come before a span's attributes, if they are written as every SDK writes
  /// them: all in the order of their numbers, none twice, and a name of less than 128 bytes.
  ///
  ///      ┌───────┬──────────┬───────┬─────────┬────────┬───────────┬────┬───┬──────┬────┬──────┬────┬───────┬────┬─────┐
  ///      │ 0A 10 │ trace id │ 12 08 │ span id │ (22 08 │ parent id)│ 2A │ n │ name │ 30 │ kind │ 39 │ start │ 41 │ end │
  ///      └───────┴──────────┴───────┴─────────┴────────┴───────────┴────┴───┴──────┴────┴──────┴────┴───────┴────┴─────┘
  ///
  /// One bounds check for all of them, where the body goes on for as long as that can be. Where anything
  /// is written in another way nothing is read, and the general way reads it.
  ///
  /// - Parameter body: all of it, beyond the end of the span too: what is read there is not looked at.
  @inline(__always)
  @_lifetime(self: copy self)
  mutating func readSpanHead(into span: inout SpanFields, _ body: Span<UInt8>) {
    let window = body.extracting(droppingFirst: position)
    guard window.count >= WireReader.headSize,
      window.littleEndian32(at: 0) & 0xFFFF == 0x100A,
      window.littleEndian32(at: 18) & 0xFFFF == 0x0812
    else { return }
    var offset = 28
    var parent = SpanID.invalid
    if window.littleEndian32(at: 28) & 0xFFFF == 0x0822 {
      parent = SpanID(window.bigEndian64(at: 30))
      offset = 38
    }
    let name = window.littleEndian32(at: offset)
    let count = Int(truncatingIfNeeded: name >> 8 & 0x7F)
    let times = offset &+ 2 &+ count
    // Two tags, and a kind below 128.
    let kind = window.littleEndian32(at: times)
    let size = times &+ 20
    guard name & 0x80FF == 0x2A, kind & 0xFF_80FF == 0x39_0030, window[times &+ 11] == 0x41,
      size <= bytes.count &- position
    else { return }
    span.traceID = TraceID(high: window.bigEndian64(at: 2), low: window.bigEndian64(at: 10))
    span.spanID = SpanID(window.bigEndian64(at: 20))
    span.parentSpanID = parent
    span.name = ByteRange(position &+ offset &+ 2, position &+ times)
    span.kind = Int32(truncatingIfNeeded: kind >> 8 & 0x7F)
    span.start = window.littleEndian64(at: times &+ 3)
    span.end = window.littleEndian64(at: times &+ 12)
    position &+= size
  }

  /// What the fields before the attributes take at most, with a name of 127 bytes.
  private static let headSize = 187
}
