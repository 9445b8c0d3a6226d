internal import Foundation
internal import OTLP

/// Reads the two messages that a server replies with.
enum ReplyFields {
  /// `partial_success` of an `ExportTraceServiceResponse`; nothing where the body is none.
  static func partialSuccess(
    _ body: [UInt8], _ encoding: BodyEncoding
  ) -> (rejectedSpans: Int, message: String) {
    switch encoding {
    case .protobuf:
      guard let partial = ReplyFields.fields(body[...]).first(where: { $0.number == 1 }) else {
        return (0, "")
      }
      let fields = ReplyFields.fields(partial.bytes)
      return (
        Int(clamping: fields.first { $0.number == 1 }?.varint ?? 0), text(2, in: fields)
      )
    case .json:
      guard let partial = object(body)?["partialSuccess"] as? [String: Any] else { return (0, "") }
      // 64-bit numbers are texts in OTLP/JSON; some servers write them as numbers.
      let text = partial["rejectedSpans"] as? String
      let rejected = text.flatMap { Int($0) } ?? partial["rejectedSpans"] as? Int
      return (rejected ?? 0, partial["errorMessage"] as? String ?? "")
    }
  }

  /// `message` of a `google.rpc.Status`; empty where the body is none.
  static func statusMessage(_ body: [UInt8], _ encoding: BodyEncoding) -> String {
    switch encoding {
    case .protobuf: text(2, in: fields(body[...]))
    case .json: object(body)?["message"] as? String ?? ""
    }
  }

  private static func object(_ body: [UInt8]) -> [String: Any]? {
    (try? JSONSerialization.jsonObject(with: Data(body))) as? [String: Any]
  }

  private struct Field {
    var number: UInt64
    var varint: UInt64 = 0
    var bytes: ArraySlice<UInt8> = []
  }

  private static func text(_ number: UInt64, in fields: [Field]) -> String {
    String(decoding: fields.first { $0.number == number }?.bytes ?? [], as: UTF8.self)
  }

  /// The fields of a message, up to where it is malformed.
  private static func fields(_ message: ArraySlice<UInt8>) -> [Field] {
    var rest = message
    var fields: [Field] = []
    while let tag = varint(&rest) {
      var field = Field(number: tag >> 3)
      switch tag & 7 {
      case 0:
        guard let value = varint(&rest) else { return fields }
        field.varint = value
      case 1: rest = rest.dropFirst(8)
      case 2:
        guard let count = varint(&rest), count <= rest.count else { return fields }
        field.bytes = rest.prefix(Int(count))
        rest = rest.dropFirst(Int(count))
      case 5: rest = rest.dropFirst(4)
      default: return fields
      }
      fields.append(field)
    }
    return fields
  }

  private static func varint(_ bytes: inout ArraySlice<UInt8>) -> UInt64? {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      guard let byte = bytes.popFirst() else { return nil }
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
    }
    return nil
  }
}
