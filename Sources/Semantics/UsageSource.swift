/// An instrumentation scope that reports the usage of calls in a service.
package struct UsageSource: Hashable, Sendable, BitwiseCopyable {
  package var service = Symbol.none
  package var scope = Symbol.none

  /// `scope` in `service`.
  package init(service: Symbol = .none, scope: Symbol = .none) {
    self.service = service
    self.scope = scope
  }
}
