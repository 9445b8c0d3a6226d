internal import OTLP

/// A protobuf message as it is being written, and where trace ids stand in it.
struct MessageBytes {
  private enum WireType: UInt64 {
    case varint = 0
    case fixed64 = 1
    case lengthDelimited = 2
  }

  private(set) var bytes: [UInt8] = []
  /// Where each trace id begins, in the order of the spans.
  private(set) var traceIDPlaces: [Int] = []

  /// Writes a number as a varint.
  mutating func write(_ field: UInt64, varint value: UInt64) {
    writeTag(field, .varint)
    writeVarint(value)
  }

  /// Writes eight bytes, the least significant first.
  mutating func write(_ field: UInt64, fixed64 value: UInt64) {
    writeTag(field, .fixed64)
    for place in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(8 * place))) }
  }

  /// Writes a text's UTF-8; nothing where it is empty.
  mutating func write(_ field: UInt64, text: String) {
    guard !text.isEmpty else { return }
    writeTag(field, .lengthDelimited)
    writeVarint(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes a message within this one.
  mutating func write(_ field: UInt64, message: MessageBytes) {
    writeTag(field, .lengthDelimited)
    writeVarint(UInt64(message.bytes.count))
    let start = bytes.count
    traceIDPlaces.append(contentsOf: message.traceIDPlaces.map { $0 + start })
    bytes.append(contentsOf: message.bytes)
  }

  /// Writes sixteen bytes and notes where.
  mutating func write(_ field: UInt64, traceID: TraceID) {
    writeTag(field, .lengthDelimited)
    writeVarint(16)
    traceIDPlaces.append(bytes.count)
    writeBigEndian(traceID.high)
    writeBigEndian(traceID.low)
  }

  /// Writes eight bytes.
  mutating func write(_ field: UInt64, spanID: SpanID) {
    writeTag(field, .lengthDelimited)
    writeVarint(8)
    writeBigEndian(spanID.rawValue)
  }

  private mutating func writeBigEndian(_ value: UInt64) {
    for place in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(56 - 8 * place))) }
  }

  private mutating func writeTag(_ field: UInt64, _ type: WireType) {
    writeVarint(field << 3 | type.rawValue)
  }

  private mutating func writeVarint(_ value: UInt64) {
    var rest = value
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
