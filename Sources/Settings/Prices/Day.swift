/// A day of the Gregorian calendar in UTC.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  package let number: Int

  /// The day that `nanoseconds` since 1970 fall on.
  package init(at nanoseconds: UInt64) {
    number = Int(nanoseconds / 86_400_000_000_000)
  }

  /// The day written as `YYYY-MM-DD`; nil where `text` is no day of the years 1970 to 9999.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Day.number(bytes[0..<4]), let month = Day.number(bytes[5..<7]),
      let day = Day.number(bytes[8..<10]), year >= 1970, (1...12).contains(month)
    else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...lengths[month - 1]).contains(day) else { return nil }
    let before = year - 1
    let leapDays = before / 4 - before / 100 + before / 400
    let daysTo1970 = 719_162
    number =
      before * 365 + leapDays - daysTo1970 + lengths[..<(month - 1)].reduce(0, +) + day - 1
  }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }
}

extension Day: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  package var description: String {
    // In years that begin in March a leap day is the last of its year (Fliegel and Van Flandern, 1968).
    let sinceMarch0 = number + 719_468
    let (era, day) = sinceMarch0.quotientAndRemainder(dividingBy: 146_097)
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
    let dayOfYear = day - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    let dayOfMonth = dayOfYear - (153 * month + 2) / 5 + 1
    let parts = [
      era * 400 + year + (month >= 10 ? 1 : 0), month < 10 ? month + 3 : month - 9, dayOfMonth,
    ]
    return parts.map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: "-")
  }
}
