internal import BasicContainers

/// The native histograms of one shard, each as large as its durations ask for.
///
/// A block is a window of buckets in a pool of 16-bit units: it grows with the durations that come, up to
/// ``NativeSchema/bucketLimit`` buckets, and a bucket takes one unit until its count no longer fits, then
/// two, then four. A series with few durations takes some 50 bytes, one with millions some 300.
///
///     slots   ┌───────┐    blocks ┌────────┬───────┬────────┬─┄    units ┌────┬────┬────┬────┬─┄
///             │ block │ ────────▶ │ series │ first │ schema │ ─────────▶ │  0 │ 17 │  3 │  0 │
///             └───────┘           └────────┴───────┴────────┴─┄          └────┴────┴────┴────┴─┄
struct NativeStore: ~Copyable, Sendable {
  struct Block: BitwiseCopyable {
    /// The series' first cell: its name here.
    var series: UInt32
    /// Its first unit.
    var units: UInt32 = 0
    /// How many durations are zero.
    var zeros: UInt64 = 0
    /// The index of the window's first bucket.
    var first: Int16 = 0
    /// How many buckets the window has: a power of two, or 0 where there is none yet.
    var capacity: UInt8 = 0
    /// How many units a bucket takes: 1, 2 or 4.
    var width: UInt8 = 1
    var schema = Int8(NativeSchema.finest)
  }

  /// The least buckets of a window.
  private static let leastCapacity = 4

  private var blocks = UniqueArray<Block>()
  /// Open addressing with linear probing: a block's place plus one; 0 is empty.
  private var slots = UniqueArray<UInt32>()
  private var units = UniqueArray<UInt16>()
  /// Units that are free, by the power of two of how many follow each other.
  private var free = [[UInt32]](repeating: [], count: 10)

  /// No histograms.
  init() {}

  /// How many bytes it takes.
  var bytes: Int {
    blocks.capacity * MemoryLayout<Block>.stride + slots.count * 4 + units.capacity * 2
  }

  /// Adds a duration to the histogram of the series whose first cell is `series`.
  ///
  /// - Parameters:
  ///   - duration: nanoseconds.
  ///   - scale: how many of them the series' unit has.
  mutating func observe(_ duration: UInt64, scale: Double, in series: UInt32) {
    let place = block(of: series)
    guard duration > 0 else {
      blocks[place].zeros &+= 1
      return
    }
    let block = blocks[place]
    let index = NativeSchema.coarser(
      NativeSchema.index(of: Double(duration) / scale),
      by: NativeSchema.finest - Int(block.schema))
    let offset = index - Int(block.first)
    if offset >= 0, offset < Int(block.capacity) {
      let unit = Int(block.units) + offset * Int(block.width)
      // The lowest unit of a bucket counts up; only where it is full the others are looked at.
      if units[unit] < .max {
        units[unit] &+= 1
        return
      }
    }
    var histogram = NativeHistogram()
    read(place, into: &histogram)
    histogram.add(1, at: index, schema: Int(block.schema))
    write(histogram, at: place)
  }

  /// Adds all of `histogram` to that of `series`.
  mutating func add(_ histogram: NativeHistogram, to series: UInt32) {
    let place = block(of: series)
    var sum = NativeHistogram()
    read(place, into: &sum)
    sum.add(histogram)
    write(sum, at: place)
  }

  /// Adds the histogram of `series` to `histogram`.
  func read(_ series: UInt32, into histogram: inout NativeHistogram) {
    guard !slots.isEmpty else { return }
    var slot = home(of: series)
    while slots[slot] != 0 {
      let place = Int(slots[slot] - 1)
      if blocks[place].series == series { return read(place, into: &histogram) }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  /// Forgets the histograms of `series`. O(all histograms).
  mutating func remove(_ series: Set<UInt32>) {
    guard !slots.isEmpty else { return }
    var kept = UniqueArray<Block>()
    for place in 0..<blocks.count {
      if series.contains(blocks[place].series) {
        release(blocks[place])
      } else {
        kept.append(blocks[place])
      }
    }
    guard kept.count < blocks.count else { return }
    blocks = kept
    rebuild(slots.count)
  }

  private func home(of series: UInt32) -> Int {
    Int(truncatingIfNeeded: (UInt64(series) &* 0x9E37_79B9_7F4A_7C15) >> 32) & (slots.count - 1)
  }

  private mutating func block(of series: UInt32) -> Int {
    if (blocks.count + 1) * 2 > slots.count { rebuild(max(64, slots.count * 2)) }
    var slot = home(of: series)
    while slots[slot] != 0 {
      let place = Int(slots[slot] - 1)
      if blocks[place].series == series { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    blocks.append(Block(series: series))
    slots[slot] = UInt32(blocks.count)
    return blocks.count - 1
  }

  private mutating func rebuild(_ count: Int) {
    slots = UniqueArray(repeating: 0, count: count)
    for place in 0..<blocks.count {
      var slot = home(of: blocks[place].series)
      while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = UInt32(place + 1)
    }
  }

  private func read(_ place: Int, into histogram: inout NativeHistogram) {
    let block = blocks[place]
    histogram.add(zeros: block.zeros)
    for offset in 0..<Int(block.capacity) {
      var count: UInt64 = 0
      for unit in 0..<Int(block.width) {
        count |=
          UInt64(units[Int(block.units) + offset * Int(block.width) + unit])
          << UInt64(16 * unit)
      }
      histogram.add(count, at: Int(block.first) + offset, schema: Int(block.schema))
    }
  }

  /// Makes `histogram` what the block holds.
  private mutating func write(_ histogram: NativeHistogram, at place: Int) {
    release(blocks[place])
    var block = Block(series: blocks[place].series)
    block.zeros = histogram.zeros
    block.schema = Int8(histogram.schema)
    let count = histogram.counts.count
    if count > 0 {
      var capacity = NativeStore.leastCapacity
      while capacity < count { capacity *= 2 }
      let most = histogram.counts.max() ?? 0
      block.width = most <= UInt16.max ? 1 : most <= UInt32.max ? 2 : 4
      block.capacity = UInt8(capacity)
      // Room on both sides: the next duration is as likely longer as shorter.
      block.first = Int16(histogram.first - (capacity - count) / 2)
      block.units = take(capacity * Int(block.width))
      let start = Int(block.units) + (histogram.first - Int(block.first)) * Int(block.width)
      for (offset, count) in histogram.counts.enumerated() {
        for unit in 0..<Int(block.width) {
          units[start + offset * Int(block.width) + unit] =
            UInt16(truncatingIfNeeded: count >> UInt64(16 * unit))
        }
      }
    }
    blocks[place] = block
  }

  /// So many units that are all 0, a power of two.
  private mutating func take(_ count: Int) -> UInt32 {
    if let place = free[count.trailingZeroBitCount].popLast() {
      for offset in 0..<count { units[Int(place) + offset] = 0 }
      return place
    }
    let place = UInt32(units.count)
    for _ in 0..<count { units.append(0) }
    return place
  }

  private mutating func release(_ block: Block) {
    let count = Int(block.capacity) * Int(block.width)
    if count > 0 { free[count.trailingZeroBitCount].append(block.units) }
  }
}
