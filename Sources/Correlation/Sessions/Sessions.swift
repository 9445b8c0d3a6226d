internal import Semantics

/// The session of each trace: that of the earliest span that names one.
struct Sessions: IndependentDerivation, ~Copyable {
  struct TraceState: BitwiseCopyable {
    /// The earliest span that names a session.
    var node: NodeIndex = -1
    /// The session's index in the table.
    var session: Int32 = -1
  }

  /// The last session of this request.
  private struct Last {
    /// Its number in the request; -1 is none.
    var number: Int32 = -1
    var session: Int32 = -1
  }

  private var table = SessionTable()
  private var traces = Column(TraceState())
  private var last = Last()

  mutating func makeRoom(nodes: Int, traces: Int) { self.traces.makeRoom(traces) }

  /// Notes the session that a span names.
  ///
  /// - Parameter number: the session's number in the request, so that the spans of one session need one
  ///   lookup.
  @inline(never)
  mutating func note(
    _ text: Span<UInt8>, _ number: Int32, of node: NodeIndex, _ trace: TraceIndex,
    in forest: inout TraceForest
  ) {
    guard forest.isEarlier(node, than: traces[trace].node) else { return }
    traces[trace].node = node
    let old = traces[trace].session
    if old >= 0, last.number == number, last.session == old { return }
    // A trace still has the last session, so that its index is valid.
    let session = last.number == number ? table.takeAgain(last.session) : table.take(text)
    traces[trace].session = session
    if old >= 0 { table.release(old) }
    last = Last(number: number, session: session)
  }

  /// Ends a request: the next one numbers its sessions anew.
  mutating func endRequest() { last = Last() }

  /// The text of a trace's session; empty where it has none.
  func text(of trace: TraceIndex) -> String { table.text(traces[trace].session) }

  mutating func traceForgotten(_ trace: TraceIndex, in forest: inout TraceForest) {
    if traces[trace].session >= 0 { table.release(traces[trace].session) }
    traces.reset(trace)
  }

  func bytes(nodes: Int, traces: Int) -> Int {
    table.bytes + Column<TraceState>.bytes(traces)
  }

  mutating func show(
    _ trace: TraceIndex, in forest: inout TraceForest, to view: inout TraceView
  ) {
    view.summary.session = text(of: trace)
  }
}

// What this derivation has nothing to do for.
extension Sessions {
  mutating func spanArrived(
    _ node: NodeIndex, _ span: borrowing SemanticSpan, of trace: TraceIndex,
    in forest: inout TraceForest, _ events: inout DerivedEvents
  ) {}

  mutating func requestEnded(
    of trace: TraceIndex, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {}

  mutating func nodeSettled(
    _ node: NodeIndex, of trace: TraceIndex, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {}

  mutating func traceSettled(
    _ settlement: Settlement, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {}

  mutating func nodeForgotten(_ node: NodeIndex, in forest: inout TraceForest) {}

  mutating func addTotals(
    ofSpan node: NodeIndex, in forest: inout TraceForest, to totals: inout TraceTotals
  ) {}

  mutating func addTotals(
    of trace: TraceIndex, in forest: inout TraceForest, to totals: inout TraceTotals
  ) {}

  mutating func show(
    span node: NodeIndex, of trace: TraceIndex, in forest: inout TraceForest,
    to view: inout TraceView
  ) {}
}
