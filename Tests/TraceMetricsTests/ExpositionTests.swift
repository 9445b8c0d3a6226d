import OTLP
import Settings
import Testing
import TraceMetrics

/// What a scrape reads, to the letter.
@Suite struct ExpositionTests {
  private let trace = TraceID(high: 1, low: 2)

  /// One execution of 15.5 ms and one look-up that hit, with a label that needs escapes.
  private func exposition(_ format: ExpositionFormat, _ naming: Naming) -> String {
    var store = Store()
    store.values.observe(
      15_500_000, in: store.reference(.execution, ["a\"b\\c\nd", "", "success"]), trace: trace,
      now: 1_700_000_000_123_000_000)
    let lookup = store.reference(.cacheLookups, ["search"])
    store.values.add(2, to: lookup)
    store.values.add(1, to: lookup, at: .hits)
    store.values.add(1_500_000, to: store.reference(.cost, ["", "m"]))
    return store.text(
      format, naming: naming,
      samples: [.gauge("up_since", 1.5, "Since.", labels: [("a", ""), ("b", "c")])])
  }

  private func samples(_ text: String) -> [String] {
    text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("# ") }
  }

  private static let labels = #"primitive_name="a\"b\\c\nd",execution_status="success""#

  @Test("The text format has every line as Prometheus reads it, and no exemplar")
  func text() {
    let text = exposition(.text, .legacy)
    #expect(
      samples(text) == [
        "primitive_execution_count{\(ExpositionTests.labels)} 1",
        #"primitive_execution_duration_bucket{\#(ExpositionTests.labels),le="10.0"} 0"#,
        #"primitive_execution_duration_bucket{\#(ExpositionTests.labels),le="100.0"} 1"#,
        #"primitive_execution_duration_bucket{\#(ExpositionTests.labels),le="+Inf"} 1"#,
        "primitive_execution_duration_count{\(ExpositionTests.labels)} 1",
        "primitive_execution_duration_sum{\(ExpositionTests.labels)} 15.5",
        #"llm_cost_usd_total{llm_model_name="m"} 0.0000015"#,
        #"cache_total{primitive_name="search"} 2"#,
        #"cache_hits{primitive_name="search"} 1"#,
        #"up_since{b="c"} 1.5"#,
      ])
    #expect(text.contains("# TYPE primitive_execution_count counter\n"))
    #expect(text.contains("# TYPE primitive_execution_duration histogram\n"))
  }

  @Test("OpenMetrics ends in # EOF, names families without _total and shows exemplars")
  func openMetrics() {
    let text = exposition(.openMetrics, .legacy)
    #expect(text.hasSuffix("\n# EOF\n"))
    #expect(text.contains("# TYPE primitive_execution_count unknown\n"))
    #expect(text.contains("# TYPE cache counter\n"))
    #expect(text.contains("# TYPE cache_hits unknown\n"))
    #expect(
      text.contains(
        #"le="100.0"} 1 # {trace_id="00000000000000010000000000000002"} 15.5 1700000000.123"#))
    let le = samples(exposition(.text, .legacy)).filter { $0.contains("le=") }
    // Negotiation must not split series: the bounds are written the same.
    #expect(
      samples(text).filter { $0.contains("le=") }.map { $0.split(separator: " # ")[0] }
        == le.map { $0[...] })
  }

  @Test("Under otel names counters end in _total, and durations name their unit")
  func otel() {
    let text = exposition(.openMetrics, .otel)
    #expect(text.contains("# TYPE primitive_execution_count counter\n"))
    #expect(text.contains("\nprimitive_execution_count_total{"))
    #expect(text.contains("\nprimitive_execution_duration_milliseconds_bucket{"))
    #expect(text.contains("\ncache_hits_total{"))
  }

  @Test("Lines that end in _created come where they are wanted, in OpenMetrics, of what has a type")
  func created() {
    var store = Store()
    store.values.observe(
      1, in: store.reference(.execution, ["a"]), trace: .invalid, now: 0)
    store.values.add(2, to: store.reference(.cacheLookups, ["c"]))
    store.createdTimestamps = true
    let text = store.text(.openMetrics)
    #expect(
      samples(text).filter { $0.contains("_created") } == [
        #"primitive_execution_duration_created{primitive_name="a"} 1600000000.25"#,
        #"cache_created{primitive_name="c"} 1600000000.25"#,
      ])
    // The lines of one series stand together.
    #expect(
      text.contains(
        "\ncache_total{primitive_name=\"c\"} 2\ncache_created{primitive_name=\"c\"} 1600000000.25\n"
      ))
    #expect(!store.text(.text).contains("_created"))
    store.createdTimestamps = false
    #expect(!store.text(.openMetrics).contains("_created"))
  }
}
