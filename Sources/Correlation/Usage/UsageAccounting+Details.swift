internal import Bytes
internal import Semantics

/// Parts of a call's tokens that only the report above it tells.
extension UsageAccounting {
  /// Takes over what suppressed reports of a trace say of cached and reasoning tokens, where the report
  /// below them that counts has equal numbers and says nothing of them. O(reports) and the ways up from
  /// them.
  ///
  /// Their cost stays: it was counted as if none had been cached.
  mutating func completeDetails(
    of trace: TraceIndex, in forest: inout TraceForest, _ events: inout DerivedEvents
  ) {
    let outer = detailedReports(of: trace, &forest)
    guard !outer.isEmpty else { return }
    var index = AncestorIndex()
    var report = firstReport(of: trace)
    while report >= 0 {
      defer { report = reports[report].next }
      guard case .counted = reports[report].disposition else { continue }
      let end = index.end(above: reports[report].node, in: forest.nodes) { node, _ in
        outer[node] != nil
      }
      // One response has one wrapper.
      guard end >= 0, let above = outer[end], !reports[above].isTaken else { continue }
      let (own, other) = (reports.usage(report), reports.usage(above))
      guard own.input == other.input, own.output == other.output else { continue }
      let missing = own.missingDetails(in: other)
      guard missing.hasDetails, reports.complete(report, with: missing) else { continue }
      reports[above].isTaken = true
      events.details.append(missing)
    }
  }

  /// The suppressed reports of calls that tell parts of their tokens, by their nodes.
  private func detailedReports(
    of trace: TraceIndex, _ forest: inout TraceForest
  ) -> [NodeIndex: Int32] {
    var found: [NodeIndex: Int32] = [:]
    var index = firstReport(of: trace)
    while index >= 0 {
      let report = reports[index]
      if case .nested = report.disposition, forest.nodes[report.node].facts.contains(.call),
        reports.usage(index).hasDetails
      {
        found[report.node] = index
      }
      index = report.next
    }
    return found
  }
}

extension Usage {
  /// Whether it tells any part of its tokens.
  fileprivate var hasDetails: Bool { cacheRead > 0 || cacheWrite > 0 || reasoning > 0 }

  /// The parts that another report of the same call tells and this one does not, of its model.
  fileprivate func missingDetails(in other: Usage) -> Usage {
    var missing = Usage()
    missing.model = model
    missing.provider = provider
    if cacheRead < 0 { missing.cacheRead = other.cacheRead }
    if cacheWrite < 0 { missing.cacheWrite = other.cacheWrite }
    if reasoning < 0 { missing.reasoning = other.reasoning }
    return missing
  }
}
