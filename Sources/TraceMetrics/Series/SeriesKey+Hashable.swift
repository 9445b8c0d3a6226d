extension SeriesKey: Hashable {
  /// All lanes; where much is looked up, ``SeriesCache`` has a faster hash.
  package func hash(into hasher: inout Hasher) { hasher.combine(lanes) }
}
