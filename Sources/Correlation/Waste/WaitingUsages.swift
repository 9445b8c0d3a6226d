/// Usage that counts, and of which it is not known yet whether it is wasted: what is above it has not
/// come.
struct WaitingUsages: Sendable {
  /// Records that hang on one another.
  struct Chain {
    var first: Int32
    var last: Int32
  }

  /// By the nearest span above that has not come.
  private var chains: [Int32: Chain] = [:]

  /// Bytes that it takes, nearly.
  var bytes: Int { chains.count * 24 }

  /// What waits for a span, to be linked behind; nil where nothing does.
  subscript(placeholder: Int32) -> Chain? {
    get { chains[placeholder] }
    set { chains[placeholder] = newValue }
  }

  /// Takes out what waits for a span.
  mutating func take(_ placeholder: Int32) -> Chain? {
    chains.isEmpty ? nil : chains.removeValue(forKey: placeholder)
  }

  /// Forgets what waits for a span.
  mutating func forget(_ placeholder: Int32) {
    if !chains.isEmpty { chains[placeholder] = nil }
  }
}
