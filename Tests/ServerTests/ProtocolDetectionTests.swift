import NIOCore
import Testing

@testable import Server

/// How the first bytes of a connection decide what it speaks, without a channel.
@Suite("Protocol detection")
struct ProtocolDetectionTests {
  static let preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"

  struct Beginning: Sendable {
    var text: String
    var version: ProtocolDetection.Version
  }

  static let beginnings = [
    Beginning(text: preface + "and frames", version: .http2),
    Beginning(text: preface, version: .http2),
    Beginning(text: "POST /v1/traces HTTP/1.1\r\n\r\n", version: .http1),
    Beginning(text: "PRI * HTTP/2.0\r\n\r\nSM\r\n\rX", version: .http1),
    Beginning(text: "PRX", version: .http1),
    Beginning(text: "\0", version: .http1),
  ]

  @Test(
    "Wherever the bytes are cut, they decide once and are passed on in their order",
    arguments: beginnings)
  func cuts(_ beginning: Beginning) {
    let bytes = Array(beginning.text.utf8)
    for first in 0...bytes.count {
      for second in first...bytes.count {
        var detection = ProtocolDetection()
        var versions: [ProtocolDetection.Version] = []
        var passed: [UInt8] = []
        for piece in [bytes[..<first], bytes[first..<second], bytes[second...]] where !piece.isEmpty
        {
          switch detection.receive(ByteBuffer(bytes: piece)) {
          case .nothing: break
          case .passOn: passed += piece
          case .close: Issue.record("closed")
          case .build(let version):
            versions.append(version)
            while case .bytes(let bytes)? = detection.next() { passed += bytes.readableBytesView }
          }
        }
        if versions != [beginning.version] || passed != bytes {
          Issue.record("cut at \(first) and \(second): \(versions), \(passed)")
        }
      }
    }
  }

  @Test("What comes while the handlers are added waits behind what came before")
  func reentrance() {
    var detection = ProtocolDetection()
    #expect(detection.receive(ByteBuffer(string: "GET")) == .build(.http1))
    #expect(detection.receive(ByteBuffer(string: " /")) == .nothing)
    #expect(detection.receiveEnd() == .nothing)
    var items: [String] = []
    while let item = detection.next() {
      switch item {
      case .bytes(let bytes): items.append(String(buffer: bytes))
      case .inputClosed: items.append("end")
      }
      if items.count == 1 { #expect(detection.receive(ByteBuffer(string: "!")) == .nothing) }
    }
    #expect(items == ["GET", " /", "end", "!"])
    #expect(detection.receive(ByteBuffer(string: "?")) == .passOn)
    #expect(detection.receiveEnd() == .passOn)
  }

  @Test(
    "A connection that ends before it is decided is closed, and nothing is passed on after an end")
  func ends() {
    for prefix in ["", "PRI * HT"] {
      var detection = ProtocolDetection()
      #expect(detection.receive(ByteBuffer(string: prefix)) == .nothing)
      #expect(detection.receiveEnd() == .close)
      #expect(detection.receive(ByteBuffer(string: "GET")) == .nothing)
      #expect(detection.receiveEnd() == .nothing)
    }
    var detection = ProtocolDetection()
    #expect(detection.receive(ByteBuffer(string: "GET")) == .build(.http1))
    detection.end()
    #expect(detection.next() == nil)
    #expect(detection.receive(ByteBuffer(string: "GET")) == .nothing)
  }
}
