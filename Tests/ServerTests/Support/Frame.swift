/// Frames of HTTP/2 as bytes, without a library (RFC 9113, 4.1).
enum Frame {
  enum Kind: UInt8 {
    case data = 0
    case headers = 1
    case reset = 3
    case settings = 4
    case ping = 6
    case goAway = 7
    case windowUpdate = 8
  }

  /// A frame that was read.
  struct Received: Equatable, Sendable {
    var kind: UInt8
    var flags: UInt8
    var stream: UInt32
    var payload: [UInt8]

    func `is`(_ kind: Kind, on stream: UInt32) -> Bool {
      self.kind == kind.rawValue && self.stream == stream
    }
  }

  static let preface = Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8)
  static let endStream: UInt8 = 1
  static let endHeaders: UInt8 = 4
  static let acknowledgement: UInt8 = 1

  static func make(
    _ kind: Kind, _ flags: UInt8 = 0, on stream: UInt32 = 0, _ payload: [UInt8] = []
  ) -> [UInt8] {
    Array(bytes(of: UInt32(payload.count)).dropFirst()) + [kind.rawValue, flags]
      + bytes(of: stream) + payload
  }

  static let settings = make(.settings)
  static let settingsAcknowledgement = make(.settings, acknowledgement)
  static func ping(_ data: UInt64) -> [UInt8] {
    make(.ping, 0, on: 0, bytes(of: UInt32(data >> 32)) + bytes(of: UInt32(data & 0xFFFF_FFFF)))
  }

  /// The head of an export call over gRPC, as literal fields that change no table (RFC 7541, 6.2.2).
  static func call(on stream: UInt32, endsStream: Bool = false) -> [UInt8] {
    head(
      on: stream,
      [
        (":path", HTTP2Client.exportPath), (":authority", "localhost"),
        ("content-type", "application/grpc"), ("te", "trailers"),
      ], endsStream: endsStream)
  }

  /// The head of a POST request with `fields`.
  static func head(
    on stream: UInt32, _ fields: [(String, String)], endsStream: Bool = false
  ) -> [UInt8] {
    // The two are in the static table: ":method: POST" and ":scheme: http".
    var block: [UInt8] = [0x83, 0x86]
    for (name, value) in fields {
      block +=
        [0, UInt8(name.utf8.count)] + Array(name.utf8) + [UInt8(value.utf8.count)]
        + Array(value.utf8)
    }
    return make(.headers, endHeaders | (endsStream ? endStream : 0), on: stream, block)
  }

  static func data(on stream: UInt32, _ bytes: [UInt8], endsStream: Bool = true) -> [UInt8] {
    make(.data, endsStream ? endStream : 0, on: stream, bytes)
  }

  /// RST_STREAM with CANCEL.
  static func cancel(_ stream: UInt32) -> [UInt8] {
    make(.reset, 0, on: stream, bytes(of: 8))
  }

  static func bytes(of value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  /// Takes the whole frames out of the front of `bytes`.
  static func take(from bytes: inout [UInt8]) -> [Received] {
    var frames: [Received] = []
    var start = 0
    while bytes.count - start >= 9 {
      let length = bytes[start..<start + 3].reduce(0) { $0 << 8 | Int($1) }
      guard bytes.count - start >= 9 + length else { break }
      let stream = bytes[start + 5..<start + 9].reduce(0) { $0 << 8 | UInt32($1) }
      frames.append(
        Received(
          kind: bytes[start + 3], flags: bytes[start + 4], stream: stream,
          payload: Array(bytes[start + 9..<start + 9 + length])))
      start += 9 + length
    }
    bytes.removeFirst(start)
    return frames
  }
}
