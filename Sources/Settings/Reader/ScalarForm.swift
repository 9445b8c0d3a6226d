/// How values are written in pipeline files and environment variables.
package enum ScalarForm {
  /// A duration as in `500ms`, `10s`, `1h30m`, `5d`; nil where `text` is none.
  ///
  /// Whole numbers, each with its unit (d, h, m, s, ms), the larger unit first and each at most once;
  /// `0` needs no unit.
  package static func duration(_ text: String) -> Duration? {
    if text == "0" { return .zero }
    let units: [(name: String, milliseconds: Int64)] = [
      ("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1000), ("ms", 1),
    ]
    var rest = Substring(text)
    var milliseconds: Int64 = 0
    var next = 0
    while !rest.isEmpty {
      let digits = rest.prefix { isDigit($0) }
      rest = rest.dropFirst(digits.count)
      let name = rest.prefix { !isDigit($0) }
      rest = rest.dropFirst(name.count)
      guard let number = Int64(digits),
        let place = units[next...].firstIndex(where: { $0.name == name })
      else { return nil }
      next = place + 1
      let (product, overflow) = number.multipliedReportingOverflow(by: units[place].milliseconds)
      let (sum, carry) = milliseconds.addingReportingOverflow(product)
      guard !overflow, !carry else { return nil }
      milliseconds = sum
    }
    return text.isEmpty ? nil : .milliseconds(milliseconds)
  }

  /// A number of bytes as in `4096`, `512KiB`, `64MiB`, `1GiB`; nil where `text` is none.
  package static func bytes(_ text: String) -> Int? {
    let digits = text.prefix { isDigit($0) }
    let shifts = ["": 0, "KiB": 10, "MiB": 20, "GiB": 30]
    guard let number = Int(digits), let shift = shifts[String(text.dropFirst(digits.count))] else {
      return nil
    }
    let (product, overflow) = number.multipliedReportingOverflow(by: 1 << shift)
    return overflow ? nil : product
  }

  /// A whole number that is not negative; nil where `text` is none.
  package static func count(_ text: String) -> Int? {
    text.allSatisfy { isDigit($0) } ? Int(text) : nil
  }

  /// A finite number that is not negative, as in `10` or `2.5`; nil where `text` is none.
  package static func number(_ text: String) -> Double? {
    let allowed = text.allSatisfy { isDigit($0) || $0 == "." }
    guard allowed, let first = text.first, isDigit(first), let number = Double(text),
      number.isFinite
    else { return nil }
    return number
  }

  /// A share in per cent as in `99.5%`, in millionths, above 0 and below a million; nil where `text`
  /// is none or has more than four decimals. Exact.
  package static func millionths(_ text: String) -> Int? {
    guard text.hasSuffix("%") else { return nil }
    let parts = text.dropLast().split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = parts.first, (1...2).contains(whole.count),
      let units = count(String(whole))
    else { return nil }
    var decimals = 0
    if parts.count == 2 {
      guard (1...4).contains(parts[1].count), let number = count(String(parts[1])) else {
        return nil
      }
      decimals = (0..<(4 - parts[1].count)).reduce(number) { value, _ in value * 10 }
    }
    let value = units * 10_000 + decimals
    return value > 0 ? value : nil
  }

  /// `true` or `false`; nil where `text` is neither.
  package static func bool(_ text: String) -> Bool? {
    switch text {
    case "true", "True", "TRUE": true
    case "false", "False", "FALSE": false
    default: nil
    }
  }

  /// USD per million tokens, a decimal as in `2.50`, in 10⁻¹² USD per token; nil where `text` is no
  /// such decimal, is over a million or has more than six decimals. Exact.
  package static func price(_ text: String) -> Int64? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, !whole.isEmpty, whole.count <= 7,
      whole.allSatisfy({ isDigit($0) }), let units = Int64(whole)
    else { return nil }
    var millionths: Int64 = 0
    if parts.count == 2 {
      let decimals = parts[1]
      guard !decimals.isEmpty, decimals.count <= 6, decimals.allSatisfy({ isDigit($0) }),
        let number = Int64(decimals)
      else { return nil }
      millionths = (0..<(6 - decimals.count)).reduce(number) { value, _ in value * 10 }
    }
    let value = units * 1_000_000 + millionths
    return value <= 1_000_000_000_000 ? value : nil
  }

  /// Whether `text` is `HOST:PORT`: a name, an IPv4 address or an IPv6 address in brackets, and a
  /// port from 0 to 65535.
  package static func isAddress(_ text: String) -> Bool {
    guard let colon = text.lastIndex(of: ":") else { return false }
    let host = text[..<colon]
    let port = text[text.index(after: colon)...]
    guard let number = count(String(port)), !port.isEmpty, number <= 65535 else { return false }
    if host.hasPrefix("[") {
      let inside = host.dropFirst().dropLast()
      return host.hasSuffix("]") && inside.contains(":")
        && inside.allSatisfy {
          $0.isASCII && ($0.isHexDigit || $0 == ":" || $0 == "." || $0 == "%")
        }
    }
    return !host.isEmpty
      && host.allSatisfy { $0.isASCII && ($0.isLetter || isDigit($0) || "-._".contains($0)) }
  }

  /// A host without a port in lower case, brackets around an IPv6 address and a dot at the end removed,
  /// or `*`; nil where `text` is neither.
  package static func hostName(_ text: String) -> String? {
    if text == "*" { return text }
    var host = text.lowercased()
    if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
    if host.hasSuffix(".") { host.removeLast() }
    let isAddress = host.count { $0 == ":" } > 1
    let isHost =
      !host.isEmpty
      && host.allSatisfy { character in
        guard character.isASCII else { return false }
        if isAddress { return character.isHexDigit || character == ":" || character == "." }
        return character.isLetter || isDigit(character) || "-._".contains(character)
      }
    return isHost ? host : nil
  }

  /// An origin `SCHEME://HOST` or `SCHEME://HOST:PORT` in lower case (RFC 6454, 6.2), or `*`; nil where
  /// `text` is neither.
  package static func origin(_ text: String) -> String? {
    if text == "*" { return text }
    let origin = text.lowercased()
    guard let separator = origin.firstRange(of: "://") else { return nil }
    let scheme = origin[..<separator.lowerBound]
    let authority = String(origin[separator.upperBound...])
    let isScheme =
      scheme.first?.isLetter == true
      && scheme.allSatisfy { $0.isASCII && ($0.isLetter || isDigit($0) || "+-.".contains($0)) }
    let hasPort = authority.last.map { $0 != "]" } == true && authority.contains(":")
    guard isScheme, isAddress(hasPort ? authority : authority + ":0") else { return nil }
    return origin
  }

  /// Whether a character is one of 0 to 9; other scripts' digits are none.
  static func isDigit(_ character: Character) -> Bool {
    ("0"..."9").contains(character) && character.isASCII
  }
}
