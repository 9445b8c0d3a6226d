import Bytes
import Dispatch
import OTLP
import Server
import Synchronization

/// Reads requests for real, keeps what it read, and answers as it is told.
final class RecordingIngest: TraceIngest {
  struct Call: Sendable, Equatable {
    var spanNames: [String]
    var encoding: BodyEncoding
    var size: Int
    var lane: Int
  }

  private let recorded = Mutex<[Call]>([])
  private let answer: @Sendable (Call) -> Result<ExportReply, ReplyStatus>

  /// An ingest that accepts everything that can be read, unless told otherwise.
  init(
    answer: @escaping @Sendable (Call) -> Result<ExportReply, ReplyStatus> = { _ in
      .success(.accepted)
    }
  ) {
    self.answer = answer
  }

  var calls: [Call] { recorded.withLock { $0 } }

  func export(
    _ body: Span<UInt8>, encoding: BodyEncoding, lane: Int
  ) -> Result<ExportReply, ReplyStatus> {
    do throws(OTLPError) {
      let names: [String]
      switch encoding {
      case .protobuf: names = try RecordingIngest.names(body)
      case .json:
        var transcoder = JSONTranscoder()
        try transcoder.transcode(body)
        names = try RecordingIngest.names(transcoder.wire)
      }
      let call = Call(spanNames: names, encoding: encoding, size: body.count, lane: lane)
      recorded.withLock { $0.append(call) }
      return answer(call)
    } catch {
      return .failure(ReplyStatus(error))
    }
  }

  private static func names(_ body: Span<UInt8>) throws(OTLPError) -> [String] {
    var names: [String] = []
    var scratch = TraceScratch()
    var reader = TraceRequestReader(body)
    while let item = try reader.next(into: &scratch) {
      guard case .span = item else { continue }
      let range = scratch.span.name.range
      let bytes = range.map { body[$0] }
      names.append(String(decoding: bytes, as: UTF8.self))
    }
    return names
  }
}

/// Holds threads until it is opened.
final class Gate: Sendable {
  private let entered = DispatchSemaphore(value: 0)
  private let opened = DispatchSemaphore(value: 0)

  /// Called by the thread that is to be held.
  func pass() {
    entered.signal()
    opened.wait()
    opened.signal()
  }

  /// Lets all pass, now and later.
  func open() { opened.signal() }

  /// Waits until a thread is held; fails, and lets all pass, where none comes.
  func waitUntilEntered() async throws {
    let isEntered = await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(returning: self.entered.wait(timeout: .now() + 600) == .success)
      }
    }
    if !isEntered {
      open()
      throw NobodyCame()
    }
  }

  struct NobodyCame: Error {}
}
