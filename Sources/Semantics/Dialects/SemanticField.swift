/// The facts that a dialect can find in a span's attributes; a dialect's `fields` know them by
/// ``name``.
package enum SemanticField: Int, CaseIterable, Sendable {
  /// How an execution ended, in words.
  case status
  case errorType
  /// The kind of agent at work, or its name.
  case agentType
  case workflowName
  case session
  /// The model that was asked for.
  case requestModel
  /// The model that answered, perhaps under a dated name.
  case responseModel
  case provider
  case inputTokens
  case outputTokens
  /// Input and output together, where that is all there is.
  case totalTokens
  case cacheReadTokens
  case cacheWriteTokens
  /// Those of them that the cache keeps longer than usual.
  case longCacheWriteTokens
  case audioInputTokens
  case audioOutputTokens
  case reasoningTokens
  /// What the call cost, in USD.
  case cost
  case responseId
  /// How the provider processed the call: flex, priority, ….
  case serviceTier
  case timeToFirstTokenSeconds
  case timeToFirstTokenMilliseconds
  case cacheHit
  case cacheType
  /// The agent that handed over to this one.
  case handedOverBy
  /// A tool's arguments; only their hash is kept.
  case toolArguments

  /// The facts that make a ``Usage``.
  static let usage: [SemanticField] = [
    .inputTokens, .outputTokens, .totalTokens, .cacheReadTokens, .cacheWriteTokens,
    .reasoningTokens, .cost, .responseId, .timeToFirstTokenSeconds,
    .timeToFirstTokenMilliseconds,
  ]

  /// The field's name in a pipeline file: `workflow_name`.
  package var name: String {
    String(describing: self).reduce(into: "") { name, letter in
      if letter.isUppercase { name += "_" }
      name += letter.lowercased()
    }
  }
}
