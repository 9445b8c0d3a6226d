internal import Synchronization
internal import TraceMetrics

/// The scrapers of one engine, for all threads that answer.
final class Scrapers: Sendable {
  private let registry = Mutex(ScraperRegistry())

  /// Nobody has scraped yet.
  init() {}

  /// How many were forgotten for another.
  var forgotten: UInt64 { registry.withLock { $0.forgotten } }

  /// Notes a scrape on `connection`, and gives what its scraper has been shown; nil where that is
  /// nothing yet.
  func begin(_ connection: QueryConnection, userAgent: String) -> SeenSeries? {
    registry.withLock { $0.begin(connection, userAgent: userAgent) }
  }

  /// Notes that `series` have been shown to the scraper on the connection `id`.
  func show(_ series: SeenSeries, on id: UInt) {
    registry.withLock { $0.show(series, on: id) }
  }
}
