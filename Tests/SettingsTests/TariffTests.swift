import Foundation
import Semantics
import Settings
import Testing

/// What a price is under conditions, and what of it a call does not tell.
struct TariffTests {
  /// A tariff as a pipeline file says it.
  static func tariff(_ text: String) throws -> Tariff {
    let file = ConfigurationFile(name: "p.yaml", text: "prices: {table: {acme: \"m \(text)\"}}")
    let prices = try ConfigurationReader.read([file]).prices
    return try #require(prices.tariff(provider: "acme", model: "m", at: 0))
  }

  static func time(_ text: String) throws -> UInt64 {
    let date = try Date(text, strategy: .iso8601)
    return UInt64(date.timeIntervalSince1970) * 1_000_000_000
  }

  /// A price, a call, and what its tokens of input and output must cost, in USD per million.
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var tier = ServiceTier.unknown
    var input: Int64 = 1000
    var start = "2026-11-25T12:00:00Z"
    var price: (String, String)

    var testDescription: String { "\(text), \(tier) \(input) \(start)" }
  }

  private static let tiers = "in 4 out 20; >200k in 8 out 30; flex x0.5; priority in 10 out 50"
  private static let hours =
    "in 2 out 4; hours=00:00-01:00,10:00-24:00 days=mon,tue,wed x0.5; "
    + "days=sat,sun in 1.5 out 3; hours=22:00-02:00 days=thu in 9 out 9"

  @Test(
    "The section whose conditions are met holds, and factors apply to it",
    arguments: [
      Case(text: tiers, price: ("4", "20")),
      Case(text: tiers, tier: .standard, price: ("4", "20")),
      Case(text: tiers, tier: .batch, price: ("4", "20")),
      Case(text: tiers, tier: .flex, price: ("2", "10")),
      Case(text: tiers, tier: .priority, price: ("10", "50")),
      Case(text: tiers, input: 200_000, price: ("4", "20")),
      Case(text: tiers, input: 200_001, price: ("8", "30")),
      Case(text: tiers, tier: .flex, input: 200_001, price: ("4", "15")),
      Case(text: tiers, tier: .priority, input: 200_001, price: ("8", "30")),
      Case(
        text: "in 1 out 1; >1k in 2 out 2; >5k in 3 out 3; flex >1k in 9 out 9", input: 6000,
        price: ("3", "3")),
      Case(
        text: "in 1 out 1; >1k in 2 out 2; flex x0.5; flex >1k in 9 out 9", tier: .flex,
        input: 6000, price: ("9", "9")),
      // A Wednesday.
      Case(text: hours, price: ("1", "2")),
      Case(text: hours, start: "2026-11-25T09:59:59Z", price: ("2", "4")),
      Case(text: hours, start: "2026-11-25T00:30:00Z", price: ("1", "2")),
      Case(text: hours, start: "2026-11-27T12:00:00Z", price: ("2", "4")),
      Case(text: hours, start: "2026-11-28T12:00:00Z", price: ("1.5", "3")),
      Case(text: hours, start: "2026-11-26T01:00:00Z", price: ("9", "9")),
      Case(text: hours, start: "2026-11-26T23:00:00Z", price: ("9", "9")),
      Case(text: hours, start: "2026-11-26T12:00:00Z", price: ("2", "4")),
    ])
  func conditions(wanted: Case) throws {
    let tariff = try Self.tariff(wanted.text)
    let start = try Self.time(wanted.start)
    let price = tariff.price(tier: wanted.tier, input: wanted.input, start: start)
    #expect(price.input == ScalarForm.price(wanted.price.0))
    #expect(price.output == ScalarForm.price(wanted.price.1))
  }

  @Test("A section leaves as they are the figures that it does not give")
  func inheritance() throws {
    let tariff = try Self.tariff(
      "in 4 read 1 write 5 write_long 8 out 20; flex in 2 out 10; priority read 3")
    let flex = tariff.price(tier: .flex, input: 1, start: 0)
    #expect(flex.cacheRead == 1_000_000)
    #expect(flex.longCacheWrite == 8_000_000)
    let priority = tariff.price(tier: .priority, input: 1, start: 0)
    #expect(priority.input == 4_000_000)
    #expect(priority.cacheRead == 3_000_000)
  }

  /// What a call reports, and how much of its cost depends on what it does not.
  struct Doubt: Sendable, CustomTestStringConvertible {
    var text: String
    var tier = ServiceTier.unknown
    var read: Int64 = -1
    var written: Int64 = -1
    var kept: Int64 = -1
    var reasoning: Int64 = -1
    var heard: Int64 = -1
    var expected: [String: Int64]

    var testDescription: String { "\(text) \(tier) \(written) \(kept) \(reasoning) \(heard)" }

    /// 100 tokens of input and 10 of output.
    var usage: Usage {
      var usage = Usage()
      usage.input = 100
      usage.output = 10
      usage.tier = tier
      usage.cacheRead = read
      usage.cacheWrite = written
      usage.longCacheWrite = kept
      usage.reasoning = reasoning
      usage.audioInput = heard
      return usage
    }
  }

  @Test(
    "What a call does not tell and its price depends on is in doubt",
    arguments: [
      Doubt(text: "in 4 out 20", expected: [:]),
      Doubt(text: "in 4 out 20; >200k in 8 out 30; batch x0.5", expected: [:]),
      Doubt(text: "in 4 out 20; flex x0.5", expected: ["service_tier": 600_000_000]),
      Doubt(text: "in 4 out 20; flex x0.5", tier: .standard, expected: [:]),
      Doubt(text: "in 4 out 20; flex x0.5", tier: .flex, expected: [:]),
      Doubt(
        text: "in 4 write 5 write_long 8 out 20", written: 50,
        expected: ["cache_lifetime": 250_000_000]),
      Doubt(text: "in 4 write 5 write_long 8 out 20", written: 50, kept: 0, expected: [:]),
      Doubt(text: "in 4 write 5 write_long 8 out 20", expected: [:]),
      Doubt(text: "in 4 out 20 audio_in 9", expected: ["modality": 400_000_000]),
      Doubt(text: "in 4 out 20 audio_in 9", heard: 20, expected: [:]),
      Doubt(text: "in 4 out 20 reasoning 9", expected: ["reasoning": 200_000_000]),
      Doubt(text: "in 4 out 20 reasoning 9", reasoning: 3, expected: [:]),
      Doubt(text: "in 4 out 20; varies region", expected: ["region": 600_000_000]),
      Doubt(text: "in 4 out 20; region=eu x1.1", expected: ["region": 600_000_000]),
      Doubt(text: "in 4 out 20; hours=01:00-02:00 x2", expected: [:]),
    ])
  func doubts(wanted: Doubt) throws {
    let tariff = try Self.tariff(wanted.text)
    let start = try Self.time("2026-11-25T12:00:00Z")
    let cost = try #require(tariff.cost(of: wanted.usage, at: start))
    var found: [String: Int64] = [:]
    for (doubt, name) in PriceDoubts.reasons {
      let amount = tariff.amount(inDoubtOf: doubt, wanted.usage, cost: cost, at: start)
      if amount > 0 { found[name] = amount }
    }
    #expect(found == wanted.expected)
  }

  @Test("A region that the model's name tells is no doubt")
  func region() throws {
    let file = ConfigurationFile(
      name: "p.yaml", text: "prices: {table: {acme: \"m in 4 out 20; region=eu x1.1\"}}")
    let prices = try ConfigurationReader.read([file]).prices
    let europe = try #require(prices.tariff(provider: "acme", model: "eu/m", at: 0))
    #expect(europe.doubts == [])
    #expect(europe.price(tier: .unknown, input: 1, start: 0).input == 4_400_000)
    let elsewhere = try #require(prices.tariff(provider: "acme", model: "us-east-1/m", at: 0))
    #expect(elsewhere.doubts == .region)
    #expect(elsewhere.price(tier: .unknown, input: 1, start: 0).input == 4_000_000)
    let global = try #require(prices.tariff(provider: "acme", model: "global/m", at: 0))
    #expect(global.doubts == [])
  }

  @Test(
    "A wrong line of prices is reported where it stands",
    arguments: [
      ("m in 1", "a price needs in and out"),
      ("m in 1 out", "out: found \"\"; allowed is USD per million tokens"),
      ("m in 1 out 2 in 3", "in is given twice"),
      ("m in 1 out 2 cached 3", "found \"cached\"; allowed are in, out, read"),
      ("m in 1 out 1.2345678", "out: found \"1.2345678\""),
      ("m in 1 out 1000000.1", "out: found \"1000000.1\""),
      ("m from 2026-02-30 in 1 out 2", "from: found \"2026-02-30\"; allowed is a day"),
      ("m in 1 out 2; in 3", "a condition is missing: flex, priority"),
      ("m in 1 out 2; flex", "a figure or a factor is missing behind a condition"),
      ("m in 1 out 2; flex x", "found \"x\"; allowed is a factor"),
      ("m in 1 out 2; flex x0.5 in 3", "found \"in\""),
      ("m in 1 out 2; >0k in 3", "found \">0k\"; allowed is a number of tokens"),
      ("m in 1 out 2; hours=1-2 x2", "hours: found \"1-2\"; allowed is a time of the day"),
      ("m in 1 out 2; hours=23:61-24:00 x2", "hours: found \"23:61-24:00\""),
      ("m in 1 out 2; days=so x2", "days: found \"so\"; allowed are mon"),
      ("m in 1 out 2; varies weather", "varies: found \"weather\"; allowed are service_tier"),
      ("m in 1 out 2\n      m in 1 out 3", "a price from that day is given twice"),
    ])
  func problems(line: String, expected: String) {
    let text = "prices:\n  table:\n    acme: |\n      fine in 1 out 1  # in peace\n      \(line)\n"
    let wanted = "p.yaml:\(line.contains("\n") ? 6 : 5):1: acme, \"m\": \(expected)"
    #expect {
      try ConfigurationReader.read([ConfigurationFile(name: "p.yaml", text: text)])
    } throws: { error in
      (error as? ConfigurationError)?.problems.map(\.description).first?.hasPrefix(wanted) == true
    }
  }

  @Test("An entry has conditions too, and stands before a shipped line")
  func entries() throws {
    let file = ConfigurationFile(
      name: "p.yaml",
      text: """
        prices:
          entries:
            - {provider: openai, model: gpt-5.6, input: 1, output: 2, long_cache_write: 3,
               when: [">1k in 5", "flex x0.5"]}
        """)
    let prices = try ConfigurationReader.read([file]).prices
    let tariff = try #require(prices.tariff(provider: "openai", model: "gpt-5.6", at: 0))
    #expect(tariff.price.longCacheWrite == 3_000_000)
    #expect(tariff.price(tier: .flex, input: 2000, start: 0).input == 2_500_000)
  }
}
