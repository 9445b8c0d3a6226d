internal import Bytes

/// Finds the labels in what ``SeriesCatalog/Entry/labels`` holds: `a="x",b="y"`.
struct LabelReader: ~Escapable {
  /// Where a label lies.
  struct Label {
    var name: Range<Int>
    /// With its escapes, without the quotes.
    var value: Range<Int>
    /// How many backslashes begin an escape.
    var escapes: Int
  }

  private let text: Span<UInt8>
  private var place = 0

  @_lifetime(copy text)
  init(_ text: Span<UInt8>) {
    self.text = text
  }

  /// The next label; nil at the end.
  mutating func next() -> Label? {
    let start = place
    while place < text.count, text[place] != UInt8(ascii: "=") { place += 1 }
    // The value begins after `="`.
    guard place + 2 <= text.count else { return nil }
    let name = start..<place
    place += 2
    let first = place
    var escapes = 0
    while place < text.count, text[place] != UInt8(ascii: "\"") {
      if text[place] == UInt8(ascii: "\\") {
        escapes += 1
        place += 1
      }
      place += 1
    }
    let value = first..<min(place, text.count)
    // The next name begins after `",`.
    place += 2
    return Label(name: name, value: value, escapes: escapes)
  }

  /// A label's value without its escapes.
  static func string(_ value: Span<UInt8>) -> String {
    var text = ByteWriter(capacity: value.count)
    var place = 0
    while place < value.count {
      var byte = value[place]
      if byte == UInt8(ascii: "\\"), place + 1 < value.count {
        place += 1
        byte = value[place] == UInt8(ascii: "n") ? UInt8(ascii: "\n") : value[place]
      }
      text.append(byte)
      place += 1
    }
    return text.string
  }
}
