internal import BasicContainers
internal import Bytes
internal import Correlation
internal import OTLP
internal import Semantics
internal import Synchronization
internal import TraceMetrics

/// Whatever reading a request needs and keeps for the next: one for each thread that reads.
final class Lane: Sendable {
  /// What the lock guards; it is contended only where two threads share a lane.
  struct State: ~Copyable {
    var interpreter: Interpreter
    let keys: AttributeKeys
    var batch = SemanticBatch()
    var transcoder = JSONTranscoder()
    var series: SeriesCounter
    /// What is lent to the shards' stores while they take the batch's spans.
    var workspace = TraceWorkspace()
    /// Links of the batch that go on to the shards of the spans that they point to.
    var links = ScratchList(filler: LinkReport())
    /// Who is known to report usage; the matcher's lock is asked for others only.
    var announced: Set<UsageSource> = []
    /// What the requests had in them that is not known.
    var reading = ReadingLedger()
    /// The batch's spans by shard.
    var order = ScratchList<UInt32>(filler: 0)
    var starts = ScratchList<UInt32>(filler: 0)
    /// The shards that the batch still has to go to.
    var waiting = ScratchList<UInt32>(filler: 0)

    /// A request of more bytes leaves no room behind: what it made lists grow by is given back.
    static let largestKept = 1 << 20

    /// Gives back the room that a large request needed.
    @inline(never)
    mutating func shrink() {
      batch = SemanticBatch()
      transcoder.shrink(to: State.largestKept)
      interpreter.shrink()
      links.removeAll(keepingAtMost: 16)
      order.removeAll(keepingAtMost: 16)
      starts.removeAll(keepingAtMost: 16)
    }

    /// Reads a request to its end into `batch`.
    mutating func read(_ body: Span<UInt8>, _ encoding: BodyEncoding) throws(OTLPError) {
      switch encoding {
      case .protobuf: try interpreter.read(body, keys, into: &batch)
      case .json:
        try transcoder.transcode(body)
        try State.read(transcoder, &interpreter, keys, into: &batch)
      }
    }

    private static func read(
      _ transcoder: borrowing JSONTranscoder, _ interpreter: inout Interpreter,
      _ keys: borrowing AttributeKeys, into batch: inout SemanticBatch
    ) throws(OTLPError) {
      try interpreter.read(transcoder.wire, keys, into: &batch)
    }

    /// Says who reports usage in the batch, before any of it counts, whatever shard it goes to.
    @inline(never)
    mutating func announce(to matcher: CallMatcher) {
      for index in 0..<batch.reporters.count {
        let reporter = batch.reporters[index]
        guard !announced.contains(reporter) else { continue }
        matcher.announce(reporter)
        // A flood of them starts anew.
        if announced.count >= 4096 { announced.removeAll() }
        announced.insert(reporter)
      }
    }

    /// Sorts the batch's spans by shard, keeping their order: those of shard i stand in `order` from
    /// `starts[i]` up to `starts[i + 1]`.
    mutating func sort(into shards: Int) {
      starts.removeAll()
      order.removeAll()
      for _ in 0...(shards &+ 1) { starts.append(0) }
      let count = batch.spans.count
      for index in 0..<count {
        order.append(0)
        let shard = Lane.shard(of: batch.spreads[index], among: shards)
        starts[shard &+ 2] &+= 1
      }
      for shard in 2...(shards &+ 1) { starts[shard] &+= starts[shard &- 1] }
      for index in 0..<count {
        let shard = Lane.shard(of: batch.spreads[index], among: shards)
        order[Int(starts[shard &+ 1])] = UInt32(truncatingIfNeeded: index)
        starts[shard &+ 1] &+= 1
      }
    }
  }

  let state: Mutex<State>

  init(
    _ options: EngineOptions, _ symbols: SymbolTable, _ catalog: SeriesCatalog,
    _ savings: SavingsEstimator
  ) {
    let interpreter = Interpreter(
      options.dialects, options: options.interpreter, symbols: symbols)
    let keys = interpreter.makeKeys()
    state = Mutex(
      State(
        interpreter: interpreter, keys: keys,
        series: SeriesCounter(options, symbols, catalog, savings)))
  }

  /// The shard of a trace.
  @inline(__always)
  static func shard(of trace: TraceID, among shards: Int) -> Int {
    shard(of: trace.spread, among: shards)
  }

  /// The shard of a trace whose id spreads to a number.
  @inline(__always)
  private static func shard(of spread: UInt32, among shards: Int) -> Int {
    Int(truncatingIfNeeded: (UInt64(spread) &* UInt64(truncatingIfNeeded: shards)) >> 32)
  }
}
