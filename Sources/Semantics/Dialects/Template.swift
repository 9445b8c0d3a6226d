/// Text with references, as in `{gen_ai.operation.name} {gen_ai.request.model}`.
///
/// A reference is a capture of the rule's pattern, `span` (the span's name), `target` (the span's
/// name without the operation before it), `model` (the model, as on labels) or an attribute's key. A
/// template gives nothing where one of its references has no value.
package struct Template: Equatable, Sendable {
  /// A piece of a template.
  package enum Part: Equatable, Sendable {
    case literal([UInt8])
    case capture(Int)
    case attribute(String)
    case spanName
    case target
    case model
  }

  /// The attribute whose value `target` leaves out of the span's name (GenAI conventions, "Spans": a name
  /// is `{gen_ai.operation.name} {target}`).
  static let operationKey = "gen_ai.operation.name"

  /// The template as it was written.
  package let text: String
  /// Its pieces.
  package let parts: [Part]

  /// The template written as `text` in a rule whose pattern has `captures`.
  package init(_ text: String, captures: [String]) throws(NamePattern.Malformed) {
    var parts: [Part] = []
    var rest = Substring(text)
    while !rest.isEmpty {
      guard rest.first == "{" else {
        let literal = rest.prefix { $0 != "{" }
        parts.append(.literal(Array(literal.utf8)))
        rest = rest.dropFirst(literal.count)
        continue
      }
      guard let end = rest.firstIndex(of: "}") else {
        throw NamePattern.Malformed(reason: "a '{' without a '}'")
      }
      let name = String(rest[rest.index(after: rest.startIndex)..<end])
      guard !name.isEmpty else { throw NamePattern.Malformed(reason: "an empty reference") }
      if let place = captures.firstIndex(of: name) {
        parts.append(.capture(place))
      } else if name == "span" {
        parts.append(.spanName)
      } else if name == "target" {
        parts.append(.target)
      } else if name == "model" {
        parts.append(.model)
      } else {
        parts.append(.attribute(name))
      }
      rest = rest[rest.index(after: end)...]
    }
    guard !parts.isEmpty else { throw NamePattern.Malformed(reason: "an empty template") }
    self.text = text
    self.parts = parts
  }

  /// The attributes that it reads.
  package var keys: [String] {
    parts.compactMap { part in
      switch part {
      case .attribute(let key): key
      case .target: Template.operationKey
      case .literal, .capture, .spanName, .model: nil
      }
    }
  }
}
