internal import Bytes
internal import Semantics

/// Workflows that run away, seen while they run, and what traces came to when they settle.
extension TraceStore {
  /// Which limits a trace is over.
  func excess(of trace: Int32) -> RunawayLimits.Excess {
    let limits = options.runaway
    var excess: RunawayLimits.Excess = []
    if forest.traces[trace].executions > limits.executions { excess.insert(.executions) }
    if executionDepth(of: trace) > limits.depth { excess.insert(.depth) }
    if forest.traces[trace].toolRepeats > limits.toolRepeats { excess.insert(.toolRepeats) }
    return excess
  }

  /// Counts or discounts an active workflow as one that runs away, under the name under which it is
  /// active.
  mutating func updateRunaway(of trace: Int32) {
    guard forest.traces[trace].flags.contains(.active) else { return }
    let isRunaway = !excess(of: trace).isEmpty
    guard isRunaway != forest.traces[trace].flags.contains(.runaway) else { return }
    guard isRunaway else { return discountRunaway(trace) }
    forest.traces[trace].flags.insert(.runaway)
    runawayWorkflows[forest.traces[trace].activeWorkflow, default: 0] += 1
  }

  /// Discounts a workflow that is not active any more, or not under the name that it had.
  mutating func discountRunaway(_ trace: Int32) {
    guard forest.traces[trace].flags.contains(.runaway) else { return }
    forest.traces[trace].flags.remove(.runaway)
    let name = forest.traces[trace].activeWorkflow
    let count = runawayWorkflows[name, default: 1] - 1
    runawayWorkflows[name] = count == 0 ? nil : count
  }

  /// Derives how deep a trace went and how many executions it has, the first time that it settles with
  /// one.
  mutating func measure(_ trace: Int32) {
    guard forest.traces[trace].executions > 0, !forest.traces[trace].flags.contains(.measured)
    else { return }
    forest.traces[trace].flags.insert(.measured)
    var shape = TraceShapeDerivation()
    shape.trace = forest.traces[trace].id
    shape.workflow = settledName(of: trace)
    shape.depth = UInt64(executionDepth(of: trace))
    shape.executions = UInt64(forest.traces[trace].executions)
    derivations.shapes.append(shape)
  }
}
