import TestSupport
import Testing

@Suite("Models and providers")
struct ModelTests {
  private static func usage(_ attributes: TestAttributes) throws -> UsageReading? {
    try Interpreted(
      TestRequest([TestSpan("c", ["gen_ai.operation.name": "chat"] + attributes)])
    ).spans.first?.usage
  }

  @Test(
    "A provider is shown in lower case, under its usual name",
    arguments: [
      ("openai", "openai"), ("OpenAI", "openai"), ("az.ai.openai", "azure.ai.openai"),
      ("Azure_OpenAI", "azure.ai.openai"), ("bedrock", "aws.bedrock"),
      ("Vertex_AI", "gcp.vertex_ai"),
      ("mistralai", "mistral_ai"), ("my own", "my own"),
    ])
  func provider(name: String, shown: String) throws {
    #expect(
      try Self.usage(["gen_ai.provider.name": .string(name), "gen_ai.request.model": "m"])?.provider
        == shown)
    #expect(
      try Self.usage(["gen_ai.system": .string(name), "gen_ai.request.model": "m"])?.provider
        == shown)
  }

  @Test(
    "A framework's name or nothing is no provider: the model tells it, or nobody",
    arguments: [
      ("langchain", "gpt-4o", "openai"), ("LangGraph", "claude-sonnet-4-5", "anthropic"),
      ("crewai", "gemini-2.5-pro", "gcp.gemini"), ("strands-agents", "gpt-4o", "openai"),
      ("gcp.vertex.agent", "gemini-2.5-pro", "gcp.gemini"), ("", "gpt-4o", "openai"),
      (nil, "o3", "openai"),
      (nil, "GPT-4o", "openai"), ("langchain", "my-model", ""), (nil, "my-model", ""),
      (nil, nil, ""), (nil, "", ""),
    ] as [(String?, String?, String)])
  func byModel(name: String?, model: String?, shown: String) throws {
    var attributes: TestAttributes = [:]
    attributes["gen_ai.provider.name"] = name.map(TestValue.string)
    attributes["gen_ai.request.model"] = model.map(TestValue.string)
    #expect(try Self.usage(attributes)?.provider == shown)
  }

  @Test(
    "A response's model loses its date",
    arguments: [
      ("gpt-4o-2024-08-06", "gpt-4o"), ("claude-haiku-4-5-20251001", "claude-haiku-4-5"),
      ("claude-opus-4@20250514", "claude-opus-4"), ("gpt-4-0613", "gpt-4-0613"),
      ("m-2024-13-01", "m-2024-13-01"), ("m-20240100", "m-20240100"),
      ("m-2024-08-0", "m-2024-08-0"),
      ("-2024-08-06", "-2024-08-06"), ("gpt-4o-2024-08-06-eu", "gpt-4o-2024-08-06-eu"),
    ])
  func dates(response: String, shown: String) throws {
    #expect(try Self.usage(["gen_ai.response.model": .string(response)])?.model == shown)
  }

  @Test(
    "A model loses its provider's name before it, and no other's",
    arguments: [
      ("anthropic", "anthropic/claude-haiku-4-5", "claude-haiku-4-5"),
      ("OpenAI", "openai/gpt-4o", "gpt-4o"), ("gemini", "gemini/gemini-2.5-pro", "gemini-2.5-pro"),
      ("gcp.gemini", "google_genai/gemini-2.5-pro", "gemini-2.5-pro"),
      ("openrouter", "openai/gpt-4o", "openai/gpt-4o"), ("openai", "openai/", "openai/"),
      ("openai", "/gpt-4o", "/gpt-4o"), ("openai", "a/b", "a/b"),
      (nil, "openai/gpt-4o", "gpt-4o"), (nil, "azure/gpt-4o", "gpt-4o"),
      (nil, "acme/gpt-4o", "acme/gpt-4o"),
      ("openai", "openai/org/model", "org/model"),
    ] as [(String?, String, String)])
  func prefixes(provider: String?, model: String, shown: String) throws {
    var attributes: TestAttributes = ["gen_ai.request.model": .string(model)]
    attributes["gen_ai.provider.name"] = provider.map(TestValue.string)
    #expect(try Self.usage(attributes)?.model == shown)
  }

  @Test(
    "Where a library passes Anthropic's own count of input on, cached tokens are added",
    arguments: [
      ("openinference.instrumentation.agno", "anthropic", 100),
      ("opentelemetry.instrumentation.llamaindex", "anthropic_llm", 100),
      ("openinference.instrumentation.agno", "openai", 85),
      ("openinference.instrumentation.anthropic", "anthropic", 85),
    ] as [(String, String, Int64)])
  func rawInput(scope: String, provider: String, input: Int64) throws {
    let span = TestSpan(
      "Claude.invoke",
      [
        "gen_ai.operation.name": "chat", "gen_ai.request.model": "m",
        "gen_ai.provider.name": .string(provider), "gen_ai.usage.input_tokens": 85,
        "gen_ai.usage.cache_read.input_tokens": 10, "gen_ai.usage.cache_creation.input_tokens": 5,
      ])
    let usage = try Interpreted(TestRequest([span], scope: scope)).spans.first?.usage
    #expect(usage?.input == input)
    #expect(usage?.cacheRead == 10)
  }

  @Test("The model that answered comes first, else the one that was asked for, without a date")
  func request() throws {
    #expect(
      try Self.usage([
        "gen_ai.response.model": "b-2024-08-06", "gen_ai.request.model": "a-2024-08-06",
      ])?.model == "b")
    #expect(try Self.usage(["gen_ai.request.model": "a-2024-08-06"])?.model == "a")
    #expect(
      try Self.usage(["gen_ai.response.model": "", "gen_ai.request.model": "a"])?.model == "a")
  }

  @Test("A known provider before the slash is the provider where the span names none")
  func routed() throws {
    #expect(try Self.usage(["gen_ai.request.model": "azure/gpt-4o"])?.provider == "azure.ai.openai")
    #expect(try Self.usage(["gen_ai.request.model": "acme/gpt-4o"])?.provider == "")
  }
}
