internal import Bytes
internal import OTLP
internal import Semantics

/// Edges of span links: what a span of another trace led to.
struct SpanLinks: IndependentDerivation, ~Copyable {
  /// The most links of one span that count; an SDK records no more by default (OpenTelemetry, "Span
  /// limits").
  private static let linkLimit = 128

  /// What an end of a link is in the graph.
  private enum End {
    /// A span that goes by its own name.
    case node(NodeIndex)
    /// There is no execution above the span.
    case none
    /// The span or something above it has not come.
    case unknown
  }

  private var edges = Slab(filler: LinkRecord())
  /// The first edge of each trace from whose spans links of other traces lead.
  private var traces = Column<Int32>(-1)
  /// Links that wait for one of their ends.
  private(set) var waiting: WaitingLinks
  /// Links that were given up for want of room, or because a span has too many.
  private(set) var dropped: UInt64 = 0
  /// Links that were given up because the span that they waited for did not come.
  private(set) var expired: UInt64 = 0

  init(_ limits: CorrelationLimits) { waiting = WaitingLinks(limit: limits.waitingLinks) }

  mutating func makeRoom(nodes: Int, traces: Int) { self.traces.makeRoom(traces) }

  /// Takes the links of a span that has just come, of its batch's.
  @inline(never)
  mutating func add(
    _ span: borrowing SemanticSpan, _ links: borrowing ScratchList<SpanLink>, now: UInt64,
    _ events: inout DerivedEvents
  ) {
    let first = Int(span.firstLink)
    let count = min(Int(span.linkCount), SpanLinks.linkLimit)
    dropped &+= UInt64(Int(span.linkCount) - count)
    for index in first..<(first + count) {
      let link = links[index]
      guard link.traceID != .invalid, link.spanID != .invalid,
        !(first..<index).contains(where: { links[$0] == link })
      else { continue }
      if span.kind == .consumer { addMessage(to: span, link, &events) }
      guard link.traceID != span.traceID else { continue }
      var report = LinkReport()
      report.linkedTrace = link.traceID
      report.linkedSpan = link.spanID
      report.trace = span.traceID
      report.span = span.spanID
      wait(report, for: span.traceID, now)
    }
  }

  /// Passes on what a consumer's link says beside that of its parent: who sent the message.
  private mutating func addMessage(
    to span: borrowing SemanticSpan, _ link: SpanLink, _ events: inout DerivedEvents
  ) {
    let (trace, parent) = (span.traceID, span.parentSpanID)
    guard link.traceID != trace || link.spanID != parent else { return }
    var report = LinkReport()
    report.linkedTrace = link.traceID
    report.linkedSpan = link.spanID
    report.isMessage = true
    report.request = ServiceRequests.message(to: span)
    events.links.append(report)
  }

  /// Lets a link wait for a span of a trace.
  mutating func wait(_ link: LinkReport, for trace: TraceID, _ now: UInt64) {
    if !waiting.add(link, waitingFor: trace, now: now) { dropped &+= 1 }
  }

  /// Takes out the links that wait for a trace.
  mutating func take(waitingFor trace: TraceID) -> [WaitingLinks.Waiting] {
    waiting.take(waitingFor: trace)
  }

  /// Puts back a link that was taken out and waits on.
  mutating func putBack(_ link: WaitingLinks.Waiting, waitingFor trace: TraceID) {
    waiting.putBack(link, waitingFor: trace)
  }

  /// Gives up the links that wait since before `time`, in nanoseconds since 1970.
  mutating func expire(before time: UInt64) { expired &+= waiting.drop(since: time) }

  /// Completes a link by what is known of `trace`; false where it waits on.
  mutating func resolve(
    _ link: LinkReport, in trace: TraceIndex, _ steps: inout StepFlow,
    _ forest: inout TraceForest, _ events: inout DerivedEvents
  ) -> Bool {
    let node = forest.find(link.hasTarget ? link.linkedSpan : link.span, in: trace)
    guard node >= 0 else { return false }
    switch SpanLinks.end(of: node, in: &forest) {
    case .unknown: return false
    case .none: return true
    case .node(let end):
      var link = link
      let own = steps.classLabels(of: end, in: &forest)
      if link.hasTarget {
        link.edge.source = own.name
        link.edge.sourceType = own.type
        events.edges.append(link.edge)
        record(link.edge, of: trace)
        if forest.remembersThresholds { events.edgeThresholds.append(link.threshold) }
      } else {
        link.hasTarget = true
        link.edge.trace = link.trace
        link.edge.target = own
        link.edge.connection = .link
        link.edge.failed = forest.nodes[end].hasFailed
        link.edge.duration = forest.nodes[end].duration
        link.threshold = forest.thresholds[end]
        events.links.append(link)
      }
      return true
    }
  }

  /// Keeps an edge for the ledger of the trace that it leads from: there it counts.
  private mutating func record(_ edge: EdgeDerivation, of trace: TraceIndex) {
    let index = edges.allocate()
    edges[index] = LinkRecord(edge: edge, next: traces[trace])
    traces[trace] = index
  }

  /// An execution and a step stand for themselves, anything else for the nearest execution above it.
  private static func end(of node: NodeIndex, in forest: inout TraceForest) -> End {
    let it = forest.nodes[node]
    if it.flags.contains(.placeholder) { return .unknown }
    if it.isExecution { return .node(node) }
    if it.isStructure, it.isStep { return .node(node) }
    guard it.parent >= 0 else { return .none }
    let above = forest.nearestExecution(above: node).node
    if forest.nodes[above].flags.contains(.placeholder) { return .unknown }
    return forest.nodes[above].isExecution ? .node(above) : .none
  }

  /// Whether an edge of a trace has these ends.
  func contains(source: Symbol, target: Symbol, in trace: TraceIndex) -> Bool {
    var index = traces[trace]
    while index >= 0 {
      if edges[index].edge.source == source, edges[index].edge.target.name == target { return true }
      index = edges[index].next
    }
    return false
  }

  mutating func traceForgotten(_ trace: TraceIndex, in forest: inout TraceForest) {
    var index = traces[trace]
    while index >= 0 {
      let next = edges[index].next
      edges.release(index)
      index = next
    }
    traces.reset(trace)
  }

  /// Links that wait are not part of it: they have a limit of their own.
  func bytes(nodes: Int, traces: Int) -> Int {
    edges.count * MemoryLayout<LinkRecord>.stride + Column<Int32>.bytes(traces)
  }

  mutating func addTotals(
    of trace: TraceIndex, in forest: inout TraceForest, to totals: inout TraceTotals
  ) {
    var index = traces[trace]
    while index >= 0 {
      totals.linkEdges &+= 1
      if edges[index].edge.failed { totals.edgeErrors &+= 1 }
      index = edges[index].next
    }
  }

  mutating func show(
    _ trace: TraceIndex, in forest: inout TraceForest, to view: inout TraceView
  ) {
    var index = traces[trace]
    while index >= 0 {
      view.edges.append(TraceView.Edge(edges[index].edge))
      index = edges[index].next
    }
  }
}

// What this derivation has nothing to do for.
extension SpanLinks {
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

  mutating func show(
    span node: NodeIndex, of trace: TraceIndex, in forest: inout TraceForest,
    to view: inout TraceView
  ) {}
}
