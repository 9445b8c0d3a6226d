import TestSupport

/// The random cases that properties are held against: which seeds, and what is made of each.
///
/// In one place, so that ``CoverageTests`` can count what occurs in them.
enum RandomCases: CaseIterable {
  case serial, concurrent, twice, tokens, conservation, histograms, late

  /// How many random traces one seed gives.
  static let traces = 50

  /// The seeds of a run: of all cases together more than 10,000 traces, and far more in the long form.
  var seeds: Range<Int> { 0..<(longRun ? longSeeds : shortSeeds) }

  var shortSeeds: Int {
    switch self {
    case .serial, .concurrent: 60
    case .twice: 40
    case .tokens: 15
    case .conservation: 20
    case .histograms: 10
    case .late: 25
    }
  }

  private var longSeeds: Int {
    switch self {
    case .serial, .concurrent, .twice: 600
    case .histograms: 100
    case .tokens, .conservation, .late: 300
    }
  }

  private var firstSeed: Int {
    switch self {
    case .serial: 0
    case .concurrent: 1_000_000
    case .twice: 2_000_000
    case .conservation: 3_000_000
    case .histograms: 5_000_000
    case .late: 9_000_000
    case .tokens: 10_000_000
    }
  }

  /// Traces, how they are sent, and by which options they are counted.
  struct Case {
    var options: ModelOptions
    var traces: [[PlainSpan]]
    var delivery: Delivery
    /// What else is random about it.
    var generator: SeededGenerator
  }

  /// The case of a seed.
  func make(_ seed: Int) -> Case {
    var generator = SeededGenerator(seed: firstSeed + seed)
    var options = ModelOptions()
    switch self {
    case .serial:
      options.namesSteps = generator.chance(70)
      options.infersCacheLookups = generator.chance(80)
      options.countsSpans = generator.chance(50)
    case .concurrent:
      options.namesSteps = seed % 2 == 0
      options.countsSpans = true
    case .twice: options.countsSpans = true
    default: break
    }
    let competes = self == .serial || self == .tokens
    let kinds = RandomTraces(hasCompetingUsage: competes, sharesResponses: competes)
    var traces = (1...RandomCases.traces).map { kinds.trace(UInt64($0), &generator) }
    RandomTraces.link(&traces, &generator)
    let delivery = Delivery(traces, &generator)
    return Case(
      options: options, traces: traces, delivery: delivery, generator: generator)
  }
}
