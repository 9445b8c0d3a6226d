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
    options.labels = exposition.labels.map {
      Interpreter.OptionalLabel(
        name: $0.name, attribute: $0.attribute, isOfResource: $0.source == .resource)
    }
    options.readsThresholds = sampling.adjust
    options.services.peers = services.peers
    options.services.databases = services.databases
    return options
  }

  private static func stepClass(_ name: String) -> String {
    let lower = name.lowercased()
    let suffix = "primitive"
    return lower.hasSuffix(suffix) && lower != suffix ? String(lower.dropLast(suffix.count)) : lower
  }
}
