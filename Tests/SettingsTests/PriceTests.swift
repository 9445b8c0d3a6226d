import Semantics
import Settings
import Testing

struct PriceTests {
  static func nanoseconds(_ day: String) throws -> UInt64 {
    UInt64(try #require(Day(day)).number) * 86_400_000_000_000
  }

  /// USD per million tokens of input and of output; nil where no price is expected.
  struct Case: Sendable, CustomTestStringConvertible {
    var provider: String?
    var model: String
    var day = "2026-11-23"
    var input: String?
    var output: String?

    init(_ provider: String?, _ model: String, _ price: (String, String)?, on day: String? = nil) {
      self.provider = provider
      self.model = model
      self.day = day ?? self.day
      (input, output) = (price?.0, price?.1)
    }

    var testDescription: String { "\(provider ?? "any") \(model) on \(day)" }
  }

  @Test(
    "A model finds the price of the closest pattern on the day of the call",
    arguments: [
      Case("openai", "gpt-4o", ("2.50", "10")),
      Case("openai", "gpt-4o-mini", ("0.15", "0.60")),
      Case("openai", "gpt-4o-mini-2024-07-18", ("0.15", "0.60")),
      Case("openai", "gpt-4o-2024-08-06", ("2.50", "10")),
      Case("openai", "gpt-4o-2024-05-13", ("5", "15")),
      Case("OpenAI", "GPT-4o", ("2.50", "10")),
      Case("openai", "gpt-4o", nil, on: "2024-05-12"),
      Case("openai", "gpt-4o", ("5", "15"), on: "2024-10-01"),
      Case("openai", "gpt-4o", ("2.50", "10"), on: "2024-10-02"),
      Case("deepseek", "deepseek-chat", ("0.14", "0.28"), on: "2025-02-08"),
      Case("deepseek", "deepseek-chat", ("0.27", "1.1"), on: "2025-02-09"),
      Case("azure", "gpt-4o-2024-11-20", ("2.50", "10")),
      Case("mistral", "mistral-large-5", nil),
      Case("openai", "gpt-4o-audio-preview", ("2.50", "10")),
      Case("azure_ai", "gpt-4o", ("2.50", "10")),
      Case("azure", "eu/gpt-4o", ("2.75", "11")),
      Case("perplexity", "perplexity/sonar", ("0.25", "2.50")),
      Case("perplexity", "sonar", ("1", "1")),
      Case("vertex_ai", "publishers/google/models/gemini-2.5-pro", ("1.25", "10")),
      Case("fireworks", "accounts/fireworks/models/kimi-k3", ("3", "15")),
      Case("bedrock", "us-gov.anthropic.claude-sonnet-4-20250514-v1:0", nil),
      Case("bedrock", "us.amazon.nova-pro-v1:0", ("0.80", "3.20")),
      Case(
        "bedrock",
        "arn:aws:bedrock:us-east-1:1:inference-profile/us.amazon.nova-pro-v1:0", ("0.80", "3.20")),
      Case("bedrock", "arn:aws-us-gov:bedrock:x:1:foundation-model/amazon.nova-pro-v1:0", nil),
      Case("bedrock", "ap-south-9/amazon.nova-pro-v1:0", ("0.80", "3.20")),
      Case("bedrock", "us-gov-south-1/amazon.nova-pro-v1:0", nil),
      Case(nil, "openai/gpt-4o", ("2.50", "10")),
      Case(nil, "bedrock/us.anthropic.claude-opus-5-5", ("4.40", "22")),
      Case("openrouter", "openai/gpt-4o", ("2.50", "10")),
      Case("openrouter", "meta-llama/anything:free", ("0", "0")),
      Case(nil, "meta-llama/anything:free", ("0", "0")),
      Case("openai", "gpt-9", nil),
      Case("openai", "xgpt-4o", nil),
      Case("openai", "", nil),
      Case("anthropic", "gpt-4o", nil),
      Case("langchain", "gpt-4o", nil),
      Case("", "gpt-4o", nil),
      Case(nil, "gpt-4o", ("2.50", "10")),
      Case(nil, "gpt-9", nil),
    ])
  func lookUp(wanted: Case) throws {
    let prices = try ConfigurationReader.read([]).prices
    let found = prices.price(
      provider: wanted.provider, model: wanted.model, at: try Self.nanoseconds(wanted.day))
    #expect(found?.input == wanted.input.flatMap(ScalarForm.price))
    #expect(found?.output == wanted.output.flatMap(ScalarForm.price))
  }

  static func entry(
    _ provider: String, _ model: String, _ day: String? = nil, _ input: Int64
  ) -> PriceEntry {
    PriceEntry(
      provider: provider, model: WildcardPattern(model), validFrom: day.flatMap(Day.init),
      tariff: Tariff(Price(input: input, output: input * 2)))
  }

  @Test("The pattern with the most literal characters wins, a whole name over a pattern as long")
  func rank() {
    let table = PriceTable(entries: [
      Self.entry("p", "m*", nil, 1), Self.entry("p", "model-*", nil, 2),
      Self.entry("p", "model-x*", nil, 3), Self.entry("p", "model-x", nil, 4),
      Self.entry("p", "*el-xy", nil, 5), Self.entry("p", "model-*y", nil, 6),
    ])
    let names = ["m": 1, "model-": 2, "model-q": 2, "model-x": 4, "model-xz": 3, "model-qy": 6]
    for (name, expected) in names {
      #expect(table.price(provider: "p", model: name, at: 0)?.input == Int64(expected), "\(name)")
    }
    // `model-x*` and `model-*y` give seven characters each: the earlier one counts.
    #expect(table.price(provider: "p", model: "model-xy", at: 0)?.input == 3)
  }

  @Test("A price holds from midnight UTC of its day, whatever the order of entries")
  func validFrom() throws {
    let table = PriceTable(entries: [
      Self.entry("p", "m", "2025-01-01", 1), Self.entry("p", "m", "2026-03-01", 3),
      Self.entry("p", "m", "2025-06-01", 2),
    ])
    let midnight = try Self.nanoseconds("2025-06-01")
    #expect(table.price(provider: "p", model: "m", at: midnight - 1)?.input == 1)
    #expect(table.price(provider: "p", model: "m", at: midnight)?.input == 2)
    #expect(table.price(provider: "p", model: "m", at: .max)?.input == 3)
    #expect(table.price(provider: "p", model: "m", at: 0) == nil)
  }

  @Test("Without a provider there is a price only where all that have one agree")
  func withoutProvider() throws {
    let table = PriceTable(entries: [
      Self.entry("p", "same", nil, 1), Self.entry("q", "sa*", nil, 1),
      Self.entry("p", "other", nil, 1), Self.entry("q", "other", nil, 2),
      Self.entry("p", "later", "2026-01-01", 1), Self.entry("q", "later", nil, 2),
    ])
    #expect(table.price(provider: nil, model: "same", at: 0)?.input == 1)
    #expect(table.price(provider: nil, model: "other", at: 0) == nil)
    #expect(table.price(provider: nil, model: "later", at: 0)?.input == 2)
    let after = try Self.nanoseconds("2026-01-01")
    #expect(table.price(provider: nil, model: "later", at: after) == nil)
  }

  /// Tokens and what they must cost at 10, 100, 1 and 20 for a token of input, output, read and
  /// written, 40 for one written to be kept, 200 for one of reasoning, 50 and 500 for audio.
  struct Bill: Sendable {
    var input: Int64 = 0
    var output: Int64 = 0
    var read: Int64 = 0
    var written: Int64 = 0
    var kept: Int64 = -1
    var reasoning: Int64 = -1
    var heard: Int64 = -1
    var spoken: Int64 = -1
    var cost: Int64

    var usage: Usage {
      var usage = Usage()
      usage.input = input
      usage.output = output
      usage.cacheRead = read
      usage.cacheWrite = written
      usage.longCacheWrite = kept
      usage.reasoning = reasoning
      usage.audioInput = heard
      usage.audioOutput = spoken
      return usage
    }
  }

  static let bills = [
    Bill(input: 1000, output: 5, read: 600, written: 100, cost: 3000 + 500 + 600 + 2000),
    Bill(cost: 0),
    Bill(input: -1, output: -1, read: -1, written: -1, cost: 0),
    Bill(input: 10, read: 20, cost: 20),
    Bill(input: 1000, cost: 10_000),
    Bill(input: .max, output: .max, cost: .max),
    Bill(read: .max, written: .max, cost: .max),
    Bill(input: 100, written: 100, kept: 100, cost: 4000),
    Bill(input: 100, written: 60, kept: 50, cost: 400 + 200 + 2000),
    Bill(input: 100, written: 10, kept: 50, cost: 900 + 400),
    Bill(output: 100, reasoning: 40, cost: 6000 + 8000),
    Bill(input: 100, output: 100, heard: 30, spoken: 20, cost: 700 + 1500 + 8000 + 10_000),
  ]

  @Test(
    "Each part of the tokens costs its own price, the rest the whole's, and nothing overflows",
    arguments: bills)
  func cost(bill: Bill) {
    let price = Price(
      input: 10, output: 100, cacheRead: 1, cacheWrite: 20, longCacheWrite: 40, reasoning: 200,
      audioInput: 50, audioOutput: 500)
    #expect(price.cost(of: bill.usage) == bill.cost)
  }

  @Test("Cached tokens cost what input costs where nothing else is said")
  func cachedDefault() {
    #expect(Price(input: 7, output: 1) == Price(input: 7, output: 1, cacheRead: 7, cacheWrite: 7))
  }

  @Test(
    "A day is counted by the calendar",
    arguments: [
      ("1970-01-01", 0), ("2000-02-29", 11_016), ("2000-03-01", 11_017), ("2024-12-31", 20_088),
      ("2026-11-23", 20_780),
    ])
  func days(text: String, expected: Int) {
    #expect(Day(text)?.number == expected)
  }

  @Test(
    "What is no day is refused",
    arguments: [
      "", "2026-02-29", "1900-01-01", "2026-13-01", "2026-00-01", "2026-01-00", "2026-1-1",
      "26-01-01", "2026/01/01", "2026-01-01T00:00:00Z", "20260101",
    ])
  func noDays(text: String) {
    #expect(Day(text) == nil)
  }
}
