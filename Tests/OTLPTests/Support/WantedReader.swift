import BasicContainers
import Bytes
import OTLP

/// Reads what is wanted of spans' attributes, one request after the other with one scratch: what it has
/// seen before must make no difference.
struct WantedReader: ~Copyable {
  typealias Values = [[UInt8]: PlainRequest.Value]

  /// Of all lengths that are treated apart, some but a byte alike.
  static let keys = [
    "x", "llm", "gpt-4o", "größe", "primitive.name", "primitive.nane", "primitive.names",
    "primitive.attribute.type", "a.primitive.attribute.s.type", "one.primitive.attribute.type",
    "gen_ai.usage.cache_read.input_tokens",
  ]

  private let keys = AttributeKeys(WantedReader.keys)
  private var scratch: TraceScratch

  init(keepsAll: Bool) {
    scratch = TraceScratch(wanted: WantedReader.keys.count, keepsAll: keepsAll)
  }

  /// For each span of `body` the values of those of the keys that it has.
  mutating func read(_ body: [UInt8]) throws(OTLPError) -> [Values] {
    try WantedReader.read(body, keys, &scratch)
  }

  private static func read(
    _ body: [UInt8], _ keys: borrowing AttributeKeys, _ scratch: inout TraceScratch
  ) throws(OTLPError) -> [Values] {
    var spans: [Values] = []
    var reader = TraceRequestReader(body.span, wanted: keys.index)
    while let item = try reader.next(into: &scratch) {
      guard item == .span else { continue }
      var values: Values = [:]
      let present = scratch.wanted.present
      for (number, key) in WantedReader.keys.enumerated() where present.contains(UInt8(number)) {
        values[Array(key.utf8)] = PlainRequest.value(scratch.wanted.values[number], body.span)
      }
      spans.append(values)
    }
    return spans
  }
}

extension PlainRequest {
  /// For each span the first value of each wanted key that it has, and that is not null.
  var wanted: [WantedReader.Values] {
    let keys = Set(WantedReader.keys.map { Array($0.utf8) })
    return spans.map { span in
      span.attributes.reduce(into: [:]) { values, attribute in
        guard keys.contains(attribute.key), attribute.value.kind != "absent" else { return }
        if values[attribute.key] == nil { values[attribute.key] = attribute.value }
      }
    }
  }
}
