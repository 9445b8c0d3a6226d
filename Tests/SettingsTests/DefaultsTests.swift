import Foundation
import Semantics
import Settings
import Testing

struct DefaultsTests {
  @Test("The shipped files read without a problem and give the documented defaults")
  func defaults() throws {
    let configuration = try ConfigurationReader.read([])
    let expected = PipelineConfiguration()
    #expect(configuration.server == expected.server)
    #expect(configuration.exposition == expected.exposition)
    #expect(configuration.correlation == expected.correlation)
    #expect(configuration.runaway == expected.runaway)
    #expect(configuration.graph == expected.graph)
    #expect(configuration.limits == expected.limits)
    #expect(configuration.server.maxBodyBytes == 67_108_864)
    #expect(configuration.correlation.idleTimeout == .seconds(300))
    #expect(configuration.exposition.durationBuckets.count == 12)
  }

  @Test("The five shipped dialects are read in their order with every rule that stands in the file")
  func dialects() throws {
    let dialects = try ConfigurationReader.read([]).dialects
    #expect(dialects.map(\.name) == ["tta", "tta-spec", "gen_ai", "openinference", "openllmetry"])
    let written = EmbeddedFiles.dialectsText.split(separator: "\n").count {
      $0.hasPrefix("      - rule:")
    }
    #expect(written > 50)
    #expect(dialects.reduce(0) { $0 + $1.rules.count } == written)
    let patterns = EmbeddedFiles.dialectsText.split(separator: "\n").count {
      $0.hasPrefix("        span:")
    }
    #expect(dialects.flatMap(\.rules).count { $0.span != nil } == patterns)
  }

  @Test("A shipped rule is read with its conditions, its outcome and its templates")
  func rule() throws {
    let tta = try #require(try ConfigurationReader.read([]).dialects.first)
    #expect(tta.stampingScopes == ["tta_dev_primitives*"])
    #expect(tta.fields[.inputTokens] == ["llm.prompt_tokens"])
    let step = try #require(tta.rules.first)
    #expect(step.name == "step")
    #expect(step.span == (try NamePattern("primitive.sequential.step_{index}")))
    #expect(step.outcome == .structure(.step))
    #expect(step.type.map(\.text) == ["{step.primitive_type}", "{step.name}"])
    #expect(step.index.last?.parts == [.capture(0)])
    #expect(step.status == ["step.status"])
    let genAI = try #require(
      try ConfigurationReader.read([]).dialects.first { $0.name == "gen_ai" })
    let call = try #require(genAI.rules.first { $0.name == "unknown-call" })
    #expect(call.attributes == ["gen_ai.request.model": []])
    #expect(call.anyOf.count == 7)
    #expect(call.without == ["openinference.span.kind", "traceloop.span.kind"])
    let tool = try #require(genAI.rules.first { $0.name == "tool" })
    #expect(tool.attributes == ["gen_ai.operation.name": ["execute_tool"]])
  }

  @Test("Every entry of the shipped price table is read")
  func prices() throws {
    let prices = try ConfigurationReader.read([]).prices
    let lines = EmbeddedFiles.pricesText.split(separator: "\n")
    let written = lines.count { $0.hasPrefix("      ") && !$0.contains("#       ") }
    #expect(written > 3000)
    #expect(prices.entries.count == written)
    #expect(prices.taken == Day("2026-12-01"))
  }

  @Test("Every option stands in default.yaml, each with a comment above it")
  func everyOption() {
    let lines = EmbeddedFiles.defaultText.split(separator: "\n", omittingEmptySubsequences: false)
    var section = ""
    var options: [String] = []
    for (number, line) in lines.enumerated() where line.contains(":") && !line.contains("#") {
      let key = String(line.prefix { $0 != ":" })
      if !line.hasPrefix(" ") {
        section = key
        if ["dialects", "slos"].contains(key) { options.append(key) }
      } else if line.hasPrefix("  "), !line.hasPrefix("   ") {
        options.append("\(section).\(key.dropFirst(2))")
      } else {
        continue
      }
      #expect(number > 0 && lines[number - 1].contains("#"), "line \(number + 1)")
    }
    #expect(options == Schema.options.map(\.name))
  }

  @Test(
    "What the program carries is what stands in pipelines/",
    arguments: EmbeddedFiles.all)
  func embedded(file: ConfigurationFile) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: file.name), encoding: .utf8)
    #expect(text == file.text)
  }

  @Test("A shipped file given as a user's changes nothing", arguments: EmbeddedFiles.all)
  func again(file: ConfigurationFile) throws {
    #expect(try ConfigurationReader.read([file]) == ConfigurationReader.read([]))
  }

  @Test("The interpreter takes the shipped dialects and options, classes of steps brought to form")
  func interpreter() throws {
    let text = """
      correlation: {wrappers: [CachePrimitive, Router, Primitive], silent_caches: [CACHE]}
      exposition: {labels: [{name: team, attribute: team.name}]}
      """
    let configuration = try ConfigurationReader.read([ConfigurationFile(name: "a", text: text)])
    let options = configuration.interpreterOptions
    #expect(options.wrappers == ["cache", "router", "primitive"])
    #expect(options.silentCaches == ["cache"])
    #expect(options.labels == [Interpreter.OptionalLabel(name: "team", attribute: "team.name")])
    #expect(options.frameworks.contains("langchain"))
    #expect(options.providerAliases["xai"] == "x_ai")
    #expect(
      options.providersByModel.first { $0.pattern.matches("claude-x") }?.provider == "anthropic")
    #expect(options.dateSuffixes.first?.removed(from: "gpt-4o-2024-08-06") == "gpt-4o")
    // Making one traps where its tables do not hold the dialects.
    _ = Interpreter(configuration.dialects, options: options, symbols: SymbolTable())
  }

  @Test("Each provider that a model's name tells has prices under that name")
  func providersHavePrices() throws {
    let configuration = try ConfigurationReader.read([])
    for rule in configuration.models.providersByModel {
      let aliases = configuration.models.providerAliases
      let provider = aliases[rule.provider] ?? rule.provider
      #expect(provider == rule.provider)
      #expect(configuration.prices.hasPrices(of: provider), "\(rule.provider)")
    }
  }
}

extension ConfigurationFile: CustomTestStringConvertible {
  /// Its name: test output does not need its text.
  public var testDescription: String { name }
}
