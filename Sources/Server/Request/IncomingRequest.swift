internal import NIOCore
internal import OTLP
internal import Synchronization

/// A request while its body arrives, in whichever protocol: decides by its head, collects the body
/// within the limits, and hands it on.
///
/// A refused request is still read to its end, so that the connection stays usable, unless it is
/// over the body limit: that one is answered at once.
struct IncomingRequest {
  /// What is to be done next.
  enum Step {
    /// More of the body is to be read.
    case readOn
    /// The reply is to be sent now, and what is left of the body to be thrown away.
    case answerNow(Reply)
  }

  /// What is to be done with a request that is complete.
  enum Completion {
    case reply(Reply, read: Int)
    /// A worker is to do it.
    case work(ExportJob)
  }

  let plan: RequestPlan
  /// How much of the body has come, in bytes.
  private(set) var received = 0
  /// What was taken from the budget; whoever ends the request gives it back with ``release()``.
  private var reserved = 0
  private var refusal: Refusal?
  private var body = ByteBuffer()
  /// Whether `body` is a part of the connection's own receive buffer, which is not ours to keep.
  private var isBorrowed = false
  /// The body's size where the head says it, in bytes.
  let contentLength: Int?
  private let context: ReceiverContext
  private let lane: Lane

  /// The first piece of room for a body that comes in several pieces, in bytes.
  private static let firstRoom = 4 << 10

  init(_ head: borrowing RequestHead, context: ReceiverContext, lane: Lane, now: NIODeadline) {
    self.context = context
    self.lane = lane
    contentLength = head.contentLength
    (plan, refusal) = RequestPlan.make(for: head, now: now)
    // No browser can make a gRPC call without TLS, and exporters call by whatever name they know.
    if plan.transport == .http, !lane.hosts.allows(head.host) {
      refusal = Refusal(Refusal.misdirected)
    }
    if context.isDraining { refusal = Refusal(Refusal.draining) }
    if let expect = head.expect, !head.expectsContinue, refusal == nil {
      refusal = Refusal(
        ReplyStatus(
          .invalidArgument,
          "Nothing but 100-continue can be expected, not \(expect); leave it out.",
          http: 417))
    }
  }

  /// The limit of the body, with gRPC's framing.
  private var limit: Int {
    context.configuration.maximumBodySize + (plan.transport == .grpc ? GRPCFrame.prefixSize : 0)
  }

  private func now(_ refusal: Refusal) -> Step { .answerNow(Reply(plan, refusal)) }

  /// What the head alone decides: whether the body is to be sent at all.
  mutating func begin(expectsContinue: Bool) -> Step {
    if let contentLength, contentLength > limit {
      return now(refusal ?? Refusal(Refusal.tooLarge(context.configuration.maximumBodySize)))
    }
    // Whoever asks before sending is told before sending.
    if expectsContinue, let refusal { return now(refusal) }
    return .readOn
  }

  /// Takes a piece of the body.
  ///
  /// - Parameter isLast: Whether it is known that no other follows.
  mutating func append(_ chunk: inout ByteBuffer, isLast: Bool = false) -> Step {
    let count = chunk.readableBytes
    received += count
    guard received <= limit else {
      return now(refusal ?? Refusal(Refusal.tooLarge(context.configuration.maximumBodySize)))
    }
    guard refusal == nil, count > 0 else { return .readOn }
    if received == count, isLast || count == contentLength {
      guard reserve(count) else { return .readOn }
      body = chunk
      isBorrowed = true
      return messageSize()
    }
    guard reserve(count) else { return .readOn }
    makeRoom(for: count)
    body.writeBuffer(&chunk)
    return messageSize()
  }

  /// Refuses a message that says before it comes that it is over the limit.
  private func messageSize() -> Step {
    guard plan.transport == .grpc, received >= GRPCFrame.prefixSize,
      let size = body.getInteger(at: body.readerIndex + 1, as: UInt32.self),
      Int(size) > context.configuration.maximumBodySize
    else { return .readOn }
    return now(Refusal(Refusal.tooLarge(context.configuration.maximumBodySize)))
  }

  /// Sees to room for `count` more bytes: twice of what has come each time, or all that is announced
  /// once a quarter of it is here, so that an announcement alone costs nothing.
  private mutating func makeRoom(for count: Int) {
    let wanted = body.readableBytes + count
    guard wanted > body.storageCapacity else { return }
    var room = max(2 * wanted, IncomingRequest.firstRoom)
    if let contentLength, contentLength >= wanted, contentLength <= 4 * wanted {
      room = contentLength
    }
    room = min(room, max(wanted, limit))
    if body.storageCapacity == 0 {
      body = lane.takeBuffer(capacity: room)
    } else {
      body.reserveCapacity(room)
    }
  }

  private mutating func reserve(_ count: Int) -> Bool {
    guard context.budget.take(count) else {
      refusal = Refusal(Refusal.overloaded)
      release()
      return false
    }
    reserved += count
    return true
  }

  /// The body is complete: reads it, here if it is small.
  mutating func finish() -> Completion {
    if let refusal { return .reply(Reply(plan, refusal), read: 0) }
    let job = ExportJob(plan: plan, body: body, context: context)
    switch job.run(on: lane, largest: context.configuration.maximumInlineBodySize) {
    case .reply(let reply, let read): return .reply(reply, read: read)
    case .tooLargeHere:
      keepBody()
      return .work(ExportJob(plan: plan, body: body, context: context))
    }
  }

  /// Makes a borrowed body our own: who waits for a worker must not hold a receive buffer, which may be
  /// many times larger, until then.
  private mutating func keepBody() {
    guard isBorrowed else { return }
    var own = lane.takeBuffer(capacity: body.readableBytes)
    own.writeImmutableBuffer(body)
    body = own
    isBorrowed = false
  }

  /// Gives back what the request holds; counts `reply` where there is one.
  mutating func end(_ reply: Reply?, read: Int) {
    release()
    guard let reply else { return }
    lane.counters.withLock { $0.count(reply, received: received, read: read) }
  }

  private mutating func release() {
    context.budget.give(reserved)
    reserved = 0
    if !isBorrowed { lane.giveBuffer(body) }
    body = ByteBuffer()
    isBorrowed = false
  }
}
