/// Money that is known once a derivation is counted, for the ledger of the trace that it is of.
package struct LedgerAmount: Sendable, BitwiseCopyable {
  /// What the money is.
  package enum Kind: UInt8, Sendable, BitwiseCopyable {
    /// What usage costs by the price list; the place is that of its record.
    case price
    /// What a hit of a cache saved; the place is that of its trace.
    case saving
  }

  package var kind: Kind
  package var place: Int32
  /// 10⁻¹² USD.
  package var amount: UInt64

  /// An amount of `kind`.
  package init(_ kind: Kind, of place: Int32, _ amount: UInt64) {
    self.kind = kind
    self.place = place
    self.amount = amount
  }
}
