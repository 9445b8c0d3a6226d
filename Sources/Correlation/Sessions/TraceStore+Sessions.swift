internal import Semantics

/// Which session a trace is of: that of the earliest span that names one.
extension TraceStore {
  /// The session that was looked up last in the request at hand.
  struct LastSession {
    /// Its number in the request; -1 where there is none.
    var number: Int32 = -1
    var place: Int32 = -1
  }

  /// Notes the session that a span names.
  ///
  /// - Parameter number: the session's in the request, so that spans of one need one look-up.
  @inline(never)
  mutating func noteSession(
    _ text: Span<UInt8>, _ number: Int32, of node: Int32, _ trace: Int32
  ) {
    guard forest.isEarlier(node, than: forest.traces[trace].sessionNode) else { return }
    forest.traces[trace].sessionNode = node
    let old = forest.traces[trace].session
    if old >= 0, lastSession.number == number, lastSession.place == old { return }
    // What was taken last is of a trace still.
    let place =
      lastSession.number == number
      ? sessions.takeAgain(lastSession.place) : sessions.take(text)
    forest.traces[trace].session = place
    if old >= 0 { sessions.release(old) }
    lastSession = LastSession(number: number, place: place)
  }
}
