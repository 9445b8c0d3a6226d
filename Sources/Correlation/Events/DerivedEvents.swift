package import Bytes
package import Semantics

/// What followed from the spans of one request, or from time that passed: to be counted by whoever
/// asked.
package struct DerivedEvents: ~Copyable, Sendable {
  package internal(set) var edges = ScratchList(filler: EdgeDerivation())
  package internal(set) var usages = ScratchList(filler: UsageDerivation())
  package internal(set) var workflows = ScratchList(filler: WorkflowDerivation())
  package internal(set) var cacheLookups = ScratchList(filler: CacheDerivation())
  package internal(set) var savings = ScratchList(filler: SavingsDerivation())
  package internal(set) var wastes = ScratchList(filler: WasteDerivation())
  package internal(set) var agentUsages = ScratchList(filler: AgentUsageDerivation())
  /// Parts of tokens that counted already, and were not told then.
  package internal(set) var details = ScratchList(filler: Usage())
  /// What calls say of themselves that nothing tells the tokens of.
  package internal(set) var callsWithoutUsage = ScratchList(filler: Usage())
  package internal(set) var toolRepeats = ScratchList(filler: ToolRepeatDerivation())
  package internal(set) var shapes = ScratchList(filler: TraceShapeDerivation())
  package internal(set) var requests = ScratchList(filler: RequestDerivation())
  /// For each of ``edges`` its target's sampling threshold, and for each of ``workflows`` its root's; empty
  /// where they are not remembered.
  package internal(set) var edgeThresholds = ScratchList<UInt64>(filler: 0)
  package internal(set) var workflowThresholds = ScratchList<UInt64>(filler: 0)
  /// The call edges that the span at hand completed, by nodes.
  var foundCalls = ScratchList(filler: FoundCall())
  /// The reports that count and that nobody examined yet for waste, by their indices.
  var countedReports = ScratchList<Int32>(filler: -1)
  /// Links whose other end another shard knows: for ``TraceStore/receive(_:now:)`` of that.
  package internal(set) var links = ScratchList(filler: LinkReport())

  /// Nothing derived.
  package init() {}

  /// So many of one kind a request seldom gives; the room for more is given back.
  static let kept = 1 << 12

  /// Forgets what was derived and keeps some room for it.
  package mutating func removeAll() {
    edges.removeAll(keepingAtMost: DerivedEvents.kept)
    usages.removeAll(keepingAtMost: DerivedEvents.kept)
    workflows.removeAll(keepingAtMost: DerivedEvents.kept)
    cacheLookups.removeAll(keepingAtMost: DerivedEvents.kept)
    savings.removeAll(keepingAtMost: DerivedEvents.kept)
    wastes.removeAll(keepingAtMost: DerivedEvents.kept)
    agentUsages.removeAll(keepingAtMost: DerivedEvents.kept)
    details.removeAll(keepingAtMost: DerivedEvents.kept)
    callsWithoutUsage.removeAll(keepingAtMost: DerivedEvents.kept)
    toolRepeats.removeAll(keepingAtMost: DerivedEvents.kept)
    shapes.removeAll(keepingAtMost: DerivedEvents.kept)
    requests.removeAll(keepingAtMost: DerivedEvents.kept)
    links.removeAll(keepingAtMost: DerivedEvents.kept)
    edgeThresholds.removeAll(keepingAtMost: DerivedEvents.kept)
    workflowThresholds.removeAll(keepingAtMost: DerivedEvents.kept)
  }
}
