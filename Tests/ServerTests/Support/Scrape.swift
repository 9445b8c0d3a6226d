/// One scrape of `/metrics`.
struct Scrape: Sendable {
  let text: String

  /// The sum of the samples `name` whose labels include all of `labels`, as in `name="value"`.
  func sum(_ name: String, _ labels: String...) -> Double {
    var sum = 0.0
    for line in text.split(separator: "\n") where line.hasPrefix(name) {
      let rest = line.dropFirst(name.count)
      guard rest.first == "{" || rest.first == " ", let space = line.lastIndex(of: " ") else {
        continue
      }
      guard labels.allSatisfy({ rest.contains($0) }) else { continue }
      sum += Double(line[line.index(after: space)...]) ?? .nan
    }
    return sum
  }

  /// What became of all spans so far.
  var accounts: Accounts {
    Accounts(
      received: sum("tracemill_spans_received_total"),
      counted: sum("tracemill_spans_counted_total"),
      duplicate: sum("tracemill_spans_duplicate_total"),
      invalid: sum("tracemill_spans_invalid_total"),
      refused: sum("tracemill_spans_refused_total"),
      pending: sum("tracemill_spans_pending"))
  }

  /// Numbers of spans.
  struct Accounts: Equatable, Sendable {
    var received = 0.0
    var counted = 0.0
    var duplicate = 0.0
    var invalid = 0.0
    var refused = 0.0
    var pending = 0.0

    /// received = counted + duplicate + invalid + refused + pending.
    var isBalanced: Bool { received == counted + duplicate + invalid + refused + pending }
  }
}
