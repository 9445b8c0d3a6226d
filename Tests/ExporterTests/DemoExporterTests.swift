import Pipeline
import Server
import Testing

@testable import Exporter

@Suite("Demonstration over a socket")
struct DemoExporterTests {
  @Test("Spans arrive within seconds, and a cancelled task ends it", .timeLimit(.minutes(20)))
  func arrival() async throws {
    let engine = try TestEngine()
    try await withServer(engine) { addresses in
      let exporter = DemoExporter(target: ExportTarget(addresses.http))
      let sending = Task { await exporter.run() }
      while engine.engine.accounting.counted < 20 { try await Task.sleep(for: .milliseconds(20)) }
      sending.cancel()
      await sending.value
    }
    #expect(engine.engine.accounting.duplicate == 0)
  }
}
