/// The secret seeds of the hashes that stand for texts in a ``SemanticBatch``.
///
/// They decide what those hashes are, and so which texts of an attacker collide; nothing that comes out
/// depends on them otherwise. Batches whose hashes are compared must be made with the same seeds: all
/// decoders of an engine have those of its options.
package struct HashSeeds: Sendable {
  /// Of ``ResponseID``.
  package var responses = UInt64.random(in: .min ... .max)
  /// Of ``SemanticSpan/argumentsHash``.
  package var arguments = UInt64.random(in: .min ... .max)

  /// Random seeds.
  package init() {}
}
