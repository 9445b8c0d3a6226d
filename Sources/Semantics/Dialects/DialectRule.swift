/// One line of a dialect: which spans it is about, and what they are.
package struct DialectRule: Equatable, Sendable {
  /// What the spans are that a rule matches.
  package enum Outcome: Equatable, Sendable {
    case execution(Role)
    case structure(Composition)
    case foreign
  }

  /// Its name in `derive --explain` and `/debug/pipeline`.
  package var name: String
  /// What the span's name must look like; nil for any.
  package var span: NamePattern?
  /// Attributes that must be there, with one of the values where there are any.
  package var attributes: [String: [String]] = [:]
  /// Attributes of which at least one must be there, if any are given.
  package var anyOf: [String] = []
  /// Attributes that must not be there.
  package var without: [String] = []
  /// What the span is.
  package var outcome: Outcome
  /// The execution's name, by the first template that gives one.
  package var executionName: [Template] = []
  /// The execution's type, or a step's class, by the first template that gives one.
  package var type: [Template] = []
  /// A step's place in its sequence, by the first template that gives a number.
  package var index: [Template] = []
  /// Attributes that say how it ended, before those of the dialect's `status` field.
  package var status: [String] = []
  /// Whether it is billed by a provider although its role is no call's.
  package var isCall = false

  /// A rule named `name` for any span.
  package init(name: String, outcome: Outcome) {
    self.name = name
    self.outcome = outcome
  }
}
