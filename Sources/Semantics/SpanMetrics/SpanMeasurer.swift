internal import Bytes
internal import OTLP

/// Decides which spans are counted one by one, and reads what they are counted by.
///
/// It looks for the few attributes that it needs itself, so that nothing is done for it where no span
/// is counted so.
struct SpanMeasurer: ~Copyable {
  /// A policy with its attributes by number.
  private struct Rule {
    var policy: SpanPolicy
    /// For each of the policy's conditions the attribute's number.
    var attributes: [Int]
  }

  /// Whether spans are counted one by one.
  let isOn: Bool
  private let include: [Rule]
  private let exclude: [Rule]
  /// For each dimension its attributes' numbers.
  private let dimensions: [[Int]]
  /// The attributes that are looked for, in UTF-8.
  private let wanted: [[UInt8]]
  /// The number of `service.name`.
  private let service: Int
  private var resourceValues: [AnyValue]
  private var values: [AnyValue]
  private var text = ByteWriter(capacity: 256)

  init(_ options: SpanMetricsOptions) {
    isOn = options.isEnabled
    var keys = ["service.name"]
    func number(_ key: String) -> Int {
      if let known = keys.firstIndex(of: key) { return known }
      keys.append(key)
      return keys.count - 1
    }
    service = 0
    dimensions = options.dimensions.map { $0.attributes.map(number) }
    func rule(_ policy: SpanPolicy) -> Rule {
      Rule(policy: policy, attributes: policy.attributes.map { number($0.attribute) })
    }
    include = options.include.map(rule)
    exclude = options.exclude.map(rule)
    wanted = keys.map { Array($0.utf8) }
    resourceValues = keys.map { _ in .absent }
    values = resourceValues
  }

  /// Gives back the room that long texts needed.
  mutating func shrink() { text.removeAll(keepingAtMost: 4096) }

  /// Notes what holds for all spans of a resource.
  mutating func beginResource(_ scratch: borrowing TraceScratch, _ body: Span<UInt8>) {
    for place in resourceValues.indices { resourceValues[place] = .absent }
    SpanMeasurer.find(wanted, in: scratch.resourceAttributes.span, body, into: &resourceValues)
  }

  /// What the span counts as.
  mutating func measure(
    _ scratch: borrowing TraceScratch, _ body: Span<UInt8>, _ cache: inout SymbolCache
  ) -> SpanMeasure {
    for place in values.indices { values[place] = .absent }
    SpanMeasurer.find(wanted, in: scratch.attributes.span, body, into: &values)
    // A service is the resource's alone.
    values[service] = .absent
    for place in values.indices where values[place].kind == .absent {
      values[place] = resourceValues[place]
    }
    var measure = SpanMeasure()
    measure.kind = SpanPolicy.Kind(wire: scratch.span.kind)
    measure.status = SpanPolicy.Status(wire: scratch.span.statusCode)
    let name = body.extracting(scratch.span.name)
    measure.isCounted = isMeant(measure, name, body)
    guard measure.isCounted else { return measure }
    measure.name = cache.symbol(name)
    for place in dimensions.indices {
      text.removeAll()
      for attribute in dimensions[place] {
        let start = text.count
        if start > 0 { text.append(UInt8(ascii: ";")) }
        if !write(values[attribute], body) { text.truncate(to: start) }
      }
      measure.dimensions[place] = cache.symbol(text)
    }
    return measure
  }

  private static func find(
    _ wanted: [[UInt8]], in attributes: Span<Attribute>, _ body: Span<UInt8>,
    into values: inout [AnyValue]
  ) {
    for index in attributes.indices {
      let attribute = attributes[index]
      guard attribute.value.kind != .absent else { continue }
      let key = body.extracting(attribute.key)
      for place in wanted.indices where values[place].kind == .absent {
        let looked = wanted[place]
        guard key.hasSameBytes(as: looked.span) else { continue }
        values[place] = attribute.value
      }
    }
  }

  private mutating func isMeant(
    _ measure: SpanMeasure, _ name: Span<UInt8>, _ body: Span<UInt8>
  ) -> Bool {
    if !include.isEmpty {
      var isIncluded = false
      for rule in include where !isIncluded { isIncluded = fits(rule, measure, name, body) }
      guard isIncluded else { return false }
    }
    for rule in exclude where fits(rule, measure, name, body) { return false }
    return true
  }

  private mutating func fits(
    _ rule: Rule, _ measure: SpanMeasure, _ name: Span<UInt8>, _ body: Span<UInt8>
  ) -> Bool {
    let policy = rule.policy
    guard policy.kinds.isEmpty || policy.kinds.contains(measure.kind) else { return false }
    guard policy.statuses.isEmpty || policy.statuses.contains(measure.status) else { return false }
    guard policy.names.isEmpty || SpanMeasurer.fits(name, policy.names) else { return false }
    if !policy.services.isEmpty {
      guard fits(values[service], policy.services, body) else { return false }
    }
    for (place, attribute) in rule.attributes.enumerated() {
      guard fits(values[attribute], policy.attributes[place].values, body) else { return false }
    }
    return true
  }

  /// Whether a value is there and fits one of `patterns`.
  private mutating func fits(
    _ value: AnyValue, _ patterns: [WildcardPattern], _ body: Span<UInt8>
  ) -> Bool {
    text.removeAll()
    guard write(value, body) else { return false }
    return SpanMeasurer.fits(text.bytes, patterns)
  }

  private static func fits(_ text: Span<UInt8>, _ patterns: [WildcardPattern]) -> Bool {
    for pattern in patterns where pattern.matches(text) { return true }
    return false
  }

  /// Appends a value to `text` as it is written; false where it is nothing that has a text.
  private mutating func write(_ value: AnyValue, _ body: Span<UInt8>) -> Bool {
    switch value.kind {
    case .string: text.append(body.extracting(value.range))
    case .int: text.append("\(value.int ?? 0)")
    case .bool: text.append(value.bool == true ? "true" : "false")
    case .double: text.append("\(value.double ?? 0)")
    case .absent, .bytes, .array, .keyValueList: return false
    }
    return true
  }
}
