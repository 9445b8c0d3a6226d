import Semantics
import Settings
import Testing

@Suite struct SpanMetricsSettingsTests {
  private static func read(
    _ text: String, environment: [String: String] = [:]
  ) throws -> SpanMetricsOptions {
    try ConfigurationReader.read(
      [ConfigurationFile(name: "p.yaml", text: text)], environment: environment
    ).spanMetrics
  }

  @Test("Span metrics are off, and one word or one variable switches them on")
  func enabling() throws {
    #expect(try SpanMetricsSettingsTests.read("") == SpanMetricsOptions())
    #expect(try SpanMetricsSettingsTests.read("span_metrics: true").isEnabled)
    #expect(try !SpanMetricsSettingsTests.read("span_metrics: false").isEnabled)
    #expect(try SpanMetricsSettingsTests.read("span_metrics: {enabled: true}").isEnabled)
    #expect(
      try SpanMetricsSettingsTests.read(
        "span_metrics: false", environment: ["TRACEMILL_SPAN_METRICS_ENABLED": "true"]
      ).isEnabled)
  }

  @Test("Dimensions become labels; attributes that meet in one are joined there")
  func dimensions() throws {
    let text = "span_metrics: {dimensions: [http.route, http_route, 1st, http.route]}"
    #expect(
      try SpanMetricsSettingsTests.read(text).dimensions == [
        .init(label: "http_route", attributes: ["http.route", "http_route"]),
        .init(label: "_1st", attributes: ["1st"]),
      ])
  }

  @Test("Policies are read with one value or several")
  func policies() throws {
    let options = try SpanMetricsSettingsTests.read(
      """
      span_metrics:
        enabled: true
        include:
          - {kind: server, name: "GET *"}
          - kind: [SPAN_KIND_CONSUMER, internal]
            status: [error, STATUS_CODE_OK]
        exclude:
          - service: [a, b*]
            attributes: {http.route: [/x, /y], zone: eu}
      """)
    #expect(options.include.count == 2 && options.exclude.count == 1)
    #expect(options.include[0].kinds == [.server])
    #expect(options.include[0].names == [WildcardPattern("GET *")])
    #expect(options.include[1].kinds == [.consumer, .internal])
    #expect(options.include[1].statuses == [.error, .ok])
    #expect(options.exclude[0].services.map(\.text) == ["a", "b*"])
    #expect(options.exclude[0].attributes.map(\.attribute) == ["http.route", "zone"])
    #expect(options.exclude[0].attributes.map { $0.values.map(\.text) } == [["/x", "/y"], ["eu"]])
  }

  @Test(
    "What is wrong is reported with its place",
    arguments: [
      ("span_metrics: maybe", "p.yaml:1:15: span_metrics.enabled: found \"maybe\""),
      ("span_metrics: {dimensions: service}", "p.yaml:1:28: span_metrics.dimensions: found"),
      (
        "span_metrics: {dimensions: [span.name]}",
        "p.yaml:1:29: span_metrics.dimensions: \"span.name\" gives the label span_name"
      ),
      (
        "span_metrics: {dimensions: [a, b, c, d, e, f, g, h, i, j, k]}",
        "p.yaml:1:59: span_metrics.dimensions: found \"k\"; expected a list of attributes"
      ),
      ("span_metrics: {include: [{}]}", "p.yaml:1:26: span_metrics.include needs at least one of"),
      ("span_metrics: {include: [{kind: x}]}", "p.yaml:1:33: kind: found \"x\"; expected one of"),
      ("span_metrics: {include: [{kind: []}]}", "p.yaml:1:33: kind: found a list"),
      ("span_metrics: {exclude: [{name: []}]}", "p.yaml:1:33: name: found a list"),
      ("span_metrics: {exclude: [{span: x}]}", "p.yaml:1:27: unknown key \"span\""),
      ("span_metrics: {exclude: [x]}", "p.yaml:1:26: span_metrics.exclude: found \"x\""),
    ])
  func problems(text: String, start: String) {
    let problems = ProblemTests.problems(text)
    #expect(problems.count == 1 && problems.first?.hasPrefix(start) == true, "\(problems)")
  }
}
