/// What a span's name looks like: literal text and captures, as in `parallel.branch_{index}`.
///
/// A capture takes one or more characters up to the literal that follows it; a capture at the end
/// takes all that is left. `{index}` takes digits only, `{a|b:domain}` only one of the alternatives,
/// and no capture but the last contains a dot.
package struct NamePattern: Equatable, Sendable {
  /// A piece of a pattern.
  package enum Part: Equatable, Sendable {
    case literal([UInt8])
    /// The places of its alternatives among the pattern's; none where it takes any text.
    case capture(name: String, alternatives: Range<Int>)
  }

  /// Why a pattern cannot be read.
  package struct Malformed: Error, Equatable {
    package var reason: String
  }

  /// The pattern as it was written.
  package let text: String
  /// Its pieces; two captures never touch.
  package let parts: [Part]
  /// The alternatives of all captures. Not in their pieces: a case's payload may be marked in bits of its
  /// address, behind which a leak detector does not see it.
  package let alternatives: [[UInt8]]

  /// The pattern written as `text`.
  package init(_ text: String) throws(Malformed) {
    var parts: [Part] = []
    var alternatives: [[UInt8]] = []
    var rest = Substring(text)
    while !rest.isEmpty {
      guard rest.first == "{" else {
        let literal = rest.prefix { $0 != "{" }
        guard !literal.contains("}") else { throw Malformed(reason: "a '}' without a '{'") }
        parts.append(.literal(Array(literal.utf8)))
        rest = rest.dropFirst(literal.count)
        continue
      }
      guard let end = rest.firstIndex(of: "}") else {
        throw Malformed(reason: "a '{' without a '}'")
      }
      if case .capture = parts.last { throw Malformed(reason: "two captures without text between") }
      let inside = rest[rest.index(after: rest.startIndex)..<end]
      let pieces = inside.split(separator: ":", omittingEmptySubsequences: false)
      guard let name = pieces.last, pieces.count <= 2, !name.isEmpty else {
        throw Malformed(reason: "a capture is {name} or {one|other:name}")
      }
      let first = alternatives.count
      if pieces.count == 2 {
        alternatives += pieces[0].split(separator: "|").map { Array($0.utf8) }
      }
      parts.append(.capture(name: String(name), alternatives: first..<alternatives.count))
      rest = rest[rest.index(after: end)...]
    }
    guard !parts.isEmpty else { throw Malformed(reason: "an empty pattern") }
    self.text = text
    self.parts = parts
    self.alternatives = alternatives
  }

  /// The names of its captures, in their order.
  package var captures: [String] {
    parts.compactMap { if case .capture(let name, _) = $0 { name } else { nil } }
  }
}
