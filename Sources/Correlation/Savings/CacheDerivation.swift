package import Semantics

/// A look-up in a cache that emits no span, as its step tells it.
package struct CacheDerivation: Sendable, BitwiseCopyable {
  package var name = Symbol.none
  package var isHit = false

  init() {}
}
