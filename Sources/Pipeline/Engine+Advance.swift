internal import Correlation
internal import Synchronization
internal import TraceMetrics

/// What follows from time that passes.
extension Engine {
  /// Lets time pass: settles and forgets what is due at `now`, and keeps the graph's history. The only way
  /// in which time changes the state; to be called about once a second.
  package func advance(to now: UInt64) {
    count(matcher.decide(at: now), now)
    for shard in shards {
      var isBusy = true
      while isBusy {
        isBusy = derive(in: shard, now) { [exemplars] traces in
          traces.advance(to: now) { exemplars.points(to: $0) }
        }
      }
    }
    recordHistory(now)
    expireSeries(now)
    recordObjectives(now)
  }

  /// Settles all traces, as at the end of input.
  package func settleAll(now: UInt64) {
    count(matcher.decide(at: nil), now)
    for shard in shards {
      _ = derive(in: shard, now) { traces in
        traces.settleAll(now: now)
        return false
      }
    }
  }

  /// Counts the calls that were held, each in the shard of its trace.
  private func count(_ decisions: [HeldCallDecision], _ now: UInt64) {
    for decision in decisions {
      let shard = shards[Shard.number(of: decision.call.trace, among: shards.count)]
      timeWorker.state.withLock { worker in
        worker.scratch.series.begin(at: now)
        shard.state.withLock { state in
          let price = worker.scratch.series.count(decision.derivation, into: &state.values)
          state.traces.note(decision, price: price)
          // What of it is wasted.
          state.countDerivations(&worker.scratch.series, now)
        }
      }
    }
  }

  private func derive(
    in shard: Shard, _ now: UInt64, _ change: @Sendable (inout TraceStore) -> Bool
  ) -> Bool {
    timeWorker.state.withLock { worker in
      worker.scratch.series.begin(at: now)
      return shard.state.withLock { state in
        let result = change(&state.traces)
        state.countDerivations(&worker.scratch.series, now)
        return result
      }
    }
  }
}
