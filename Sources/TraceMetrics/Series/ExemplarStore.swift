internal import Bytes
package import OTLP
internal import Synchronization

/// The exemplars of all series, one for each bucket or edge.
///
/// A shard asks for its lock only where it has not renewed a slot for ten seconds, so that it is rarely
/// asked for.
package final class ExemplarStore: Sendable {
  /// How old an exemplar gets before it is renewed, in nanoseconds.
  package static let renewal: UInt64 = 10_000_000_000

  private struct State: ~Copyable {
    var slots = ScratchList(filler: Exemplar(), capacity: 256)
    /// How many exemplars point to each trace.
    var traces: [TraceID: Int] = [:]

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
      while state.slots.count <= place { state.slots.append(Exemplar()) }
      let old = state.slots[place]
      if old.trace == .invalid || old.time &+ ExemplarStore.renewal <= exemplar.time {
        state.slots[place] = exemplar
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
      for place in place..<(place + count) {
        exemplars.append(place < state.slots.count ? state.slots[place] : Exemplar())
      }
    }
  }

  /// Forgets the exemplars from `place` on, so many.
  package func clear(_ place: Int, count: Int) {
    state.withLock { state in
      for place in place..<max(place, min(place + count, state.slots.count)) {
        state.unpoint(from: state.slots[place].trace)
        state.slots[place] = Exemplar()
      }
    }
  }

  /// All exemplars by place. O(their number).
  package var all: [Exemplar] {
    state.withLock { state in
      (0..<state.slots.count).map { state.slots[$0] }
    }
  }
}
