import OTLP
import TestSupport
import Testing

/// Our reader against protobuf-c on the same bytes.
struct DifferentialTests {
  /// How many random requests; each is also read in ten mutated forms.
  static let cases = longRun ? 200_000 : 4_000

  @Test("The reader sees in a well-formed request just what protobuf-c sees", arguments: 0..<8)
  func wellFormed(part: Int) throws {
    var compared = 0
    var some = WantedReader(keepsAll: false)
    var all = WantedReader(keepsAll: true)
    for seed in stride(from: part, to: Self.cases, by: 8) {
      var generator = RandomRequest(random: SeededGenerator(seed: seed))
      let body = generator.request()
      let reference = try #require(PlainRequest(reference: body), "seed \(seed)")
      let ours = try PlainRequest(reading: body)
      if SchemaDifferences(body).any { continue }
      try #require(ours == reference, "seed \(seed)")
      try #require(try some.read(body) == reference.wanted, "seed \(seed)")
      try #require(try all.read(body) == reference.wanted, "seed \(seed)")
      compared += 1
    }
    #expect(compared > Self.cases / 16)
  }

  @Test("The reader and protobuf-c agree on mutated requests but for a list", arguments: 0..<8)
  func mutated(part: Int) throws {
    var accepted = 0
    var refused = 0
    var wanted = WantedReader(keepsAll: false)
    for seed in stride(from: part, to: Self.cases, by: 8) {
      var generator = RandomRequest(random: SeededGenerator(seed: seed))
      let original = generator.request()
      for _ in 0..<10 {
        let body = generator.mutated(original)
        let reference = PlainRequest(reference: body)
        let ours = try? PlainRequest(reading: body)
        if ours != reference, !SchemaDifferences(body).any {
          Issue.record("seed \(seed): \(body), ours \(String(describing: ours))")
        }
        if (try? wanted.read(body)) != ours?.wanted { Issue.record("seed \(seed): \(body)") }
        if ours == nil { refused += 1 } else { accepted += 1 }
      }
    }
    // Mutations that are all refused, or all taken, would say nothing.
    #expect(accepted > Self.cases / 8)
    #expect(refused > Self.cases / 8)
  }
}
