/// How many entries tables of the correlation have at most that are not part of the budget of traces.
package struct CorrelationLimits: Sendable, Equatable {
  /// Calls that are held until it is known whether another library reports them; some 300 bytes each.
  /// Further ones are decided on at once, as if nothing was held.
  package var heldCalls = 1 << 16
  /// Counted calls that later reports are known by, the oldest overwritten; 104 bytes each.
  package var countedCalls = 1 << 15
  /// Counted responses of providers: so many are known at least and twice as many at most; 16 bytes
  /// each.
  package var responses = 1 << 18
  /// Services whose reporters of usage are told apart; of further ones no call is held.
  package var reportingServices = 4096
  /// Links that wait in a shard for one of their ends, the oldest dropped; some 500 bytes each.
  package var waitingLinks = 4096
  /// Names of active workflows, and of tools with repeats, that a shard keeps at 0 when nothing of them
  /// is left; 32 bytes each.
  package var idleNames = 1024

  /// The defaults.
  package init() {}
}
