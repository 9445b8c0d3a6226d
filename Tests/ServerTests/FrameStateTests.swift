import NIOCore
import Testing

@testable import Server

/// What is known of an HTTP/2 connection from its bytes alone.
@Suite("Frames as bytes")
struct FrameStateTests {
  static let acknowledgement = Frame.settingsAcknowledgement
  static let head = Frame.preface + Frame.make(.settings, 0, on: 0, [0, 4, 0, 0, 0, 0])
  static let call = Frame.call(on: 1) + Frame.data(on: 1, [1, 2, 3])

  struct Exchange: Sendable {
    var sent: [UInt8]
    var read: [UInt8]
  }

  @Test(
    "Settings are acknowledged once, right behind the client's, wherever the bytes are cut",
    arguments: [
      Exchange(sent: head + acknowledgement + call, read: head + acknowledgement + call),
      Exchange(sent: head + call + acknowledgement, read: head + acknowledgement + call),
      Exchange(
        sent: head + call + acknowledgement + acknowledgement + call,
        read: head + acknowledgement + call + acknowledgement + call),
      Exchange(sent: head + call + call, read: head + acknowledgement + call + call),
      Exchange(
        sent: head + Frame.settings + acknowledgement + call,
        read: head + acknowledgement + Frame.settings + call),
      // What does not begin as it must is left to be refused.
      Exchange(sent: Frame.preface + call, read: Frame.preface + call),
      Exchange(
        sent: Frame.preface + acknowledgement + call, read: Frame.preface + acknowledgement + call),
    ])
  func exchange(_ exchange: Exchange) {
    let bytes = exchange.sent
    for first in 0...bytes.count {
      for second in stride(from: first, through: bytes.count, by: 5) {
        var state = SettingsExchange()
        var read: [UInt8] = []
        for piece in [bytes[..<first], bytes[first..<second], bytes[second...]] {
          read += state.receive(ByteBuffer(bytes: piece)).readableBytesView
        }
        if read != exchange.read { Issue.record("cut at \(first) and \(second)") }
      }
    }
  }

  @Test("The limit of streams is announced in place of the one that NIO writes")
  func announcing() {
    let frame = Frame.make(
      .settings, 0, on: 0, [0, 3, 0x7F, 0xFF, 0xFF, 0xFF, 0, 4, 0, 1, 0, 0])
    let announced = SettingsExchange.announcing(128, in: ByteBuffer(bytes: frame))
    #expect(
      Array(announced.readableBytesView)
        == Frame.make(.settings, 0, on: 0, [0, 3, 0, 0, 0, 128, 0, 4, 0, 1, 0, 0]))
  }

  struct Written: Sendable {
    var parts: [[UInt8]]
    var fails: Bool
  }

  static let goAway = Frame.make(.goAway, 0, on: 0, [0, 0, 0, 1, 0, 0, 0, 1])
  static let farewell = Frame.make(.goAway, 0, on: 0, [0, 0, 0, 1, 0, 0, 0, 0])

  @Test(
    "GOAWAY with an error is found, and nothing that only looks like it",
    arguments: [
      Written(parts: [goAway], fails: true),
      Written(parts: [Frame.settings + goAway], fails: true),
      Written(parts: [farewell], fails: false),
      Written(parts: [Frame.settings, Frame.ping(7)], fails: false),
      // DATA: the header and what it carries are written one after the other.
      Written(parts: [Array(Frame.data(on: 1, goAway).prefix(9)), goAway], fails: false),
      Written(parts: [Array(Frame.data(on: 1, goAway).prefix(9)), goAway, goAway], fails: true),
      Written(parts: [Array(goAway.prefix(9))], fails: false),
    ])
  func failures(_ written: Written) {
    var frames = WrittenFrames()
    var fails = false
    for part in written.parts where frames.connectionFails(in: ByteBuffer(bytes: part)) {
      fails = true
    }
    #expect(fails == written.fails)
  }
}
