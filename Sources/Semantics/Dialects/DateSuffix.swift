/// What a provider puts behind a model's name to date it: `-YYYY-MM-DD` matches `-2024-08-06`.
///
/// `YYYY` stands for a year of this century, `MM` for a month, `DD` for a day; all else is literal.
package struct DateSuffix: Hashable, Sendable {
  /// The suffix as it was written.
  package let text: String

  /// The suffix written as `text`.
  package init(_ text: String) {
    self.text = text
  }

  /// `name` without the suffix; nil where it does not end in one, or is nothing else.
  package func removed(from name: String) -> String? {
    let pattern = Array(text.utf8)
    let bytes = Array(name.utf8)
    guard bytes.count > pattern.count else { return nil }
    let tail = Array(bytes.suffix(pattern.count))
    var index = 0
    while index < pattern.count {
      let letter = pattern[index]
      let run = pattern[index...].prefix { $0 == letter }.count
      switch (letter, run) {
      case (UInt8(ascii: "Y"), 4), (UInt8(ascii: "M"), 2), (UInt8(ascii: "D"), 2):
        guard let number = DateSuffix.number(tail[index..<(index + run)]) else { return nil }
        let allowed =
          letter == UInt8(ascii: "Y") ? 2000...2099 : letter == UInt8(ascii: "M") ? 1...12 : 1...31
        guard allowed.contains(number) else { return nil }
        index += run
      default:
        guard tail[index] == letter else { return nil }
        index += 1
      }
    }
    return String(decoding: bytes.dropLast(pattern.count), as: UTF8.self)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }
}
