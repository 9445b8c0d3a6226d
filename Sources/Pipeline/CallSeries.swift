internal import BasicContainers
internal import Semantics
internal import TraceMetrics

/// Where a lane's series of calls keep their values: of calls with the same four labels, which nearly all
/// have been seen before, one look instead of one for each series.
///
/// A cache: calls with other labels take the place over. Each series is found by its key when it is first
/// asked for, so that there are no series but those that something was counted in.
struct CallSeries: ~Copyable {
  /// What of a call is counted.
  enum Kind: Int {
    case calls
    case timeToFirstToken
    case billedCalls
    case prompt
    case completion
    case unknown
    case cacheRead
    case cacheWrite
    case reasoning
    case reportedCost
    case listCost
    case tierDoubt
    case lifetimeDoubt
    case modalityDoubt
    case reasoningDoubt
    case regionDoubt
    case hoursDoubt
  }

  /// What the labels of a call's series come from: its model, and three others.
  struct Labels: BitwiseCopyable {
    private let words: (UInt64, UInt64)

    @inline(__always)
    init(_ usage: Usage, _ name: Symbol, _ other: Symbol) {
      words = (
        UInt64(usage.provider.rawValue) << 32 | UInt64(usage.model.rawValue),
        UInt64(name.rawValue) << 32 | UInt64(other.rawValue)
      )
    }

    @inline(__always)
    static func == (left: Labels, right: Labels) -> Bool {
      left.words.0 == right.words.0 && left.words.1 == right.words.1
    }

    /// A number that differs where labels do, mostly.
    @inline(__always)
    var hash: UInt64 {
      (words.0 &* 0x9E37_79B9_7F4A_7C15 ^ words.1) &* 0xA076_1D64_78BD_642F
    }
  }

  struct Entry: BitwiseCopyable {
    var labels = Labels(Usage(), .none, .none)
    var series = InlineArray<17, SeriesReference>(repeating: .unknown)
  }

  private static let bits: UInt64 = 7

  private var entries = UniqueArray(repeating: Entry(), count: 1 << CallSeries.bits)

  init() {}

  /// The place of the series of calls with these labels.
  @inline(__always)
  mutating func place(of labels: Labels) -> Int {
    let place = Int(truncatingIfNeeded: labels.hash >> (64 &- CallSeries.bits))
    if !(entries[place].labels == labels) {
      entries[place] = Entry()
      entries[place].labels = labels
    }
    return place
  }

  /// Where one of them keeps its values; asked for by its key the first time.
  @inline(__always)
  mutating func series(
    _ kind: Kind, at place: Int, _ cache: inout SeriesCache, _ key: () -> SeriesKey
  ) -> SeriesReference {
    if !entries[place].series[kind.rawValue].isKnown {
      entries[place].series[kind.rawValue] = cache.reference(key())
    }
    return entries[place].series[kind.rawValue]
  }

  /// Forgets all, as it must before series are removed from the catalog.
  mutating func removeAll() {
    for place in entries.indices { entries[place] = Entry() }
  }
}
