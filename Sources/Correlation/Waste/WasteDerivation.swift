package import Semantics

/// Usage that counts and was spent for nothing.
package struct WasteDerivation: Sendable, BitwiseCopyable {
  package var usage = Usage()
  package var isEmbedding = false
  /// Who it is attributed to.
  package var name = Symbol.none

  init() {}
}
