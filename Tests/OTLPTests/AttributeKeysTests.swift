import BasicContainers
import Bytes
import OTLP
import TestSupport
import Testing

/// The attributes that a reader is asked for by their keys.
@Suite("Wanted attributes")
struct AttributeKeysTests {
  /// Which of `keys` a span with `attributes` has, and their values.
  private static func found(
    _ attributes: TestAttributes, _ keys: [String]
  ) throws -> [String: AnyValue] {
    let wanted = AttributeKeys(keys)
    var scratch = TraceScratch(wanted: keys.count, keepsAll: false)
    let body = TestRequest([TestSpan("a", attributes)]).protobuf
    var reader = TraceRequestReader(body.span, wanted: wanted.index)
    var found: [String: AnyValue] = [:]
    while let item = try reader.next(into: &scratch) {
      guard item == .span else { continue }
      for (number, key) in keys.enumerated() where scratch.wanted.present.contains(UInt8(number)) {
        found[key] = scratch.wanted.values[number]
      }
    }
    let kept = scratch.attributes.count
    #expect(kept == 0)
    return found
  }

  private static func key(_ count: Int, _ generator: inout SeededGenerator) -> String {
    String(
      (0..<count).map { _ in Character(UnicodeScalar(UInt8.random(in: 97...122, using: &generator)))
      })
  }

  /// The keys that differ from `key` in one byte, each in another, by the bits of `mask`.
  private static func neighbours(of key: String, flipping mask: UInt8) -> [String] {
    (0..<key.utf8.count).map { place in
      var bytes = Array(key.utf8)
      bytes[place] ^= mask
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  @Test(
    "A key is found by all of its bytes, and no other is taken for it",
    arguments: Array(1...40) + [63, 64, 126, 127, 128, 129, 300])
  func exact(count: Int) throws {
    var generator = SeededGenerator(seed: count)
    let key = Self.key(count, &generator)
    let others = Self.neighbours(of: key, flipping: 0x20)
    // Longer and shorter ones, and one that is a key of its own.
    let strangers = others + [key + "a", String(key.dropLast())].filter { !$0.isEmpty }
    let attributes = TestAttributes(strangers.map { .init($0, 1) })
    #expect(try Self.found(attributes, [key]) == [:])
    #expect(try Self.found(attributes + [key: 7], [key])[key]?.int == 7)
    let last = try #require(others.last)
    let both = try Self.found(attributes + [key: 7], [key, last])
    #expect(both[key]?.int == 7)
    #expect(both[last]?.int == 1)
  }

  @Test(
    "A key that came here before is known by all of its bytes",
    arguments: Array(1...44) + [126, 127])
  func foreseen(count: Int) throws {
    var generator = SeededGenerator(seed: count)
    let key = Self.key(count, &generator)
    let others =
      Self.neighbours(of: key, flipping: 1) + [key + "a", String(key.dropLast())]
    // One scratch for all of them, and after each other key the one that is wanted.
    let wanted = AttributeKeys([key])
    var scratch = TraceScratch(wanted: 1, keepsAll: false)
    let spans = ([key] + others.flatMap { [$0, key] }).enumerated().map { index, key in
      TestSpan("a", id: UInt64(index + 1), ["first": 1] + TestAttributes([.init(key, 2)]))
    }
    let body = TestRequest(spans).protobuf
    var reader = TraceRequestReader(body.span, wanted: wanted.index)
    var found: [Bool] = []
    while let item = try reader.next(into: &scratch) {
      if item == .span { found.append(!scratch.wanted.present.isEmpty) }
    }
    #expect(found == [true] + others.flatMap { _ in [false, true] })
  }

  @Test("A scratch that was read into with other keys has none of their numbers")
  func otherKeys() throws {
    // The last bytes of a body are read in another way.
    let rest = TestSpan("b", id: 2, ["padding": .string(String(repeating: "x", count: 400))])
    let span = TestSpan("a", ["some.attribute": 1, "another.one": 2])
    let body = TestRequest([span, rest]).protobuf
    var scratch = TraceScratch(wanted: 2, keepsAll: false)
    func values(_ keys: [String]) throws -> [Int64?] {
      let wanted = AttributeKeys(keys)
      var reader = TraceRequestReader(body.span, wanted: wanted.index)
      while try reader.next(into: &scratch) != .span {}
      return keys.indices.map { scratch.wanted.values[$0].int }
    }
    #expect(try values(["some.attribute", "another.one"]) == [1, 2])
    #expect(try values(["another.one", "some.attribute"]) == [2, 1])
  }

  @Test("Of a key that occurs twice the first value counts, and a null is none")
  func repeated() throws {
    let attributes: TestAttributes = ["model": nil, "other": 1, "model": "first"]
    let repeated = attributes + ["model": "second"]
    #expect(try Self.found(repeated, ["model"])["model"]?.range.count == 5)
    #expect(try Self.found(["model": nil], ["model"]) == [:])
  }

  @Test("As many keys as there are numbers for are told apart")
  func many() throws {
    let keys = (0..<AttributeKeys.limit).map { "a.key.of.some.length.\($0)" }
    let attributes = TestAttributes(keys.enumerated().map { .init($1, .int(Int64($0))) })
    let found = try Self.found(attributes, keys)
    #expect(found.count == keys.count)
    #expect(keys.enumerated().allSatisfy { found[$1]?.int == Int64($0) })
  }
}
