internal import NIOCore
internal import NIOPosix
internal import OTLP

extension ExportJob {
  /// Does it on the thread pool, and answers on `loop`.
  func runOnWorker(replyingOn loop: any EventLoop) -> EventLoopFuture<(Reply, read: Int)> {
    context.workers.runIfActive(eventLoop: loop) {
      let outcome = context.withWorkerLane { lane in run(on: lane, largest: .max) }
      guard case .reply(let reply, let read) = outcome else {
        return (Reply(plan, .failure(Refusal.overloaded)), 0)
      }
      return (reply, read)
    }
    .recover { _ in
      // The pool does not run any more.
      (Reply(plan, .failure(Refusal.draining)), 0)
    }
  }
}
