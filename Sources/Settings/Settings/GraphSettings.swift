/// The service map.
package struct GraphSettings: Equatable, Sendable {
  /// How far back `/graph?window=` can look. Default 1 h.
  package var retention = Duration.seconds(3600)
  /// How many nodes `/graph` shows; the least busy of more are merged into one. Default 1,000.
  package var maxNodes = 1000
  /// How many bytes the history of counters may take. Default 64 MiB.
  package var historyBytes = 64 << 20

  /// The defaults.
  package init() {}
}
