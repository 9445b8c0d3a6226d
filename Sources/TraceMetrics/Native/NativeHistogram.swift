/// A native histogram: how many durations are zero, and how many are in each exponential bucket.
package struct NativeHistogram: Equatable, Sendable {
  /// How fine the buckets are; see ``NativeSchema``.
  package private(set) var schema = NativeSchema.finest
  /// How many durations are zero.
  package private(set) var zeros: UInt64 = 0
  /// The index of the first of ``counts``.
  package private(set) var first = 0
  /// One count a bucket, those between without any included; neither the first nor the last is 0.
  package private(set) var counts: [UInt64] = []

  /// No duration.
  package init() {}

  /// The histogram whose first bucket with a duration is `first`.
  ///
  /// - Parameters:
  ///   - schema: at most the finest.
  ///   - counts: one a bucket, from `first` on.
  package init(schema: Int, zeros: UInt64, first: Int, counts: [UInt64]) {
    self.zeros = zeros
    self.schema = schema
    for (place, count) in counts.enumerated() {
      add(count, at: first + place, schema: schema)
    }
  }

  /// A histogram that agrees with a classic one: all durations of a bucket are taken to be its bound, and
  /// those over the last to be next to that.
  ///
  /// - Parameter bounds: in the unit of the histogram, without the last.
  package init(_ classic: HistogramCells, bounds: [Double]) {
    for (place, count) in classic.buckets.enumerated() {
      let bound = place < bounds.count ? bounds[place] : (bounds.last ?? 1) * 2
      add(count, at: NativeSchema.index(of: bound), schema: NativeSchema.finest)
    }
  }

  /// How many durations there are.
  package var count: UInt64 { counts.reduce(zeros, &+) }

  /// Adds durations of 0.
  package mutating func add(zeros more: UInt64) { zeros &+= more }

  /// Adds `count` durations to the bucket `index` of `schema`, which is at most the finest.
  package mutating func add(_ count: UInt64, at index: Int, schema other: Int) {
    guard count > 0 else { return }
    if other < schema { coarsen(to: other) }
    var index = NativeSchema.coarser(index, by: other - schema)
    while !counts.isEmpty,
      max(index, first + counts.count - 1) - min(index, first) >= NativeSchema.bucketLimit
    {
      coarsen(to: schema - 1)
      index = NativeSchema.coarser(index, by: 1)
    }
    if counts.isEmpty { first = index }
    if index < first {
      counts.insert(contentsOf: repeatElement(0, count: first - index), at: 0)
      first = index
    }
    while first + counts.count <= index { counts.append(0) }
    counts[index - first] &+= count
  }

  /// Adds all of `other`.
  package mutating func add(_ other: NativeHistogram) {
    zeros &+= other.zeros
    for (place, count) in other.counts.enumerated() {
      add(count, at: other.first + place, schema: other.schema)
    }
  }

  private mutating func coarsen(to coarser: Int) {
    let steps = schema - coarser
    schema = coarser
    guard !counts.isEmpty else { return }
    let old = counts
    let start = first
    first = NativeSchema.coarser(start, by: steps)
    let last = NativeSchema.coarser(start + old.count - 1, by: steps)
    counts = [UInt64](repeating: 0, count: last - first + 1)
    for (place, count) in old.enumerated() {
      counts[NativeSchema.coarser(start + place, by: steps) - first] &+= count
    }
  }
}
