/// What names the two ends of an edge between steps.
package enum StepIdentity: String, CaseIterable, Sendable {
  /// The one execution directly under the step, else the step's class.
  case name
  /// Always the step's class.
  case `class`
}
