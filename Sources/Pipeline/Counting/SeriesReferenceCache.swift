internal import Bytes
internal import Correlation
internal import TraceMetrics

/// Where a shard's most frequent series keep their values, by the labels of spans: successful
/// executions, and the edge that was seen last into each.
///
/// A span's labels are looked up once for its node; what stands here by their place costs no look-up of
/// a key. Failed executions, and edges in turn from several sources, are found by their keys. A key is
/// made of the labels and of what is compared here, and of nothing else: see `SeriesKey+Labels.swift`.
struct SeriesReferenceCache: ~Copyable, Sendable {
  /// What is known of one set of labels: 40 bytes.
  struct Entry: BitwiseCopyable {
    /// Whose labels they are that this is known of; 0 while nothing is.
    var birth: UInt32 = 0
    /// What names the edge beside the labels.
    var source = EdgeSource()
    var execution = SeriesReference.unknown
    var edge = SeriesReference.unknown
    var duration = SeriesReference.unknown
  }

  private var entries = StableBlock<Entry>()

  /// What is known of the labels at `reference`, which must have a place.
  subscript(reference: LabelReference) -> Entry {
    @inline(__always)
    get {
      let place = Int(reference.place)
      guard place < entries.count, entries[place].birth == reference.birth else { return Entry() }
      return entries[place]
    }
  }

  /// Notes where the series of successful executions is.
  @inline(never)
  mutating func note(execution: SeriesReference, of reference: LabelReference) {
    let place = open(reference)
    entries[place].execution = execution
  }

  /// Notes where the series of an edge are.
  @inline(never)
  mutating func note(
    _ edge: EdgeDerivation, at counters: SeriesReference, _ duration: SeriesReference
  ) {
    let place = open(edge.labels)
    entries[place].source = EdgeSource(edge)
    entries[place].edge = counters
    entries[place].duration = duration
  }

  private mutating func open(_ reference: LabelReference) -> Int {
    let place = Int(reference.place)
    if place >= entries.count { entries.append(Entry(), count: place + 1 - entries.count) }
    if entries[place].birth != reference.birth {
      entries[place] = Entry()
      entries[place].birth = reference.birth
    }
    return place
  }

  /// Forgets all, as it must before series are removed from the catalog.
  mutating func removeAll() { entries = StableBlock() }
}
