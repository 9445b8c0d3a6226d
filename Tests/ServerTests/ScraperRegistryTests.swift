@testable import Server
import Synchronization
import Testing
import TraceMetrics

/// Which scraper a request belongs to, without a socket.
@Suite("Scrapers")
struct ScraperRegistryTests {
  /// A connection that a test opens and closes.
  private final class Line: Sendable {
    private let isOpen = Mutex(true)
    let id: UInt
    let address: String

    init(_ id: UInt, from address: String = "10.0.0.1") {
      self.id = id
      self.address = address
    }

    func close() { isOpen.withLock { $0 = false } }

    var connection: QueryConnection {
      QueryConnection(id: id, address: address) { self.isOpen.withLock { $0 } }
    }
  }

  private var registry = ScraperRegistry()

  private static func series(_ count: Int) -> SeenSeries {
    SeenSeries(births: UInt64(count))
  }

  /// One scrape that shows `count` series; gives how many had been shown before.
  private mutating func scrape(
    _ line: Line, _ userAgent: String = "Prometheus/3.5", shows count: Int
  ) -> Int? {
    let seen = registry.begin(line.connection, userAgent: userAgent)
    registry.show(Self.series(count), on: line.id)
    return seen.map { Int($0.births) }
  }

  @Test("The first scrape has seen nothing, a later one what the one before showed")
  mutating func later() {
    let line = Line(1)
    #expect(scrape(line, shows: 3) == nil)
    #expect(scrape(line, shows: 5) == 3)
    #expect(scrape(line, shows: 5) == 5)
  }

  @Test("Two scrapers of the same address and user agent know nothing of each other")
  mutating func independent() {
    let (one, other) = (Line(1), Line(2))
    #expect(scrape(one, shows: 1) == nil)
    #expect(scrape(other, shows: 2) == nil)
    #expect(scrape(one, shows: 3) == 1)
    #expect(scrape(other, shows: 4) == 2)
  }

  @Test(
    "A new connection carries on a closed one of the same address and user agent, and no other",
    arguments: [
      ("10.0.0.1", "Prometheus/3.5", true), ("10.0.0.2", "Prometheus/3.5", false),
      ("10.0.0.1", "Prometheus/2.42", false),
    ])
  mutating func heir(address: String, userAgent: String, isHeir: Bool) {
    let line = Line(1)
    _ = scrape(line, shows: 7)
    line.close()
    #expect(scrape(Line(2, from: address), userAgent, shows: 8) == (isHeir ? 7 : nil))
    // There is one heir.
    #expect(scrape(Line(3, from: address), userAgent, shows: 9) == nil)
  }

  @Test("A connection whose identity a closed one had is a new one")
  mutating func identity() {
    let line = Line(1)
    _ = scrape(line, shows: 7)
    line.close()
    #expect(scrape(Line(1, from: "10.0.0.2"), shows: 8) == nil)
  }

  @Test("Of two closed scrapers the one carries on whose last scrape is longest ago")
  mutating func turns() {
    let lines = (1...2).map { Line($0) }
    for (place, line) in lines.enumerated() { _ = scrape(line, shows: place) }
    for line in lines { line.close() }
    #expect(scrape(Line(3), shows: 10) == 0)
    #expect(scrape(Line(4), shows: 11) == 1)
  }

  @Test("A scrape whose reply was not sent changes nothing")
  mutating func unsent() {
    let line = Line(1)
    #expect(registry.begin(line.connection, userAgent: "a") == nil)
    #expect(registry.begin(line.connection, userAgent: "a") == nil)
    registry.show(Self.series(2), on: line.id)
    #expect(registry.begin(line.connection, userAgent: "a") == Self.series(2))
    #expect(registry.begin(line.connection, userAgent: "a") == Self.series(2))
  }

  @Test("A connection that closes before its first reply leaves nothing behind")
  mutating func abandoned() {
    let line = Line(1)
    _ = registry.begin(line.connection, userAgent: "a")
    line.close()
    registry.show(Self.series(2), on: 99)
    #expect(registry.begin(Line(2).connection, userAgent: "a") == nil)
    #expect(registry.count == 1)
  }

  @Test("Sixteen scrapers are remembered; the seventeenth takes the place of the one longest ago")
  mutating func sixteen() {
    let lines = (0..<16).map { Line(UInt($0)) }
    for line in lines { _ = scrape(line, shows: Int(line.id)) }
    // The first scrapes again, so the second is now the one longest ago.
    #expect(scrape(lines[0], shows: 100) == 0)
    #expect(registry.forgotten == 0)
    #expect(scrape(Line(16), shows: 16) == nil)
    #expect(registry.count == 16)
    #expect(registry.forgotten == 1)
    #expect(scrape(lines[0], shows: 101) == 100)
    #expect(scrape(lines[2], shows: 102) == 2)
    #expect(scrape(lines[1], shows: 103) == nil)
  }

  @Test("A closed scraper makes room before one that is connected")
  mutating func closedFirst() {
    let lines = (0..<16).map { Line(UInt($0)) }
    for line in lines { _ = scrape(line, shows: Int(line.id)) }
    lines[9].close()
    #expect(scrape(Line(16), "other", shows: 16) == nil)
    #expect(scrape(lines[0], shows: 100) == 0)
    // What was closed is forgotten.
    #expect(scrape(Line(17), shows: 17) == nil)
  }
}
