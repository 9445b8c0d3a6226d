/// What the labels of one family ask of it.
package struct FamilyUse: Sendable {
  /// Whose labels they are.
  package let family: Family
  /// How many series it has, the overflow series included.
  package internal(set) var series = 0
  /// How many look-ups found no room for another series.
  package internal(set) var refusedLookups: UInt64 = 0
  /// How many different label sets those were for, nearly.
  package internal(set) var refusedSeries = 0
  /// How much was counted in all of its series: executions, edges, requests, tokens, 10⁻¹² USD.
  package internal(set) var counted: UInt64 = 0
  /// What a series takes on average, in bytes, nearly.
  package internal(set) var bytesASeries = 0
  /// All of its labels in their order; those that no series has included.
  package internal(set) var labels: [LabelUse] = []

  /// No series of `family`.
  init(_ family: Family) { self.family = family }
}
