internal import Yams

/// Nodes read as what they should be; where they are something else, nil and a problem.
extension ReadingContext {
  /// The values of a mapping by key, where it has none but `keys`.
  ///
  /// - Parameter what: What the mapping is, for messages.
  mutating func mapping(_ node: Node, _ what: String, keys: [String]) -> [String: Node]? {
    guard let pairs = pairs(node, what, allowed: "a mapping of \(list(keys))") else { return nil }
    var result: [String: Node] = [:]
    for (key, keyNode, value) in pairs {
      if keys.contains(key) {
        result[key] = value
      } else {
        report(keyNode, "unknown key \(quoted(key)) in \(what); \(hint(for: key, among: keys))")
      }
    }
    return result
  }

  /// The keys and values of a mapping, in their order.
  mutating func pairs(_ node: Node, _ what: String, allowed: String) -> [(String, Node, Node)]? {
    guard case .mapping(let mapping) = node else {
      report(node, what, allowed: allowed)
      return nil
    }
    var result: [(String, Node, Node)] = []
    for (keyNode, value) in mapping {
      guard case .scalar(let key) = keyNode else {
        report(keyNode, "a key in \(what): found \(found(keyNode)); expected a string")
        continue
      }
      if let repeated = repeatedKeys[key.string] {
        let again = mapping.first { $0.key.string == repeated.key }
        let later = again.flatMap(\.key.mark).map { ", again in line \($0.line)" } ?? ""
        report(keyNode, "\(what): the key \(quoted(repeated.key)) is given twice\(later)")
        continue
      }
      result.append((key.string, keyNode, value))
    }
    return result
  }

  /// The elements of a list; of nothing, none.
  mutating func elements(_ node: Node, _ what: String, allowed: String) -> [Node]? {
    if case .sequence(let sequence) = node { return Array(sequence) }
    if isNothing(node) { return [] }
    report(node, what, allowed: allowed)
    return nil
  }

  /// Text that is not empty.
  mutating func text(_ node: Node, _ what: String, allowed: String = "a string") -> String? {
    guard case .scalar(let scalar) = node, !isNothing(node), !scalar.string.isEmpty else {
      report(node, what, allowed: allowed)
      return nil
    }
    return scalar.string
  }

  /// A list of texts; one text alone is a list of one.
  mutating func texts(_ node: Node, _ what: String) -> [String]? {
    if case .scalar = node, !isNothing(node) { return text(node, what).map { [$0] } }
    return elements(node, what, allowed: "a list of strings")?.compactMap { text($0, what) }
  }

  /// `true` or `false`.
  mutating func bool(_ node: Node, _ what: String) -> Bool? {
    if case .scalar(let scalar) = node, let value = ScalarForm.bool(scalar.string) { return value }
    report(node, what, allowed: "true or false")
    return nil
  }

  /// One of `choices`.
  mutating func choice<Value>(
    _ node: Node, _ what: String, among choices: [(String, Value)]
  )
    -> Value?
  {
    if case .scalar(let scalar) = node {
      if let found = choices.first(where: { $0.0 == scalar.string }) { return found.1 }
    }
    report(node, what, allowed: "one of \(choices.map(\.0).joined(separator: ", "))")
    return nil
  }
}
