internal import Semantics

/// What one provider, or several that share a list, offer by one source of prices.
struct PriceCatalogue: Equatable, Sendable {
  /// What holds from a day on.
  struct Line: Equatable, Sendable {
    var validFrom: Day?
    var tariff: Tariff
  }

  /// The lines of one name or pattern, the latest first.
  struct Offer: Equatable, Sendable {
    var lines: [Line] = []

    func tariff(on day: Day) -> Tariff? {
      lines.first { line in line.validFrom.map { $0 <= day } ?? true }?.tariff
    }

    /// Puts a line where its day belongs; of one day the earlier one is asked first.
    mutating func add(_ line: Line) {
      let day = line.validFrom?.number ?? .min
      let place = lines.firstIndex { ($0.validFrom?.number ?? .min) < day } ?? lines.endIndex
      lines.insert(line, at: place)
    }
  }

  /// By the model's whole name.
  private(set) var exact: [String: Offer] = [:]
  /// By patterns, in their order.
  private(set) var patterns: [(pattern: WildcardPattern, offer: Offer)] = []

  init() {}

  /// Adds a line of the models that are called `name`, in which `*` is any run of characters.
  mutating func add(_ line: Line, of name: String) {
    guard name.utf8.contains(UInt8(ascii: "*")) else {
      return exact[name, default: Offer()].add(line)
    }
    if let place = patterns.firstIndex(where: { $0.pattern.text == name }) {
      patterns[place].offer.add(line)
    } else {
      patterns.append((WildcardPattern(name), Offer(lines: [line])))
    }
  }

  /// The offer with the best claim to `name` and how good that is; of two as good the earlier one.
  func offer(for name: String) -> (offer: Offer, claim: Int)? {
    // A whole name before a pattern that gives as much literally.
    if let offer = exact[name] { return (offer, 2 * name.utf8.count + 1) }
    var best: (offer: Offer, claim: Int)?
    for (pattern, offer) in patterns where pattern.matches(name) {
      let claim = 2 * pattern.literalCount
      if claim > best?.claim ?? -1 { best = (offer, claim) }
    }
    return best
  }

  static func == (left: PriceCatalogue, right: PriceCatalogue) -> Bool {
    left.exact == right.exact && left.patterns.map(\.pattern) == right.patterns.map(\.pattern)
      && left.patterns.map(\.offer) == right.patterns.map(\.offer)
  }
}
