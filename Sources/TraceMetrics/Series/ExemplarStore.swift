internal import Bytes
package import OTLP
internal import Synchronization

/// The exemplars of all series, one for each bucket or edge.
///
/// A shard asks for its lock only where it has not renewed a slot for ten seconds, so that it is rarely
/// asked for. A place costs four bytes until something is offered for it: most buckets of a histogram
/// never see a value.
package final class ExemplarStore: Sendable {
  /// How old an exemplar gets before it is renewed, in nanoseconds.
  package static let renewal: UInt64 = 10_000_000_000

  private struct State: ~Copyable {
    /// For each place where its exemplar is, plus one; 0 where nothing was offered yet.
    var places = StableBlock<UInt32>()
    var exemplars = StableBlock<Exemplar>()
    /// Where exemplars were that are no more.
    var free = ScratchList<UInt32>(filler: 0)
    /// How many exemplars point to each trace.
    var traces: [TraceID: Int] = [:]

    /// The exemplar at `place`; one without a trace where nothing was offered yet.
    func exemplar(at place: Int) -> Exemplar {
      guard place < places.count, case let slot = places[place], slot > 0 else {
        return Exemplar()
      }
      return exemplars[Int(slot) - 1]
    }

    mutating func set(_ exemplar: Exemplar, at place: Int) {
      places.grow(toZeros: place + 1)
      if places[place] > 0 {
        exemplars[Int(places[place]) - 1] = exemplar
      } else if let slot = free.popLast() {
        places[place] = slot
        exemplars[Int(slot) - 1] = exemplar
      } else {
        exemplars.append(exemplar)
        places[place] = UInt32(truncatingIfNeeded: exemplars.count)
      }
    }

    mutating func clear(_ place: Int) {
      guard place < places.count, places[place] > 0 else { return }
      unpoint(from: exemplars[Int(places[place]) - 1].trace)
      free.append(places[place])
      places[place] = 0
    }

    /// Notes that one exemplar less points to a trace.
    mutating func unpoint(from trace: TraceID) {
      guard let count = traces[trace] else { return }
      traces[trace] = count > 1 ? count - 1 : nil
    }
  }

  private let state = Mutex(State())

  /// No exemplars yet.
  package init() {}

  /// Keeps `exemplar` at `place` if the one there is old.
  package func offer(_ exemplar: Exemplar, at place: Int) {
    state.withLock { state in
      let old = state.exemplar(at: place)
      if old.trace == .invalid || old.time &+ ExemplarStore.renewal <= exemplar.time {
        state.set(exemplar, at: place)
        guard old.trace != exemplar.trace else { return }
        state.traces[exemplar.trace, default: 0] += 1
        state.unpoint(from: old.trace)
      }
    }
  }

  /// Whether an exemplar points to a trace. O(1).
  package func points(to trace: TraceID) -> Bool {
    state.withLock { $0.traces[trace] != nil }
  }

  /// Appends the exemplars from `place` on, so many; where none was offered yet, ones without a trace.
  package func read(_ place: Int, count: Int, into exemplars: inout [Exemplar]) {
    state.withLock { state in
      for place in place..<(place + count) { exemplars.append(state.exemplar(at: place)) }
    }
  }

  /// Forgets the exemplars from `place` on, so many.
  package func clear(_ place: Int, count: Int) {
    state.withLock { state in
      for place in place..<(place + count) { state.clear(place) }
    }
  }

  /// All exemplars by place. O(places).
  package var all: [Exemplar] {
    state.withLock { state in
      (0..<state.places.count).map { state.exemplar(at: $0) }
    }
  }
}
