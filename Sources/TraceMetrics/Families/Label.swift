/// A label that series are named by: its name, and the slot of a ``SeriesKey`` that holds its value.
///
/// Two labels of one family have different slots; labels that never meet in a family may share one.
/// `FamilyTableTests` checks that. The slot is a constant, so that setting a label by name costs no more
/// than storing a word.
///
/// Public, as is ``SeriesKey``, so that it is inlined into other modules.
public struct Label: Hashable, Sendable {
  /// The name as it is exposed.
  public let name: String
  /// The slot of a key that holds the value: 0 to 12.
  public let slot: Int

  @inlinable @inline(__always)
  init(_ name: String, slot: Int) {
    self.name = name
    self.slot = slot
  }
}

extension Label {
  /// The name of an execution.
  @inlinable public static var primitiveName: Label { Label("primitive_name", slot: 0) }
  /// The type of an execution.
  @inlinable public static var primitiveType: Label { Label("primitive_type", slot: 1) }
  /// How an execution or a workflow ended.
  @inlinable public static var executionStatus: Label { Label("execution_status", slot: 2) }
  /// What failed.
  @inlinable public static var errorType: Label { Label("error_type", slot: 3) }
  /// The kind of agent at work.
  @inlinable public static var agentType: Label { Label("agent_type", slot: 4) }
  /// The workflow.
  @inlinable public static var workflowName: Label { Label("workflow_name", slot: 5) }
  /// The resource's `service.name`.
  @inlinable public static var serviceName: Label { Label("service_name", slot: 6) }

  /// The execution that an edge leads from.
  @inlinable public static var sourcePrimitive: Label { Label("source_primitive", slot: 0) }
  /// The execution that an edge leads to.
  @inlinable public static var targetPrimitive: Label { Label("target_primitive", slot: 1) }
  /// The type of an edge, or what lies between two services.
  @inlinable public static var connectionType: Label { Label("connection_type", slot: 2) }
  /// The type of an edge's source.
  @inlinable public static var sourceType: Label { Label("source_type", slot: 3) }
  /// The type of an edge's target.
  @inlinable public static var targetType: Label { Label("target_type", slot: 7) }

  /// The provider of a model.
  @inlinable public static var provider: Label { Label("llm_provider", slot: 8) }
  /// The model.
  @inlinable public static var model: Label { Label("llm_model_name", slot: 9) }
  /// Whether tokens are of a prompt, of a completion, or it is not known.
  @inlinable public static var tokenType: Label { Label("llm_token_type", slot: 10) }
  /// Which part of the tokens it is.
  @inlinable public static var detail: Label { Label("detail", slot: 11) }
  /// Why tokens do not count.
  @inlinable public static var reason: Label { Label("reason", slot: 12) }
  /// Where an amount of money comes from.
  @inlinable public static var source: Label { Label("source", slot: 7) }
  /// The kind of cache.
  @inlinable public static var cacheType: Label { Label("cache_type", slot: 1) }

  /// The service that sends a request.
  @inlinable public static var client: Label { Label("client", slot: 0) }
  /// The service that answers a request.
  @inlinable public static var server: Label { Label("server", slot: 1) }

  /// The service of a span.
  @inlinable public static var service: Label { Label("service", slot: 0) }
  /// The name of a span.
  @inlinable public static var spanName: Label { Label("span_name", slot: 1) }
  /// The kind of a span.
  @inlinable public static var spanKind: Label { Label("span_kind", slot: 2) }
  /// The status of a span.
  @inlinable public static var statusCode: Label { Label("status_code", slot: 3) }
}
