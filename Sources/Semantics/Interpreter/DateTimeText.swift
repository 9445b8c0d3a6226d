internal import Bytes

/// Dates with times (RFC 3339, section 5.6), as in `2026-11-30T23:35:17.616397Z`.
enum DateTimeText {
  /// Nanoseconds since 1970; nil where `text` is no date with a time from then to 2262. A time without an
  /// offset is of UTC.
  static func nanoseconds(_ text: Span<UInt8>) -> UInt64? {
    guard text.count >= 19, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      text[10] | 0x20 == UInt8(ascii: "t") || text[10] == UInt8(ascii: " "),
      text[13] == UInt8(ascii: ":"), text[16] == UInt8(ascii: ":"),
      let year = number(text, 0..<4), let month = number(text, 5..<7),
      let day = number(text, 8..<10), let hour = number(text, 11..<13),
      let minute = number(text, 14..<16), let second = number(text, 17..<19),
      (1970...2261).contains(year), (1...12).contains(month), (1...31).contains(day),
      hour < 24, minute < 60, second <= 60
    else { return nil }
    var index = 19
    var fraction: Int64 = 0
    if index < text.count, text[index] == UInt8(ascii: ".") {
      index += 1
      var unit: Int64 = 100_000_000
      while index < text.count, let digit = number(text, index..<(index + 1)) {
        fraction += digit * unit
        unit /= 10
        index += 1
      }
    }
    guard let offset = offset(text, from: index) else { return nil }
    let days = days(year, month, day)
    let seconds = days * 86_400 + hour * 3600 + minute * 60 + second - offset
    return seconds < 0 ? nil : UInt64(seconds) * 1_000_000_000 + UInt64(fraction)
  }

  /// Seconds ahead of UTC.
  private static func offset(_ text: Span<UInt8>, from index: Int) -> Int64? {
    guard index < text.count else { return 0 }
    let sign = text[index]
    if sign | 0x20 == UInt8(ascii: "z") { return index + 1 == text.count ? 0 : nil }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), text.count == index + 6,
      text[index + 3] == UInt8(ascii: ":"), let hours = number(text, (index + 1)..<(index + 3)),
      let minutes = number(text, (index + 4)..<(index + 6))
    else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }

  private static func number(_ text: Span<UInt8>, _ range: Range<Int>) -> Int64? {
    guard text[range.lowerBound] != UInt8(ascii: "-") else { return nil }
    return DecimalText.whole(text.extracting(range))
  }

  /// Days since 1970-01-01 of a day in the Gregorian calendar.
  private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    // Years that begin in March have the leap day at their end.
    let year = month <= 2 ? year - 1 : year
    let monthOfYear = month <= 2 ? month + 9 : month - 3
    let dayOfYear = (153 * monthOfYear + 2) / 5 + day - 1
    return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
  }
}
