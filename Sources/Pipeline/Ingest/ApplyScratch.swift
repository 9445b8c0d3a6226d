internal import Bytes
internal import Correlation
internal import OTLP
internal import Semantics

/// What a worker needs to apply batches and keeps for the next one. None of it decides what comes out.
struct ApplyScratch: ~Copyable {
  var series: SeriesCounter
  /// Lent to the shards' stores while they take the batch's spans.
  var workspace = TraceWorkspace()
  /// Links of the batch that go on to the shards of the spans that they point to.
  var links = ScratchList(filler: LinkReport())
  /// Who is known to report usage; the matcher's lock is asked for others only.
  private var announced: Set<UsageSource> = []
  /// What the batches had in them that is not known.
  var reading = ReadingLedger()
  /// The batch's spans by shard.
  var order = ScratchList<UInt32>(filler: 0)
  var starts = ScratchList<UInt32>(filler: 0)
  /// The shards that the batch still has to go to.
  var waiting = ScratchList<UInt32>(filler: 0)

  init(_ series: consuming SeriesCounter) { self.series = series }

  /// Gives back the room that a large request needed.
  mutating func shrink() {
    links.removeAll(keepingAtMost: 16)
    order.removeAll(keepingAtMost: 16)
    starts.removeAll(keepingAtMost: 16)
  }

  /// Says who reports usage in the batch, before any of it counts, whatever shard it goes to.
  @inline(never)
  mutating func announce(_ batch: borrowing SemanticBatch, to matcher: CallMatcher) {
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
  mutating func sort(_ batch: borrowing SemanticBatch, into shards: Int) {
    starts.removeAll()
    order.removeAll()
    for _ in 0...(shards &+ 1) { starts.append(0) }
    let count = batch.spans.count
    for index in 0..<count {
      order.append(0)
      let shard = Shard.number(ofSpread: batch.spreads[index], among: shards)
      starts[shard &+ 2] &+= 1
    }
    for shard in 2...(shards &+ 1) { starts[shard] &+= starts[shard &- 1] }
    for index in 0..<count {
      let shard = Shard.number(ofSpread: batch.spreads[index], among: shards)
      order[Int(starts[shard &+ 1])] = UInt32(truncatingIfNeeded: index)
      starts[shard &+ 1] &+= 1
    }
  }
}
