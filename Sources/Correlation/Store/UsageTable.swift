internal import Semantics

/// What became of the usage that spans report, as records of 64 bytes.
///
/// Nearly all numbers fit 32 bits; those of the others, and totals that are all there is, stand in a
/// table of their own.
struct UsageTable: ~Copyable, Sendable {
  private var records = Slab(filler: UsageRecord())
  private var wide = Slab(filler: WideUsage())

  /// Bytes that both take.
  var bytes: Int {
    records.count * MemoryLayout<UsageRecord>.stride + wide.count * MemoryLayout<WideUsage>.stride
  }

  /// The record at `place`.
  subscript(place: Int32) -> UsageRecord {
    @inline(__always)
    get { records[place] }
    @inline(__always)
    _modify { yield &records[place] }
  }

  /// Makes a record of `usage`, which names nothing else yet, and returns its place.
  mutating func add(_ usage: Usage) -> Int32 {
    let place = records.allocate()
    records[place].model = usage.model
    records[place].provider = usage.provider
    records[place].billedModel = usage.billedModel
    records[place].tier = usage.tier
    if usage.cost >= 0 {
      records[place].cost = usage.cost
      records[place].isCostReported = true
    }
    guard UsageTable.fits(usage) else {
      let numbers = wide.allocate()
      wide[numbers].usage = usage
      records[place].isWide = true
      records[place].input = UInt32(bitPattern: numbers)
      return place
    }
    records[place].input = UsageTable.narrow(usage.input)
    records[place].output = UsageTable.narrow(usage.output)
    setDetails(of: place, usage)
    return place
  }

  /// Adds parts of tokens to the record at `place`, those that `details` has; false where they do not fit.
  mutating func complete(_ place: Int32, with details: Usage) -> Bool {
    var usage = usage(place)
    if details.cacheRead >= 0 { usage.cacheRead = details.cacheRead }
    if details.cacheWrite >= 0 { usage.cacheWrite = details.cacheWrite }
    if details.reasoning >= 0 { usage.reasoning = details.reasoning }
    if records[place].isWide {
      wide[Int32(bitPattern: records[place].input)].usage = usage
      return true
    }
    guard UsageTable.fits(usage) else { return false }
    setDetails(of: place, usage)
    return true
  }

  private mutating func setDetails(of place: Int32, _ usage: Usage) {
    records[place].cacheRead = UsageTable.narrow(usage.cacheRead)
    records[place].cacheWrite = UsageTable.narrow(usage.cacheWrite)
    records[place].reasoning = UsageTable.narrow(usage.reasoning)
  }

  /// Gives the record at `place` up.
  mutating func release(_ place: Int32) {
    if records[place].isWide { wide.release(Int32(bitPattern: records[place].input)) }
    records.release(place)
  }

  /// What the span of the record at `place` reports, without what told its call from others.
  func usage(_ place: Int32) -> Usage {
    let record = records[place]
    guard !record.isWide else { return wide[Int32(bitPattern: record.input)].usage }
    var usage = Usage()
    usage.input = UsageTable.number(record.input)
    usage.output = UsageTable.number(record.output)
    usage.cacheRead = UsageTable.number(record.cacheRead)
    usage.cacheWrite = UsageTable.number(record.cacheWrite)
    usage.reasoning = UsageTable.number(record.reasoning)
    if record.isCostReported { usage.cost = record.cost }
    usage.model = record.model
    usage.provider = record.provider
    usage.billedModel = record.billedModel
    usage.tier = record.tier
    return usage
  }

  /// Whether all numbers fit a record. A total matters only where it is all there is; those that only few
  /// calls report have no room in a record.
  private static func fits(_ usage: Usage) -> Bool {
    if usage.input < 0, usage.output < 0, usage.total >= 0 { return false }
    if usage.longCacheWrite >= 0 || usage.audioInput >= 0 || usage.audioOutput >= 0 { return false }
    let most = Int64(UsageRecord.absent) - 1
    return usage.input <= most && usage.output <= most && usage.cacheRead <= most
      && usage.cacheWrite <= most && usage.reasoning <= most
  }

  private static func narrow(_ number: Int64) -> UInt32 {
    number < 0 ? UsageRecord.absent : UInt32(truncatingIfNeeded: number)
  }

  private static func number(_ narrow: UInt32) -> Int64 {
    narrow == UsageRecord.absent ? Usage.absent : Int64(narrow)
  }
}
