import OTLP
import TestSupport
import Testing

/// What a `tracestate` says of sampling.
@Suite struct SamplingThresholdTests {
  private static func read(_ text: String) -> SamplingThreshold {
    SamplingThreshold(Array(text.utf8).span)
  }

  @Test(
    "The first th of the first ot is read, trailing zeros left out",
    arguments: [
      ("ot=th:0", 0),
      ("ot=th:8", 1 << 55),
      ("ot=th:c", 3 << 54),
      ("ot=th:C", 3 << 54),
      ("ot=th:fd70a", 0xFD_70A0_0000_0000),
      ("ot=th:ffffffffffffff", 0xFF_FFFF_FFFF_FFFF),
      ("ot=rv:6e6d1a75832a2f;th:e", 7 << 53),
      ("ot=th:8;rv:6e6d1a75832a2f", 1 << 55),
      ("vendor=th:f,ot=th:8", 1 << 55),
      ("a=1 , \tot=th:8\t ,b=2", 1 << 55),
      (",,ot=th:8,", 1 << 55),
      ("ot=th:8,ot=th:c", 1 << 55),
      ("ot=th:8;th:c", 1 << 55),
      ("not=th:c,ot=a:b;;th:8", 1 << 55),
    ] as [(String, UInt64)])
  func given(text: String, value: UInt64) {
    #expect(Self.read(text) == SamplingThreshold(value))
    #expect(Self.read(text).value == value)
  }

  @Test(
    "What says nothing of sampling is told from what is no threshold; both count as one",
    arguments: [
      ("", false), ("vendor=1", false), ("ot=rv:1234", false), ("ot=", false), ("ot", false),
      ("ot=p:8;r:62", false), ("xot=th:8", false), ("ot=xth:8", false), ("ot=rv:1,ot=th:8", false),
      ("ot:th=8", false),
      ("ot=th:", true), ("ot=th:g", true), ("ot=th:0x8", true), ("ot=th:-1", true),
      ("ot=th: 8", true), ("ot=th:8 ;rv:1", true), ("ot=th:000000000000000", true),
      ("ot=th:123456789abcdef", true), ("ot=th:;th:8", true), ("ot=th:８", true),
    ])
  func none(text: String, isInvalid: Bool) {
    #expect(Self.read(text) == (isInvalid ? .invalid : .absent), "\(text)")
    #expect(Self.read(text).value == 0)
  }

  @Test("A number from 2⁵⁶ on is no threshold")
  func range() {
    #expect(SamplingThreshold(1 << 56 - 1).value == 1 << 56 - 1)
    for value in [1 << 56, 1 << 62, UInt64.max] {
      #expect(SamplingThreshold(value) == .invalid)
    }
  }

  @Test("No bytes trap, and digits written down are read back")
  func random() {
    var random = SeededGenerator(seed: 5)
    let pieces = ["ot=", "th:", ";", ",", " ", "8", "f", "rv:", "=", ":", "\t", "\u{0}", "é"]
    for _ in 0..<(longRun ? 200_000 : 5000) {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in random.pick(pieces) }
      _ = Self.read(text.joined())
      let value = UInt64.random(in: 0..<(1 << 56), using: &random)
      let digits = String(value, radix: 16)
      let all = String(repeating: "0", count: 14 - digits.count) + digits
      #expect(Self.read("ot=th:\(all)").value == value)
    }
  }
}
