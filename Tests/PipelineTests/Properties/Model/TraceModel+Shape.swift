/// How large a trace is, and which calls of tools are repeats (docs/derivation.md, "Runaway agents").
extension TraceModel {
  func addShape(to samples: inout ModelSamples) {
    let workflow = (name: "workflow_name", value: settledName)
    for (tool, repeats) in toolRepeats where repeats > 0 {
      let label = (name: "primitive_name", value: tool)
      if isSettled {
        samples.add(repeats, "agent_tool_repeats_total", [workflow, label])
      } else {
        samples.add(repeats, "agent_tool_repeats_held", [label])
      }
    }
    if isSettled, !executions.isEmpty {
      samples.observe(depth, "agent_trace_depth", [workflow])
      samples.observe(executions.count, "agent_trace_executions", [workflow])
    }
    guard let active else { return }
    let repeats = toolRepeats.values.reduce(0, +)
    guard
      executions.count > options.executionLimit || depth > options.depthLimit
        || repeats > options.repeatLimit
    else { return }
    samples.add(1, "agent_workflows_runaway", [("workflow_name", active.workflow)])
  }

  /// The name that the trace's workflow ends up with.
  var settledName: String {
    let root =
      earliest(\.isRoot) ?? earliest { $0.hasRemoteParent || !walk.has($0.parent) }
    if let root, !root.workflow.isEmpty { return root.workflow }
    if let named = earliest({ !$0.workflow.isEmpty }) { return named.workflow }
    guard let root else { return earliest(\.isExecution)?.name ?? "" }
    return root.isExecution ? root.name : root.spanName
  }

  /// How many executions are nested in one another at most; in a circle as many as are told apart.
  private var depth: Int {
    executions.map { execution in
      var seen: Set<UInt64> = [execution.id]
      var current = execution
      while let (caller, _) = walk.caller(of: current) {
        guard seen.insert(caller.id).inserted else { return 256 }
        current = caller
      }
      return seen.count
    }.max() ?? 0
  }

  /// By tool how many calls are not the first of their arguments. What is nested in an equal call is
  /// that call.
  private var toolRepeats: [String: Int] {
    var calls: [[String]: Int] = [:]
    for tool in executions where !tool.arguments.isEmpty {
      if let (caller, _) = walk.caller(of: tool), caller.name == tool.name,
        caller.arguments == tool.arguments
      {
        continue
      }
      calls[[tool.name, tool.arguments], default: 0] += 1
    }
    return calls.reduce(into: [:]) { $0[$1.key[0], default: 0] += $1.value - 1 }
  }
}
