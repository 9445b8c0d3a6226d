internal import Semantics
internal import Synchronization
internal import TraceMetrics

/// One of the workers that take requests: each decodes a request, then applies what it decoded.
final class IngestWorker: Sendable {
  /// What the lock guards; it is contended only where two threads share a worker.
  struct State: ~Copyable {
    var decoder: RequestDecoder
    /// The request that was decoded last; kept for its room.
    var batch = SemanticBatch()
    var scratch: ApplyScratch

    /// Gives back the room that a large request needed.
    @inline(never)
    mutating func shrink() {
      batch = SemanticBatch()
      decoder.shrink()
      scratch.shrink()
    }
  }

  let state: Mutex<State>

  init(
    _ options: EngineOptions, _ symbols: SymbolTable, _ catalog: SeriesCatalog,
    _ savings: SavingsEstimator
  ) {
    state = Mutex(
      State(
        decoder: RequestDecoder(options, symbols),
        scratch: ApplyScratch(SeriesCounter(options, symbols, catalog, savings))))
  }
}
