/// What a span's name looks like: literal text and captures, as in `parallel.branch_{index}`.
///
/// A capture takes one or more characters up to the literal that follows it; a capture at the end
/// takes all that is left. `{index}` takes digits only, `{a|b:domain}` only one of the alternatives,
/// and no capture but the last contains a dot.
package struct NamePattern: Equatable, Sendable {
  /// A piece of a pattern.
  package enum Part: Equatable, Sendable {
    case literal([UInt8])
    case capture(name: String, alternatives: [[UInt8]])
  }

  /// Why a pattern cannot be read.
  package struct Malformed: Error, Equatable {
    package var reason: String
  }

  /// The pattern as it was written.
  package let text: String
  /// Its pieces; two captures never touch.
  package let parts: [Part]

  /// The pattern written as `text`.
  package init(_ text: String) throws(Malformed) {
    var parts: [Part] = []
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
      let alternatives = pieces.count == 2 ? pieces[0].split(separator: "|") : []
      parts.append(
        .capture(name: String(name), alternatives: alternatives.map { Array($0.utf8) }))
      rest = rest[rest.index(after: end)...]
    }
    guard !parts.isEmpty else { throw Malformed(reason: "an empty pattern") }
    self.text = text
    self.parts = parts
  }

  /// The names of its captures, in their order.
  package var captures: [String] {
    parts.compactMap { if case .capture(let name, _) = $0 { name } else { nil } }
  }
}
