public import BasicContainers

/// The values of those attributes of a span that somebody wants: of a key that occurs twice the first,
/// and none that is null.
public struct WantedAttributes: ~Copyable {
  /// The keys that the span has.
  public internal(set) var present = KeySet()
  /// The values by their keys' numbers; of the span's are those that ``present`` names.
  public internal(set) var values: UniqueArray<AnyValue>

  /// Room for the values of so many keys.
  init(count: Int) {
    values = UniqueArray(repeating: .absent, count: count)
  }

  /// Notes the value of the key with a number, unless it is unknown.
  @inline(__always)
  mutating func note(_ value: AnyValue, of number: UInt8) {
    guard number != AttributeKeys.unknown, !present.contains(number), value.kind != .absent else {
      return
    }
    present.insert(number)
    values[Int(number)] = value
  }
}
