internal import Semantics
internal import Yams

/// The section `slos`.
extension SettingRule {
  /// The most objectives.
  private static let mostObjectives = 64
  private static let targets =
    "a percentage above 0% and below 100% with at most four decimals, such as 99.5%"
  private static let windows = "a duration from 5m to 90d, such as 1h, 7d or 30d"
  private static let latencies =
    "a duration that is a bound of exposition.duration_buckets, such as 2s500ms"
  private static let names = "a string of at most 128 bytes"

  static let objectives: SettingRule = SettingRule(
    section: "slos", key: "",
    allowed:
      "a list of at most \(mostObjectives) mappings of name, target, window, latency, select, "
      + "per",
    form: .node { node, configuration, context in
      let rule = objectives
      guard let nodes = context.elements(node, rule.name, allowed: rule.allowed) else { return }
      if nodes.count > mostObjectives {
        context.report(
          nodes[mostObjectives],
          "\(rule.name): found \(nodes.count); expected \(rule.allowed)")
      }
      var objectives: [ServiceLevelObjective] = []
      for node in nodes {
        guard let objective = objective(node, &context) else { continue }
        if objectives.contains(where: { $0.name == objective.name }) {
          context.report(node, "the SLO \(quoted(objective.name)) is given twice")
        }
        objectives.append(objective)
      }
      configuration.objectives = objectives
    })

  private static func objective(
    _ node: Node, _ context: inout ReadingContext
  ) -> ServiceLevelObjective? {
    let what = "an SLO"
    let keys = ["name", "target", "window", "latency", "select", "per"]
    guard let values = context.mapping(node, what, keys: keys) else { return nil }
    guard let nameNode = values["name"], let targetNode = values["target"] else {
      context.report(node, "\(what) needs name and target")
      return nil
    }
    let name = context.text(nameNode, "name", allowed: names)
    if let name, name.utf8.count > 128 { context.report(nameNode, "name", allowed: names) }
    let target = read(targetNode, "target", allowed: targets, &context, ScalarForm.millionths)
    guard let name, let target else { return nil }
    var objective = ServiceLevelObjective(name: name, target: target)
    if let node = values["window"] {
      let range = Duration.seconds(300)...Duration.seconds(90 * 86_400)
      let window = read(node, "window", allowed: windows, &context) { text in
        ScalarForm.duration(text).flatMap { range.contains($0) ? $0 : nil }
      }
      guard let window else { return nil }
      objective.window = window
    }
    if let node = values["latency"] {
      let latency = read(node, "latency", allowed: latencies, &context) { text in
        ScalarForm.duration(text).flatMap { $0 > .zero ? $0 : nil }
      }
      guard let latency else { return nil }
      objective.latency = latency
      context.places[latencyPlace(of: name)] = context.place(of: node)
    }
    if let node = values["per"] {
      let choices = ServiceLevelObjective.Division.allCases.map { ($0.rawValue, $0) }
      guard let division = context.choice(node, "per", among: choices) else { return nil }
      objective.division = division
    }
    if let node = values["select"] { objective.selection = selection(node, &context) }
    return objective
  }

  private static func read<Value>(
    _ node: Node, _ what: String, allowed: String, _ context: inout ReadingContext,
    _ parse: (String) -> Value?
  ) -> Value? {
    if case .scalar(let scalar) = node, let value = parse(scalar.string) { return value }
    context.report(node, what, allowed: allowed)
    return nil
  }

  private static func selection(
    _ node: Node, _ context: inout ReadingContext
  ) -> [ServiceLevelObjective.Selector: [WildcardPattern]] {
    let selectors = ServiceLevelObjective.Selector.allCases
    guard !context.isNothing(node),
      let values = context.mapping(node, "select", keys: selectors.map(\.rawValue))
    else { return [:] }
    var selection: [ServiceLevelObjective.Selector: [WildcardPattern]] = [:]
    for selector in selectors {
      guard let node = values[selector.rawValue] else { continue }
      let texts = context.texts(node, selector.rawValue) ?? []
      if texts.isEmpty, case .sequence = node {
        context.report(node, selector.rawValue, allowed: "a pattern or a list of patterns")
      }
      selection[selector] = texts.map(WildcardPattern.init)
    }
    return selection
  }

  /// Where the threshold of an objective stands, among ``ReadingContext/places``.
  private static func latencyPlace(of name: String) -> String { "slos/\(name)/latency" }

  /// Reports thresholds that are no bound of a histogram's buckets: what is under one of those could
  /// only be guessed.
  static func checkThresholds(
    of configuration: PipelineConfiguration, _ context: inout ReadingContext
  ) {
    let bounds = configuration.exposition.durationBuckets
    for objective in configuration.objectives {
      guard let latency = objective.latency,
        let place = context.places[latencyPlace(of: objective.name)],
        !bounds.contains(latency.milliseconds)
      else { continue }
      let below = bounds.last { $0 < latency.milliseconds }
      let above = bounds.first { $0 > latency.milliseconds }
      let nearest = [below, above].compactMap { $0.map(written) }.joined(separator: " or ")
      context.report(
        place,
        "latency: \(written(latency.milliseconds)) is not a bound of exposition.duration_buckets; "
          + "use \(nearest)")
    }
  }

  private static func written(_ milliseconds: Double) -> String {
    "\(milliseconds == milliseconds.rounded() ? Int(milliseconds).description : milliseconds.description)ms"
  }
}

extension Duration {
  /// The duration in milliseconds, those of configuration files exactly.
  package var milliseconds: Double {
    Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15
  }
}
