/// What became of the spans of requests that could be read:
/// received = counted + duplicate + invalid + refused + pending, at any moment.
package struct Accounting: Equatable, Sendable {
  package var received: UInt64 = 0
  package var counted: UInt64 = 0
  package var duplicate: UInt64 = 0
  package var invalid: UInt64 = 0
  package var refused: UInt64 = 0
  package var pending: UInt64 = 0

  /// Spans that end before they start; they count, with a duration of 0.
  package var skewed: UInt64 = 0
  /// Attribute values of a type that could not be read as what they mean.
  package var unreadableValues: UInt64 = 0
  /// Counted spans that say how they were sampled, that don't, and that say what is no threshold;
  /// known only where counts are adjusted.
  package var givenThresholds: UInt64 = 0
  package var absentThresholds: UInt64 = 0
  package var invalidThresholds: UInt64 = 0

  /// Nothing received.
  package init() {}

  /// Adds what another shard accounts for.
  mutating func add(_ other: Accounting) {
    received &+= other.received
    counted &+= other.counted
    duplicate &+= other.duplicate
    invalid &+= other.invalid
    refused &+= other.refused
    pending &+= other.pending
    skewed &+= other.skewed
    unreadableValues &+= other.unreadableValues
    givenThresholds &+= other.givenThresholds
    absentThresholds &+= other.absentThresholds
    invalidThresholds &+= other.invalidThresholds
  }
}
