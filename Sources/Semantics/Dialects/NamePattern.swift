internal import Bytes

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

  /// What all names begin with that match; nil where that may be anything.
  let first: UInt8?

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
    if case .literal(let literal) = parts[0] { first = literal.first } else { first = nil }
  }

  /// The names of its captures, in their order.
  package var captures: [String] {
    parts.compactMap { if case .capture(let name, _) = $0 { name } else { nil } }
  }

  /// Whether it matches `name`, whose captures it hands over as it finds them, in their order. Of a name
  /// that does not match it may have found some.
  @inline(__always)
  func matches(_ name: Span<UInt8>, capture: (Range<Int>) -> Void) -> Bool {
    var position = 0
    for index in parts.indices {
      switch parts[index] {
      case .literal(let literal):
        guard name.count - position >= literal.count else { return false }
        for offset in literal.indices where name[position + offset] != literal[offset] {
          return false
        }
        position += literal.count
      case .capture(let captureName, let alternatives):
        let isLast = index == parts.count - 1
        let end = isLast ? name.count : endOfCapture(name, from: position, before: parts[index + 1])
        guard let end, end > position else { return false }
        if captureName == "index" {
          for place in position..<end where !(0x30...0x39).contains(name[place]) { return false }
        }
        if !alternatives.isEmpty {
          let found = alternatives.contains { alternative in
            name.extracting(position..<end).hasSameBytes(as: alternative.span)
          }
          guard found else { return false }
        }
        capture(position..<end)
        position = end
      }
    }
    return position == name.count
  }

  /// Where the literal that follows a capture begins; nil where a dot or the end comes first.
  private func endOfCapture(_ name: Span<UInt8>, from start: Int, before next: Part) -> Int? {
    guard case .literal(let literal) = next else { return nil }
    var place = start
    while place < name.count {
      if name[place] == literal[0] { return place }
      if name[place] == UInt8(ascii: ".") { return nil }
      place += 1
    }
    return nil
  }
}
