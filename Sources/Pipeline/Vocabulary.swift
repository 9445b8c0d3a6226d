internal import Correlation
internal import Graph
internal import Semantics
internal import Settings

/// The symbols of label values that the program itself has words for.
struct Vocabulary: Sendable {
  let statuses: [Symbol]
  let connections: [Symbol]
  let dispositions: [Symbol]
  let requests: [Symbol]
  let spanKinds: [Symbol]
  let spanStatuses: [Symbol]
  let user: Symbol
  let prompt: Symbol
  let completion: Symbol
  let unknown: Symbol
  let cacheRead: Symbol
  let cacheWrite: Symbol
  let reasoning: Symbol
  let reported: Symbol
  let priced: Symbol
  let estimated: Symbol
  let inferred: Symbol
  /// What a price may depend on, its label, and which series of a call's labels counts it.
  let doubts: [(doubt: PriceDoubts, word: Symbol, kind: CallSeries.Kind)]

  init(_ symbols: SymbolTable) {
    statuses = ExecutionStatus.allCases.map { symbols.intern($0.name) }
    connections = ConnectionType.allCases.map { symbols.intern($0.name) }
    dispositions = UsageDerivation.Disposition.allCases.map { symbols.intern($0.reason) }
    requests = RequestDerivation.Connection.allCases.map { symbols.intern($0.name) }
    spanKinds = SpanPolicy.Kind.allCases.map { symbols.intern($0.name) }
    spanStatuses = SpanPolicy.Status.allCases.map { symbols.intern($0.name) }
    user = symbols.intern(RequestRow.user)
    prompt = symbols.intern("prompt")
    completion = symbols.intern("completion")
    unknown = symbols.intern("unknown")
    cacheRead = symbols.intern("cache_read")
    cacheWrite = symbols.intern("cache_write")
    reasoning = symbols.intern("reasoning")
    reported = symbols.intern("reported")
    priced = symbols.intern("priced")
    estimated = symbols.intern("estimated")
    inferred = symbols.intern("inferred")
    let kinds: [CallSeries.Kind] = [
      .tierDoubt, .lifetimeDoubt, .modalityDoubt, .reasoningDoubt, .regionDoubt, .hoursDoubt,
    ]
    doubts = zip(PriceDoubts.reasons, kinds).map { reason, kind in
      (reason.doubt, symbols.intern(reason.name), kind)
    }
  }
}
