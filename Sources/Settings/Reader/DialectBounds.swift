internal import Semantics

/// What the interpreter's tables hold of dialects; more is refused when files are read.
package enum DialectBounds {
  /// The most dialects, the shipped ones included.
  package static let dialects = 16
  /// The most attribute keys that all dialects, optional labels and services name together.
  package static let keys = 254
  /// The most rules of all dialects together.
  package static let rules = 4096
  /// The most captures of a span pattern.
  package static let captures = 4
  /// The most values, keys and pieces of templates of all dialects together.
  package static let pieces = 32_768

  /// What is more than allowed in `configuration`, in words; nil where nothing is.
  static func excess(in configuration: PipelineConfiguration) -> String? {
    let found = configuration.dialects
    var keys = Set(configuration.exposition.labels.map(\.attribute))
    keys.formUnion(configuration.interpreterOptions.services.all)
    var pieces = 0
    for dialect in found {
      keys.formUnion(dialect.recognisedBy)
      for list in dialect.fields.values {
        keys.formUnion(list)
        pieces += list.count
      }
      for rule in dialect.rules {
        keys.formUnion(rule.attributes.keys)
        keys.formUnion(rule.anyOf)
        keys.formUnion(rule.without)
        keys.formUnion(rule.status)
        pieces += rule.status.count + rule.attributes.values.reduce(0) { $0 + 1 + $1.count }
        for template in rule.executionName + rule.type + rule.index {
          pieces += 1 + template.parts.count
          keys.formUnion(template.keys)
        }
      }
    }
    let counts = [
      (found.count, dialects, "dialects, including the shipped ones"),
      (found.reduce(0) { $0 + $1.rules.count }, rules, "rules in all dialects"),
      (keys.count, DialectBounds.keys, "attribute keys in all dialects, labels and services"),
      (pieces, DialectBounds.pieces, "values, keys and pieces of templates in all dialects"),
    ]
    return counts.first { $0.0 > $0.1 }.map { "found \($0.0) \($0.2); the maximum is \($0.1)" }
  }
}
