internal import BasicContainers
internal import Bytes
package import OTLP

/// The values of all series in one shard: plain cells, added up with those of the other shards when
/// somebody looks.
///
/// A histogram's cells are one count a bucket, not cumulative, and its sum in two: what is below
/// 2²⁰ ns, and how often 2²⁰ ns. Both only grow, and neither overflows before 10¹³ observations.
package struct SeriesValues: ~Copyable, Sendable {
  var cells = StableBlock<UInt64>()
  /// For each exemplar until when this shard leaves it alone, in seconds modulo 2¹⁶, the next odd number;
  /// 0 where it never offered one.
  var renewals = StableBlock<UInt16>()
  /// Upper bounds of the buckets in nanoseconds, ascending; the last bucket has none.
  private let bounds: UniqueArray<UInt64>
  /// For each family with bounds of its own the same, in what its cells count.
  private let ownBounds: [[UInt64]]
  private let exemplars: ExemplarStore
  private let isNative: Bool
  var native = NativeStore()

  /// No values yet.
  ///
  /// - Parameters:
  ///   - bounds: upper bounds of the buckets in nanoseconds, ascending.
  ///   - isNative: whether there is a native histogram beside each.
  package init(bounds: [UInt64], exemplars: ExemplarStore, isNative: Bool = false) {
    self.isNative = isNative
    var copy = UniqueArray<UInt64>()
    for bound in bounds { copy.append(bound) }
    self.bounds = copy
    ownBounds = Family.allCases.map { family in
      family.bounds(milliseconds: []).map { UInt64(($0 * family.unit.scale).rounded()) }
    }
    self.exemplars = exemplars
  }

  /// Adds `amount` to a counter of a series; at 2⁶⁴ it stays.
  @inline(__always)
  package mutating func add(
    _ amount: UInt64, to series: SeriesReference, at counter: CounterCell = .all
  ) {
    add(amount, to: series, offset: counter.offset)
  }

  /// Adds `amount` to the cell at `offset` from the series' first; at 2⁶⁴ it stays.
  @inline(__always)
  package mutating func add(_ amount: UInt64, to series: SeriesReference, offset: Int) {
    let place = Int(series.cells) &+ offset
    if place >= cells.count { grow(to: place) }
    let (sum, overflow) = cells[place].addingReportingOverflow(amount)
    cells[place] = overflow ? .max : sum
  }

  /// Adds a duration to a histogram with the bounds of the pipeline file.
  ///
  /// - Parameters:
  ///   - duration: nanoseconds.
  ///   - now: nanoseconds since 1970, for the exemplar.
  @inline(__always)
  package mutating func observe(
    _ duration: UInt64, in series: SeriesReference, trace: TraceID, now: UInt64
  ) {
    var bucket = 0
    while bucket < bounds.count, duration > bounds[bucket] { bucket &+= 1 }
    observe(duration, at: bucket, of: bounds.count &+ 1, in: series, trace: trace, now: now)
    if isNative { native.observe(duration, scale: 1e6, in: series.cells) }
  }

  /// Adds an amount to a histogram of a family with bounds of its own.
  ///
  /// - Parameters:
  ///   - amount: in what the family's cells count.
  ///   - now: nanoseconds since 1970, for the exemplar.
  package mutating func observe(
    _ amount: UInt64, of family: Family, in series: SeriesReference, trace: TraceID, now: UInt64
  ) {
    let bounds = ownBounds[Int(family.rawValue)]
    let bucket = bounds.firstIndex { amount <= $0 } ?? bounds.count
    observe(amount, at: bucket, of: bounds.count + 1, in: series, trace: trace, now: now)
    if isNative { native.observe(amount, scale: family.unit.scale, in: series.cells) }
  }

  @inline(__always)
  private mutating func observe(
    _ duration: UInt64, at bucket: Int, of buckets: Int, in series: SeriesReference,
    trace: TraceID, now: UInt64
  ) {
    let first = Int(series.cells)
    let sum = first &+ buckets
    if sum &+ 1 >= cells.count { grow(to: sum &+ 1) }
    cells[first &+ bucket] &+= 1
    cells[sum] &+= duration & 0xF_FFFF
    cells[sum &+ 1] &+= duration >> 20
    note(Exemplar(trace: trace, value: duration, time: now), at: Int(series.exemplars) &+ bucket)
  }

  /// What is left of a wait is never more than this, in seconds.
  private static let longestWait: UInt16 = 11

  /// Offers an exemplar for the slot at `place`, if this shard has not done so lately.
  @inline(__always)
  package mutating func note(_ exemplar: Exemplar, at place: Int) {
    let second = UInt16(truncatingIfNeeded: exemplar.time / 1_000_000_000)
    if place < renewals.count, case let renewal = renewals[place], renewal != 0,
      renewal &- second &- 1 < SeriesValues.longestWait
    {
      return
    }
    renew(exemplar, at: place, second)
  }

  @inline(never)
  private mutating func renew(_ exemplar: Exemplar, at place: Int, _ second: UInt16) {
    renewals.grow(toZeros: place + 1)
    renewals[place] = (second &+ 10) | 1
    exemplars.offer(exemplar, at: place)
  }

  @inline(never)
  private mutating func grow(to place: Int) {
    cells.grow(toZeros: place + 64)
  }

  /// Adds all values to `totals`, which has room for all series. O(cells).
  package func add(to totals: inout [UInt64]) {
    var span = totals.mutableSpan
    for place in 0..<min(cells.count, span.count) {
      let (sum, overflow) = span[place].addingReportingOverflow(cells[place])
      span[place] = overflow ? .max : sum
    }
  }
}
