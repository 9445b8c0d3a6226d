internal import BasicContainers
internal import Bytes
internal import OTLP
package import Semantics

/// The traces of one shard, and what is derived from them: edges, usage and workflows as soon as they are
/// known, in whatever order spans come.
///
/// It has no clock: the caller passes the time. Every operation on a span is O(1), or nearly so where
/// chains of structures are followed (see ``TraceForest/nearestExecution(above:)``).
package struct TraceStore: ~Copyable, Sendable {
  let options: CorrelationOptions
  let matcher: CallMatcher
  var forest: TraceForest
  var stepTable = PlaceTable()
  var undecided = Slab(filler: UndecidedUsage())
  /// What became of the usage that the traces' spans report.
  var usages = UsageTable()
  /// For reports of calls that another library reports too, by their places, which report counts.
  var winners: [Int32: SpanAddress] = [:]
  /// For reports that tell which agent a call is for that counts by another library's, by their places, that
  /// call, until their trace is settled.
  var others: [Int32: Call] = [:]
  /// The calls of a trace that nothing tells the tokens of, by its place; only of traces that have such.
  var callsWithoutUsage: [Int32: [Int32]] = [:]
  /// How many they are in all traces.
  var callsWithoutUsageCount = 0
  /// Edges that links of other traces made.
  var linkEdges = Slab(filler: LinkRecord())
  /// What the traces that were forgotten amount to.
  package internal(set) var forgotten = TraceTotals()
  /// What sides of requests need beside their nodes.
  var services = ServiceTables()
  /// Calls of tools, by what they were called with.
  var tools = ToolTables()
  /// Usage that is wasted if what is above it failed.
  var waitingUsages = WaitingUsages()
  /// To the nearest ancestor whose usage is counted.
  var countedWays = WaysUp()
  /// To the nearest attempt above that failed.
  var failedWays = WaysUp()
  /// Links that wait for one of their ends.
  var waitingLinks: WaitingLinks
  /// What this shard has said that it takes.
  var publishedBytes = 0
  /// What was derived since ``derivations`` was emptied last.
  package internal(set) var derivations = Derivations()
  /// What derivations count of themselves.
  var tallies = CorrelationStatistics()
  /// Active workflows by agent's type and name.
  package internal(set) var activeWorkflows: [ActiveWorkflow: Int] = [:]
  /// Those of them that are over a limit, by name.
  package internal(set) var runawayWorkflows: [Symbol: Int] = [:]
  /// Repeated calls of tools in traces that are not settled, by the tool's name.
  package internal(set) var heldToolRepeats: [Symbol: Int] = [:]

  /// The calls with usage of the request at hand.
  var calls = ScratchList(filler: CallReport())
  /// Their places in the order in which they count.
  var callOrder = ScratchList<UInt32>(filler: 0)
  /// The sampling threshold of the span that is added next, below 2⁵⁶.
  package var threshold: UInt64 = 0
  /// The sessions that traces are of.
  var sessions = SessionTable()
  var lastSession = LastSession()

  /// No traces.
  package init(options: CorrelationOptions, matcher: CallMatcher, budget: TraceBudget) {
    self.options = options
    self.matcher = matcher
    forest = TraceForest(options, budget: budget)
    waitingLinks = WaitingLinks(limit: options.limits.waitingLinks)
    // Empty tables take room too.
    publishBytes()
  }

  /// Takes a span and returns where its labels are. Nil where the trace has it already; then nothing
  /// changes.
  ///
  /// - Parameter session: the text of the session that the span names.
  ///
  /// Once all spans of a request are added, ``endRequest(now:)`` must be called.
  @inline(__always)
  package mutating func add(
    _ span: borrowing SemanticSpan, usage: Usage?, session: Span<UInt8> = Span(), now: UInt64
  ) -> LabelReference? {
    guard let (node, trace) = forest.add(span, threshold: threshold, now: now) else { return nil }
    let reportedBelow = forest.nodes[node].flags.contains(.reportedBelow)
    let reference = forest.labels.reference(forest.nodes[node].labels)
    noteNames(node, of: trace, span)
    // Not as one set: sets of another module's flags are put together at run time.
    if span.flags.contains(.cacheLookup) { forest.traces[trace].flags.insert(.hasCache) }
    if span.flags.contains(.silentCache) { forest.traces[trace].flags.insert(.hasCache) }
    if !session.isEmpty { noteSession(session, span.session, of: node, trace) }

    if span.isRoot {
      addRoot(node, of: trace)
    } else {
      let parent = forest.connect(node, to: span.parentSpanID, in: trace)
      if reportedBelow { markReportedBelow(from: parent, in: trace) }
      if forest.nodes[parent].flags.contains(.cacheDecided) { contradictCache(parent) }
    }
    if reportedBelow { judgeWaiting(for: node) }
    if span.stepIndex >= 0 { noteAttempt(node, of: trace) }
    if span.argumentsHash != 0 { addToolCall(node, of: trace, span.argumentsHash) }
    connectCalls(node, of: trace)
    connectSteps(node, of: trace)
    if span.kind != .internal { connectServices(node, of: trace, span) }
    if let usage { add(usage, of: node, in: trace, span) }
    return reference
  }

  /// Forgets what was derived, once it is counted.
  package mutating func clearDerivations() {
    derivations.removeAll()
  }

  /// Notes what the trace learns of its workflow by a span.
  @inline(__always)
  private mutating func noteNames(
    _ node: Int32, of trace: Int32, _ span: borrowing SemanticSpan
  ) {
    if forest.nodes[node].isExecution {
      forest.traces[trace].flags.insert(.hasExecution)
      forest.traces[trace].executions &+= 1
      if forest.isEarlier(node, than: forest.traces[trace].executionNode) {
        forest.traces[trace].executionNode = node
      }
    }
    if !span.workflow.isNone, forest.isEarlier(node, than: forest.traces[trace].workflowNode) {
      forest.traces[trace].workflowNode = node
    }
    if !span.agentType.isNone, forest.isEarlier(node, than: forest.traces[trace].agentNode) {
      forest.traces[trace].agentNode = node
    }
  }

  /// Notes for all traces that the request touched that it did so at `now`, and counts its calls.
  package mutating func endRequest(now: UInt64) {
    countCalls(now: now)
    for index in 0..<forest.touched.count {
      let trace = forest.touched[index]
      forest.traces[trace].flags.remove(.touched)
      if forest.traces[trace].flags.contains([.hasNamedRoot, .hasExecution]) {
        countNamedRoots(of: trace)
      }
      if waitingLinks.count > 0 { resolveLinks(of: trace) }
      forest.endRequest(of: trace, now: now)
      updateActivity(of: trace)
      updateRunaway(of: trace)
    }
    forest.touched.removeAll()
    forest.lastTrace = -1
    lastSession = LastSession()
    forest.path.removeAll(keepingAtMost: Derivations.kept)
    publishBytes()
  }
}
