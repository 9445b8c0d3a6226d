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

  /// The label `name`, from `attribute`.
  package init(name: String, attribute: String, source: Source = .span) {
    self.name = name
    self.attribute = attribute
    self.source = source
  }
}
