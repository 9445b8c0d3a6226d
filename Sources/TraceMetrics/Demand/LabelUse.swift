/// What one label of a family asks of it.
package struct LabelUse: Sendable {
  /// The label's name.
  package var name: String
  /// How many different values it has among the series.
  package var values = 0
  /// How many series have it.
  package var series = 0
  /// How many series fewer there would be without it.
  package var multiplied = 0
  /// How much was counted in series that have it; see ``FamilyUse/counted``.
  package var counted: UInt64 = 0
  /// How many different values it has had in label sets that there was no room for, nearly.
  package var refusedValues = 0
  /// Some of its values, first those that there was no room for.
  package var examples: [String] = []
}
