internal import NIOCore
internal import Synchronization

/// The open connections of the query side, and why others were closed.
final class QueryConnections: Sendable {
  /// Why a connection was closed that its client had not closed.
  enum Closing: String, CaseIterable {
    /// Another one came, there were as many as may be, and this one had been idle longest.
    case evicted
    /// There were as many as may be, and none of them idle.
    case refused
    /// The head of its first request did not come in time.
    case head
    /// The body of a request did not come in time.
    case body
    /// No further request came in time.
    case idle
    /// Its client did not take the reply in time.
    case reply
    /// More requests were sent ahead than are kept.
    case ahead
  }

  private struct State {
    var table: ConnectionTable<ObjectIdentifier>
    var channels: [ObjectIdentifier: any Channel] = [:]
    var closings: [Closing: UInt64] = [:]
  }

  private let state: Mutex<State>

  /// How many connections there may be past the limit that are answered once.
  private static let reserve = 128

  /// None, and at most `limit` beside the reserve.
  init(limit: Int) {
    state = Mutex(State(table: ConnectionTable(limit: limit, reserve: QueryConnections.reserve)))
  }

  /// How many are open.
  var count: Int { state.withLock { $0.table.count } }

  /// How many were closed because of `closing`.
  func closed(_ closing: Closing) -> UInt64 {
    state.withLock { $0.closings[closing, default: 0] }
  }

  /// Counts a connection that is closed because of `closing`.
  func count(_ closing: Closing) { state.withLock { $0.closings[closing, default: 0] += 1 } }

  /// Keeps `channel` until it is closed, and closes the one that makes room for it.
  func add(_ channel: any Channel) -> ConnectionTable<ObjectIdentifier>.Admission {
    let id = ObjectIdentifier(channel)
    let (admission, evicted) = state.withLock { state in
      let (admission, evicted) = state.table.add(id)
      if admission == .refused {
        state.closings[.refused, default: 0] += 1
      } else {
        state.channels[id] = channel
      }
      guard let evicted else { return (admission, nil as (any Channel)?) }
      state.closings[.evicted, default: 0] += 1
      return (admission, state.channels.removeValue(forKey: evicted))
    }
    evicted?.close(promise: nil)
    guard admission != .refused else { return admission }
    channel.closeFuture.whenComplete { _ in
      self.state.withLock { state in
        state.table.remove(id)
        state.channels[id] = nil
      }
    }
    return admission
  }

  /// Notes whether `channel` has a request in progress.
  func set(_ channel: any Channel, isBusy: Bool) {
    state.withLock { $0.table.set(ObjectIdentifier(channel), isBusy: isBusy) }
  }

  /// Closes all, whatever they are at.
  func closeAll() {
    for channel in state.withLock({ Array($0.channels.values) }) { channel.close(promise: nil) }
  }
}
