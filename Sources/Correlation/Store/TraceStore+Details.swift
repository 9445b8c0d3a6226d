internal import Bytes
internal import Semantics

/// Parts of a call's tokens that only the report above it tells.
extension TraceStore {
  /// Takes over what suppressed reports of a trace say of cached and reasoning tokens, where the report
  /// below them that counts has equal numbers and says nothing of them. O(reports) and their ways up.
  ///
  /// Their cost stays: it was counted as if none had been cached.
  mutating func completeDetails(of trace: Int32) {
    let outer = detailedReports(of: trace)
    guard !outer.isEmpty else { return }
    var ways = WaysUp()
    var place = forest.traces[trace].firstUsage
    while place >= 0 {
      defer { place = usages[place].next }
      guard case .counted = usages[place].disposition else { continue }
      let end = ways.end(above: usages[place].node, in: forest.nodes) { node, _ in
        outer[node] != nil
      }
      // One response has one wrapper.
      guard end >= 0, let above = outer[end], !usages[above].isTaken else { continue }
      let (own, other) = (usages.usage(place), usages.usage(above))
      guard own.input == other.input, own.output == other.output else { continue }
      let missing = own.missingDetails(in: other)
      guard missing.hasDetails, usages.complete(place, with: missing) else { continue }
      usages[above].isTaken = true
      derivations.details.append(missing)
    }
  }

  /// The suppressed reports of calls that tell parts of their tokens, by their nodes.
  private func detailedReports(of trace: Int32) -> [Int32: Int32] {
    var reports: [Int32: Int32] = [:]
    var place = forest.traces[trace].firstUsage
    while place >= 0 {
      let report = usages[place]
      if case .nested = report.disposition, forest.nodes[report.node].flags.contains(.call),
        usages.usage(place).hasDetails
      {
        reports[report.node] = place
      }
      place = report.next
    }
    return reports
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
