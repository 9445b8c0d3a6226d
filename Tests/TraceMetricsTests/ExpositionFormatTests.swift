import Testing
import TraceMetrics

@Suite struct ExpositionFormatTests {
  @Test(
    "The format is the one that Accept names with the greatest weight",
    arguments: [
      (nil, ExpositionFormat.text),
      ("", .text),
      ("*/*", .text),
      ("text/plain", .text),
      ("application/openmetrics-text", .openMetrics),
      ("application/openmetrics-text; version=1.0.0; charset=utf-8", .openMetrics),
      ("application/openmetrics-text;version=9.0.0", .text),
      ("text/plain;q=0.9, application/openmetrics-text;q=0.3", .text),
      ("text/plain;q=0.2, application/openmetrics-text;q=0.3", .openMetrics),
      ("TEXT/PLAIN;Q=0.2,Application/OpenMetrics-Text;Q=0.7", .openMetrics),
      ("application/openmetrics-text;q=0, */*;q=0.1", .text),
      // What Prometheus 2.42 sends.
      (
        "application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;"
          + "q=0.75,text/plain;version=0.0.4;q=0.5,*/*;q=0.1",
        .openMetrics
      ),
      ("application/json", .text),
    ])
  func negotiated(accept: String?, format: ExpositionFormat) {
    #expect(ExpositionFormat(accept: accept) == format)
  }
}
