internal import Bytes
internal import Semantics

/// Tools that are called again with the same arguments, as agents do that go round in a circle.
///
/// A call is a tool's span with arguments, unless the nearest execution above it is the same tool with the
/// same arguments: that is one call, seen by two libraries or by both its ends. Of n equal calls of a
/// trace n − 1 are repeats, in whatever order they came.
struct ToolRepeats: IndependentDerivation, ~Copyable {
  struct TraceState: BitwiseCopyable {
    /// The first of its calls of tools.
    var first: Int32 = -1
    /// How many of them are repeats, or were counted as such.
    var repeats: UInt32 = 0
  }

  private var calls = Slab(filler: ToolCallRecord())
  /// The first call of each trace, tool and hash of arguments.
  private var groups = IndexTable()
  /// The call of each span that is one.
  private var spans = IndexTable()
  private var traces = Column(TraceState())
  /// The most names that are kept at 0.
  private let idleNames: Int
  /// Repeats in traces that are not settled, by the tool's name.
  private(set) var waiting: [Symbol: Int] = [:]
  /// Names of tools that were not kept at 0 for want of room.
  private(set) var droppedTools: UInt64 = 0

  init(_ limits: CorrelationLimits) { idleNames = limits.idleNames }

  mutating func makeRoom(nodes: Int, traces: Int) { self.traces.makeRoom(traces) }

  /// Takes a tool's span, and then the call edges that it completed.
  @inline(__always)
  mutating func spanArrived(
    _ node: NodeIndex, _ span: borrowing SemanticSpan, of trace: TraceIndex,
    in forest: inout TraceForest, _ events: inout DerivedEvents
  ) {
    if span.argumentsHash != 0 { add(node, of: trace, span.argumentsHash, in: &forest) }
    guard traces[trace].first >= 0 else { return }
    for index in 0..<events.foundCalls.count {
      noteNested(events.foundCalls[index], in: &forest)
    }
  }

  /// How many calls of a trace are repeats.
  @inline(__always)
  func count(of trace: TraceIndex) -> UInt32 { traces[trace].repeats }

  @inline(never)
  private mutating func add(
    _ node: NodeIndex, of trace: TraceIndex, _ arguments: UInt64, in forest: inout TraceForest
  ) {
    guard forest.nodes[node].isExecution else { return }
    let call = calls.allocate()
    calls[call] = ToolCallRecord(arguments: arguments, node: node, trace: trace)
    spans.insert(forest.hash(node, 0), call)
    calls[call].next = traces[trace].first
    traces[trace].first = call
    let hash = groupHash(call, in: &forest)
    let known = group(of: call, hash, in: &forest)
    if known < 0 { groups.insert(hash, call) }
    changeCalls(of: known < 0 ? call : known, by: 1, in: &forest)
  }

  /// Takes two calls for one if the nearest execution above one is the other, of one tool with the same
  /// arguments. O(1).
  @inline(never)
  private mutating func noteNested(_ edge: FoundCall, in forest: inout TraceForest) {
    guard forest.name(of: edge.source).rawValue == forest.name(of: edge.target).rawValue else {
      return
    }
    let (call, above) = (call(of: edge.target, in: &forest), call(of: edge.source, in: &forest))
    guard call >= 0, above >= 0, calls[call].arguments == calls[above].arguments else { return }
    let group = group(of: call, groupHash(call, in: &forest), in: &forest)
    if group >= 0 { changeCalls(of: group, by: -1, in: &forest) }
  }

  /// Counts the repeats that were not counted, under the name of the workflow.
  mutating func traceSettled(
    _ settlement: Settlement, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {
    guard traces[settlement.trace].repeats > 0 else { return }
    var call = traces[settlement.trace].first
    while call >= 0 {
      let waiting = waitingRepeats(of: call)
      if waiting > 0 {
        var derivation = ToolRepeatDerivation()
        derivation.workflow = settlement.workflow
        derivation.tool = forest.name(of: calls[call].node)
        derivation.count = UInt64(waiting)
        events.toolRepeats.append(derivation)
        calls[call].counted += Int32(waiting)
        hold(-waiting, of: derivation.tool)
      }
      call = calls[call].next
    }
  }

  mutating func traceForgotten(_ trace: TraceIndex, in forest: inout TraceForest) {
    var call = traces[trace].first
    while call >= 0 {
      let next = calls[call].next
      hold(-waitingRepeats(of: call), of: forest.name(of: calls[call].node))
      // Only the first call of a group is in the table.
      groups.remove(groupHash(call, in: &forest), call)
      spans.remove(forest.hash(calls[call].node, 0), call)
      calls.release(call)
      call = next
    }
    traces.reset(trace)
  }

  /// Nearly: the names that stay at 0 are not part of it.
  func bytes(nodes: Int, traces: Int) -> Int {
    calls.count * MemoryLayout<ToolCallRecord>.stride + groups.bytes + spans.bytes
      + max(0, waiting.count - idleNames) * 32 + Column<TraceState>.bytes(traces)
  }

  mutating func addTotals(
    of trace: TraceIndex, in forest: inout TraceForest, to totals: inout TraceTotals
  ) {
    totals.toolRepeats = UInt64(traces[trace].repeats)
  }

  private mutating func changeCalls(
    of group: Int32, by change: Int32, in forest: inout TraceForest
  ) {
    let before = waitingRepeats(of: group)
    calls[group].calls += change
    let growth = waitingRepeats(of: group) - before
    let trace = calls[group].trace
    // What was counted stays, whatever comes after.
    traces[trace].repeats = UInt32(max(0, Int(traces[trace].repeats) + growth))
    hold(growth, of: forest.name(of: calls[group].node))
  }

  private func waitingRepeats(of group: Int32) -> Int {
    max(0, Int(calls[group].calls) - 1 - Int(calls[group].counted))
  }

  private mutating func hold(_ change: Int, of tool: Symbol) {
    guard change != 0 else { return }
    let held = waiting[tool, default: 0] + change
    // A name stays at 0 when nothing waits any more, but not without limit.
    let isSpare = held == 0 && waiting.count > idleNames
    if isSpare { droppedTools &+= 1 }
    waiting[tool] = isSpare ? nil : held
  }

  /// The call of a span; -1 where it is none.
  private func call(of node: NodeIndex, in forest: inout TraceForest) -> Int32 {
    spans.find(forest.hash(node, 0)) { calls[$0].node == node }
  }

  /// The first of the calls that one is equal to; -1 where there is none.
  private func group(of call: Int32, _ hash: UInt64, in forest: inout TraceForest) -> Int32 {
    let it = calls[call]
    let name = forest.name(of: it.node)
    return groups.find(hash) { other in
      calls[other].arguments == it.arguments && calls[other].trace == it.trace
        && forest.name(of: calls[other].node) == name
    }
  }

  private func groupHash(_ call: Int32, in forest: inout TraceForest) -> UInt64 {
    let it = calls[call]
    return forest.hash(it.trace, forest.name(of: it.node).rawValue, it.arguments)
  }
}

// What this derivation has nothing to do for.
extension ToolRepeats {
  mutating func requestEnded(
    of trace: TraceIndex, in forest: inout TraceForest,
    _ events: inout DerivedEvents
  ) {}

  mutating func nodeSettled(
    _ node: NodeIndex, of trace: TraceIndex, in forest: inout TraceForest,
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

  mutating func show(
    _ trace: TraceIndex, in forest: inout TraceForest, to view: inout TraceView
  ) {}
}
