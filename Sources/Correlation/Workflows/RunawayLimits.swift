/// What a workflow may do before it is said to run away.
package struct RunawayLimits: Sendable, Equatable {
  /// Which of them a trace is over.
  package struct Excess: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// So many executions.
    package static let executions = Excess(rawValue: 1 << 0)
    /// Executions so deep in one another.
    package static let depth = Excess(rawValue: 1 << 1)
    /// So many repeated calls of tools.
    package static let toolRepeats = Excess(rawValue: 1 << 2)
  }

  /// Executions of a trace.
  package var executions = 1000
  /// Executions that are nested in one another.
  package var depth = 32
  /// Calls of tools that had been called with the same arguments.
  package var toolRepeats = 10

  /// The defaults.
  package init() {}

  /// Which limits a trace is over.
  func excess(executions: Int, depth: Int, toolRepeats: Int) -> Excess {
    var excess: Excess = []
    if executions > self.executions { excess.insert(.executions) }
    if depth > self.depth { excess.insert(.depth) }
    if toolRepeats > self.toolRepeats { excess.insert(.toolRepeats) }
    return excess
  }
}
