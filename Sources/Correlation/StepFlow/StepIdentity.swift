/// What the ends of flow edges are named after.
package enum StepIdentity: String, CaseIterable, Sendable {
  /// The one execution directly under the step, where there is just one; else the step's class.
  case name
  /// The step's class.
  case `class`
}
