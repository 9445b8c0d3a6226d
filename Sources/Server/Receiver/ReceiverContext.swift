internal import NIOCore
internal import NIOPosix
internal import OTLP
internal import Synchronization

/// What all connections of both receivers share.
final class ReceiverContext: Sendable {
  let configuration: ServerConfiguration
  let ingest: any TraceIngest
  let budget: ByteBudget
  /// What replies may take together that clients do not read.
  let unreadReplies: ByteBudget
  /// What those decoders of HTTP/2 may keep together that are given all of a read in one piece, a read's
  /// size each; see ``ReadSplitter``.
  let wholeReads = ByteBudget(limit: 32 << 20)
  /// Where large bodies are read.
  let workers: NIOThreadPool
  private let loopLanes: [ObjectIdentifier: Lane]
  private let workerLanes: [Lane]
  /// Workers' lanes that nobody uses; there are as many lanes as threads, so it is never empty when
  /// a thread asks.
  private let freeLanes: Mutex<[Lane]>
  private let draining = Atomic<Bool>(false)

  init(
    configuration: ServerConfiguration, ingest: any TraceIngest, loops: [any EventLoop],
    workers: NIOThreadPool
  ) {
    self.configuration = configuration
    self.ingest = ingest
    self.workers = workers
    budget = ByteBudget(limit: configuration.maximumBytesInFlight)
    unreadReplies = ByteBudget(limit: configuration.maximumUnreadReplyBytes)
    var lanes: [ObjectIdentifier: Lane] = [:]
    let hosts = configuration.hostPolicy
    for (index, loop) in loops.enumerated() {
      lanes[ObjectIdentifier(loop)] = Lane(index: index, hosts: hosts)
    }
    loopLanes = lanes
    let rest = (0..<configuration.workerCount).map {
      Lane(index: loops.count + $0, hosts: hosts)
    }
    workerLanes = rest
    freeLanes = Mutex(rest)
  }

  /// Whether a stop was asked for, so that new requests are refused.
  var isDraining: Bool {
    get { draining.load(ordering: .relaxed) }
    set { draining.store(newValue, ordering: .relaxed) }
  }

  /// The lane of an event loop; nil for a loop that is not one of ours.
  func lane(of loop: any EventLoop) -> Lane? { loopLanes[ObjectIdentifier(loop)] }

  /// Calls `body` with a worker's lane; nil where more threads ask than there are lanes.
  func withWorkerLane<Result>(_ body: (Lane) -> Result) -> Result? {
    guard let lane = freeLanes.withLock({ $0.popLast() }) else { return nil }
    defer { freeLanes.withLock { $0.append(lane) } }
    return body(lane)
  }

  /// What all lanes have counted.
  var counters: RequestCounters {
    var sum = RequestCounters()
    for lane in loopLanes.values { lane.counters.withLock { sum.merge($0) } }
    for lane in workerLanes { lane.counters.withLock { sum.merge($0) } }
    return sum
  }
}
