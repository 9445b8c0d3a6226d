package import Semantics

extension PipelineConfiguration {
  /// What the interpreter of ``dialects`` is to be made with.
  ///
  /// Classes of steps are brought to the form in which the interpreter compares them: lower case,
  /// without `primitive` at the end.
  package var interpreterOptions: Interpreter.Options {
    var options = Interpreter.Options()
    options.wrappers = Set(correlation.wrappers.map(PipelineConfiguration.stepClass))
    options.silentCaches = Set(correlation.silentCaches.map(PipelineConfiguration.stepClass))
    options.frameworks = models.frameworks
    options.providersByModel = models.providersByModel.map { ($0.pattern, $0.provider) }
    options.providerAliases = models.providerAliases
    options.dateSuffixes = models.dateSuffixes
    options.modelNames = models.names.map { ($0.pattern, $0.model) }
    options.labels = interpreterLabels
    options.readsThresholds = sampling.adjust
    options.services.peers = services.peers
    options.services.databases = services.databases
    options.spanMetrics = spanMetrics
    return options
  }

  /// The optional labels in their order; several attributes of one label stand together, ordered by
  /// their keys (OpenTelemetry, "Prometheus compatibility").
  private var interpreterLabels: [Interpreter.OptionalLabel] {
    var names: [String] = []
    for label in exposition.labels where !names.contains(label.name) { names.append(label.name) }
    return names.flatMap { name in
      exposition.labels.filter { $0.name == name }.sorted { left, right in
        (left.isFallback ? 1 : 0, left.attribute) < (right.isFallback ? 1 : 0, right.attribute)
      }
    }.map { label in
      var result = Interpreter.OptionalLabel(
        name: label.name, attribute: label.attribute, isOfResource: label.source == .resource)
      result.isSession = label.isSession
      result.isFallback = label.isFallback
      return result
    }
  }

  private static func stepClass(_ name: String) -> String {
    let lower = name.lowercased()
    let suffix = "primitive"
    return lower.hasSuffix(suffix) && lower != suffix ? String(lower.dropLast(suffix.count)) : lower
  }
}
