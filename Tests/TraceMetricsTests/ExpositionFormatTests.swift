import Testing
import TraceMetrics

@Suite struct ExpositionFormatTests {
  /// What Prometheus 2.42 sends.
  private static let prometheus2 =
    "application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;"
    + "q=0.75,text/plain;version=0.0.4;q=0.5,*/*;q=0.1"
  private static let protobuf =
    "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited"
  /// What Prometheus 2.42 sends with native histograms on.
  private static let native =
    protobuf
    + ",application/openmetrics-text;version=1.0.0;q=0.8,application/openmetrics-text;"
    + "version=0.0.1;q=0.75,text/plain;version=0.0.4;q=0.5,*/*;q=0.1"
  /// What Prometheus 3 sends.
  private static let prometheus3 =
    "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.5,"
    + "application/openmetrics-text;version=0.0.1;q=0.4,"
    + "text/plain;version=1.0.0;escaping=allow-utf-8;q=0.3,text/plain;version=0.0.4;q=0.2,"
    + "*/*;q=0.1"
  private static let quoted =
    "application/vnd.google.protobuf; encoding=delimited; q=0.6;"
    + " proto=\"io.prometheus.client.MetricFamily\", text/plain;q=0.5"
  private static let asText =
    "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=text"
  private static let otherMessage =
    "application/vnd.google.protobuf;proto=a.B;encoding=delimited,"
    + "application/openmetrics-text;q=0.1"

  @Test(
    "The format is the one that Accept names with the greatest weight",
    arguments: [
      (nil, .text),
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
      ("application/json", .text),
      (prometheus2, .openMetrics),
      (native, .protobuf),
      (prometheus3, .openMetrics),
      (quoted, .protobuf),
      (protobuf + ";q=0.2,text/plain;q=0.5", .text),
      (protobuf + ";q=0,*/*;q=0.1", .text),
      (asText, .text),
      ("application/vnd.google.protobuf", .text),
      (otherMessage, .openMetrics),
      ("text/plain;q=x, application/openmetrics-text;q=0.9", .text),
    ] as [(String?, ExpositionFormat)])
  func negotiated(accept: String?, format: ExpositionFormat) {
    #expect(ExpositionFormat(accept: accept) == format)
  }
}
