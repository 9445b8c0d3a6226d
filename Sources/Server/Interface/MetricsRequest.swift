/// A request for `/metrics`.
package struct MetricsRequest: Sendable {
  /// The `Accept` header.
  package var accept: String?
  /// The `User-Agent` header.
  package var userAgent: String?
  /// The connection of a Prometheus that scrapes; nil for any other reader.
  package var scraper: QueryConnection?
  /// The program's own metrics.
  package var program: [ProgramSample]

  /// A request with these headers.
  package init(
    accept: String? = nil, userAgent: String? = nil, scraper: QueryConnection? = nil,
    program: [ProgramSample] = []
  ) {
    self.accept = accept
    self.userAgent = userAgent
    self.scraper = scraper
    self.program = program
  }
}
