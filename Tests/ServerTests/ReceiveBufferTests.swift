import NIOCore
import NIOHTTP1
import NIOPosix
@testable import Server
import Testing

/// What connections read into, and who holds it for how long.
@Suite("Receive buffers")
struct ReceiveBufferTests {
  /// Where the memory of `buffer` is; compared only.
  private static func place(of buffer: ByteBuffer) -> UInt {
    unsafe buffer.withVeryUnsafeBytes { UInt(bitPattern: $0.baseAddress) }
  }

  @Test("A buffer is read into again, but not while a handler holds a part of it")
  func again() throws {
    let buffers = ReceiveBuffers()
    var buffer = buffers.take()
    #expect(buffer.writableBytes == ReceiveBuffers.size)
    let first = ReceiveBufferTests.place(of: buffer)
    buffer.writeString("head and body")
    var part = buffer.getSlice(at: 5, length: 3)
    buffers.give(buffer)
    buffer = ByteBuffer()
    var second = buffers.take()
    #expect(ReceiveBufferTests.place(of: second) != first)
    second.writeString("something else")
    #expect(part.map { String(buffer: $0) } == "and")
    part = nil
    let third = buffers.take()
    #expect(ReceiveBufferTests.place(of: third) == first)
    #expect(third.readableBytes == 0)
  }

  @Test("However many are held, none of them is handed out, nor ever a small one")
  func held() {
    let buffers = ReceiveBuffers()
    let held = (0..<10).map { _ in buffers.take() }
    for buffer in held { buffers.give(buffer) }
    buffers.give(ByteBuffer(string: "small"))
    let places = held.map(ReceiveBufferTests.place(of:))
    #expect(Set(places).count == 10)
    // An optimized build would let go of them as soon as their places are known.
    let next = withExtendedLifetime(held) { buffers.take() }
    #expect(!places.contains(ReceiveBufferTests.place(of: next)))
    #expect(next.writableBytes == ReceiveBuffers.size)
  }

  @Test("A body is a part of the receive buffer where it is read at once, not where it waits")
  func waitingBody() throws {
    var configuration = testConfiguration()
    configuration.maximumInlineBodySize = 20_000
    let context = ReceiverContext(
      configuration: configuration, ingest: RecordingIngest(), loops: [],
      workers: NIOThreadPool(numberOfThreads: 1))
    let lane = Lane(index: 0)
    for (count, waits) in [(10_000, false), (30_000, true)] {
      let head = HTTPRequestHead(
        version: .http1_1, method: .POST, uri: "/v1/traces",
        headers: ["content-type": "application/x-protobuf", "content-length": "\(count)"])
      var request = IncomingRequest(RequestHead(head), context: context, lane: lane, now: .now())
      _ = request.begin(expectsContinue: false)
      var buffer = lane.receiveBuffers.take()
      let place = ReceiveBufferTests.place(of: buffer)
      buffer.writeBytes(LimitTests.body(count))
      _ = request.append(&buffer)
      lane.receiveBuffers.give(buffer)
      buffer = ByteBuffer()
      guard case .work(let job) = request.finish() else {
        #expect(!waits)
        #expect(ReceiveBufferTests.place(of: lane.receiveBuffers.take()) != place)
        request.end(nil, read: 0)
        continue
      }
      #expect(waits)
      #expect(Array(job.body.readableBytesView) == LimitTests.body(count))
      #expect(ReceiveBufferTests.place(of: lane.receiveBuffers.take()) == place)
      request.end(nil, read: 0)
    }
    #expect(context.budget.taken == 0)
  }
}
