import Settings
import TestSupport
import Testing

struct ProblemTests {
  /// A file, and the lines of the problems it must give.
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var problems: [String]

    init(_ text: String, _ problems: String...) {
      self.text = text
      self.problems = problems
    }

    var testDescription: String { problems.first ?? text }
  }

  static func problems(
    _ text: String, environment: [String: String] = [:]
  ) -> [String] {
    do {
      _ = try ConfigurationReader.read(
        [ConfigurationFile(name: "p.yaml", text: text)], environment: environment)
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  static let durations = "such as 500ms, 10s, 5m or 1h30m"

  @Test(
    "A wrong value is reported with line, column, what was found and what is allowed",
    arguments: [
      Case(
        "correlation:\n  settle: 5 minutes\n",
        "p.yaml:2:11: correlation.settle: found \"5 minutes\"; expected a duration from 0s to 1h, "
          + durations),
      Case(
        "correlation:\n  settle: 2h\n",
        "p.yaml:2:11: correlation.settle: found \"2h\"; expected a duration from 0s to 1h, "
          + durations),
      Case(
        "correlation:\n  settle:\n",
        "p.yaml:2:10: correlation.settle: found nothing; expected a duration from 0s to 1h, "
          + durations),
      Case(
        "correlation:\n  settle: [5s]\n",
        "p.yaml:2:11: correlation.settle: found a list; expected a duration from 0s to 1h, "
          + durations),
      Case(
        "server: {max_body_bytes: 64MB}",
        "p.yaml:1:26: server.max_body_bytes: found \"64MB\"; expected a size from 1KiB to 1GiB, "
          + "such as 512KiB, 64MiB, 1GiB or a number of bytes"),
      Case(
        "server:\n  hosts: [a, \"b:80\"]\n  cors_origins: {a: b}\n",
        "p.yaml:2:14: server.hosts: found \"b:80\"; expected a list of names or addresses without a "
          + "port, or \"*\"",
        "p.yaml:3:17: server.cors_origins: found a mapping; expected a list of origins such as "
          + "http://grafana.example:3000, or \"*\""),
      Case(
        "server:\n  grpc: \"4317\"\n",
        "p.yaml:2:9: server.grpc: found \"4317\"; expected HOST:PORT with a port from 0 to 65535, "
          + "such as 127.0.0.1:4317 or [::1]:4317"),
      Case(
        "graph: {max_nodes: 1}",
        "p.yaml:1:20: graph.max_nodes: found \"1\"; expected a whole number from 2 to 100000"),
      Case(
        "exposition: {naming: Seed}",
        "p.yaml:1:22: exposition.naming: found \"Seed\"; expected one of seed, otel"),
      Case(
        "correlation: {step_identity: klass}",
        "p.yaml:1:30: correlation.step_identity: found \"klass\"; expected one of name, class"),
      Case(
        "correlation: {infer_cache_lookups: yes}",
        "p.yaml:1:36: correlation.infer_cache_lookups: found \"yes\"; expected true or false"),
      Case(
        "exposition: {duration_buckets: [10, 5]}",
        "p.yaml:1:37: exposition.duration_buckets: found \"5\"; expected 1 to 64 numbers of "
          + "milliseconds above 0, ascending"),
      Case(
        "exposition: {duration_buckets: []}",
        "p.yaml:1:32: exposition.duration_buckets: found 0 numbers; expected 1 to 64 numbers of "
          + "milliseconds above 0, ascending"),
      Case(
        "exposition: {duration_buckets: [0, inf]}",
        "p.yaml:1:33: exposition.duration_buckets: found \"0\"; expected 1 to 64 numbers of "
          + "milliseconds above 0, ascending"),
      Case(
        "models: {date_suffixes: [\"-latest\"]}",
        "p.yaml:1:26: models.date_suffixes: found \"-latest\"; expected a list of strings with "
          + "YYYY, MM and DD"),
      Case(
        "models: {providers_by_model: [{model: x}]}",
        "p.yaml:1:31: a provider by model needs model and provider"),
      Case(
        "server: 1",
        "p.yaml:1:9: server: found \"1\"; expected a mapping of grpc, http, query, max_body_bytes, in_flight_bytes, max_connections, hosts, cors_origins, "
          + "query_connections, query_head_timeout, query_reply_timeout, query_waiting"
      ),
      Case(
        "server: {max_body_bytes: 300MiB}",
        "p.yaml:1:26: server.in_flight_bytes must be at least twice server.max_body_bytes"),
      Case(
        "correlation: {idle_timeout: 5s}",
        "p.yaml:1:29: correlation.idle_timeout must not be less than correlation.settle"),
    ])
  func values(wanted: Case) {
    #expect(Self.problems(wanted.text) == wanted.problems)
  }

  @Test(
    "An unknown key is refused with the key that was perhaps meant, or those allowed",
    arguments: [
      Case(
        "correlation:\n  setle: 5s\n",
        "p.yaml:2:3: unknown key \"setle\" in correlation; did you mean \"settle\"?"),
      Case(
        "corelation: {}",
        "p.yaml:1:1: unknown key \"corelation\" in the file; did you mean \"correlation\"?"),
      Case(
        "graph: {settle: 5s}",
        "p.yaml:1:9: unknown key \"settle\" in graph; it belongs to the section correlation"),
      Case(
        "graph: {window: 5s}",
        "p.yaml:1:9: unknown key \"window\" in graph; allowed: retention, max_nodes, "
          + "history_bytes"),
      Case(
        "extends: other.yaml",
        "p.yaml:1:1: unknown key \"extends\" in the file; allowed: server, exposition, "
          + "correlation, runaway, services, span_metrics, graph, limits, sampling, slos, models, dialects, "
          + "prices"),
      Case(
        "dialects:\n  - dialect: a\n    recognized_by: [x]\n",
        "p.yaml:2:5: the dialect \"a\" needs rules or recognised_by",
        "p.yaml:3:5: unknown key \"recognized_by\" in a dialect; did you mean \"recognised_by\"?"),
      Case(
        "dialects: [{dialect: a, recognised_by: [x], fields: {input_token: [y]}}]",
        "p.yaml:1:54: unknown key \"input_token\" in fields; did you mean \"input_tokens\"?"),
      Case(
        "1: 2",
        "p.yaml:1:1: unknown key \"1\" in the file; allowed: server, exposition, "
          + "correlation, runaway, services, span_metrics, graph, limits, sampling, slos, models, dialects, "
          + "prices"),
    ])
  func unknownKeys(wanted: Case) {
    #expect(Self.problems(wanted.text) == wanted.problems)
  }

  @Test(
    "What is no YAML, or YAML twice over, is reported where it stands",
    arguments: [
      Case(
        "server: [",
        "p.yaml:2:1: invalid YAML: did not find expected node content; check the indentation of this line and the previous one"
      ),
      Case(
        "server:\n\tgrpc: x\n",
        "p.yaml:2:1: invalid YAML: found character that cannot start any token; indent with spaces, not "
          + "tabs, and quote a value that begins with @, % or `"),
      Case(
        "prices: {entries: [{provider: p, model: *gpt, input: 1, output: 1}]}",
        "p.yaml:1:41: invalid YAML: found undefined alias; quote a value that begins with * or "
          + "&"),
      Case(
        "graph:\n  retention: 5m\n  max_nodes: 7\n  retention: 6x\n",
        "p.yaml:2:3: graph: the key \"retention\" is given twice, again in line 4",
        "p.yaml:4:14: graph.retention: found \"6x\"; expected a duration from 1m to 1d, "
          + durations),
      Case(
        "graph: {}\n\"graph\": {}\nserver: {}\nserver: {}\n",
        "p.yaml:1:1: the file: the key \"graph\" is given twice, again in line 2",
        "p.yaml:3:1: the file: the key \"server\" is given twice, again in line 4"),
      Case("a: b\n---\nc: d\n", "p.yaml:2:1: invalid YAML: but found another document"),
      Case(
        "just text",
        "p.yaml:1:1: the file: found \"just text\"; expected a mapping of server, exposition, correlation, runaway, services, span_metrics, graph, limits, sampling, slos, models, dialects, prices"
      ),
      Case(
        "- 1",
        "p.yaml:1:1: the file: found a list; expected a mapping of server, exposition, correlation, runaway, services, span_metrics, graph, limits, sampling, slos, models, dialects, prices"
      ),
      Case("? [a]\n: b\n", "p.yaml:1:3: a key in the file: found a list; expected a string"),
    ])
  func form(wanted: Case) {
    #expect(Self.problems(wanted.text) == wanted.problems)
  }

  @Test(
    "A wrong dialect is reported in every part",
    arguments: [
      Case(
        "dialects:\n  - dialect: a\n    rules:\n      - rule: r\n        span: \"x{y\"\n"
          + "        execution: agnt\n        name: x\n",
        "p.yaml:6:20: execution: found \"agnt\"; expected one of primitive, inference, "
          + "embeddings, tool, agent, workflow, chain, retriever, reranker, cache, guardrail, "
          + "evaluator"),
      Case(
        "dialects:\n  - dialect: a\n    rules:\n      - rule: r\n        span: \"x{y\"\n"
          + "        execution: agent\n        name: [\"{\", b]\n",
        "p.yaml:5:15: span: \"x{y\" is not a valid pattern: a '{' without a '}'",
        "p.yaml:7:16: name: \"{\" is not a valid template: a '{' without a '}'"),
      Case(
        "dialects: [{dialect: a, rules: [{rule: r, span: x, foreign: true, structure: step}]}]",
        "p.yaml:1:33: a rule needs exactly one of execution, structure and foreign; found structure, foreign"
      ),
      Case(
        "dialects: [{dialect: a, rules: [{rule: r, structure: step}]}]",
        "p.yaml:1:33: the rule \"r\" needs a condition: span, attributes or any_of"),
      Case(
        "dialects: [{dialect: a, rules: [{rule: r, span: x, execution: tool}]}]",
        "p.yaml:1:63: an execution needs a name: templates under the key \"name\""),
      Case(
        "dialects: [{dialect: a, rules: [{rule: r, span: x, foreign: true, name: y}]}]",
        "p.yaml:1:73: name is not allowed in this kind of rule; allowed: none"),
      Case(
        "dialects: [{dialect: a, rules: [{rule: r, span: \"{a}.{b}.{c}.{d}.{e}\", foreign: true}]}]",
        "p.yaml:1:49: span: found 5 captures; the maximum is 4"),
      Case(
        "dialects: [{dialect: a, recognised_by: [x]}, {dialect: a, recognised_by: [y]}]",
        "p.yaml:1:46: the dialect \"a\" is given twice"),
      Case(
        "dialects: [{rules: []}]", "p.yaml:1:12: a dialect needs a name under the key \"dialect\""),
    ])
  func dialects(wanted: Case) {
    #expect(Self.problems(wanted.text) == wanted.problems)
  }

  @Test(
    "A wrong price is reported",
    arguments: [
      Case(
        "prices: {entries: [{provider: p, model: m, input: 1}]}",
        "p.yaml:1:20: a price needs provider, model, input and output; missing: output"),
      Case(
        "prices: {entries: [{provider: p, model: m, input: 1e3, output: -1}]}",
        "p.yaml:1:51: input: found \"1e3\"; expected USD per million tokens, from 0 to 1000000 "
          + "with at most six decimals, such as 2.50",
        "p.yaml:1:64: output: found \"-1\"; expected USD per million tokens, from 0 to 1000000 "
          + "with at most six decimals, such as 2.50"),
      Case(
        "prices: {entries: [{provider: p, model: m, valid_from: 2026-02-30, input: 1, output: 1}]}",
        "p.yaml:1:56: valid_from: found \"2026-02-30\"; expected a date such as 2026-11-23"),
      Case(
        "prices: {entries: [{provider: p, model: m, input: 1, output: 1}, {provider: P, model: M, "
          + "input: 2, output: 2}]}",
        "p.yaml:1:66: a price of p, \"m\" from that day is given twice"),
    ])
  func prices(wanted: Case) {
    #expect(Self.problems(wanted.text) == wanted.problems)
  }

  @Test(
    "A wrong label is reported",
    arguments: [
      ("{name: 1a, attribute: x}", "p.yaml:1:30: name: found \"1a\""),
      ("{name: __a, attribute: x}", "p.yaml:1:30: name: found \"__a\""),
      ("{name: le, attribute: x}", "p.yaml:1:30: name: found \"le\""),
      (
        "service.name", "p.yaml:1:23: a label: \"service.name\" gives the label \"service_name\""
      ),
      ("\"\"", "p.yaml:1:23: a label: found \"\"; expected an attribute"),
      ("session, session", "p.yaml:1:32: exposition.labels: the label \"session\" is given twice"),
      ("{name: a}", "p.yaml:1:23: a label needs name and attribute"),
      ("{name: a, attribute: x, source: y}", "p.yaml:1:55: source: found \"y\""),
      (
        "{name: a, attribute: x}, {name: a, attribute: x}",
        "p.yaml:1:48: exposition.labels: the label"
      ),
    ])
  func labels(label: String, problem: String) throws {
    let problems = Self.problems("exposition: {labels: [\(label)]}")
    try #require(problems.count == 1)
    #expect(problems[0].hasPrefix(problem), "\(problems[0])")
  }

  @Test(
    "A wrong SLO is reported",
    arguments: [
      Case("slos: [{name: a}]", "p.yaml:1:8: an SLO needs name and target"),
      Case(
        "slos:\n  - name: a\n    target: 99.99999%\n",
        "p.yaml:3:13: target: found \"99.99999%\"; expected a percentage above 0% and below 100% with at "
          + "most four decimals, such as 99.5%"),
      Case(
        "slos: [{name: a, target: 100%}]",
        "p.yaml:1:26: target: found \"100%\"; expected a percentage above 0% and below 100% with at most "
          + "four decimals, such as 99.5%"),
      Case(
        "slos: [{name: a, target: 0.99}]",
        "p.yaml:1:26: target: found \"0.99\"; expected a percentage above 0% and below 100% with at most "
          + "four decimals, such as 99.5%"),
      Case(
        "slos: [{name: a, target: 99%, window: 91d}]",
        "p.yaml:1:39: window: found \"91d\"; expected a duration from 5m to 90d, such as 1h, 7d or 30d"
      ),
      Case(
        "slos:\n  - name: a\n    target: 99%\n    latency: 3s\n",
        "p.yaml:4:14: latency: 3000ms is not a bound of exposition.duration_buckets; "
          + "use 2500ms or 5000ms"),
      Case(
        "exposition: {duration_buckets: [10, 20]}\nslos: [{name: a, target: 99%, latency: 1s}]",
        "p.yaml:2:40: latency: 1000ms is not a bound of exposition.duration_buckets; "
          + "use 20ms"),
      Case(
        "slos: [{name: a, target: 99%, latency: fast}]",
        "p.yaml:1:40: latency: found \"fast\"; expected a duration that is a bound of "
          + "exposition.duration_buckets, such as 2s500ms"),
      Case(
        "slos: [{name: a, target: 99%, select: {primitive: x}}]",
        "p.yaml:1:40: unknown key \"primitive\" in select; allowed: primitive_name, primitive_type, "
          + "agent_type, workflow_name, service_name"),
      Case(
        "slos: [{name: a, target: 99%, select: {primitive_name: []}}]",
        "p.yaml:1:56: primitive_name: found a list; expected a pattern or a list of patterns"),
      Case(
        "slos: [{name: a, target: 99%, per: workflow}]",
        "p.yaml:1:36: per: found \"workflow\"; expected one of primitive, slo"),
      Case(
        "slos: [{name: a, target: 99%}, {name: a, target: 98%}]",
        "p.yaml:1:32: the SLO \"a\" is given twice"),
      Case(
        "slos: x",
        "p.yaml:1:7: slos: found \"x\"; expected a list of at most 64 mappings of name, "
          + "target, window, latency, select, per"),
    ])
  func objectives(wanted: Case) {
    #expect(Self.problems(wanted.text) == wanted.problems)
  }

  @Test("All problems of all files and variables are reported, in order, one line each")
  func all() throws {
    let files = [
      ConfigurationFile(
        name: "a.yaml", text: "limits:\n  label_length: 1\ngraph:\n  max_nodes: x\n"),
      ConfigurationFile(name: "b.yaml", text: "server: {\n"),
      ConfigurationFile(name: "c.yaml", text: "graph: {retention: 1}"),
    ]
    let error = try #require(throws: ConfigurationError.self) {
      try ConfigurationReader.read(files, environment: ["TRACEMILL_GRAPH_MAX_NODES": "0"])
    }
    #expect(
      error.problems.map(\.file) == [
        "a.yaml", "a.yaml", "b.yaml", "c.yaml", "TRACEMILL_GRAPH_MAX_NODES",
      ])
    #expect(error.problems.map(\.line) == [2, 4, 2, 1, 0])
    #expect(error.description.split(separator: "\n").count == 5)
  }

  @Test("More dialects or attribute keys than the interpreter holds are refused, not trapped")
  func excess() {
    let dialects = (0..<12).map { "{dialect: d\($0), recognised_by: [k]}" }.joined(separator: ", ")
    #expect(
      Self.problems("dialects: [\(dialects)]")
        == ["p.yaml:1:11: found 17 dialects, including the shipped ones; the maximum is 16"])
    let keys = (0..<300).map { "k\($0)" }.joined(separator: ", ")
    let problems = Self.problems("dialects: [{dialect: d, recognised_by: [\(keys)]}]")
    #expect(problems.count == 1)
    #expect(
      problems.first?.hasSuffix(
        "attribute keys in all dialects, labels and services; the maximum is 254")
        == true)
  }

  @Test("Aliases are bounded, so that no file makes much work of a few lines")
  func aliases() throws {
    var bomb = "a0: &a0 [x, x]\n"
    for level in 1...40 {
      bomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n"
    }
    #expect(
      Self.problems(bomb + "? *a40\n: x\n")
        == ["p.yaml:10:10: more than 16 aliases (*name) in a file; repeat the values instead"])
    let few = """
      correlation:
        settle: &time 7s
        usage_hold: *time
      """
    let file = ConfigurationFile(name: "p.yaml", text: few)
    #expect(try ConfigurationReader.read([file]).correlation.usageHold == .seconds(7))
  }

  @Test("A file nested without end, or too large, is refused")
  func large() {
    let nested = Self.problems("server: " + String(repeating: "[", count: 200_000))
    #expect(nested.count == 1)
    #expect(nested.first?.contains("invalid YAML") == true, "\(nested)")
    let blocks = Self.problems(String(repeating: "- ", count: 100_000) + "x")
    #expect(blocks.count == 1)
    #expect(blocks.first?.contains("invalid YAML") == true, "\(blocks)")
    let deep = Self.problems(
      String(repeating: "[", count: 990) + String(repeating: "]", count: 990))
    #expect(deep.first?.contains("found a list") == true, "\(deep)")
    let long = Self.problems(String(repeating: "# text\n", count: 200_000))
    #expect(long == ["p.yaml:1:1: the file has 1400000 bytes; the maximum is 1048576"])
  }

  @Test("A file changed at random is read or refused, and never traps")
  func mutations() {
    var random = SeededGenerator(seed: 7)
    let texts = EmbeddedFiles.all.map { Array($0.text.utf8.prefix(6000)) }
    var refused = 0
    for _ in 0..<(longRun ? 20_000 : 300) {
      var text = random.pick(texts)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<text.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: text[place] = random.pick(Array("*&{}[]:,-?|>!%@`\"'# \n\tx9\0".utf8))
        case 1: text.removeSubrange(place..<min(text.count, place + 9))
        default: text.insert(contentsOf: text[place..<min(text.count, place + 40)], at: place)
        }
      }
      if !Self.problems(String(decoding: text, as: UTF8.self)).isEmpty { refused += 1 }
    }
    #expect(refused > 50)
  }
}
