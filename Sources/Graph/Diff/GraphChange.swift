/// How an edge changed from one window to another.
package enum GraphChange: String, CaseIterable, Sendable {
  /// It has calls, and had none.
  case new
  /// It had calls, and has none.
  case gone
  /// The duration that 95 of 100 stay under grew.
  case slower
  /// The share of calls that fail grew.
  case failing
  /// What an execution of its target costs grew.
  case costlier
}
