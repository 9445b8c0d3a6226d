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
    var price: Price?
  }

  private static let size = 256
  private static let nanosecondsADay: UInt64 = 86_400_000_000_000

  private let prices: any PriceSource
  private let symbols: SymbolTable
  private var entries = UniqueArray(repeating: Entry(), count: Pricing.size)

  init(_ prices: any PriceSource, _ symbols: SymbolTable) {
    self.prices = prices
    self.symbols = symbols
  }

  /// What tokens cost by the list, in 10⁻¹² USD; nil where no price is known.
  ///
  /// - Parameter time: when the call began, in nanoseconds since 1970.
  mutating func cost(of usage: Usage, at time: UInt64) -> Int64? {
    guard !usage.model.isNone else { return nil }
    let day = time / Pricing.nanosecondsADay
    let place = Pricing.place(usage.model, usage.provider)
    if entries[place].model != usage.model || entries[place].provider != usage.provider
      || entries[place].day != day
    {
      ask(usage.provider, usage.model, day, at: place)
    }
    return entries[place].price?.cost(of: usage)
  }

  @inline(never)
  private mutating func ask(_ provider: Symbol, _ model: Symbol, _ day: UInt64, at place: Int) {
    let price = prices.price(
      provider: provider.isNone ? nil : symbols.string(provider), model: symbols.string(model),
      at: day * Pricing.nanosecondsADay)
    entries[place] = Entry(provider: provider, model: model, day: day, price: price)
  }

  private static func place(_ model: Symbol, _ provider: Symbol) -> Int {
    let names = UInt64(model.rawValue) << 32 | UInt64(provider.rawValue)
    return Int(truncatingIfNeeded: (names &* 0x9E37_79B9_7F4A_7C15) >> 40) & (size - 1)
  }
}
