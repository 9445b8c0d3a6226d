import Pipeline
import Settings
import TestSupport
import Testing

/// What calls cost by the list, and what of it depends on something that they do not tell.
@Suite("Priced calls")
struct PricedCallTests {
  private static let table = Result {
    let text = """
      models:
        names: {prod-*: small}
      prices:
        table:
          acme: |
            large in 4 write 5 write_long 8 out 20; >200k in 8 out 30; flex x0.5
            large-2024-05-13 in 40 out 200
            small in 1 out 2
            vectors in 0.5 out 0
            speech in 1 out 2 audio_in 10; varies region
      """
    return try ConfigurationReader.read([ConfigurationFile(name: "p.yaml", text: text)])
  }

  /// What a span reports, and what it must cost in USD.
  struct Case: Sendable, CustomTestStringConvertible {
    var attributes: TestAttributes
    var cost: Double
    /// The label `llm_model_name`.
    var model: String
    var approximate: [String: Double] = [:]

    var testDescription: String { "\(attributes)" }
  }

  private static func tokens(
    _ input: Int64, _ output: Int64, _ more: TestAttributes
  ) -> TestAttributes {
    [
      "gen_ai.operation.name": "chat", "gen_ai.usage.input_tokens": .int(input),
      "gen_ai.usage.output_tokens": .int(output),
    ] + more
  }

  @Test(
    "A call costs what the model that answered costs under its conditions",
    arguments: [
      // A deployment, a router, an alias: what was served is billed.
      Case(
        attributes: tokens(
          1_000_000, 0,
          ["gen_ai.request.model": "my-deployment", "gen_ai.response.model": "small-2026-01-01"]),
        cost: 1, model: "small"),
      Case(
        attributes: tokens(
          100_000, 0,
          [
            "gen_ai.request.model": "large", "gen_ai.response.model": "large-2024-05-13",
            "openai.response.service_tier": "default",
          ]), cost: 4, model: "large"),
      Case(
        attributes: tokens(1_000_000, 0, ["gen_ai.request.model": "prod-7"]), cost: 1,
        model: "small"),
      // Tier and length of context.
      Case(
        attributes: tokens(100_000, 0, ["gen_ai.request.model": "large"]), cost: 0.4,
        model: "large", approximate: ["service_tier": 0.4]),
      Case(
        attributes: tokens(
          100_000, 0,
          ["gen_ai.request.model": "large", "gen_ai.openai.response.service_tier": "Flex"]),
        cost: 0.2, model: "large"),
      Case(
        attributes: tokens(
          300_000, 1000,
          ["gen_ai.request.model": "large", "openai.response.service_tier": "default"]),
        cost: 2.43, model: "large"),
      // What is written to the cache.
      Case(
        attributes: tokens(
          100_000, 0,
          [
            "gen_ai.request.model": "large", "openai.response.service_tier": "default",
            "gen_ai.usage.cache_creation.input_tokens": 100_000,
          ]), cost: 0.5, model: "large", approximate: ["cache_lifetime": 0.5]),
      Case(
        attributes: tokens(
          100_000, 0,
          [
            "gen_ai.request.model": "large", "openai.response.service_tier": "default",
            "gen_ai.usage.cache_creation.input_tokens": 100_000,
            "gen_ai.usage.cache_creation.ephemeral_1h_input_tokens": 100_000,
          ]), cost: 0.8, model: "large"),
      // An embedding that tells only a total.
      Case(
        attributes: [
          "gen_ai.operation.name": "embeddings", "gen_ai.request.model": "vectors",
          "gen_ai.usage.total_tokens": 1_000_000,
        ], cost: 0.5, model: "vectors"),
      // Two reasons at once.
      Case(
        attributes: tokens(1_000_000, 0, ["gen_ai.request.model": "speech"]), cost: 1,
        model: "speech", approximate: ["modality": 1, "region": 1]),
      Case(
        attributes: tokens(
          1_000_000, 0,
          ["gen_ai.request.model": "speech", "gen_ai.usage.input_audio_tokens": 500_000]),
        cost: 5.5, model: "speech", approximate: ["region": 5.5]),
    ])
  func cost(wanted: Case) throws {
    let configuration = try Self.table.get()
    let engine = try TestEngine {
      $0.prices = configuration.prices
      $0.models = configuration.models
    }
    engine.send(
      TestRequest([TestSpan("call", ["gen_ai.provider.name": "acme"] + wanted.attributes)])
        .protobuf)
    engine.settle()
    let metrics = engine.metrics
    let labels = ["llm_model_name": wanted.model, "llm_provider": "acme"]
    #expect(abs(metrics.sum("llm_cost_usd_total", labels) - wanted.cost) < 1e-9)
    #expect(abs(metrics.sum("agent_cost_usd_total") - wanted.cost) < 1e-9)
    #expect(metrics.sum("llm_unpriced_tokens_total") == 0)
    for (_, reason) in PriceDoubts.reasons {
      let amount = metrics.sum(
        "llm_cost_approximate_usd_total", labels.merging(["reason": reason]) { $1 })
      #expect(abs(amount - wanted.approximate[reason, default: 0]) < 1e-9, "\(reason)")
    }
  }
}
