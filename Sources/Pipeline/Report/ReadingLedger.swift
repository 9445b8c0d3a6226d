internal import Bytes
internal import Correlation
internal import Semantics

/// What a worker could not read or did not know in the requests that it took: spans of scopes that no
/// rule knows, and attributes whose values are no values of theirs.
///
/// Keeps at most ``scopeLimit`` scopes; what others have is counted under `other`. Attributes are those
/// that dialects name.
struct ReadingLedger {
  /// How many there were of each kind, and the latest of all: the last of each request.
  struct Group {
    private(set) var counts: [UInt32: UInt64] = [:]
    private(set) var latest: [UnresolvedSpan] = []

    mutating func add(_ count: UInt64, of subject: UInt32) {
      counts[subject, default: 0] &+= count
    }

    mutating func add(_ span: UnresolvedSpan) {
      // One span may have several such values.
      guard !latest.contains(where: { $0.trace == span.trace && $0.span == span.span }) else {
        return
      }
      UnresolvedSpans.keep(span, among: &latest)
    }

    mutating func add(_ other: Group) {
      for (subject, count) in other.counts { add(count, of: subject) }
      for span in other.latest { add(span) }
    }
  }

  static let scopeLimit = 256

  /// Spans that no rule knows, by the scope's symbol.
  private(set) var scopes = Group()
  /// Unreadable values, by the number of the attribute's key.
  private(set) var keys = Group()

  /// Notes what is in a batch that counts. O(scopes and keys in it), nothing where there is none.
  mutating func note(_ batch: borrowing SemanticBatch, now: UInt64) {
    for index in 0..<batch.unknownSpans.count {
      let tally = batch.unknownSpans[index]
      let isKnown =
        scopes.counts.count < ReadingLedger.scopeLimit || scopes.counts[tally.subject] != nil
      scopes.add(UInt64(tally.count), of: isKnown ? tally.subject : Symbol.other.rawValue)
      scopes.add(ReadingLedger.latest(of: tally, batch, now))
    }
    for index in 0..<batch.unreadableKeys.count {
      let tally = batch.unreadableKeys[index]
      keys.add(UInt64(tally.count), of: tally.subject)
      keys.add(ReadingLedger.latest(of: tally, batch, now))
    }
  }

  private static func latest(
    of tally: SpanTally, _ batch: borrowing SemanticBatch, _ now: UInt64
  ) -> UnresolvedSpan {
    let span = batch.spans[Int(tally.last)]
    return UnresolvedSpan(span.traceID, span.spanID, name: span.name, time: now)
  }

  /// Adds what another worker noted, whose interpreter numbers keys alike.
  mutating func add(_ other: ReadingLedger) {
    scopes.add(other.scopes)
    keys.add(other.keys)
  }
}
