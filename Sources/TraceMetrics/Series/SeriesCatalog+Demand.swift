internal import Bytes
internal import Semantics
internal import Synchronization

/// What there is no room for.
extension SeriesCatalog {
  /// The names of all labels of `family`, the optional ones last and after them what stands for all of
  /// them where there was no room for their text.
  package func allLabels(of family: Family) -> [String] {
    let names = labels(of: family).map(\.name)
    guard family.hasOptionalLabels, !optionalLabels.isEmpty else { return names }
    return names + optionalLabels + ["optional_labels"]
  }

  /// Notes a label set without room; without an allocation but for the family's first.
  func noteRefused(_ key: SeriesKey, _ state: inout State) {
    let family = key.family
    let place = Int(family.rawValue)
    let labels = labels(of: family)
    let count = labels.count
    if state.demands[place] == nil {
      state.demands[place] = SeriesDemand(labels: allLabels(of: family).count)
    }
    state.demands[place]?.note(key, labels)
    guard family.hasOptionalLabels, !optionalLabels.isEmpty, !key.optionalLabels.isNone
    else { return }
    let text = string(key.optionalLabels)
    if key.optionalLabels == .other {
      state.demands[place]?.note(text.utf8.span, at: count + optionalLabels.count)
      return
    }
    let bytes = text.utf8.span
    var reader = LabelReader(bytes)
    var next = 0
    while let label = reader.next() {
      let name = bytes.extracting(label.name)
      while next < optionalLabels.count,
        !name.hasSameBytes(as: optionalLabels[next].utf8.span)
      {
        next += 1
      }
      guard next < optionalLabels.count else { return }
      state.demands[place]?.note(bytes.extracting(label.value), at: count + next)
      next += 1
    }
  }

  /// Adds what there was no room for to what the series of a family are.
  func addDemand(to use: inout FamilyUse) {
    state.withLock { state in
      guard let demand = state.demands[Int(use.family.rawValue)] else { return }
      use.refusedLookups = demand.lookups
      use.refusedSeries = demand.labelSets
      for place in use.labels.indices {
        use.labels[place].refusedValues = demand.values(at: place)
        var examples: [String] = []
        let refused = demand.examples.compactMap { value($0, use.labels[place].name, at: place) }
        for example in refused + use.labels[place].examples where !examples.contains(example) {
          examples.append(example)
        }
        use.labels[place].examples = Array(examples.prefix(LabelSurvey.exampleCount))
      }
    }
  }

  /// The value that a key has for a label of its family; nil where it has none.
  private func value(_ key: SeriesKey, _ label: String, at place: Int) -> String? {
    let labels = labels(of: key.family)
    if place < labels.count {
      let value = key[slot: labels[place].slot]
      return value.isNone ? nil : string(value)
    }
    guard key.optionalLabels != .other else { return label == "optional_labels" ? "other" : nil }
    let text = string(key.optionalLabels)
    let bytes = text.utf8.span
    var reader = LabelReader(bytes)
    while let found = reader.next() {
      guard bytes.extracting(found.name).hasSameBytes(as: label.utf8.span) else { continue }
      return LabelReader.string(bytes.extracting(found.value))
    }
    return nil
  }
}
