internal import NIOCore

/// An open connection to a server of OTLP.
protocol ExportSession {
  /// Sends one request and waits for the reply to it.
  ///
  /// - Throws: `connectionLost` where there is none.
  mutating func export(_ body: ByteBuffer) async throws -> ExportReport
}
