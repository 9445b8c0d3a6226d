internal import BasicContainers
internal import Bytes
internal import OTLP

/// Values that stand in the JSON text of an attribute.
extension Interpreter {
  /// The longest JSON text that is read, in bytes.
  private static let longestJSON = 1 << 16
  /// How deep objects may be nested.
  private static let jsonDepth = 8
  /// How many attributes, and places in their values, there may be numbers for.
  package static let keyLimit = KeySet.capacity
  /// How many places may be asked for in one attribute's value.
  package static let jsonTargets = UInt64.bitWidth

  /// Notes the values that dialects ask for as if they were attributes of the span at hand.
  ///
  /// A text that is malformed gives what stands before that; one of more than 64 KiB nothing.
  @inline(never)
  mutating func readJSON(_ body: Span<UInt8>) {
    for index in 0..<dialects.jsonSources.count {
      let source = dialects.jsonSources[index]
      guard present.contains(source.key) else { continue }
      let value = value(at: source.key)
      guard value.kind == .string, value.range.count <= Interpreter.longestJSON else { continue }
      readJSON(at: value.range, source.targets.range, body)
    }
  }

  private mutating func readJSON(
    at range: ByteRange, _ targets: Range<Int>, _ body: Span<UInt8>
  ) {
    let text = body.extracting(range)
    var scanner = JSONScanner(text)
    guard let first = scanner.next(), first.isContainer || scanner.isAtEnd else {
      // Text that stands there without quotes.
      if !text.isEmpty { note(.string(range), ofTargets: .max, depth: 0, targets) }
      return
    }
    guard first == .beginObject else {
      return note(Interpreter.value(of: first, range, text), ofTargets: .max, depth: 0, targets)
    }
    // For each object that is open the targets that may be in it.
    var open = InlineArray<9, UInt64>(repeating: 0)
    var depth = 1
    open[1] = .max
    var wanted: UInt64 = 0
    while depth > 0, let token = scanner.next() {
      switch token {
      case .name(let name):
        wanted = name.map { matching(open[depth], depth, text.extracting($0), targets) } ?? 0
      case .beginObject where wanted != 0 && depth < Interpreter.jsonDepth:
        depth += 1
        open[depth] = wanted
        wanted = 0
      case .beginObject, .beginArray:
        guard scanner.leaveContainer() else { return }
        wanted = 0
      case .endObject: depth -= 1
      case .endArray: return
      case .string, .number, .bool, .null:
        if wanted != 0 {
          note(Interpreter.value(of: token, range, text), ofTargets: wanted, depth: depth, targets)
        }
        wanted = 0
      }
    }
  }

  /// Those of the targets `open` whose name at `depth` is `name`, a bit each.
  private func matching(
    _ open: UInt64, _ depth: Int, _ name: Span<UInt8>, _ targets: Range<Int>
  ) -> UInt64 {
    var result: UInt64 = 0
    for (place, index) in targets.enumerated() where open & 1 << UInt64(place) != 0 {
      let path = dialects.jsonTargets[index].path
      guard depth <= Int(path.count) else { continue }
      let wanted = dialects.literals[Int(path.first) + depth - 1]
      if name.hasSameBytes(as: dialects.arena.bytes.extracting(wanted)) {
        result |= 1 << UInt64(place)
      }
    }
    return result
  }

  /// Notes a value for those of the targets in `mask` that are `depth` names deep.
  private mutating func note(
    _ value: AnyValue, ofTargets mask: UInt64, depth: Int, _ targets: Range<Int>
  ) {
    for (place, index) in targets.enumerated() where mask & 1 << UInt64(place) != 0 {
      let target = dialects.jsonTargets[index]
      if Int(target.path.count) == depth { scratch.wanted.note(value, of: target.key) }
    }
  }

  /// What a token is as an attribute's value; absent where it is none, or has escapes. A number with a
  /// fraction stays text.
  private static func value(
    of token: JSONScanner.Token, _ range: ByteRange, _ text: Span<UInt8>
  ) -> AnyValue {
    switch token {
    case .string(let place):
      place.map {
        .string(ByteRange(Int(range.offset) + $0.lowerBound, Int(range.offset) + $0.upperBound))
      }
        ?? .absent
    case .number(let place):
      DecimalText.whole(text.extracting(place)).map(AnyValue.int)
        ?? .string(
          ByteRange(Int(range.offset) + place.lowerBound, Int(range.offset) + place.upperBound))
    case .bool(let isTrue): .bool(isTrue)
    case .beginObject, .endObject, .beginArray, .endArray, .name, .null: .absent
    }
  }
}
