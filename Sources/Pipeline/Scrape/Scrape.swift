internal import Synchronization
package import TraceMetrics

/// A scrape that is under way: its bytes, piece by piece, made when they are asked for.
///
/// What it holds does not grow with the number of series: the values where they are few, else those of
/// some series, and in protobuf the message that is being written.
package final class Scrape: Sendable {
  /// What a scrape that nobody reads holds at most, compressed or not, in bytes.
  package static let largestSize = 4 << 20

  private struct State: ~Copyable {
    var exposition: Exposition
    var batch = SeriesBatch()
    /// The place of the next series in `batch`.
    var place = 0
    /// The place of the metric among all.
    var metric = 0
    /// Whether the metric has begun.
    var isBegun = false
    /// Of the metric's series those born here or later are still to come.
    var birth: UInt64 = 0
    /// What comes after the series, last first.
    var rest: [@Sendable () -> [Sample]]
    var isOver = false
  }

  /// The series that are in it.
  package let shown: SeenSeries
  private let reader: SeriesReader
  private let seen: SeenSeries?
  private let state: Mutex<State>

  /// A scrape without a piece made yet.
  ///
  /// - Parameters:
  ///   - seen: the series that are not shown at 0; nil where all are shown as they are.
  ///   - samples: what comes after the series, in order; each called once.
  init(
    _ format: ExpositionFormat, _ options: ExpositionOptions, _ reader: SeriesReader,
    seen: SeenSeries?, samples: [@Sendable () -> [Sample]]
  ) {
    self.reader = reader
    self.seen = seen
    shown = SeenSeries(births: reader.births)
    state = Mutex(State(exposition: Exposition(format, options), rest: samples.reversed()))
  }

  /// The next piece; nil after the last.
  ///
  /// It takes as long as the writing of 64 KiB, and locks a shard for as long as reading 4,096 values
  /// takes.
  package func next() -> [UInt8]? {
    state.withLock { state in
      while true {
        if let piece = state.exposition.piece(atEnd: state.isOver) { return piece }
        if state.isOver { return nil }
        advance(&state)
      }
    }
  }

  /// All pieces that are still to come, together.
  package func remainder() -> [UInt8] {
    var bytes: [UInt8] = []
    while let piece = next() { bytes += piece }
    return bytes
  }

  /// Writes some more.
  private func advance(_ state: inout State) {
    guard state.metric < Metric.all.count else {
      if let samples = state.rest.popLast() {
        state.exposition.write(samples())
      } else {
        state.exposition.finish()
        state.batch = SeriesBatch()
        state.isOver = true
      }
      return
    }
    let metric = Metric.all[state.metric]
    if state.place == state.batch.entries.count {
      reader.read(metric.family, from: state.birth, into: &state.batch)
      state.place = 0
      guard let last = state.batch.entries.last else {
        if state.isBegun { state.exposition.end() }
        state.isBegun = false
        state.birth = 0
        state.metric += 1
        return
      }
      state.birth = last.birth + 1
      if !state.isBegun { state.exposition.begin(metric) }
      state.isBegun = true
    }
    let birth = state.batch.entries[state.place].birth
    let isNew = seen.map { birth >= $0.births } ?? false
    state.exposition.append(state.batch, at: state.place, isNew: isNew)
    state.place += 1
  }
}
