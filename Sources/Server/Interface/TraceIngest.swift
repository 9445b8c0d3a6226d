package import OTLP

/// What takes the spans of export requests.
package protocol TraceIngest: Sendable {
  /// Reads one request and takes its spans.
  ///
  /// Called on an event loop, or for a large body on a thread pool, so it never waits for I/O.
  ///
  /// - Parameters:
  ///   - body: The request without compression and framing; valid only during the call.
  ///   - encoding: How it is written.
  ///   - lane: A number below ``ServerConfiguration/laneCount``; no two calls at the same time have
  ///     the same, so that room kept for it is never fought over.
  /// - Returns: What was accepted, or why the request as a whole was not.
  func export(
    _ body: Span<UInt8>, encoding: BodyEncoding, lane: Int
  ) -> Result<ExportReply, ReplyStatus>
}
