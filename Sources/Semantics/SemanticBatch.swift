package import Bytes
package import OTLP

/// The spans of one request with their meaning: everything that happens after decoding happens to this,
/// and only once the request was decoded to its end.
///
/// It is complete in itself: applying it needs nothing of the decoder that made it. Symbols are of the
/// symbol table that the decoder shares with others; it only grows, so that they stay what they are.
/// Attributes are named by their numbers among the keys of the dialects, which are the same for all
/// decoders of the same dialects. Hashes of texts are made with ``HashSeeds``.
package struct SemanticBatch: ~Copyable, Sendable {
  /// Spans with well-formed ids, in their order on the wire.
  package internal(set) var spans = ScratchList(filler: SemanticSpan(), capacity: 64)
  /// For each of them a number that its trace's id spreads to: apart, so that sorting them by it need not
  /// look at the spans.
  package internal(set) var spreads = ScratchList<UInt32>(filler: 0, capacity: 64)
  /// What those of them report that report usage.
  package internal(set) var usages = ScratchList(filler: Usage())
  /// Whose calls those are, each at least once: the services and the scopes that report usage.
  package internal(set) var reporters = ScratchList(filler: UsageSource())
  /// The links of all spans, one span's after the other's.
  package internal(set) var links = ScratchList(
    filler: SpanLink(traceID: .invalid, spanID: .invalid))
  /// For each of ``spans`` what it says of its sampling; empty where nobody wants to know.
  package internal(set) var thresholds = ScratchList(filler: SamplingThreshold.absent)
  /// What the spans count as one by one, each at its span's place; none where they don't.
  package internal(set) var measures = ScratchList(filler: SpanMeasure())
  /// How many spans have a trace id that is not 16 bytes or all zero.
  package internal(set) var invalidTraceIDs = 0
  /// How many others have a span id that is not 8 bytes or all zero.
  package internal(set) var invalidSpanIDs = 0
  /// How many attribute values were of a type that could not be read as what they mean.
  package internal(set) var unreadableValues = 0
  /// The same by attribute: its number among the interpreter's keys, each once.
  package internal(set) var unreadableKeys = ScratchList(filler: SpanTally())
  /// Spans that no rule knows, by scope; of a scope there may be several.
  package internal(set) var unknownSpans = ScratchList(filler: SpanTally())

  /// Where the sessions' texts are that the spans name, one after the other.
  var sessions = ScratchList(filler: ByteRange.empty)
  var sessionText = ByteWriter(capacity: 256)

  /// An empty batch.
  package init() {}

  /// How many spans were rejected.
  package var invalid: Int { invalidTraceIDs + invalidSpanIDs }

  /// Empties the batch and keeps its room.
  package mutating func removeAll() {
    spans.removeAll()
    spreads.removeAll()
    usages.removeAll()
    reporters.removeAll()
    links.removeAll()
    thresholds.removeAll()
    measures.removeAll()
    invalidTraceIDs = 0
    invalidSpanIDs = 0
    unreadableValues = 0
    sessions.removeAll()
    sessionText.removeAll()
    unreadableKeys.removeAll()
    unknownSpans.removeAll()
  }
}

extension SemanticBatch {
  /// The longest session, in bytes; a longer one is cut, at a character.
  private static let longestSession = 256

  /// The text of the session with a number; empty where that is -1.
  @_lifetime(borrow self)
  package func session(_ number: Int32) -> Span<UInt8> {
    sessionText.bytes.extracting(number < 0 ? ByteRange.empty : sessions[Int(number)])
  }

  /// The number of a session, which spans that follow one another often share; -1 of empty text.
  mutating func number(ofSession text: Span<UInt8>) -> Int32 {
    guard !text.isEmpty else { return -1 }
    var count = min(text.count, SemanticBatch.longestSession)
    // Not in the midst of a character.
    while count < text.count, count > 0, text[count] & 0xC0 == 0x80 { count -= 1 }
    let text = text.extracting(first: count)
    let last = sessions.count - 1
    if last >= 0, sessionText.bytes.extracting(sessions[last]).hasSameBytes(as: text) {
      return Int32(last)
    }
    let start = sessionText.count
    sessionText.append(text)
    sessions.append(ByteRange(start, sessionText.count))
    return Int32(last + 1)
  }

  /// Counts a value of the attribute `key` of the span that is added next.
  @inline(never)
  mutating func countUnreadableValue(of key: UInt8) {
    unreadableValues &+= 1
    var place = 0
    while place < unreadableKeys.count, unreadableKeys[place].subject != UInt32(key) { place += 1 }
    if place == unreadableKeys.count { unreadableKeys.append(SpanTally(UInt32(key))) }
    unreadableKeys[place].count &+= 1
    unreadableKeys[place].last = Int32(truncatingIfNeeded: spans.count)
  }

  /// Counts the span that is added next as one that no rule knows.
  @inline(__always)
  mutating func countUnknownSpan(of scope: Symbol) {
    var place = unknownSpans.count &- 1
    if place < 0 || unknownSpans[place].subject != scope.rawValue {
      unknownSpans.append(SpanTally(scope.rawValue))
      place &+= 1
    }
    unknownSpans[place].count &+= 1
    unknownSpans[place].last = Int32(truncatingIfNeeded: spans.count)
  }

  @inline(__always)
  mutating func append(_ usage: Usage, of span: borrowing SemanticSpan) {
    usages.append(usage)
    guard span.flags.contains(.call), usage.hasTokens || usage.cost >= 0 else { return }
    let reporter = UsageSource(service: span.service, scope: span.scope)
    guard reporters.count == 0 || reporters[reporters.count &- 1] != reporter else { return }
    reporters.append(reporter)
  }
}
