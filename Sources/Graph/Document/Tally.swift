/// Which of several texts has the most behind it: a node's type, a recent trace.
struct Tally {
  private var counts: [(text: String, count: UInt64)] = []

  /// Adds `count` to `text`; empty texts do not take part.
  mutating func add(_ text: String, _ count: UInt64) {
    guard !text.isEmpty else { return }
    if let index = counts.firstIndex(where: { $0.text == text }) {
      counts[index].count &+= count
    } else {
      counts.append((text, count))
    }
  }

  /// The text with the largest count, ties alphabetically; nil where there is none.
  var winner: String? {
    counts.max { ($0.count, $1.text) < ($1.count, $0.text) }?.text
  }
}
