package import OTLP

/// What load is made, and how much of it.
package struct LoadOptions: Sendable {
  /// Where it is sent to.
  package var target: ExportTarget
  /// How it is sent.
  package var transport = ExportClient.Transport.http
  /// How bodies are written; gRPC has protobuf alone.
  package var encoding = BodyEncoding.protobuf
  /// Whether bodies are compressed.
  package var isCompressed = false
  /// How many compressed bodies are made before the start, each with trace ids of its own, 1 to
  /// 100,000; where more are needed, the same come again. Default 2,048, for a million spans.
  package var compressedBodies = LoadOptions.defaultCompressedBodies
  /// What spans are like; other shapes than workflows are for protobuf that is not compressed.
  package var shape = LoadShape.workflows
  /// How many spans are sent, 1 to 10¹². Default 1,000,000.
  package var spans = 1_000_000
  /// How many connections send at the same time, one request each, 1 to 1,000. Default 4.
  package var connections = 4
  /// How many spans are sent in a second; nil for as many as it takes. Default nil.
  package var rate: Double?

  /// See ``compressedBodies``.
  package static let defaultCompressedBodies = 2048
  /// How many spans a request holds.
  package static let spansPerRequest = 512

  /// The defaults, to `target`.
  package init(target: ExportTarget) {
    self.target = target
  }

  /// Checks the limits.
  ///
  /// - Throws: `badOption` where one is out of range.
  package func validate() throws(ExporterError) {
    guard (1...1_000_000_000_000).contains(spans) else {
      throw ExporterError(
        .badOption, "The number of spans must be between 1 and 10^12.")
    }
    guard (1...100_000).contains(compressedBodies) else {
      throw ExporterError(
        .badOption, "The number of compressed bodies must be between 1 and 100000.")
    }
    guard (1...1000).contains(connections) else {
      throw ExporterError(
        .badOption, "The number of connections must be between 1 and 1000.")
    }
    if let rate, !(rate >= 1 && rate <= 1e9) {
      throw ExporterError(
        .badOption, "The rate must be between 1 and 10^9 spans per second.")
    }
    guard shape == .workflows || (encoding == .protobuf && !isCompressed) else {
      throw ExporterError(
        .badOption,
        "This shape supports only uncompressed protobuf; remove --gzip and --encoding json.")
    }
    guard transport == .http || encoding == .protobuf else {
      throw ExporterError(
        .badOption, "gRPC supports only protobuf; remove --encoding json or use --protocol http.")
    }
  }
}
