package import Settings

/// A metric that is made of series: its names, its type, and which cells of a family it shows.
package struct Metric: Sendable {
  /// What a metric shows of its series.
  package enum Source: Sendable {
    /// All buckets, in the family's unit.
    case histogram
    /// How many durations a histogram holds.
    case histogramCount
    /// One counter.
    case counter(CounterCell)
    /// The first counter, of 10⁻¹² of its unit.
    case picoCounter
  }

  /// What a row of the table says of one metric.
  package struct Entry: Sendable {
    let legacyName: String
    let otelName: String
    let source: Source
    let help: String

    /// - Parameter otel: the name under ``Naming/otel`` where it is another one.
    init(_ legacyName: String, otel: String? = nil, _ source: Source, _ help: String) {
      self.legacyName = legacyName
      otelName = otel ?? legacyName
      self.source = source
      self.help = help
    }
  }

  /// Whose series it shows.
  package let family: Family
  private let entry: Entry

  init(_ entry: Entry, of family: Family) {
    self.entry = entry
    self.family = family
  }

  /// One sentence.
  package var help: String { entry.help }

  /// What it shows of its series.
  package var source: Source { entry.source }

  /// Its name under `naming`.
  package func name(_ naming: Naming) -> String {
    naming == .legacy ? entry.legacyName : entry.otelName
  }

  /// All metrics, in the order in which they are exposed: that of the table.
  package static let all = FamilyRow.table.flatMap(\.metrics)
}
