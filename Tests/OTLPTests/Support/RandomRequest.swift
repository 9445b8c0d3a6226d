import TestSupport

/// Builds random export requests, written in all the ways that protobuf allows.
struct RandomRequest {
  var random: SeededGenerator

  mutating func request() -> [UInt8] {
    var wire = WireBuilder()
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      wire.bytes(1, resourceSpans(), padding: padding())
    }
    unknown(&wire)
    return wire.bytes
  }

  private mutating func resourceSpans() -> [UInt8] {
    var parts: [[UInt8]] = []
    for _ in 0..<(random.chance(1) ? 2 : 1) where random.chance(90) {
      var resource = WireBuilder()
      attributes(1, &resource)
      if random.chance(30) { resource.varint(2, .random(in: 0...9, using: &random)) }
      parts.append(field(1, resource.bytes))
    }
    for _ in 0..<Int.random(in: 0...2, using: &random) { parts.append(field(2, scopeSpans())) }
    if random.chance(20) { parts.append(field(3, text())) }
    return shuffled(parts)
  }

  private mutating func scopeSpans() -> [UInt8] {
    var parts: [[UInt8]] = []
    for _ in 0..<(random.chance(1) ? 2 : 1) where random.chance(90) {
      var scope = WireBuilder()
      if random.chance(80) { scope.bytes(1, text()) }
      if random.chance(50) { scope.bytes(2, text()) }
      if random.chance(20) { attributes(3, &scope) }
      parts.append(field(1, scope.bytes))
    }
    for _ in 0..<Int.random(in: 0...4, using: &random) { parts.append(field(2, span())) }
    return shuffled(parts)
  }

  private mutating func span() -> [UInt8] {
    var parts: [[UInt8]] = []
    func add(_ build: (inout WireBuilder) -> Void) {
      var wire = WireBuilder()
      build(&wire)
      parts.append(wire.bytes)
    }
    let ids = [
      random.bytes(random.chance(90) ? 16 : .random(in: 0...20, using: &random)),
      random.bytes(random.chance(90) ? 8 : .random(in: 0...20, using: &random)),
      random.bytes(random.chance(70) ? 8 : .random(in: 0...20, using: &random)),
    ]
    add { $0.bytes(1, ids[0]) }
    add { $0.bytes(2, ids[1]) }
    if random.chance(80) { add { $0.bytes(4, ids[2]) } }
    for number in [UInt32(3), 5] where random.chance(60) { parts.append(field(number, text())) }
    let numbers = (0..<6).map { _ in random.next() }
    if random.chance(80) { add { $0.varint(6, numbers[0] % 8) } }
    if random.chance(3) { add { $0.varint(6, numbers[0]) } }
    if random.chance(90) { add { $0.fixed64(7, numbers[1]) } }
    if random.chance(90) { add { $0.fixed64(8, numbers[2]) } }
    if random.chance(20) { add { $0.varint(10, numbers[3] % 100) } }
    if random.chance(70) { add { $0.fixed32(16, UInt32(truncatingIfNeeded: numbers[4])) } }
    var list = WireBuilder()
    attributes(9, &list)
    parts.append(list.bytes)
    for _ in 0..<Int.random(in: 0...2, using: &random) { parts.append(field(11, event())) }
    for _ in 0..<Int.random(in: 0...2, using: &random) { parts.append(field(13, link())) }
    for _ in 0..<(random.chance(1) ? 2 : 1) where random.chance(60) {
      var status = WireBuilder()
      if random.chance(40) { status.bytes(2, text()) }
      if random.chance(80) { status.varint(3, random.next() % 4) }
      parts.append(field(15, status.bytes))
    }
    return shuffled(parts)
  }

  private mutating func event() -> [UInt8] {
    var wire = WireBuilder()
    if random.chance(90) { wire.fixed64(1, random.next()) }
    if random.chance(90) { wire.bytes(2, text()) }
    attributes(3, &wire)
    unknown(&wire)
    return wire.bytes
  }

  private mutating func link() -> [UInt8] {
    var wire = WireBuilder()
    wire.bytes(1, random.bytes(random.chance(90) ? 16 : 3))
    wire.bytes(2, random.bytes(random.chance(90) ? 8 : 0))
    if random.chance(30) { attributes(4, &wire) }
    return wire.bytes
  }

  private mutating func attributes(_ number: UInt32, _ wire: inout WireBuilder) {
    for _ in 0..<Int.random(in: 0...5, using: &random) {
      wire.bytes(number, keyValue(depth: 0), padding: padding())
    }
  }

  private mutating func keyValue(depth: Int) -> [UInt8] {
    var wire = WireBuilder()
    if random.chance(95) { wire.bytes(1, text(), padding: padding()) }
    if random.chance(95) { wire.bytes(2, value(depth: depth), padding: padding()) }
    unknown(&wire)
    return wire.bytes
  }

  private mutating func value(depth: Int) -> [UInt8] {
    var wire = WireBuilder()
    switch Int.random(in: 0..<(depth < 4 ? 12 : 8), using: &random) {
    case 0: break
    case 1...3: wire.bytes(1, text())
    case 4: wire.varint(2, random.next() % 2, padding: padding())
    case 5:
      wire.varint(3, random.next() >> UInt64.random(in: 0..<64, using: &random))
    case 6: wire.fixed64(4, random.next())
    case 7: wire.bytes(7, text())
    case 8, 9:
      var array = WireBuilder()
      for _ in 0..<Int.random(in: 0...3, using: &random) { array.bytes(1, value(depth: depth + 1)) }
      wire.bytes(5, array.bytes)
    default:
      var list = WireBuilder()
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        list.bytes(1, keyValue(depth: depth + 1))
      }
      wire.bytes(6, list.bytes)
    }
    unknown(&wire)
    return wire.bytes
  }

  private mutating func text() -> [UInt8] {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: []
    case 1: random.bytes(.random(in: 1...20, using: &random))
    case 2: random.bytes(.random(in: 120...200, using: &random))
    case 3...6: Array(random.pick(WantedReader.keys).utf8)
    default: Array(random.pick(["primitive.name", "llm", "gpt-4o", "größe", "x"]).utf8)
    }
  }

  /// A length-delimited field, its length perhaps padded.
  private mutating func field(_ number: UInt32, _ content: [UInt8]) -> [UInt8] {
    var wire = WireBuilder()
    wire.bytes(number, content, padding: padding())
    return wire.bytes
  }

  private mutating func padding() -> Int {
    random.chance(5) ? .random(in: 1...3, using: &random) : 0
  }

  private mutating func shuffled(_ parts: [[UInt8]]) -> [UInt8] {
    Array((random.chance(30) ? parts.shuffled(using: &random) : parts).joined())
  }

  /// A field of a number that OTLP does not have, of every wire type that protobuf-c reads.
  private mutating func unknown(_ wire: inout WireBuilder) {
    guard random.chance(10) else { return }
    let number = random.pick([UInt32(20), 99, 1000, 536_870_911])
    switch Int.random(in: 0..<4, using: &random) {
    case 0: wire.varint(number, random.next())
    case 1: wire.fixed64(number, random.next())
    case 2: wire.bytes(number, random.bytes(.random(in: 0...9, using: &random)))
    default: wire.fixed32(number, UInt32(truncatingIfNeeded: random.next()))
    }
  }

  /// `body` with a few bytes changed, added, taken away or moved.
  mutating func mutated(_ body: [UInt8]) -> [UInt8] {
    var body = body
    for _ in 0..<Int.random(in: 1...3, using: &random) where !body.isEmpty {
      let place = Int.random(in: 0..<body.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: body[place] = UInt8.random(in: 0...255, using: &random)
      case 1: body[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 2: body.insert(UInt8.random(in: 0...255, using: &random), at: place)
      case 3: body.remove(at: place)
      case 4: body.removeLast(min(body.count, .random(in: 1...9, using: &random)))
      default:
        let end = min(body.count, place + .random(in: 1...16, using: &random))
        body.insert(contentsOf: body[place..<end], at: place)
      }
    }
    return body
  }
}
