internal import NIOCore

/// Lets a client know another limit of streams than NIO, and lets NIO go by the server's settings from
/// the beginning.
///
/// NIO ends a connection on which a stream is over the limit, but only that stream is to be refused
/// (RFC 9113, 5.1.2). So NIO does not know the limit. And until a client has acknowledged the settings
/// NIO goes by a limit of its own: so it is given the acknowledgement at once, in front of the client's,
/// which is taken out. All other settings allow more than the defaults, so they may count early.
struct SettingsExchange {
  private enum Place {
    case preface(left: Int)
    case header
    case payload(left: Int, isSettings: Bool)
    /// There is nothing more to do.
    case over
  }

  private static let headerSize = 9
  private static let settings: UInt8 = 4
  private static let isAcknowledgement: UInt8 = 1
  private static let streamLimit: UInt16 = 3
  private static let acknowledgement: [UInt8] = [0, 0, 0, settings, isAcknowledgement, 0, 0, 0, 0]

  private var place = Place.preface(left: ProtocolDetection.preface.count)
  /// A part of a header.
  private var kept = ByteBuffer()
  private var hasAcknowledged = false

  /// Whether everything goes on as it comes.
  var isOver: Bool {
    if case .over = place { return true }
    return false
  }

  /// What NIO is to read instead of `bytes`.
  mutating func receive(_ bytes: ByteBuffer) -> ByteBuffer {
    var input = bytes
    if kept.readableBytes > 0 {
      kept.writeImmutableBuffer(bytes)
      input = kept
      kept = ByteBuffer()
    }
    var output = ByteBuffer()
    output.reserveCapacity(input.readableBytes + SettingsExchange.headerSize)
    while input.readableBytes > 0 {
      switch place {
      case .preface(let left):
        let count = pass(left, &input, &output)
        place = count == left ? .header : .preface(left: left - count)
      case .payload(let left, let isSettings):
        let count = pass(left, &input, &output)
        place = .payload(left: left - count, isSettings: isSettings)
        if count == left { endFrame(isSettings, &output) }
      case .over: _ = pass(input.readableBytes, &input, &output)
      case .header:
        guard input.readableBytes >= SettingsExchange.headerSize else {
          kept = input
          return output
        }
        readHeader(&input, &output)
      }
    }
    return output
  }

  private mutating func readHeader(_ input: inout ByteBuffer, _ output: inout ByteBuffer) {
    let start = input.readerIndex
    let lengthAndKind = input.getInteger(at: start, as: UInt32.self) ?? 0
    let flags = input.getInteger(at: start + 4, as: UInt8.self) ?? 0
    let isSettings = UInt8(truncatingIfNeeded: lengthAndKind) == SettingsExchange.settings
    let length = Int(lengthAndKind >> 8)
    let isAcknowledgement = isSettings && flags & SettingsExchange.isAcknowledgement != 0
    if isAcknowledgement, hasAcknowledged {
      // NIO has had it; if it has a payload it is malformed, and NIO says so.
      if length == 0 { input.moveReaderIndex(forwardBy: SettingsExchange.headerSize) }
      place = .over
      return
    }
    guard isSettings || hasAcknowledged, !isAcknowledgement else {
      // What a client sends first is not its settings. NIO refuses that.
      place = .over
      return
    }
    _ = pass(SettingsExchange.headerSize, &input, &output)
    place = .payload(left: length, isSettings: isSettings)
    if length == 0 { endFrame(isSettings, &output) }
  }

  private mutating func endFrame(_ isSettings: Bool, _ output: inout ByteBuffer) {
    place = .header
    guard isSettings, !hasAcknowledged else { return }
    output.writeBytes(SettingsExchange.acknowledgement)
    hasAcknowledged = true
  }

  private func pass(
    _ wanted: Int, _ input: inout ByteBuffer, _ output: inout ByteBuffer
  ) -> Int {
    let count = min(wanted, input.readableBytes)
    if let slice = input.readSlice(length: count) { output.writeImmutableBuffer(slice) }
    return count
  }

  /// The settings frame in `frame`, as NIO writes it, with `limit` for the limit of streams.
  static func announcing(_ limit: Int, in frame: ByteBuffer) -> ByteBuffer {
    var frame = frame
    var index = frame.readerIndex + headerSize
    while index + 6 <= frame.writerIndex {
      if frame.getInteger(at: index, as: UInt16.self) == streamLimit {
        frame.setInteger(UInt32(clamping: limit), at: index + 2)
      }
      index += 6
    }
    return frame
  }
}
