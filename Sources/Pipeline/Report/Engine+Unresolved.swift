internal import Correlation
internal import OTLP
internal import Semantics
internal import Synchronization

/// What is not known about spans, and why.
extension Engine {
  /// How many spans are looked at under a shard's lock.
  private static let spansAtATime = 2048

  /// For each reason how many spans there are, and the latest: of those in memory, and of all that were
  /// read since the start where nothing of it is in memory. O(spans in memory), some under a lock at a
  /// time.
  package func unresolvedSpans() -> [UnresolvedReport] {
    var found = UnresolvedSpans()
    for shard in shards {
      var place: Int32? = 0
      while let from = place {
        (found, place) = shard.state.withLock { [found] state in
          var found = found
          let next = state.traces.noteUnresolved(
            from: from, limit: Engine.spansAtATime, into: &found)
          if next == nil { state.traces.noteWaitingLinks(into: &found) }
          return (found, next)
        }
      }
    }
    var reading = ReadingLedger()
    var keys: [String] = []
    for worker in workers {
      worker.state.withLock { worker in
        reading.add(worker.scratch.reading)
        keys = worker.decoder.interpreter.keys
      }
    }
    return UnresolvedReason.allCases.map { report($0, found[$0]) } + [
      report(
        "unknown_to_dialects", "Spans that no rule matches, by scope.",
        reading.scopes, { [symbols] in symbols.string(Symbol($0)) }),
      report(
        "value_unreadable",
        "Attribute values of an unusable type, by attribute. They are treated as absent.",
        reading.keys, { keys[Int($0)] }),
    ]
  }

  private func report(
    _ reason: UnresolvedReason, _ group: UnresolvedSpans.Group
  ) -> UnresolvedReport {
    UnresolvedReport(
      reason: reason.name, meaning: reason.meaning, count: UInt64(group.count), open: group.open,
      examples: group.examples.map(example))
  }

  private func report(
    _ reason: String, _ meaning: String, _ group: ReadingLedger.Group,
    _ name: (UInt32) -> String
  ) -> UnresolvedReport {
    let parts = group.counts.map { UnresolvedReport.Part(name: name($0.key), count: $0.value) }
    return UnresolvedReport(
      reason: reason, meaning: meaning, count: parts.reduce(0) { $0 &+ $1.count },
      by: parts.sorted { ($1.count, $0.name) < ($0.count, $1.name) },
      examples: group.latest.map(example))
  }

  private func example(_ span: UnresolvedSpan) -> UnresolvedReport.Example {
    UnresolvedReport.Example(
      traceId: span.trace.description, spanId: span.span.description,
      name: span.name.isNone ? nil : symbols.string(span.name))
  }
}
