internal import BasicContainers
internal import Semantics
internal import Settings

/// Looks prices up by symbol: the list is asked once for each model and day.
///
/// A direct-mapped cache: each model has one place, and one that comes later takes it over.
struct Pricing: ~Copyable {
  struct Entry: BitwiseCopyable {
    var provider = Symbol.none
    /// None in an entry that is not used.
    var model = Symbol.none
    /// Days since 1970, UTC.
    var day: UInt64 = 0
  }

  private static let size = 256
  private static let nanosecondsADay: UInt64 = 86_400_000_000_000

  private let prices: any PriceSource
  private let symbols: SymbolTable
  private var entries = UniqueArray(repeating: Entry(), count: Pricing.size)
  /// What the model of each entry costs.
  private var tariffs = [Tariff?](repeating: nil, count: Pricing.size)

  init(_ prices: any PriceSource, _ symbols: SymbolTable) {
    self.prices = prices
    self.symbols = symbols
  }

  /// What tokens cost by the list, in 10⁻¹² USD; nil where no price is known.
  ///
  /// - Parameter time: when the call began, in nanoseconds since 1970.
  mutating func cost(of usage: Usage, at time: UInt64) -> Int64? {
    guard let place = place(of: usage, at: time) else { return nil }
    return tariffs[place]?.cost(of: usage, at: time)
  }

  /// What of the cost of tokens depends on something that their call does not tell.
  mutating func doubts(of usage: Usage, at time: UInt64) -> PriceDoubts {
    guard let place = place(of: usage, at: time) else { return [] }
    return tariffs[place]?.doubts ?? []
  }

  /// How much of `cost`, which is that of `usage`, depends on `doubt`, in 10⁻¹² USD.
  mutating func amount(
    inDoubtOf doubt: PriceDoubts, _ usage: Usage, cost: Int64, at time: UInt64
  ) -> Int64 {
    guard let place = place(of: usage, at: time) else { return 0 }
    return tariffs[place]?.amount(inDoubtOf: doubt, usage, cost: cost, at: time) ?? 0
  }

  /// The place of the entry of the model that `usage` is billed by; nil where it names none.
  private mutating func place(of usage: Usage, at time: UInt64) -> Int? {
    let model = usage.billedModel.isNone ? usage.model : usage.billedModel
    guard !model.isNone else { return nil }
    let day = time / Pricing.nanosecondsADay
    let place = Pricing.place(model, usage.provider)
    if entries[place].model != model || entries[place].provider != usage.provider
      || entries[place].day != day
    {
      ask(usage.provider, model, day, at: place)
    }
    return place
  }

  @inline(never)
  private mutating func ask(_ provider: Symbol, _ model: Symbol, _ day: UInt64, at place: Int) {
    let tariff = prices.tariff(
      provider: provider.isNone ? nil : symbols.string(provider), model: symbols.string(model),
      at: day * Pricing.nanosecondsADay)
    entries[place] = Entry(provider: provider, model: model, day: day)
    tariffs[place] = tariff
  }

  private static func place(_ model: Symbol, _ provider: Symbol) -> Int {
    let names = UInt64(model.rawValue) << 32 | UInt64(provider.rawValue)
    return Int(truncatingIfNeeded: (names &* 0x9E37_79B9_7F4A_7C15) >> 40) & (size - 1)
  }
}
