internal import Semantics
internal import TraceMetrics

/// What names the entries of a ``CallSeriesCache``. The keys of an entry's series are made of nothing
/// else, so that no series can have a label that its entry does not tell apart.
struct CallLabels: Equatable, BitwiseCopyable {
  /// A series of calls.
  enum Series: Int {
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
  }

  var provider = Symbol.none
  var model = Symbol.none
  var name = Symbol.none
  /// Of calls that came; none of calls whose tokens count.
  var status = Symbol.none
  /// Of calls whose tokens count; none of calls that came.
  var agentType = Symbol.none

  init() {}

  /// The labels of a call that came, whether or not its tokens count.
  @inline(__always)
  init(attempt usage: Usage, name: Symbol, status: Symbol) {
    provider = usage.provider
    model = usage.model
    self.name = name
    self.status = status
  }

  /// The labels of a call whose tokens count.
  @inline(__always)
  init(billed usage: Usage, name: Symbol, agentType: Symbol) {
    provider = usage.provider
    model = usage.model
    self.name = name
    self.agentType = agentType
  }

  /// A number that differs where labels do, mostly.
  @inline(__always)
  var hash: UInt64 {
    let high = UInt64(provider.rawValue) << 32 | UInt64(model.rawValue)
    let low = UInt64(name.rawValue) << 32 | UInt64(status.rawValue ^ agentType.rawValue)
    return (high &* 0x9E37_79B9_7F4A_7C15 ^ low) &* 0xA076_1D64_78BD_642F
  }

  /// The key of one of the series.
  @inline(never)
  func key(_ series: Series, _ words: borrowing WellKnownSymbols) -> SeriesKey {
    switch series {
    case .calls:
      var key = SeriesKey(.calls, provider: provider, model: model)
      key[.executionStatus] = status
      key[.primitiveName] = name
      return key
    case .timeToFirstToken:
      return SeriesKey(.timeToFirstToken, provider: provider, model: model)
    case .billedCalls: return SeriesKey(.billedCalls, provider: provider, model: model)
    case .prompt: return tokens(words.prompt)
    case .completion: return tokens(words.completion)
    case .unknown: return tokens(words.unknown)
    case .cacheRead: return details(words.cacheRead)
    case .cacheWrite: return details(words.cacheWrite)
    case .reasoning: return details(words.reasoning)
    case .reportedCost: return cost(words.reported)
    case .listCost: return cost(words.priced)
    }
  }

  private func tokens(_ type: Symbol) -> SeriesKey {
    var key = SeriesKey(.tokens, provider: provider, model: model)
    key[.tokenType] = type
    key[.primitiveName] = name
    key[.agentType] = agentType
    return key
  }

  private func details(_ detail: Symbol) -> SeriesKey {
    SeriesKey(provider: provider, model: model, detail: detail)
  }

  private func cost(_ source: Symbol) -> SeriesKey {
    var key = SeriesKey(.cost, provider: provider, model: model)
    key[.source] = source
    key[.primitiveName] = name
    key[.agentType] = agentType
    return key
  }
}
