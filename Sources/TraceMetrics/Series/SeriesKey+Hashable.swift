extension SeriesKey: Hashable {
  /// All words; where much is looked up, ``SeriesCache`` has a faster hash.
  public func hash(into hasher: inout Hasher) {
    for index in 0..<8 { hasher.combine(words[index]) }
  }
}
