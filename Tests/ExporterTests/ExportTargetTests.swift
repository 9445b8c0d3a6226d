import Testing

@testable import Exporter

@Suite("Export targets")
struct ExportTargetTests {
  @Test(
    "A target is read",
    arguments: [
      ("http://127.0.0.1:4318", "127.0.0.1", 4318, "/v1/traces"),
      ("http://collector/", "collector", 4318, "/v1/traces"),
      ("http://[::1]:5000", "::1", 5000, "/v1/traces"),
      ("http://proxy:80/otlp/v1/traces", "proxy", 80, "/otlp/v1/traces"),
    ])
  func reading(_ text: String, _ host: String, _ port: Int, _ path: String) throws {
    let target = try ExportTarget(parsing: text)
    #expect(target.host == host)
    #expect(target.port == port)
    #expect(target.path == path)
  }

  @Test(
    "What is no target is refused with a sentence that shows one",
    arguments: [
      "", "127.0.0.1:4318", "http://", "https://127.0.0.1:4318", "http://a:70000", "http://a:0",
      "http://a/?x=1", "http://user@a:1", "ftp://a",
    ])
  func refusal(_ text: String) throws {
    let error = try #require(throws: ExporterError.self) { try ExportTarget(parsing: text) }
    #expect(error.code == .badTarget)
    #expect(error.message.contains("http://"))
  }
}
