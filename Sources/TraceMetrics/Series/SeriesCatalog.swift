internal import Bytes
package import Semantics
internal import Synchronization

/// All series there are: each label set once, with where its values lie and its labels as they are
/// shown.
///
/// One catalog serves the whole process behind one lock, and is asked only for series that a
/// ``SeriesCache`` does not know.
///
/// Over the limit of a family, new label sets share one series with the label `overflow="true"`
/// (edges and requests: one for each connection type, with `other` at both ends), so that sums stay
/// true.
package final class SeriesCatalog: Sendable {
  /// A series of the catalog.
  package struct Entry: Sendable {
    /// What names it.
    package let key: SeriesKey
    /// Where its values lie.
    package let reference: SeriesReference
    /// Its labels as the text formats show them, without braces: `a="x",b="y"`.
    package let labels: String
    /// How many cells it takes.
    package let cellCount: Int
    /// The how manieth series of all it is, those counted that are no more.
    package let birth: UInt64
    /// When it was made, in nanoseconds since 1970.
    package let created: UInt64
  }

  /// A label of a family as keys of this catalog hold it.
  package struct KeyLabel: Sendable {
    /// The name as it is exposed.
    package let name: String
    /// The slot of the key that holds the value.
    let slot: Int
  }

  /// Places that suit the same families.
  struct FreePlaces: Hashable {
    var cells: Int
    var exemplars: Int
  }

  /// What the lock guards.
  struct State {
    var index = SeriesIndex()
    /// For each family its series, oldest first.
    var entries: [[Entry]] = Family.allCases.map { _ in [] }
    var cells = 0
    var exemplars = 0
    /// By how many cells they have, places of series that are no more.
    var free: [FreePlaces: [SeriesReference]] = [:]
    /// For each family how many series were removed.
    var removals = [UInt64](repeating: 0, count: Family.allCases.count)
    /// How often series were removed, or their places given to others.
    var changes: UInt64 = 0
    /// How many series have ever been made.
    var births: UInt64 = 0
    /// For each family what there was no room for; nil as long as there was.
    var demands = [SeriesDemand?](repeating: nil, count: Family.allCases.count)

    /// Where the series of a key keeps its values; nil where there is none.
    func find(_ key: SeriesKey) -> SeriesReference? {
      let series = entries[Int(key.family.rawValue)]
      return index.find(key, in: series).map { series[$0].reference }
    }
  }

  /// How many buckets a histogram has, the last without a bound included.
  package let buckets: Int
  /// How many series a family may have beside its overflow series.
  package let limit: Int
  /// The labels of spans beside those of their family.
  package let spanDimensions: [String]
  /// The names of the optional labels, each once, in the order in which they are rendered.
  package let optionalLabels: [String]
  /// For each family its labels, the optional ones left out.
  private let labels: [[KeyLabel]]
  private let symbols: SymbolTable
  let state = Mutex(State())

  /// An empty catalog whose labels' values are of `symbols`.
  ///
  /// - Parameters:
  ///   - buckets: how many buckets a histogram has, the last without a bound included.
  ///   - limit: how many series a family may have beside its overflow series.
  ///   - spanDimensions: the labels of spans beside those of their family, at most ten.
  ///   - optionalLabels: the names of the optional labels, each once.
  package init(
    symbols: SymbolTable, buckets: Int, limit: Int, spanDimensions: [String] = [],
    optionalLabels: [String] = []
  ) {
    precondition(spanDimensions.count <= SeriesKey.dimensionLimit, "a key has room for so many")
    self.spanDimensions = spanDimensions
    self.optionalLabels = optionalLabels
    labels = Family.allCases.map { family in
      let fixed = family.labels.map { KeyLabel(name: $0.name, slot: $0.slot) }
      guard family == .spans else { return fixed }
      return fixed
        + spanDimensions.enumerated().map { number, name in
          KeyLabel(name: name, slot: SeriesKey.firstDimension + number)
        }
    }
    self.symbols = symbols
    self.buckets = buckets
    self.limit = limit
  }

  /// Where the series of `key` keeps its values; makes it where there is none yet.
  ///
  /// - Parameter now: when it is made, in nanoseconds since 1970.
  package func reference(_ key: SeriesKey, now: UInt64) -> SeriesReference {
    state.withLock { state in
      if let known = state.find(key) { return known }
      let family = Int(key.family.rawValue)
      guard state.entries[family].count >= limit, !key.isOverflow else {
        return add(key, now, &state)
      }
      noteRefused(key, &state)
      let overflow = SeriesCatalog.overflow(of: key)
      if let known = state.find(overflow) { return known }
      return add(overflow, now, &state)
    }
  }

  private func add(_ key: SeriesKey, _ now: UInt64, _ state: inout State) -> SeriesReference {
    let family = key.family
    let reference = place(for: family, &state)
    let place = state.entries[Int(family.rawValue)].count
    state.entries[Int(family.rawValue)].append(
      Entry(
        key: key, reference: reference, labels: render(key),
        cellCount: family.cells(buckets: buckets), birth: state.births, created: now))
    state.births += 1
    state.index.insert(key, at: place, state.entries)
    return reference
  }

  private func place(for family: Family, _ state: inout State) -> SeriesReference {
    let size = FreePlaces(
      cells: family.cells(buckets: buckets), exemplars: family.exemplars(buckets: buckets))
    if let free = state.free[size]?.popLast() { return free }
    let reference = SeriesReference(
      cells: UInt32(state.cells), exemplars: UInt32(state.exemplars))
    state.cells += size.cells
    state.exemplars += size.exemplars
    return reference
  }

  private static func overflow(of key: SeriesKey) -> SeriesKey {
    var overflow = SeriesKey(key.family)
    overflow.isOverflow = true
    for label in key.family.overflow.other { overflow[label] = .other }
    for label in key.family.overflow.kept { overflow[label] = key[label] }
    return overflow
  }

  /// The labels of `family` in the order in which they are exposed, the dimensions of spans included and
  /// the optional ones left out.
  package func labels(of family: Family) -> [KeyLabel] { labels[Int(family.rawValue)] }

  /// The values of those labels in a key.
  package func values(of key: SeriesKey) -> [Symbol] {
    labels(of: key.family).map { key[slot: $0.slot] }
  }

  /// The key of `family` whose labels have these values, in that order.
  package func key(_ family: Family, _ values: [Symbol]) -> SeriesKey {
    var key = SeriesKey(family)
    for (label, value) in zip(labels(of: family), values) { key[slot: label.slot] = value }
    return key
  }

  private func render(_ key: SeriesKey) -> String {
    var text = ByteWriter(capacity: 256)
    func separate() {
      if text.count > 0 { text.append(UInt8(ascii: ",")) }
    }
    for label in labels(of: key.family) where !key[slot: label.slot].isNone {
      separate()
      text.append(label.name)
      text.append("=\"")
      text.appendEscaped(label: symbols.string(key[slot: label.slot]))
      text.append("\"")
    }
    if key.family.hasOptionalLabels, !key.optionalLabels.isNone {
      separate()
      // There was no room for the text of this one.
      let isOther = key.optionalLabels == .other
      text.append(isOther ? "optional_labels=\"other\"" : symbols.string(key.optionalLabels))
    }
    if key.isOverflow {
      separate()
      text.append("overflow=\"true\"")
    }
    return text.string
  }

  /// The symbol's string.
  package func string(_ symbol: Symbol) -> String { symbols.string(symbol) }

  /// How many cells and exemplars all series together take.
  package var size: (cells: Int, exemplars: Int) {
    state.withLock { ($0.cells, $0.exemplars) }
  }

  /// For each family how many series it has, and how many look-ups found no room.
  package var statistics: [(family: Family, series: Int, overflows: UInt64)] {
    state.withLock { state in
      Family.allCases.map { family in
        let place = Int(family.rawValue)
        return (family, state.entries[place].count, state.demands[place]?.lookups ?? 0)
      }
    }
  }
}
