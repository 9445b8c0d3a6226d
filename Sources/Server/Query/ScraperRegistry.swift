internal import TraceMetrics

/// Which series each scraper has been shown, so that those that are new to it begin at 0.
///
/// A scraper is a connection that is kept alive. A new connection carries on what a closed one of the
/// same address and user agent has left; of several, the one whose last scrape is longest ago, since
/// those that scrape at one interval come in turn.
///
/// At most ``limit`` are remembered. Another one takes the place of a closed scraper or, where all are
/// connected, of any: the one whose last scrape is longest ago. A scraper that was forgotten sees true
/// values at its next scrape. Every call is O(``limit``).
struct ScraperRegistry: Sendable {
  /// How many scrapers are remembered.
  static let limit = 16

  /// How many were forgotten for another.
  private(set) var forgotten: UInt64 = 0

  private struct Scraper {
    /// None where it is closed.
    var connection: QueryConnection?
    let address: String
    let userAgent: String
    /// None where no reply has been sent yet.
    var seen: SeenSeries?
    /// The number of its last scrape among all.
    var scrape: UInt64
  }

  private var scrapers: [Scraper] = []
  private var scrapes: UInt64 = 0

  /// Nobody has scraped yet.
  init() {}

  /// How many are remembered, those without a reply yet included.
  var count: Int { scrapers.count }

  /// Notes a scrape on `connection`, and gives what its scraper has been shown; nil where that is
  /// nothing yet.
  mutating func begin(_ connection: QueryConnection, userAgent: String) -> SeenSeries? {
    parkClosed()
    scrapes += 1
    let same = scrapers.firstIndex { $0.connection?.id == connection.id }
    if let place = same ?? heir(connection.address, userAgent) {
      scrapers[place].connection = connection
      scrapers[place].scrape = scrapes
      return scrapers[place].seen
    }
    makeRoom()
    scrapers.append(
      Scraper(
        connection: connection, address: connection.address, userAgent: userAgent, seen: nil,
        scrape: scrapes))
    return nil
  }

  /// Notes that `series` have been shown to the scraper on the connection `id`.
  ///
  /// Without this note the next scrape gives what it gave, with further series at 0: a reply that may
  /// not have come is as good as none.
  mutating func show(_ series: SeenSeries, on id: UInt) {
    guard let place = scrapers.firstIndex(where: { $0.connection?.id == id }) else { return }
    scrapers[place].seen = series
  }

  /// Lets go of connections that are closed, and of scrapers that never had a reply on one.
  private mutating func parkClosed() {
    for place in scrapers.indices where scrapers[place].connection?.isOpen() == false {
      scrapers[place].connection = nil
    }
    scrapers.removeAll { $0.connection == nil && $0.seen == nil }
  }

  /// The closed scraper that a new connection carries on.
  private func heir(_ address: String, _ userAgent: String) -> Int? {
    oldest { scraper in
      scraper.connection == nil && scraper.address == address && scraper.userAgent == userAgent
    }
  }

  private mutating func makeRoom() {
    guard scrapers.count >= ScraperRegistry.limit else { return }
    if let place = oldest(where: { $0.connection == nil }) ?? oldest(where: { _ in true }) {
      scrapers.remove(at: place)
      forgotten += 1
    }
  }

  private func oldest(where condition: (Scraper) -> Bool) -> Int? {
    scrapers.indices.filter { condition(scrapers[$0]) }
      .min { scrapers[$0].scrape < scrapers[$1].scrape }
  }
}
