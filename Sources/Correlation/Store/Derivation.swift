internal import Bytes
internal import Semantics

/// Something that is derived from the traces, with all of its state.
///
/// The protocol is a checklist for the compiler: a derivation that misses a duty does not build. Nobody
/// holds a derivation as an existential. ``TraceStore`` calls each one by its type, in written order.
///
/// A derivation reads and changes the forest, and appends what it finds to the events. The forest depends
/// on no derivation.
protocol Derivation: ~Copyable, Sendable {
  /// Makes room for the state of so many nodes and traces. Called before a node or a trace with a higher
  /// index comes.
  mutating func makeRoom(nodes: Int, traces: Int)

  /// A trace in which something was undecided settles; `node` is one of its spans or placeholders. Called
  /// for each of them before the trace settles.
  mutating func nodeSettled(
    _ node: NodeIndex, of trace: TraceIndex, in forest: inout TraceForest,
    _ events: inout DerivedEvents)

  /// A trace is about to be forgotten, its nodes after it.
  mutating func traceForgotten(_ trace: TraceIndex, in forest: inout TraceForest)

  /// A node, which may be a placeholder, is about to be forgotten.
  mutating func nodeForgotten(_ node: NodeIndex, in forest: inout TraceForest)

  /// The bytes that its state takes, with so many nodes and traces in the forest.
  func bytes(nodes: Int, traces: Int) -> Int

  /// Adds what a span that has come amounts to.
  mutating func addTotals(
    ofSpan node: NodeIndex, in forest: inout TraceForest, to totals: inout TraceTotals)

  /// Adds what a trace amounts to, apart from its spans.
  mutating func addTotals(
    of trace: TraceIndex, in forest: inout TraceForest, to totals: inout TraceTotals)

  /// Adds what is shown of a span that has come when its trace is shown.
  mutating func show(
    span node: NodeIndex, of trace: TraceIndex, in forest: inout TraceForest,
    to view: inout TraceView)

  /// Adds what is shown of a trace, apart from its spans.
  mutating func show(
    _ trace: TraceIndex, in forest: inout TraceForest, to view: inout TraceView)
}

/// A derivation that depends on no other.
protocol IndependentDerivation: Derivation, ~Copyable {
  /// A span has come. Its node has its parent, and its labels.
  mutating func spanArrived(
    _ node: NodeIndex, _ span: borrowing SemanticSpan, of trace: TraceIndex,
    in forest: inout TraceForest, _ events: inout DerivedEvents)

  /// A request that has spans of a trace has ended.
  mutating func requestEnded(
    of trace: TraceIndex, in forest: inout TraceForest, _ events: inout DerivedEvents)

  /// A trace settles: what needs that nothing more comes is decided now. A trace settles again when spans
  /// come later.
  mutating func traceSettled(
    _ settlement: Settlement, in forest: inout TraceForest, _ events: inout DerivedEvents)
}

/// A derivation that depends on what became of the usage that spans report.
protocol UsageDependentDerivation: Derivation, ~Copyable {
  /// A span has come. Its node has its parent, and its labels.
  mutating func spanArrived(
    _ node: NodeIndex, _ span: borrowing SemanticSpan, of trace: TraceIndex,
    _ usage: inout UsageAccounting, in forest: inout TraceForest, _ events: inout DerivedEvents)

  /// A request that has spans of a trace has ended.
  mutating func requestEnded(
    of trace: TraceIndex, _ usage: inout UsageAccounting, in forest: inout TraceForest,
    _ events: inout DerivedEvents)

  /// A trace settles: what needs that nothing more comes is decided now. A trace settles again when spans
  /// come later.
  mutating func traceSettled(
    _ settlement: Settlement, _ usage: inout UsageAccounting, in forest: inout TraceForest,
    _ events: inout DerivedEvents)
}

/// A trace that settles.
struct Settlement: BitwiseCopyable {
  var trace: TraceIndex
  /// Nanoseconds since 1970.
  var now: UInt64
  /// The name of the trace's workflow.
  var workflow: Symbol
}
