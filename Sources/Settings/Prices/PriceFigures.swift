/// The figures of a price as they are written: some may be left out.
struct PriceFigures {
  /// What they are called in a table, in the order of ``values``.
  static let names = [
    "in", "out", "read", "write", "write_long", "reasoning", "audio_in", "audio_out",
  ]

  /// In 10⁻¹² USD per token; nil where a figure is left out.
  private var values = InlineArray<8, Int64?>(repeating: nil)

  init() {}

  /// The figure called `names[place]`.
  subscript(place: Int) -> Int64? {
    get { values[place] }
    set { values[place] = newValue }
  }

  /// Whether there is none at all.
  var isEmpty: Bool { PriceFigures.names.indices.allSatisfy { values[$0] == nil } }

  /// The price; nil without input or output.
  var price: Price? {
    guard let input = values[0], let output = values[1] else { return nil }
    return Price(
      input: input, output: output, cacheRead: values[2], cacheWrite: values[3],
      longCacheWrite: values[4], reasoning: values[5], audioInput: values[6],
      audioOutput: values[7])
  }

  /// These figures, and those of `other` where they leave one out.
  func completed(by other: PriceFigures) -> PriceFigures {
    var result = self
    for place in PriceFigures.names.indices where result[place] == nil {
      result[place] = other[place]
    }
    return result
  }
}
