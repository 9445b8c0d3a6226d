package import Bytes

/// What followed from the spans of one request, or from time that passed: to be counted by whoever
/// asked.
package struct Derivations: ~Copyable, Sendable {
  package internal(set) var edges = ScratchList(filler: EdgeDerivation())
  package internal(set) var usages = ScratchList(filler: UsageDerivation())
  package internal(set) var workflows = ScratchList(filler: WorkflowDerivation())
  package internal(set) var cacheLookups = ScratchList(filler: CacheDerivation())
  package internal(set) var savings = ScratchList(filler: SavingsDerivation())
  package internal(set) var wastes = ScratchList(filler: WasteDerivation())
  package internal(set) var toolRepeats = ScratchList(filler: ToolRepeatDerivation())
  package internal(set) var shapes = ScratchList(filler: TraceShapeDerivation())
  package internal(set) var requests = ScratchList(filler: RequestDerivation())
  /// For each of ``edges`` its target's sampling threshold, and for each of ``workflows`` its root's; empty
  /// where they are not remembered.
  package internal(set) var edgeThresholds = ScratchList<UInt64>(filler: 0)
  package internal(set) var workflowThresholds = ScratchList<UInt64>(filler: 0)
  /// Links whose other end another shard knows: for ``TraceStore/receive(_:now:)`` of that.
  package internal(set) var links = ScratchList(filler: LinkReport())

  /// Nothing derived.
  package init() {}

  /// Forgets what was derived and keeps the room for it.
  package mutating func removeAll() {
    edges.removeAll()
    usages.removeAll()
    workflows.removeAll()
    cacheLookups.removeAll()
    savings.removeAll()
    wastes.removeAll()
    toolRepeats.removeAll()
    shapes.removeAll()
    requests.removeAll()
    links.removeAll()
    edgeThresholds.removeAll()
    workflowThresholds.removeAll()
  }
}
