internal import Correlation
internal import Semantics
internal import TraceMetrics

/// The keys of series, by the names of their labels.
///
/// What is cached is cached by the values that a key is made of here: a key that needs another value
/// needs another parameter, and whoever caches it must then compare that value too.
extension SeriesKey {
  /// The key of a series of executions.
  @inline(__always)
  init(_ family: Family, execution: NodeLabels, status: Symbol, errorType: Symbol) {
    self.init(family)
    self[.primitiveName] = execution.name
    self[.primitiveType] = execution.type
    self[.executionStatus] = status
    self[.errorType] = errorType
    self[.agentType] = execution.agentType
    self[.workflowName] = execution.workflow
    self[.serviceName] = execution.service
    optionalLabels = execution.extra
  }

  /// The key of a series of edges.
  init(
    _ family: Family, from source: EdgeSource, to target: NodeLabels,
    _ words: borrowing WellKnownSymbols
  ) {
    self.init(family)
    self[.sourcePrimitive] = source.name
    self[.targetPrimitive] = target.name
    self[.connectionType] = words.connections[Int(source.connection.rawValue)]
    self[.sourceType] = source.type
    self[.targetType] = target.type
    self[.workflowName] = target.workflow
    self[.agentType] = target.agentType
    self[.serviceName] = target.service
    optionalLabels = target.extra
  }

  /// The key of a series of durations of edges.
  init(
    durations family: Family, from source: EdgeSource, to target: NodeLabels,
    _ words: borrowing WellKnownSymbols
  ) {
    self.init(family)
    self[.sourcePrimitive] = source.name
    self[.targetPrimitive] = target.name
    self[.connectionType] = words.connections[Int(source.connection.rawValue)]
  }

  /// The key of a series of workflows.
  init(_ family: Family, _ workflow: WorkflowDerivation, _ words: borrowing WellKnownSymbols) {
    self.init(family)
    self[.agentType] = workflow.agentType
    self[.workflowName] = workflow.workflow
    self[.executionStatus] = words.statuses[Int(workflow.status.rawValue)]
  }

  /// The key of a series of requests between services.
  init(_ family: Family, _ request: RequestDerivation, _ words: borrowing WellKnownSymbols) {
    self.init(family)
    self[.client] = request.isOfUser ? words.user : request.client
    self[.server] = request.server
    self[.connectionType] = words.requests[Int(request.connection.rawValue)]
  }

  /// The key of a series of look-ups in caches.
  init(lookupsIn cache: Symbol, type: Symbol) {
    self.init(.cacheLookups)
    self[.primitiveName] = cache
    self[.cacheType] = type
  }

  /// The key of a series of a model, without the labels that a family has beside it.
  @inline(__always)
  init(_ family: Family, provider: Symbol, model: Symbol) {
    self.init(family)
    self[.provider] = provider
    self[.model] = model
  }

  /// The key of a series of parts of tokens.
  init(provider: Symbol, model: Symbol, detail: Symbol) {
    self.init(.tokenDetails, provider: provider, model: model)
    self[.detail] = detail
  }

  /// The key of a series of what agents spend, without what it is split by.
  init(_ family: Family, _ spent: AgentUsageDerivation) {
    self.init(family)
    self[.primitiveName] = spent.agent
    self[.agentType] = spent.agentType
    self[.workflowName] = spent.workflow
    self[.model] = spent.usage.model
  }
}

/// What names an edge beside its target.
struct EdgeSource: Equatable, BitwiseCopyable {
  var name = Symbol.none
  var type = Symbol.none
  var connection = ConnectionType.call

  init() {}

  @inline(__always)
  init(_ edge: borrowing EdgeDerivation) {
    name = edge.source
    type = edge.sourceType
    connection = edge.connection
  }

  /// Not the compiler's, which calls another module to compare connections.
  @inline(__always)
  static func == (left: EdgeSource, right: EdgeSource) -> Bool {
    left.name == right.name && left.type == right.type
      && left.connection.rawValue == right.connection.rawValue
  }
}
