import Semantics
import Testing

@testable import TraceMetrics

/// What holds for every row of the table of families.
@Suite("Table of families")
struct FamilyTableTests {
  @Test("Every family has one row")
  func rows() {
    let families = FamilyRow.table.map(\.family)
    #expect(Set(families).count == families.count)
    #expect(Set(families) == Set(Family.allCases))
  }

  @Test("The labels of a family have slots of their own", arguments: Family.allCases)
  func slots(of family: Family) {
    let labels = family.labels
    for (place, label) in labels.enumerated() {
      for other in labels[..<place] {
        #expect(
          label.slot != other.slot,
          "\(label.name) and \(other.name) of \(family) share slot \(label.slot)")
      }
      #expect(label.slot < SeriesKey.optionalSlot, "\(label.name) has the optional labels' slot")
      if family == .spans { #expect(label.slot < SeriesKey.firstDimension) }
    }
    #expect(Set(labels.map(\.name)).count == labels.count)
  }

  @Test("A key keeps the values of all labels of its family apart", arguments: Family.allCases)
  func keys(of family: Family) {
    let store = Store()
    let values = family.labels.indices.map { store.symbols.intern("value \($0)") }
    var key = store.catalog.key(family, values)
    if family.hasOptionalLabels { key.optionalLabels = store.symbols.intern("team=\"red\"") }
    #expect(store.catalog.values(of: key) == values)
    for (label, value) in zip(family.labels, values) { #expect(key[label] == value) }
    #expect(key.family == family)
    #expect(!key.isOverflow)
  }

  @Test("A family is shown by a metric, and its overflow series has labels of its own only")
  func complete() {
    for row in FamilyRow.table {
      #expect(!row.metrics.isEmpty, "\(row.family)")
      for label in row.overflow.other + row.overflow.kept {
        #expect(row.labels.contains(label), "\(row.family) has no label \(label.name)")
      }
    }
  }
}
