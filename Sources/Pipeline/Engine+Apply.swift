internal import Bytes
internal import Correlation
package import OTLP
package import Semantics
internal import Synchronization
internal import TraceMetrics

/// Spans in: decode, then apply. A journal, or a source that has batches already, stands between the two.
extension Engine {
  /// A decoder whose batches this engine can apply.
  package func makeDecoder() -> RequestDecoder { RequestDecoder(options, symbols) }

  /// Decodes one request and applies it.
  ///
  /// A request is decoded whole before any of it counts.
  ///
  /// - Parameters:
  ///   - worker: any number; requests of different workers are decoded and applied at the same time.
  ///   - now: when it arrived, in nanoseconds since 1970.
  package func export(
    _ body: Span<UInt8>, encoding: BodyEncoding, worker: Int, now: UInt64
  ) -> Result<ExportReply, ReplyStatus> {
    let number = number(ofWorker: worker)
    return workers[number].state.withLock { worker in
      defer { if body.count > RequestDecoder.largestKept { worker.shrink() } }
      do throws(OTLPError) {
        try worker.decoder.decode(body, encoding, into: &worker.batch)
      } catch {
        return .failure(ReplyStatus(error))
      }
      apply(worker.batch, &worker.scratch, number, now)
      return .success(Engine.reply(to: worker.batch))
    }
  }

  /// Counts the spans of a batch: the only way in which spans change the state.
  ///
  /// - Parameters:
  ///   - batch: what a decoder of this engine made of a request.
  ///   - worker: any number; batches of different workers are applied at the same time.
  ///   - now: when it arrived, in nanoseconds since 1970.
  package func apply(_ batch: borrowing SemanticBatch, worker: Int = 0, now: UInt64) {
    let number = number(ofWorker: worker)
    workers[number].state.withLock { apply(batch, &$0.scratch, number, now) }
  }

  private func number(ofWorker worker: Int) -> Int { Int(worker.magnitude % UInt(workers.count)) }

  /// Counts a batch, shard by shard. Workers begin at different ones, so that they seldom want the same.
  private func apply(
    _ batch: borrowing SemanticBatch, _ scratch: inout ApplyScratch, _ worker: Int, _ now: UInt64
  ) {
    scratch.series.begin(at: now)
    scratch.sort(batch, into: shards.count)
    if batch.reporters.count > 0 { scratch.announce(batch, to: matcher) }
    if batch.unknownSpans.count > 0 || batch.unreadableKeys.count > 0 {
      scratch.reading.note(batch, now: now)
    }
    let first = worker * shards.count / workers.count
    for offset in 0..<shards.count {
      let number = (first + offset) % shards.count
      // What was rejected is accounted for somewhere: in the first shard.
      guard
        scratch.starts[number] < scratch.starts[number + 1] || (number == 0 && !batch.isClean)
      else { continue }
      scratch.waiting.append(UInt32(truncatingIfNeeded: number))
    }
    visitShards(batch, &scratch, now)
    if scratch.links.count > 0 { passLinks(&scratch, now) }
    if traceBudget.isExceeded { makeRoom(&scratch.series, now) }
  }

  /// Takes the batch's spans to their shards. A shard that another worker has at the moment comes later: by
  /// then that one may have gone on, and it is waited for only where there is nothing else to do.
  private func visitShards(
    _ batch: borrowing SemanticBatch, _ scratch: inout ApplyScratch, _ now: UInt64
  ) {
    var waits = false
    var count = scratch.waiting.count
    while count > 0 {
      var left = 0
      for index in 0..<count {
        let number = Int(scratch.waiting[index])
        let shard = shards[number]
        if waits, index == 0 {
          shard.state.withLock { add(number, of: batch, &scratch, to: &$0, now) }
        } else if shard.state.withLockIfAvailable({
          add(number, of: batch, &scratch, to: &$0, now)
        }) == nil {
          scratch.waiting[left] = scratch.waiting[index]
          left += 1
        }
      }
      waits = left == count
      count = left
    }
    scratch.waiting.removeAll()
  }

  /// Passes links on to the shards of the spans that they point to, no other shard being locked.
  @inline(never)
  private func passLinks(_ scratch: inout ApplyScratch, _ now: UInt64) {
    for index in 0..<scratch.links.count {
      let link = scratch.links[index]
      let shard = shards[Shard.number(of: link.linkedTrace, among: shards.count)]
      shard.state.withLock { state in
        state.traces.receive(link, now: now)
        state.countDerivations(&scratch.series, now)
      }
    }
    scratch.links.removeAll()
  }

  /// Adds the batch's spans of one shard.
  @inline(never)
  private func add(
    _ shard: Int, of batch: borrowing SemanticBatch, _ scratch: inout ApplyScratch,
    to state: inout Shard.State, _ now: UInt64
  ) {
    let range = Int(scratch.starts[shard])..<Int(scratch.starts[shard + 1])
    state.accounting.received &+= UInt64(range.count)
    if shard == 0 { state.accounting.addRejected(of: batch) }
    state.traces.exchange(&scratch.workspace)
    add(range, of: batch, scratch.order, &scratch.series, to: &state, now)
    state.traces.endRequest(now: now)
    for index in 0..<state.traces.events.links.count {
      scratch.links.append(state.traces.events.links[index])
    }
    state.countDerivations(&scratch.series, now)
    state.traces.exchange(&scratch.workspace)
  }

  /// Adds the spans whose places stand in a range of `order`, where they are: none is copied.
  @inline(__always)
  private func add(
    _ range: Range<Int>, of batch: borrowing SemanticBatch, _ order: borrowing ScratchList<UInt32>,
    _ series: inout SeriesCounter, to state: inout Shard.State, _ now: UInt64
  ) {
    let spans = batch.spans.span
    let measuresSpans = batch.measures.count > 0
    for place in range {
      let index = Int(order[place])
      let usage = spans[index].usage >= 0 ? batch.usages[Int(spans[index].usage)] : nil
      if options.adjustsCounts { state.traces.threshold = batch.thresholds[index].value }
      guard
        let labels = state.traces.add(
          spans[index], usage: usage, session: batch.session(spans[index].session), now: now)
      else {
        state.accounting.duplicate &+= 1
        continue
      }
      state.accounting.counted &+= 1
      if spans[index].linkCount > 0 {
        state.traces.addLinks(of: spans[index], batch.links, now: now)
      }
      if spans[index].flags.contains(.skewed) { state.accounting.skewed &+= 1 }
      series.count(spans[index], usage, labels, into: &state.values, &state.places, now: now)
      if options.adjustsCounts {
        let threshold = batch.thresholds[index]
        state.accounting.add(threshold)
        series.countAdjusted(spans[index], threshold: threshold.value, into: &state.values)
      }
      if measuresSpans {
        series.count(batch.measures[index], of: spans[index], into: &state.values, now: now)
      }
    }
  }

  private static func reply(to batch: borrowing SemanticBatch) -> ExportReply {
    guard batch.invalid > 0 else { return .accepted }
    var reasons: [String] = []
    if batch.invalidTraceIDs > 0 {
      reasons.append("\(batch.invalidTraceIDs) with a trace id that is not 16 bytes or all zero")
    }
    if batch.invalidSpanIDs > 0 {
      reasons.append("\(batch.invalidSpanIDs) with a span id that is not 8 bytes or all zero")
    }
    return ExportReply(
      rejectedSpans: batch.invalid,
      message: "Rejected spans: \(reasons.joined(separator: ", ")). The others were counted.")
  }
}
