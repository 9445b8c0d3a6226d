import Semantics
import Settings
import Testing

struct MergingTests {
  static func read(
    _ texts: String..., environment: [String: String] = [:]
  ) throws
    -> PipelineConfiguration
  {
    let files = texts.enumerated().map { ConfigurationFile(name: "\($0).yaml", text: $1) }
    return try ConfigurationReader.read(files, environment: environment)
  }

  @Test(
    "A file that says nothing gives the defaults",
    arguments: [
      "", "\n", "# only a comment\n", "---\n", "~", "server:\nprices:\ndialects:\n", "\u{FEFF}",
      "{}", "\u{FEFF}graph: {}\r\n",
    ])
  func empty(text: String) throws {
    #expect(try Self.read(text) == ConfigurationReader.read([]))
  }

  @Test("A value takes the place of the default, and all else stays")
  func values() throws {
    let configuration = try Self.read("correlation:\n  settle: 1m\n  step_identity: class\n")
    var expected = try ConfigurationReader.read([])
    expected.correlation.settle = .seconds(60)
    expected.correlation.stepIdentity = .class
    #expect(configuration == expected)
  }

  @Test("A list takes the place of the default list, the later file that of the earlier")
  func lists() throws {
    let configuration = try Self.read(
      """
      exposition:
        duration_buckets: [1, 2.5]
        labels:
          - {name: env, attribute: deployment.environment.name, source: resource}
      correlation: {wrappers: [A], silent_caches: []}
      models: {frameworks: [X], date_suffixes: ["_YYYY"]}
      """, "correlation: {wrappers: [B, C]}")
    #expect(configuration.exposition.durationBuckets == [1, 2.5])
    #expect(
      configuration.exposition.labels == [
        OptionalLabel(name: "env", attribute: "deployment.environment.name", source: .resource)
      ])
    #expect(configuration.correlation.wrappers == ["B", "C"])
    #expect(configuration.correlation.silentCaches == [])
    #expect(configuration.models.frameworks == ["x"])
    #expect(configuration.models.dateSuffixes == [DateSuffix("_YYYY")])
  }

  @Test("Aliases of providers are added to the shipped ones")
  func aliases() throws {
    let configuration = try Self.read(
      "models: {provider_aliases: {Mine: OpenAI, xai: other}}\n"
        + "prices: {provider_aliases: {mine: openai}}")
    #expect(configuration.models.providerAliases["mine"] == "openai")
    #expect(configuration.models.providerAliases["xai"] == "other")
    #expect(configuration.models.providerAliases["gemini"] == "gcp.gemini")
    let price = configuration.prices.price(provider: "Mine", model: "gpt-4o", at: .max)
    #expect(price?.input == 2_500_000)
  }

  @Test("Own dialects come before the shipped ones, or take the place of the one of their name")
  func dialects() throws {
    let own = """
      dialects:
        - dialect: mine
          recognised_by: [mine.kind]
          input_excludes_cache: true
          rules:
            - rule: job
              span: "job {name}"
              attributes: {mine.kind: [batch, "any"]}
              execution: tool
              name: "{name}"
              call: true
        - dialect: gen_ai
          recognised_by: [only.this]
      """
    let dialects = try Self.read(own).dialects
    #expect(
      dialects.map(\.name)
        == ["mine", "tta", "tta-spec", "gen_ai", "openinference", "openllmetry"])
    #expect(dialects[0].inputExcludesCache)
    let rule = try #require(dialects[0].rules.first)
    #expect(rule.attributes == ["mine.kind": ["batch", "any"]])
    #expect(rule.executionName.first?.parts == [.capture(0)])
    #expect(rule.isCall)
    #expect(dialects[3].rules.isEmpty)
    #expect(dialects[3].recognisedBy == ["only.this"])
    let twice = try Self.read(own, "dialects: [{dialect: late, recognised_by: [x]}]").dialects
    #expect(twice.map(\.name).prefix(3) == ["late", "mine", "tta"])
  }

  @Test("Own prices replace all entries of their provider and pattern, and leave the rest")
  func prices() throws {
    let shipped = try ConfigurationReader.read([]).prices
    let prices = try Self.read(
      """
      prices:
        taken: 2026-12-01
        entries:
          - {provider: openai, model: gpt-4o, input: 1, output: 2, cache_read: 0.5}
          - {provider: openai, model: "own-*", valid_from: 2026-01-01, input: 3, output: 4}
      """
    ).prices
    let old = shipped.entries.count { $0.provider == "openai" && $0.model.text == "gpt-4o" }
    #expect(old == 2)
    #expect(prices.entries.count == shipped.entries.count - old + 2)
    #expect(
      prices.price(provider: "openai", model: "gpt-4o", at: 0)
        == Price(input: 1_000_000, output: 2_000_000, cacheRead: 500_000, cacheWrite: 1_000_000))
    #expect(prices.price(provider: "openai", model: "own-x", at: .max)?.input == 3_000_000)
    #expect(prices.price(provider: "openai", model: "gpt-4o-mini", at: .max)?.input == 150_000)
    #expect(prices.taken == Day("2026-12-01"))
  }
}
