/// The connection that a request of the query side came on.
package struct QueryConnection: Sendable {
  /// Differs from those of all other connections for as long as this value is kept.
  package let id: UInt
  /// Where it comes from, without the port; empty where that is not known.
  package let address: String
  /// Whether it still stands.
  package let isOpen: @Sendable () -> Bool

  /// The connection `id` from `address`.
  package init(id: UInt, address: String, isOpen: @escaping @Sendable () -> Bool) {
    self.id = id
    self.address = address
    self.isOpen = isOpen
  }
}
