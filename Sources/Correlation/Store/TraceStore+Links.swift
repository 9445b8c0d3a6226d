package import Bytes
package import OTLP
package import Semantics

/// Edges of links: what a span of another trace led to.
extension TraceStore {
  /// Of one span so many links count; an SDK records no more by default (OpenTelemetry, "Span limits").
  private static let linkLimit = 128

  /// What a link's end is in the graph.
  private enum LinkEnd {
    /// A span of its own name, or one that is below it.
    case node(Int32)
    /// There is no execution above the span.
    case none
    /// The span or something above it has not come.
    case unknown
  }

  /// Takes the links of a span that was added just now, of a batch's.
  @inline(never)
  package mutating func addLinks(
    of span: borrowing SemanticSpan, _ links: borrowing ScratchList<SpanLink>, now: UInt64
  ) {
    let first = Int(span.firstLink)
    let count = min(Int(span.linkCount), TraceStore.linkLimit)
    tallies.droppedLinks &+= UInt64(Int(span.linkCount) - count)
    for place in first..<(first + count) {
      let link = links[place]
      guard link.traceID != .invalid, link.spanID != .invalid,
        !(first..<place).contains(where: { links[$0] == link })
      else { continue }
      if span.kind == .consumer { addMessage(to: span, link) }
      guard link.traceID != span.traceID else { continue }
      var report = LinkReport()
      report.linkedTrace = link.traceID
      report.linkedSpan = link.spanID
      report.trace = span.traceID
      report.span = span.spanID
      wait(report, for: span.traceID, now)
    }
  }

  /// What a consumer's link says beside that of its parent: who sent the message.
  private mutating func addMessage(to span: borrowing SemanticSpan, _ link: SpanLink) {
    let (trace, parent) = (span.traceID, span.parentSpanID)
    guard link.traceID != trace || link.spanID != parent else { return }
    var report = LinkReport()
    report.linkedTrace = link.traceID
    report.linkedSpan = link.spanID
    report.isMessage = true
    report.request = message(to: span)
    derivations.links.append(report)
  }

  /// Takes a link whose target is known, from whichever shard, to a span of a trace of this one.
  package mutating func receive(_ link: LinkReport, now: UInt64) {
    let trace = forest.find(link.linkedTrace)
    guard trace < 0 || !resolve(link, in: trace) else { return }
    wait(link, for: link.linkedTrace, now)
  }

  /// Looks again for what the links wait for that wait for a trace.
  mutating func resolveLinks(of trace: Int32) {
    let id = forest.traces[trace].id
    for waiting in waitingLinks.take(waitingFor: id) where !resolve(waiting.link, in: trace) {
      waitingLinks.putBack(waiting, waitingFor: id)
    }
  }

  private mutating func wait(_ link: LinkReport, for trace: TraceID, _ now: UInt64) {
    if !waitingLinks.add(link, waitingFor: trace, now: now) { tallies.droppedLinks &+= 1 }
  }

  /// Completes a link by what is known of `trace`; false where it has to wait on.
  private mutating func resolve(_ link: LinkReport, in trace: Int32) -> Bool {
    if link.isMessage { return connectMessage(link, in: trace) }
    let node = forest.find(link.hasTarget ? link.linkedSpan : link.span, in: trace)
    guard node >= 0 else { return false }
    switch linkEnd(of: node) {
    case .unknown: return false
    case .none: return true
    case .node(let end):
      var link = link
      let own = forest.ownLabels(of: end)
      if link.hasTarget {
        link.edge.source = own.name
        link.edge.sourceType = own.type
        derivations.edges.append(link.edge)
        record(link.edge, of: trace)
        if options.remembersThresholds { derivations.edgeThresholds.append(link.threshold) }
      } else {
        link.hasTarget = true
        link.edge.trace = link.trace
        link.edge.target = own
        link.edge.connection = .link
        link.edge.failed = forest.nodes[end].hasFailed
        link.edge.duration = forest.nodes[end].duration
        link.threshold = forest.thresholds[end]
        derivations.links.append(link)
      }
      return true
    }
  }

  /// Keeps an edge for the ledger of the trace that it leads from: there it is counted.
  private mutating func record(_ edge: EdgeDerivation, of trace: Int32) {
    let place = linkEdges.allocate()
    linkEdges[place] = LinkRecord(edge: edge, next: forest.traces[trace].firstLink)
    forest.traces[trace].firstLink = place
  }

  /// An execution and a step stand for themselves, anything else for the nearest execution above it.
  private mutating func linkEnd(of node: Int32) -> LinkEnd {
    let it = forest.nodes[node]
    if it.flags.contains(.placeholder) { return .unknown }
    if it.isExecution { return .node(node) }
    if it.isStructure, it.isStep { return .node(node) }
    guard it.parent >= 0 else { return .none }
    let top = forest.nearestExecution(above: node).node
    if forest.nodes[top].flags.contains(.placeholder) { return .unknown }
    return forest.nodes[top].isExecution ? .node(top) : .none
  }
}
