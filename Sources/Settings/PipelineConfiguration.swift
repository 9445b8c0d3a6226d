package import Semantics

/// What a pipeline is told: everything that files and environment variables can set.
///
/// ``ConfigurationReader`` makes one from the shipped files and a user's. `init()` gives the defaults
/// without what only the shipped files hold: ``models``, ``dialects`` and ``prices`` are empty.
package struct PipelineConfiguration: Equatable, Sendable {
  /// Where requests come in, and how much of them.
  package var server = ServerSettings()
  /// How metrics are exposed.
  package var exposition = ExpositionSettings()
  /// How spans of a trace are joined.
  package var correlation = CorrelationSettings()
  /// What a workflow may do before it is said to run away.
  package var runaway = RunawaySettings()
  /// Requests between services.
  package var services = ServiceSettings()
  /// Which spans are counted one by one, and by what.
  package var spanMetrics = SpanMetricsOptions()
  /// The service map.
  package var graph = GraphSettings()
  /// How much is kept.
  package var limits = LimitSettings()
  /// What is made of the sampling that spans tell of.
  package var sampling = SamplingSettings()
  /// Which share of executions is to be good.
  package var objectives: [ServiceLevelObjective] = []
  /// Names of models and providers.
  package var models = ModelSettings()
  /// What spans mean, in order of precedence; at most ``DialectBounds/dialects``.
  package var dialects: [Dialect] = []
  /// What tokens cost.
  package var prices = PriceTable()

  /// The defaults, without dialects and prices.
  package init() {}
}
