/// What a server said to one request.
package struct ExportReport: Equatable, Sendable {
  /// The HTTP status; over gRPC that of the response, which is 200 also for most failures.
  package var httpStatus: Int
  /// gRPC's code; nil over OTLP/HTTP.
  package var grpcStatus: Int?
  /// How many spans of a request that was taken were rejected.
  package var rejectedSpans = 0
  /// What the server said of it; empty where it said nothing.
  package var message = ""

  /// Whether the request was taken, be it in part.
  package var isAccepted: Bool {
    if let grpcStatus { return grpcStatus == 0 }
    return (200..<300).contains(httpStatus)
  }

  /// Whether the server asks to come again (OTLP, "Retryable Response Codes" and "Failures");
  /// RESOURCE_EXHAUSTED counts as for good, since a body over the limit stays so.
  package var isTemporary: Bool {
    if let grpcStatus { return [1, 4, 10, 11, 14, 15].contains(grpcStatus) }
    return [429, 502, 503, 504].contains(httpStatus)
  }

  /// The status in a word, for a summary: `503`, or `grpc 14`.
  package var status: String { grpcStatus.map { "grpc \($0)" } ?? "\(httpStatus)" }
}
