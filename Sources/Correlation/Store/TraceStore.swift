internal import BasicContainers
internal import Bytes
internal import OTLP
package import Semantics

/// The traces of one shard: finds parents and steps, drops what came before, and derives edges, usage
/// and workflows as soon as they are known, in whatever order spans come.
///
/// It knows no clock: whoever calls it says what time it is. Every operation on a span is O(1), or
/// nearly so where chains of structures are followed (see ``TraceStore/top(of:)``).
package struct TraceStore: ~Copyable, Sendable {
  let options: CorrelationOptions
  let matcher: CallMatcher
  var nodes = Slab(filler: SpanNode())
  /// What the nodes' spans are named.
  var labels: LabelTable
  var traces = Slab(filler: TraceRecord())
  var blocks = BlockPool()
  var traceTable = PlaceTable()
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
  /// The traces of each queue.
  var queues = TraceQueues()
  /// How many spans those traces had that are kept for their exemplars, when they began to be.
  var pinnedNodes: [Int32: Int32] = [:]
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
  /// What the traces of all shards may take.
  let budget: TraceBudget
  /// What this shard has said that it takes.
  var publishedBytes = 0
  /// What was derived since ``derivations`` was emptied last.
  package internal(set) var derivations = Derivations()
  package internal(set) var statistics = CorrelationStatistics()
  /// Active workflows by agent's type and name.
  package internal(set) var activeWorkflows: [ActiveWorkflow: Int] = [:]
  /// Those of them that are over a limit, by name.
  package internal(set) var runawayWorkflows: [Symbol: Int] = [:]
  /// Repeated calls of tools in traces that are not settled, by the tool's name.
  package internal(set) var heldToolRepeats: [Symbol: Int] = [:]

  /// The traces that the request at hand touched.
  var touched = ScratchList<Int32>(filler: -1)
  /// The calls with usage of the request at hand.
  var calls = ScratchList(filler: CallReport())
  /// Their places in the order in which they count.
  var callOrder = ScratchList<UInt32>(filler: 0)
  /// The way up that is followed at the moment.
  var path = ScratchList<Int32>(filler: -1)
  /// The sampling threshold of the span that is added next, below 2⁵⁶.
  package var threshold: UInt64 = 0
  var thresholds = NodeThresholds()
  /// Secret multipliers, so that nobody can choose ids that collide.
  let seed = UInt64.random(in: .min ... .max) | 1
  let multiplier = UInt64.random(in: .min ... .max) | 1
  /// The trace that was looked up last.
  var lastTrace: Int32 = -1
  /// The sessions that traces are of.
  var sessions = SessionTable()
  var lastSession = LastSession()

  /// No traces.
  package init(options: CorrelationOptions, matcher: CallMatcher, budget: TraceBudget) {
    self.budget = budget
    self.options = options
    self.matcher = matcher
    labels = LabelTable(companions: options.bytesBesideLabels)
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
    let trace = place(of: span.traceID, now)
    let node = locate(span.spanID, in: trace)
    guard nodes[node].flags.contains(.ghost) else {
      return nil
    }
    if traces[trace].flags.contains(.settled) { statistics.late &+= 1 }
    touch(trace)
    statistics.earliestStart = min(statistics.earliestStart, span.start)
    statistics.latestEnd = max(statistics.latestEnd, span.end)
    let reportedBelow = nodes[node].flags.contains(.reportedBelow)
    fill(node, with: span)
    let reference = labels.reference(nodes[node].labels)
    if options.remembersThresholds { thresholds.set(threshold, of: node) }
    noteNames(node, of: trace, span)
    // Not as one set: sets of another module's flags are put together at run time.
    if span.flags.contains(.cacheLookup) { traces[trace].flags.insert(.hasCache) }
    if span.flags.contains(.silentCache) {
      traces[trace].flags.insert(.hasCache)
    }
    if !session.isEmpty { noteSession(session, span.session, of: node, trace) }

    if span.isRoot {
      addRoot(node, of: trace)
    } else {
      let parent = locate(span.parentSpanID, in: trace)
      nodes[node].parent = parent
      nodes[node].jump = parent
      nodes[parent].flags.insert(.hasChild)
      if reportedBelow { markReportedBelow(from: parent, in: trace) }
      if nodes[parent].flags.contains(.cacheDecided) { contradictCache(parent) }
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

  /// The place of a trace; makes it where there is none.
  @inline(__always)
  private mutating func place(of id: TraceID, _ now: UInt64) -> Int32 {
    if lastTrace >= 0, traces[lastTrace].id == id { return lastTrace }
    let hash = hash(of: id)
    var place = find(id, hash)
    if place < 0 { place = addTrace(id, hash, now) }
    lastTrace = place
    return place
  }

  @inline(__always)
  private func find(_ id: TraceID, _ hash: UInt64) -> Int32 {
    traceTable.find(hash) { traces[$0].id == id }
  }

  /// The place of a trace; -1 where it is not remembered.
  func find(_ id: TraceID) -> Int32 { find(id, hash(of: id)) }

  /// The hash that a trace is found by.
  @inline(__always)
  func hash(of id: TraceID) -> UInt64 {
    TraceStore.mix(id.high ^ seed, id.low ^ multiplier)
  }

  @inline(never)
  private mutating func addTrace(_ id: TraceID, _ hash: UInt64, _ now: UInt64) -> Int32 {
    let place = traces.allocate()
    let block = blocks.allocate(size: BlockPool.smallest)
    traces[place].id = id
    traces[place].lastActivity = now
    traces[place].block = block
    traceTable.insert(hash, place)
    return place
  }

  @inline(__always)
  static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }

  /// The place of a span in its trace; makes a ghost where there is none.
  @inline(__always)
  private mutating func locate(_ id: SpanID, in trace: Int32) -> Int32 {
    let hash = TraceStore.mix(id.rawValue ^ seed, multiplier)
    let block = Int(traces[trace].block)
    let mask = (1 << Int(traces[trace].blockSize)) &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let node = blocks[block &+ slot]
      if node == BlockPool.empty { break }
      if nodes[node].spanID == id { return node }
      slot = (slot &+ 1) & mask
    }
    if (Int(traces[trace].nodeCount) &+ 1) &* 8 > (mask &+ 1) &* 7 {
      growBlock(of: trace)
      return locateInGrown(id, hash, trace)
    }
    return addGhost(id, at: block &+ slot, in: trace)
  }

  /// The place of a span in its trace; -1 where it is not there.
  func find(_ id: SpanID, in trace: Int32) -> Int32 {
    let mask = (1 << Int(traces[trace].blockSize)) &- 1
    var slot = Int(truncatingIfNeeded: TraceStore.mix(id.rawValue ^ seed, multiplier)) & mask
    while true {
      let node = blocks[Int(traces[trace].block) &+ slot]
      if node == BlockPool.empty || nodes[node].spanID == id { return node }
      slot = (slot &+ 1) & mask
    }
  }

  @inline(__always)
  private mutating func addGhost(_ id: SpanID, at slot: Int, in trace: Int32) -> Int32 {
    let node = nodes.allocate()
    nodes[node].spanID = id
    traces[trace].nodeCount &+= 1
    blocks[slot] = node
    return node
  }

  @inline(never)
  private mutating func locateInGrown(_ id: SpanID, _ hash: UInt64, _ trace: Int32) -> Int32 {
    let block = Int(traces[trace].block)
    return addGhost(id, at: freeSlot(hash, block, traces[trace].blockSize), in: trace)
  }

  @inline(__always)
  private func freeSlot(_ hash: UInt64, _ block: Int, _ size: UInt8) -> Int {
    let mask = (1 << Int(size)) &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while blocks[block &+ slot] != BlockPool.empty { slot = (slot &+ 1) & mask }
    return block &+ slot
  }

  @inline(never)
  private mutating func growBlock(of trace: Int32) {
    let old = traces[trace].block
    let oldSize = traces[trace].blockSize
    let size = oldSize &+ 1
    let block = blocks.allocate(size: size)
    for slot in Int(old)..<(Int(old) + 1 << Int(oldSize)) {
      let node = blocks[slot]
      guard node != BlockPool.empty else { continue }
      let hash = TraceStore.mix(nodes[node].spanID.rawValue ^ seed, multiplier)
      let free = freeSlot(hash, Int(block), size)
      blocks[free] = node
    }
    blocks.release(old, size: oldSize)
    traces[trace].block = block
    traces[trace].blockSize = size
  }

  @inline(__always)
  private mutating func fill(_ node: Int32, with span: borrowing SemanticSpan) {
    var flags = nodes[node].flags
    flags.remove(.ghost)
    if span.isRoot { flags.insert(.root) }
    if span.flags.contains(.remoteParent) { flags.insert(.remoteParent) }
    if span.flags.contains(.call) { flags.insert(.call) }
    if span.flags.contains(.wrapper) { nodes[node].executionChildren = SpanNode.ownName }
    if span.flags.contains(.namesWorkflow) { flags.insert(.namesWorkflow) }
    if span.flags.contains(.handedOver) { flags.insert(.handedOver) }
    if span.flags.contains(.silentCache), !span.flags.contains(.cacheLookup) {
      flags.insert(.silentCache)
    }
    nodes[node].flags = flags
    nodes[node].start = span.start
    nodes[node].duration = span.duration
    nodes[node].meaning = span.meaning
    nodes[node].composition = span.composition
    nodes[node].status = span.status
    var facts: SpanNode.Facts = []
    if case .embeddings = span.role { facts.insert(.embedding) }
    if span.flags.contains(.cacheLookup) { facts.insert(.cacheLookup) }
    if span.flags.contains(.cacheHit) { facts.insert(.cacheHit) }
    nodes[node].facts = facts
    nodes[node].labels = labels.take(NodeLabels(span))
    nodes[node].stepIndex = span.stepIndex
  }

  /// Notes what the trace learns of its workflow by a span.
  @inline(__always)
  private mutating func noteNames(
    _ node: Int32, of trace: Int32, _ span: borrowing SemanticSpan
  ) {
    if nodes[node].isExecution {
      traces[trace].flags.insert(.hasExecution)
      traces[trace].executions &+= 1
      if isEarlier(node, than: traces[trace].executionNode) { traces[trace].executionNode = node }
    }
    if !span.workflow.isNone, isEarlier(node, than: traces[trace].workflowNode) {
      traces[trace].workflowNode = node
    }
    if !span.agentType.isNone, isEarlier(node, than: traces[trace].agentNode) {
      traces[trace].agentNode = node
    }
  }

  /// Whether a span began before another, which may be none; of equal times by their ids, so that the
  /// order of arrival does not matter.
  @inline(__always)
  func isEarlier(_ node: Int32, than other: Int32) -> Bool {
    guard other >= 0 else { return true }
    return (nodes[node].start, nodes[node].spanID.rawValue)
      < (nodes[other].start, nodes[other].spanID.rawValue)
  }

  /// Notes that the request at hand has something new of a trace.
  @inline(__always)
  private mutating func touch(_ trace: Int32) {
    guard !traces[trace].flags.contains(.touched) else { return }
    traces[trace].flags.insert(.touched)
    touched.append(trace)
  }

  /// Notes for all traces that the request touched that it did so at `now`, and counts its calls.
  package mutating func endRequest(now: UInt64) {
    countCalls(now: now)
    for index in 0..<touched.count {
      let trace = touched[index]
      traces[trace].flags.remove(.touched)
      if traces[trace].flags.contains([.hasNamedRoot, .hasExecution]) {
        countNamedRoots(of: trace)
      }
      if waitingLinks.count > 0 { resolveLinks(of: trace) }
      traces[trace].lastActivity = max(now, traces[trace].lastActivity)
      let isQuiet = !traces[trace].flags.isDisjoint(with: [.hasRoot, .settled])
      move(trace, to: isQuiet ? .quiet : .idle)
      updateActivity(of: trace)
      updateRunaway(of: trace)
    }
    touched.removeAll()
    lastTrace = -1
    lastSession = LastSession()
    path.removeAll(keepingAtMost: Derivations.kept)
    publishBytes()
  }
}
