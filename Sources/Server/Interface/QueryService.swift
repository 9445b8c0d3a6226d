/// What answers the query side.
///
/// Every call is made off the event loops and may take as long as a scrape takes. Parameters are
/// percent-decoded and in the order of the query string.
package protocol QueryService: Sendable {
  /// `GET /metrics`, in the format that the `Accept` header asks for.
  func metrics(_ request: MetricsRequest) -> QueryReply
  /// `GET /graph` and `GET /api/graph/data`.
  func graph(_ parameters: [(name: String, value: String)]) -> QueryReply
  /// `GET /graph/diff`.
  func graphDiff(_ parameters: [(name: String, value: String)]) -> QueryReply
  /// `GET /api/graph/fields`.
  func graphFields() -> QueryReply
  /// `GET /api/dependencies`.
  func dependencies(_ parameters: [(name: String, value: String)]) -> QueryReply
  /// `GET /traces`.
  func traces(_ parameters: [(name: String, value: String)]) -> QueryReply
  /// `GET /traces/{trace_id}`.
  func trace(_ id: String) -> QueryReply
  /// `GET /debug/pipeline`.
  func pipeline() -> QueryReply
}
