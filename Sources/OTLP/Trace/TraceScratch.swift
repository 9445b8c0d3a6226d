public import Bytes

/// What a ``TraceRequestReader`` has read last: reused from span to span and request to request, so
/// that reading allocates nothing once the arrays have grown to the largest span.
public struct TraceScratch: ~Copyable {
  /// Attributes of the resource that the span belongs to.
  public internal(set) var resourceAttributes = ScratchList(filler: Attribute.empty, capacity: 64)
  /// The instrumentation scope's name.
  public internal(set) var scopeName = ByteRange.empty
  /// The instrumentation scope's version.
  public internal(set) var scopeVersion = ByteRange.empty
  /// The span itself.
  public internal(set) var span = SpanFields()
  /// Those of the span's attributes that somebody wants, by their keys' numbers.
  public internal(set) var wanted: WantedAttributes
  /// Which keys spans had last, and in which order.
  var succession = KeySuccession()
  /// Whether ``attributes`` are kept, or only those that are wanted.
  public let keepsAll: Bool
  /// The span's attributes, in their order on the wire; a key may occur twice. Where they are not kept,
  /// none.
  public internal(set) var attributes = ScratchList(filler: Attribute.empty, capacity: 64)
  /// The span's events, in their order on the wire.
  public internal(set) var events = ScratchList(
    filler: SpanEvent(time: 0, name: .empty, firstAttribute: 0, attributeCount: 0))
  /// The attributes of all the span's events, one event's after the other's.
  public internal(set) var eventAttributes = ScratchList(filler: Attribute.empty, capacity: 64)
  /// The span's links, in their order on the wire.
  public internal(set) var links = ScratchList(
    filler: SpanLink(traceID: .invalid, spanID: .invalid))

  /// Room for nothing yet.
  ///
  /// - Parameters:
  ///   - count: how many attributes are wanted by their numbers.
  ///   - keepsAll: whether all attributes are kept too, in their order.
  public init(wanted count: Int = 0, keepsAll: Bool = true) {
    wanted = WantedAttributes(count: count)
    self.keepsAll = keepsAll
  }

  /// Makes ready for the next span; keeps what was allocated.
  mutating func beginSpan() {
    span = SpanFields()
    wanted.present = KeySet()
    succession.beginSpan()
    attributes.removeAll()
    events.removeAll()
    eventAttributes.removeAll()
    links.removeAll()
  }

  /// Takes an attribute of the span, whose key has `count` bytes and a number.
  @inline(__always)
  mutating func take<Use: AttributeUse>(
    _ value: AnyValue, keyFrom key: Int, _ count: Int, number: UInt8, _ use: Use.Type
  ) {
    if Use.looksUp { wanted.note(value, of: number) }
    if Use.keeps {
      attributes.append(Attribute(key: ByteRange(key, key &+ count), value: value))
    }
  }

  /// Takes an attribute of the span, with the number of its key.
  @inline(__always)
  mutating func take(_ attribute: Attribute, number: UInt8) {
    wanted.note(attribute.value, of: number)
    if keepsAll { attributes.append(attribute) }
  }
}
