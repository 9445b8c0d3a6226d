/// A label that is off by default, and the attribute that gives its value.
package struct OptionalLabel: Equatable, Sendable {
  /// Whose attribute it is.
  package enum Source: String, CaseIterable, Sendable {
    /// The resource's.
    case resource
    /// The span's, else the resource's.
    case span
  }

  /// The label's name on `/metrics`: letters, digits and underscores.
  package var name: String
  /// The attribute's key.
  package var attribute: String
  /// Whose attribute it is. Default: the span's, else the resource's.
  package var source: Source
  /// Whether what a dialect takes for the session comes before the attribute.
  package var isSession = false
  /// Whether it counts only where no other attribute gives the label a value.
  package var isFallback = false

  /// The labels that are known by name, each with the attributes that give it.
  static let known: [String: [OptionalLabel]] = {
    let environment = "deployment_environment"
    var session = OptionalLabel(name: "session", attribute: "session.id")
    session.isSession = true
    var older = OptionalLabel(
      name: environment, attribute: "deployment.environment", source: .resource)
    older.isFallback = true
    return [
      "service_instance_id": [
        OptionalLabel(
          name: "service_instance_id", attribute: "service.instance.id", source: .resource)
      ],
      environment: [
        OptionalLabel(
          name: environment, attribute: "deployment.environment.name", source: .resource),
        older,
      ],
      "session": [session],
    ]
  }()

  /// The label's name that goes with an attribute's key: what is no letter, digit or `_` becomes `_`,
  /// several of them one (OpenTelemetry, "Prometheus compatibility").
  static func name(of attribute: String) -> String {
    var name = ""
    for character in attribute {
      let isKept = character.isASCII && (character.isLetter || ScalarForm.isDigit(character))
      if isKept {
        name.append(character)
      } else if name.last != "_" {
        name.append("_")
      }
    }
    return name.first.map(ScalarForm.isDigit) == true ? "key_" + name : name
  }

  /// The label `name`, from `attribute`.
  package init(name: String, attribute: String, source: Source = .span) {
    self.name = name
    self.attribute = attribute
    self.source = source
  }
}
