import Bytes
import OTLP

/// Cuts requests into smaller ones without knowing what is in their spans.
enum Requests {
  /// One request for each span of `body`, with its resource and scope.
  static func split(_ body: [UInt8]) -> [[UInt8]] {
    var requests: [[UInt8]] = []
    for resource in fields(body[...]) where resource.number == 1 {
      let parts = fields(resource.payload)
      for scope in parts where scope.number == 2 {
        let scopeParts = fields(scope.payload)
        for span in scopeParts where span.number == 2 {
          let scopeSpans =
            scopeParts.filter { $0.number != 2 }.flatMap(\.encoded) + span.encoded
          let resourceSpans =
            parts.filter { $0.number != 2 }.flatMap(\.encoded) + field(2, scopeSpans)
          requests.append(field(1, resourceSpans))
        }
      }
    }
    return requests
  }

  private struct Field {
    var number: UInt64
    var payload: ArraySlice<UInt8>
    var encoded: ArraySlice<UInt8>
  }

  private static func fields(_ bytes: ArraySlice<UInt8>) -> [Field] {
    var fields: [Field] = []
    var rest = bytes
    while !rest.isEmpty {
      let start = rest.startIndex
      let tag = varint(&rest)
      switch tag & 7 {
      case 0: _ = varint(&rest)
      case 1: rest = rest.dropFirst(8)
      case 5: rest = rest.dropFirst(4)
      default:
        let count = Int(varint(&rest))
        fields.append(
          Field(
            number: tag >> 3, payload: rest.prefix(count),
            encoded: bytes[start..<(rest.startIndex + count)]))
        rest = rest.dropFirst(count)
        continue
      }
      fields.append(
        Field(number: tag >> 3, payload: [], encoded: bytes[start..<rest.startIndex]))
    }
    return fields
  }

  private static func varint(_ bytes: inout ArraySlice<UInt8>) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while let byte = bytes.popFirst() {
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return value
  }

  private static func field(_ number: UInt64, _ payload: [UInt8]) -> [UInt8] {
    var length = UInt64(payload.count)
    var encoded: [UInt8] = [UInt8(number << 3 | 2)]
    while length >= 0x80 {
      encoded.append(UInt8(truncatingIfNeeded: length) | 0x80)
      length >>= 7
    }
    encoded.append(UInt8(length))
    return encoded + payload
  }
}
