internal import NIOCore
internal import OTLP
internal import Synchronization

/// A request whose body is complete, on its way to the ingest: without its framing, inflated, read.
struct ExportJob: Sendable {
  /// What became of it.
  enum Outcome: Sendable {
    /// It was answered; `read` is the body's size without compression, in bytes.
    case reply(Reply, read: Int)
    /// It is too large for an event loop; nothing was taken.
    case tooLargeHere
  }

  let plan: RequestPlan
  /// The body as it came.
  let body: ByteBuffer
  let context: ReceiverContext

  /// Does it on `lane`, unless the body is larger than `largest` bytes without compression.
  func run(on lane: Lane, largest: Int) -> Outcome {
    let message: ByteBuffer
    let isCompressed: Bool
    switch plan.transport {
    case .http: (message, isCompressed) = (body, plan.isGzip)
    case .grpc:
      switch GRPCFrame.message(in: body, plan: plan) {
      case .success(let frame): (message, isCompressed) = (frame.message, frame.isCompressed)
      case .failure(let status): return .reply(Reply(plan, .failure(status)), read: 0)
      }
    }
    guard isCompressed else {
      if message.readableBytes > largest { return .tooLargeHere }
      return .reply(export(message, lane), read: message.readableBytes)
    }
    if message.readableBytes > largest || ExportJob.sizeHint(message) > largest {
      return .tooLargeHere
    }
    return inflate(message, lane, largest: largest)
  }

  private func inflate(_ message: ByteBuffer, _ lane: Lane, largest: Int) -> Outcome {
    let limit = context.configuration.maximumBodySize
    let cap = min(limit, largest)
    var output = lane.takeBuffer(capacity: 0)
    var reserved = 0
    defer {
      context.budget.give(reserved)
      lane.giveBuffer(output)
    }
    let outcome = lane.inflater.withLock { inflater in
      inflater.inflate(message, into: &output, limit: cap) { count in
        guard context.budget.take(count) else { return false }
        reserved += count
        return true
      }
    }
    let size = output.readableBytes
    switch outcome {
    case .complete: return .reply(export(output, lane), read: size)
    case .overLimit where cap < limit: return .tooLargeHere
    case .overLimit: return failure(Refusal.tooLarge(limit), size)
    case .refused: return failure(Refusal.overloaded, size)
    case .truncated:
      return failure(
        ReplyStatus(.invalidArgument, "The gzip body is cut short; send the whole of it."), size)
    case .corrupt:
      return failure(
        ReplyStatus(.invalidArgument, "The body is not valid gzip; compress it again."), size)
    }
  }

  private func failure(_ status: ReplyStatus, _ read: Int) -> Outcome {
    .reply(Reply(plan, .failure(status)), read: read)
  }

  private func export(_ message: ByteBuffer, _ lane: Lane) -> Reply {
    if let deadline = plan.deadline, deadline <= .now() {
      return Reply(plan, .failure(Refusal.expired))
    }
    let result = context.ingest.export(
      message.readableBytesUInt8Span, encoding: plan.encoding, lane: lane.index)
    return Reply(plan, result)
  }

  /// What the last member of a gzip body says that it inflates to, modulo 4 GiB (RFC 1952, ISIZE):
  /// good enough to choose a thread, and checked where it matters.
  private static func sizeHint(_ message: ByteBuffer) -> Int {
    Int(
      message.getInteger(
        at: message.writerIndex - 4, endianness: .little, as: UInt32.self) ?? 0)
  }
}
