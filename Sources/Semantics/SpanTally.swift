/// How many spans of a request have something in common, and the last of them.
package struct SpanTally: Sendable, BitwiseCopyable {
  /// What they have in common: the symbol of their scope, or the number of an attribute's key among those of the dialects.
  package var subject: UInt32 = 0
  package var count: UInt32 = 0
  /// The last one's place in ``SemanticBatch/spans``.
  package var last: Int32 = -1

  init() {}

  init(_ subject: UInt32) { self.subject = subject }
}
