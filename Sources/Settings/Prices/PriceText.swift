internal import Semantics

/// Reads the words of a price: `in 4 read 0.4 out 20; >272k in 8 out 30; flex x0.5`.
///
/// Bytes, not characters: a table has thousands of lines, and they are read at every start.
struct PriceText {
  typealias Word = ArraySlice<UInt8>

  /// What is wrong with a text, in words.
  struct Problem: Error {
    var message: String
  }

  private let bytes: Word
  private var next: Int

  /// The text `bytes`, without a comment.
  init(_ bytes: Word) {
    self.bytes = bytes
    next = bytes.startIndex
  }

  /// The next word before a semicolon or the end; nil where there is none.
  private func peek() -> Word? {
    var start = next
    while start < bytes.endIndex, bytes[start] == UInt8(ascii: " ") { start += 1 }
    guard start < bytes.endIndex, bytes[start] != UInt8(ascii: ";") else { return nil }
    var end = start
    while end < bytes.endIndex, bytes[end] != UInt8(ascii: " "), bytes[end] != UInt8(ascii: ";") {
      end += 1
    }
    return bytes[start..<end]
  }

  /// The same, gone past.
  mutating func word() -> Word? {
    guard let word = peek() else { return nil }
    next = word.endIndex
    return word
  }

  /// Goes past a semicolon; false at the end of the text.
  private mutating func nextPart() -> Bool {
    while next < bytes.endIndex, bytes[next] == UInt8(ascii: " ") { next += 1 }
    guard next < bytes.endIndex, bytes[next] == UInt8(ascii: ";") else { return false }
    next += 1
    return true
  }

  /// `from DAY`, where the next words are that.
  mutating func day() throws(Problem) -> Day? {
    guard let word = peek(), PriceText.isWord(word, "from") else { return nil }
    next = word.endIndex
    let text = self.word().map(PriceText.text) ?? ""
    guard let day = Day(text) else {
      throw Problem(message: "from: found \(quoted(text)); allowed is a day, as in 2026-11-23")
    }
    return day
  }

  /// The tariff that the rest of the text says.
  mutating func tariff() throws(Problem) -> Tariff {
    let base = try figures()
    guard let price = base.price else { throw Problem(message: "a price needs in and out") }
    return try tariff(of: base, price)
  }

  /// The tariff of what stands before the text, with the sections that it says.
  static func tariff(
    _ base: PriceFigures, _ price: Price, sections: [String]
  )
    throws(Problem)
    -> Tariff
  {
    var text = PriceText(Array(sections.map { ";" + $0 }.joined().utf8)[...])
    return try text.tariff(of: base, price)
  }

  private mutating func tariff(of base: PriceFigures, _ price: Price) throws(Problem) -> Tariff {
    var terms: [Tariff.Term] = []
    var factors: [Tariff.Factor] = []
    var doubts: PriceDoubts = []
    while nextPart() {
      if let word = peek(), PriceText.isWord(word, "varies") {
        next = word.endIndex
        doubts.formUnion(try reasons())
        continue
      }
      let condition = try condition()
      if let factor = try factor() {
        factors.append(Tariff.Factor(condition: condition, millionths: factor))
        continue
      }
      let own = try figures()
      guard !own.isEmpty, let special = own.completed(by: base).price else {
        throw Problem(message: "a figure or a factor is missing behind a condition")
      }
      terms.append(Tariff.Term(condition: condition, price: special))
    }
    if let word = peek() { throw Problem(message: "found \(quoted(PriceText.text(word)))") }
    return Tariff(price, terms: terms, factors: factors, doubts: doubts)
  }

  private mutating func reasons() throws(Problem) -> PriceDoubts {
    var doubts: PriceDoubts = []
    while let word = word() {
      let name = PriceText.text(word)
      guard let reason = PriceDoubts.reasons.first(where: { $0.name == name }) else {
        let known = list(PriceDoubts.reasons.map(\.name))
        throw Problem(message: "varies: found \(quoted(name)); allowed are \(known)")
      }
      doubts.insert(reason.doubt)
    }
    return doubts
  }

  private mutating func figures() throws(Problem) -> PriceFigures {
    var figures = PriceFigures()
    while let name = word() {
      guard let place = PriceFigures.names.firstIndex(where: { PriceText.isWord(name, $0) }) else {
        throw Problem(
          message: "found \(quoted(PriceText.text(name))); allowed are \(list(PriceFigures.names))")
      }
      guard figures[place] == nil else {
        throw Problem(message: "\(PriceFigures.names[place]) is given twice")
      }
      let word = word()
      guard let word, let figure = PriceText.millionths(word) else {
        throw Problem(
          message: "\(PriceFigures.names[place]): found \(quoted(word.map(PriceText.text) ?? "")); "
            + "allowed is USD per million tokens, with at most six decimals, as in 2.50")
      }
      figures[place] = figure
    }
    return figures
  }

  /// `x0.5`, in millionths, where the next word is that.
  private mutating func factor() throws(Problem) -> Int64? {
    guard let word = peek(), word.first == UInt8(ascii: "x") else { return nil }
    next = word.endIndex
    guard let factor = PriceText.millionths(word.dropFirst()) else {
      throw Problem(
        message: "found \(quoted(PriceText.text(word))); allowed is a factor, as in x0.5")
    }
    return factor
  }

  private mutating func condition() throws(Problem) -> PriceCondition {
    var condition = PriceCondition()
    while let word = peek(), try add(word, to: &condition) { next = word.endIndex }
    guard condition.count > 0 else {
      throw Problem(
        message: "a condition is missing: flex, priority, batch, fast, ultrafast, >200k, "
          + "hours=01:00-04:00, days=sat,sun or region=eu")
    }
    return condition
  }

  /// Whether `word` is a condition, which is added.
  private func add(
    _ word: Word, to condition: inout PriceCondition
  ) throws(Problem) -> Bool {
    if word.first == UInt8(ascii: ">") {
      condition.inputAbove = try PriceText.tokens(word.dropFirst())
    } else if let equals = word.firstIndex(of: UInt8(ascii: "=")) {
      let values = word[(equals + 1)...].split(separator: UInt8(ascii: ","))
      switch PriceText.text(word[..<equals]) {
      case "region": condition.region = PriceText.text(word[(equals + 1)...])
      case "hours":
        for value in values { condition.minutes += try PriceText.minutes(value) }
      case "days":
        for value in values { condition.days |= try PriceText.day(value) }
      default: return false
      }
    } else {
      guard let tier = PriceText.tiers.first(where: { PriceText.isWord(word, $0.0) })?.1 else {
        return false
      }
      condition.tier = tier
    }
    return true
  }

  private static let tiers: [(String, ServiceTier)] = [
    ("flex", .flex), ("priority", .priority), ("batch", .batch), ("fast", .fast),
    ("ultrafast", .ultrafast),
  ]

  private static let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  private static func day(_ word: Word) throws(Problem) -> UInt8 {
    guard let place = days.firstIndex(where: { isWord(word, $0) }) else {
      throw Problem(message: "days: found \(quoted(text(word))); allowed are \(list(days))")
    }
    return 1 << UInt8(place)
  }

  /// `01:00-04:00` as minutes of the day; one over midnight is two.
  private static func minutes(_ word: Word) throws(Problem) -> [Range<Int>] {
    let digits = word.map { Int($0) - 0x30 }
    let isDigit = digits.map { (0...9).contains($0) }
    func minute(at start: Int) -> Int? {
      guard [0, 1, 3, 4].allSatisfy({ isDigit[start + $0] }), digits[start + 2] == 10 else {
        return nil
      }
      let hour = digits[start] * 10 + digits[start + 1]
      let minute = digits[start + 3] * 10 + digits[start + 4]
      return minute < 60 && hour * 60 + minute <= 1440 ? hour * 60 + minute : nil
    }
    guard digits.count == 11, digits[5] == Int(UInt8(ascii: "-")) - 0x30,
      let first = minute(at: 0), let last = minute(at: 6), first < 1440
    else {
      throw Problem(
        message: "hours: found \(quoted(text(word))); allowed is a time of the day, as in "
          + "01:00-04:00")
    }
    return first < last ? [first..<last] : [first..<1440, 0..<last]
  }

  /// `200k` or `1500` tokens.
  private static func tokens(_ word: Word) throws(Problem) -> Int64 {
    let isThousands = word.last == UInt8(ascii: "k")
    let digits = isThousands ? word.dropLast() : word
    let isNumber =
      (1...9).contains(digits.count) && digits.allSatisfy { (0x30...0x39).contains($0) }
    let number = isNumber ? digits.reduce(0) { $0 * 10 + Int64($1 - 0x30) } : 0
    guard number > 0 else {
      throw Problem(
        message: "found \(quoted(">" + text(word))); allowed is a number of tokens, as in >200k")
    }
    return isThousands ? number * 1000 : number
  }

  /// A decimal with at most six decimals, in millionths; nil where `word` is none or over a million.
  private static func millionths(_ word: Word) -> Int64? {
    var value: Int64 = 0
    var decimals = -1
    for byte in word {
      if byte == UInt8(ascii: "."), decimals < 0, byte != word.first {
        decimals = 0
      } else if (0x30...0x39).contains(byte), decimals < 6, value < 1_000_000_000_000 {
        value = value * 10 + Int64(byte - 0x30)
        if decimals >= 0 { decimals += 1 }
      } else {
        return nil
      }
    }
    guard !word.isEmpty, decimals != 0 else { return nil }
    for _ in max(0, decimals)..<6 {
      value *= 10
      if value > 1_000_000_000_000 { return nil }
    }
    return value <= 1_000_000_000_000 ? value : nil
  }

  private static func isWord(_ word: Word, _ text: String) -> Bool {
    word.elementsEqual(text.utf8)
  }

  static func text(_ word: Word) -> String { String(decoding: word, as: UTF8.self) }
}
