/// Workflows (docs/derivation.md, "Workflows").
extension TraceModel {
  func addWorkflows(to samples: inout ModelSamples) {
    guard !executions.isEmpty else { return }
    // The labels of a root that does not name the workflow itself may still change.
    for root in roots where isSettled || !root.workflow.isEmpty {
      let ownsName = !root.workflow.isEmpty
      let workflow = ownsName ? root.workflow : earliest { !$0.workflow.isEmpty }?.workflow
      let agent =
        ownsName || !root.agentType.isEmpty
        ? root.agentType : earliest { !$0.agentType.isEmpty }?.agentType
      samples.observe(
        root.duration, "agent_workflow_duration",
        [
          ("agent_type", agent ?? ""),
          ("workflow_name", workflow ?? (root.isExecution ? root.name : root.spanName)),
          ("execution_status", root.status),
        ])
    }
    if let active {
      samples.add(
        1, "agent_workflows_active",
        [("agent_type", active.agentType), ("workflow_name", active.workflow)])
    }
  }

  /// The spans without a parent; where there is none, once settled, the earliest whose parent is
  /// remote or never came.
  private var roots: [PlainSpan] {
    let roots = spans.filter(\.isRoot)
    guard roots.isEmpty, isSettled else { return roots }
    let candidate = earliest { $0.hasRemoteParent || !walk.has($0.parent) }
    return candidate.map { [$0] } ?? []
  }

  /// Of spans that start at the same time the one with the smallest id.
  func earliest(_ isMeant: (PlainSpan) -> Bool) -> PlainSpan? {
    spans.filter(isMeant).min { ($0.start, $0.id) < ($1.start, $1.id) }
  }

  /// The name under which the trace is active: some span has come, its root has not.
  var active: (agentType: String, workflow: String)? {
    guard !isSettled, !spans.contains(where: \.isRoot) else { return nil }
    let workflow = earliest { !$0.workflow.isEmpty }?.workflow ?? earliest(\.isExecution)?.name
    return (earliest { !$0.agentType.isEmpty }?.agentType ?? "", workflow ?? "")
  }
}
