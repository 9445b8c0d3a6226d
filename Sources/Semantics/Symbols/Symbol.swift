/// A string that was interned: equal symbols of one ``SymbolTable`` are equal strings.
package struct Symbol: Hashable, Sendable, BitwiseCopyable {
  /// Its place in the table.
  package var rawValue: UInt32

  /// The symbol at `rawValue` of a table.

  @inlinable @inline(__always)
  package init(_ rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// No string at all: an attribute that is absent or empty.
  package static let none = Symbol(0)
  /// What strings become that there is no room for: `other`.
  package static let other = Symbol(1)

  /// Whether there is no string.

  package var isNone: Bool { rawValue == 0 }
}
