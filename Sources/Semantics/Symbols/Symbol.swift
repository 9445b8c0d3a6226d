/// A string that was interned: equal symbols of one ``SymbolTable`` are equal strings.
public struct Symbol: Hashable, Sendable, BitwiseCopyable {
  /// Its place in the table.
  public var rawValue: UInt32

  /// The symbol at `rawValue` of a table.
  @inlinable @inline(__always)
  public init(_ rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// No string at all: an attribute that is absent or empty.
  @inlinable public static var none: Symbol { Symbol(0) }
  /// What strings become that there is no room for: `other`.
  @inlinable public static var other: Symbol { Symbol(1) }

  /// Whether both are the same string. Not the compiler's, which other modules would call.
  @inlinable @inline(__always)
  public static func == (left: Symbol, right: Symbol) -> Bool { left.rawValue == right.rawValue }

  /// Whether there is no string.
  @inlinable @inline(__always)
  public var isNone: Bool { rawValue == 0 }
}
