internal import Bytes
internal import OTLP
internal import Semantics

/// The index of a span in ``TraceForest/nodes``; -1 is none.
typealias NodeIndex = Int32

/// The index of a trace in ``TraceForest/traces``; -1 is none.
typealias TraceIndex = Int32

/// The spans of one shard, by trace: who is whose parent, what spans are called, how long traces are
/// remembered.
///
/// The forest knows nothing of what is derived from it. It has no clock: the caller passes the time.
struct TraceForest: ~Copyable, Sendable {
  var nodes = Slab(filler: SpanNode())
  var traces = Slab(filler: TraceRecord())
  /// The label sets of the spans.
  var labels: LabelTable
  /// The hash tables of the traces: from span ids to nodes.
  var blocks = BlockPool()
  /// From trace ids to traces.
  var traceTable = IndexTable()
  /// The traces in each stage of their life.
  var queues = TraceQueues()
  /// The number of spans of each trace that is kept for its exemplars, as of when that began.
  var pinnedNodes: [TraceIndex: Int32] = [:]
  /// The sampling thresholds of the spans, if they are remembered.
  var thresholds = NodeThresholds()
  var statistics = ForestStatistics()
  let remembersThresholds: Bool
  /// How long a settled trace is remembered at least, in nanoseconds.
  let memory: UInt64
  /// What the traces of all shards may take.
  let budget: TraceBudget
  /// Secret multipliers, so that nobody can choose ids that collide.
  let seed = UInt64.random(in: .min ... .max) | 1
  let multiplier = UInt64.random(in: .min ... .max) | 1

  /// The trace of the last span of this request.
  var lastTrace: TraceIndex = -1
  /// The traces of this request.
  var touched = ScratchList<TraceIndex>(filler: -1)
  /// The nodes on the way to an ancestor; empty between calls.
  var path = ScratchList<NodeIndex>(filler: -1)

  /// A forest without traces.
  init(_ options: CorrelationOptions, budget: TraceBudget) {
    self.budget = budget
    remembersThresholds = options.remembersThresholds
    memory = options.memory
    labels = LabelTable(companions: options.bytesBesideLabels)
  }

  /// The bytes that traces, spans and their tables take.
  var bytes: Int {
    nodes.count * MemoryLayout<SpanNode>.stride + labels.bytes
      + traces.count * MemoryLayout<TraceRecord>.stride + blocks.used * 4
      + traceTable.bytes + pinnedNodes.count * 16 + thresholds.bytes
  }

  /// The node of a span that has just come, and its trace; nil where the trace has the span already.
  @inline(__always)
  mutating func add(
    _ span: borrowing SemanticSpan, threshold: UInt64, now: UInt64
  ) -> (node: NodeIndex, trace: TraceIndex)? {
    let trace = index(of: span.traceID, now)
    let node = locate(span.spanID, in: trace)
    guard nodes[node].flags.contains(.placeholder) else { return nil }
    if traces[trace].flags.contains(.settled) { statistics.late &+= 1 }
    touch(trace)
    if span.isRoot { traces[trace].flags.insert(.hasRoot) }
    statistics.earliestStart = min(statistics.earliestStart, span.start)
    statistics.latestEnd = max(statistics.latestEnd, span.end)
    fill(node, with: span)
    if remembersThresholds { thresholds.set(threshold, of: node) }
    if !span.isRoot {
      // A placeholder where the parent has not come.
      let parent = locate(span.parentSpanID, in: trace)
      nodes[node].parent = parent
      nodes[node].ancestorLink = parent
      nodes[parent].flags.insert(.hasChild)
    }
    return (node, trace)
  }

  /// Ends a request, once ``endRequest(of:now:)`` was called for each of its traces.
  mutating func endRequest() {
    touched.removeAll()
    lastTrace = -1
    path.removeAll(keepingAtMost: DerivedEvents.kept)
  }

  /// The index of a trace, which is added where there is none.
  @inline(__always)
  private mutating func index(of id: TraceID, _ now: UInt64) -> TraceIndex {
    if lastTrace >= 0, traces[lastTrace].id == id { return lastTrace }
    let hash = hash(of: id)
    var index = find(id, hash)
    if index < 0 { index = addTrace(id, hash, now) }
    lastTrace = index
    return index
  }

  @inline(__always)
  private func find(_ id: TraceID, _ hash: UInt64) -> TraceIndex {
    traceTable.find(hash) { traces[$0].id == id }
  }

  /// The index of a trace; -1 where it is not remembered.
  func find(_ id: TraceID) -> TraceIndex { find(id, hash(of: id)) }

  /// The hash that a trace is found by.
  @inline(__always)
  func hash(of id: TraceID) -> UInt64 {
    TraceForest.mix(id.high ^ seed, id.low ^ multiplier)
  }

  @inline(never)
  private mutating func addTrace(_ id: TraceID, _ hash: UInt64, _ now: UInt64) -> TraceIndex {
    let index = traces.allocate()
    let block = blocks.allocate(size: BlockPool.smallest)
    traces[index].id = id
    traces[index].lastActivity = now
    traces[index].block = block
    traceTable.insert(hash, index)
    return index
  }

  @inline(__always)
  static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }

  /// A secret hash of two numbers.
  @inline(__always)
  func hash(_ first: Int32, _ second: UInt32, _ rest: UInt64 = 0) -> UInt64 {
    TraceForest.mix(
      (UInt64(UInt32(bitPattern: first)) << 32 | UInt64(second)) ^ seed, rest ^ multiplier)
  }

  /// The node of a span in its trace; a new placeholder where there is none.
  @inline(__always)
  private mutating func locate(_ id: SpanID, in trace: TraceIndex) -> NodeIndex {
    let hash = TraceForest.mix(id.rawValue ^ seed, multiplier)
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
    return addPlaceholder(id, at: block &+ slot, in: trace)
  }

  /// The node of a span in its trace; -1 where there is none.
  func find(_ id: SpanID, in trace: TraceIndex) -> NodeIndex {
    let mask = (1 << Int(traces[trace].blockSize)) &- 1
    var slot = Int(truncatingIfNeeded: TraceForest.mix(id.rawValue ^ seed, multiplier)) & mask
    while true {
      let node = blocks[Int(traces[trace].block) &+ slot]
      if node == BlockPool.empty || nodes[node].spanID == id { return node }
      slot = (slot &+ 1) & mask
    }
  }

  @inline(__always)
  private mutating func addPlaceholder(
    _ id: SpanID, at slot: Int, in trace: TraceIndex
  ) -> NodeIndex {
    let node = nodes.allocate()
    nodes[node].spanID = id
    traces[trace].nodeCount &+= 1
    blocks[slot] = node
    return node
  }

  @inline(never)
  private mutating func locateInGrown(
    _ id: SpanID, _ hash: UInt64, _ trace: TraceIndex
  ) -> NodeIndex {
    let block = Int(traces[trace].block)
    return addPlaceholder(id, at: freeSlot(hash, block, traces[trace].blockSize), in: trace)
  }

  @inline(__always)
  private func freeSlot(_ hash: UInt64, _ block: Int, _ size: UInt8) -> Int {
    let mask = (1 << Int(size)) &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while blocks[block &+ slot] != BlockPool.empty { slot = (slot &+ 1) & mask }
    return block &+ slot
  }

  @inline(never)
  private mutating func growBlock(of trace: TraceIndex) {
    let old = traces[trace].block
    let oldSize = traces[trace].blockSize
    let size = oldSize &+ 1
    let block = blocks.allocate(size: size)
    for slot in Int(old)..<(Int(old) + 1 << Int(oldSize)) {
      let node = blocks[slot]
      guard node != BlockPool.empty else { continue }
      let hash = TraceForest.mix(nodes[node].spanID.rawValue ^ seed, multiplier)
      let free = freeSlot(hash, Int(block), size)
      blocks[free] = node
    }
    blocks.release(old, size: oldSize)
    traces[trace].block = block
    traces[trace].blockSize = size
  }

  /// Notes that this request brought something new of a trace.
  @inline(__always)
  private mutating func touch(_ trace: TraceIndex) {
    guard !traces[trace].flags.contains(.touched) else { return }
    traces[trace].flags.insert(.touched)
    touched.append(trace)
  }

  @inline(__always)
  private mutating func fill(_ node: NodeIndex, with span: borrowing SemanticSpan) {
    var flags = nodes[node].flags
    flags.remove(.placeholder)
    if span.isRoot { flags.insert(.root) }
    if span.flags.contains(.remoteParent) { flags.insert(.remoteParent) }
    nodes[node].flags = flags
    nodes[node].start = span.start
    nodes[node].duration = span.duration
    nodes[node].meaning = span.meaning
    nodes[node].composition = span.composition
    nodes[node].status = span.status
    nodes[node].facts = SpanNode.Facts(span)
    nodes[node].labels = labels.take(NodeLabels(span))
    nodes[node].number = span.stepIndex
  }
}

extension SpanNode.Facts {
  /// What a span says of itself.
  @inline(__always)
  fileprivate init(_ span: borrowing SemanticSpan) {
    self = []
    if case .embeddings = span.role { insert(.embedding) }
    if span.flags.contains(.cacheLookup) { insert(.cacheLookup) }
    if span.flags.contains(.cacheHit) { insert(.cacheHit) }
    if span.flags.contains(.call) { insert(.call) }
    if span.flags.contains(.silentCache), !span.flags.contains(.cacheLookup) {
      insert(.silentCache)
    }
    if span.flags.contains(.namesWorkflow) { insert(.namesWorkflow) }
    if span.flags.contains(.handedOver) { insert(.handedOver) }
  }
}
