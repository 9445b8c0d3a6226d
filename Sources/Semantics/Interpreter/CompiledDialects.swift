internal import BasicContainers
internal import Bytes
internal import OTLP

/// All dialects in flat tables, made once a thread: what is looked at for every span holds no
/// references.
struct CompiledDialects: ~Copyable {
  typealias Run = CompiledRule.Run

  /// That an attribute must have one of some values.
  struct ValueCondition: BitwiseCopyable {
    var key: UInt8
    /// The values, in `literals`.
    var values: Run
  }

  /// A piece of a template.
  struct TemplatePart: BitwiseCopyable {
    enum Kind: UInt8, BitwiseCopyable {
      case literal
      case capture
      case attribute
      case spanName
      case target
      case model
    }

    var kind: Kind
    /// A literal's, capture's or key's number.
    var number: UInt16
  }

  private static let fieldCount = SemanticField.allCases.count

  /// The attribute keys that dialects and options name, by their numbers.
  let keys: [String]
  var rules = UniqueArray<CompiledRule>()
  /// For each dialect its run of rules.
  var dialects = UniqueArray<Run>()
  var valueConditions = UniqueArray<ValueCondition>()
  /// The keys of all of these.
  var conditionKeys = KeySet()
  /// Runs of parts, one a template.
  var templates = UniqueArray<Run>()
  var templateParts = UniqueArray<TemplatePart>()
  var keyList = UniqueArray<UInt8>()
  var literals = UniqueArray<ByteRange>()
  var arena = ByteWriter(capacity: 4096)
  /// For each dialect the keys by which a span is of it.
  var recognisedBy = UniqueArray<KeySet>()
  /// For each dialect and field its keys, in order; see ``place(of:in:)``.
  var fields = UniqueArray<Run>()
  /// For each dialect the keys of ``SemanticField/usage``.
  var usageKeys = UniqueArray<KeySet>()
  /// Dialects that report input without what the cache held, a bit each.
  var inputExcludesCache: UInt16 = 0
  /// For each optional label of spans its key.
  var labelKeys: [UInt8] = []
  /// The keys that name the other end of a request, in order.
  var peerKeys: [UInt8] = []
  /// The keys by which a client's request is one to a database.
  var databaseKeys = KeySet()
  /// The keys that name the database, in order.
  var databaseNameKeys: [UInt8] = []
  /// The patterns of all rules; a span's name is matched against them once.
  var patterns: [NamePattern] = []
  /// For each rule `dialect/rule`.
  var ruleNames: [String] = []

  /// - Parameters:
  ///   - labels: the attributes of optional labels.
  ///   - services: the attributes that name the other ends of requests.
  init(_ dialects: [Dialect], labels: [String], services: ServiceAttributes) {
    precondition(dialects.count <= 16, "at most 16 dialects")
    var numbers: [String: UInt8] = [:]
    var keys: [String] = []
    func number(_ key: String) -> UInt8 {
      if let known = numbers[key] { return known }
      let next = UInt8(keys.count)
      numbers[key] = next
      keys.append(key)
      return next
    }
    for dialect in dialects {
      for key in dialect.allKeys { _ = number(key) }
    }
    for key in labels + services.all { _ = number(key) }
    self.keys = keys

    for (place, dialect) in dialects.enumerated() {
      let first = rules.count
      for rule in dialect.rules { compile(rule, of: dialect, place: place, number) }
      self.dialects.append(Run(first: UInt16(first), count: UInt16(rules.count - first)))
      if dialect.inputExcludesCache { inputExcludesCache |= 1 << UInt16(place) }
      var recognised = KeySet()
      for key in dialect.recognisedBy { recognised.insert(number(key)) }
      recognisedBy.append(recognised)
      var usage = KeySet()
      for field in SemanticField.allCases {
        let list = (dialect.fields[field] ?? []).map(number)
        fields.append(append(keys: list))
        guard SemanticField.usage.contains(field) else { continue }
        for key in list { usage.insert(key) }
      }
      usageKeys.append(usage)
    }
    labelKeys = labels.map(number)
    peerKeys = services.peers.map(number)
    databaseNameKeys = services.databaseNames.map(number)
    for key in services.databases { databaseKeys.insert(number(key)) }
  }

  /// The place of a dialect's field in ``fields``.
  @inline(__always)
  static func place(of field: SemanticField, in dialect: Int) -> Int {
    dialect &* fieldCount &+ field.rawValue
  }

  /// Writes a literal's text.
  func write(literal number: Int, to writer: inout ByteWriter) {
    writer.append(arena.bytes.extracting(literals[number]))
  }

  private mutating func compile(
    _ rule: DialectRule, of dialect: Dialect, place: Int, _ number: (String) -> UInt8
  ) {
    var pattern: Int16 = -1
    if let span = rule.span {
      pattern = Int16(patterns.firstIndex(of: span) ?? patterns.count)
      if Int(pattern) == patterns.count { patterns.append(span) }
    }
    var required = KeySet()
    var anyOf = KeySet()
    var without = KeySet()
    let firstCondition = valueConditions.count
    for (key, values) in rule.attributes.sorted(by: { $0.key < $1.key }) {
      required.insert(number(key))
      guard !values.isEmpty else { continue }
      conditionKeys.insert(number(key))
      let firstLiteral = literals.count
      for value in values { _ = append(literal: Array(value.utf8)) }
      valueConditions.append(
        ValueCondition(
          key: number(key),
          values: Run(first: UInt16(firstLiteral), count: UInt16(values.count))))
    }
    for key in rule.anyOf { anyOf.insert(number(key)) }
    for key in rule.without { without.insert(number(key)) }

    var meaning = SpanMeaning.foreign
    var role = Role.primitive
    var composition = Composition.none
    switch rule.outcome {
    case .execution(let it): (meaning, role) = (.execution, it)
    case .structure(let it): (meaning, composition) = (.structure, it)
    case .foreign: break
    }
    let values = Run(
      first: UInt16(firstCondition), count: UInt16(valueConditions.count - firstCondition))
    let name = append(templates: rule.executionName, number)
    let type = append(templates: rule.type, number)
    let index = append(templates: rule.index, number)
    let status = append(keys: rule.status.map(number))
    rules.append(
      CompiledRule(
        dialect: UInt8(place), pattern: pattern, required: required, anyOf: anyOf,
        without: without, values: values, meaning: meaning, role: role, composition: composition,
        isCall: rule.isCall || role.isCall, name: name, type: type, index: index, status: status))
    ruleNames.append("\(dialect.name)/\(rule.name)")
  }

  private mutating func append(templates list: [Template], _ number: (String) -> UInt8) -> Run {
    // All parts first: a template's run must be of its own parts.
    let first = templates.count
    for template in list {
      let firstPart = templateParts.count
      for part in template.parts {
        let compiled =
          switch part {
          case .literal(let bytes):
            TemplatePart(kind: .literal, number: append(literal: bytes))
          case .capture(let place): TemplatePart(kind: .capture, number: UInt16(place))
          case .attribute(let key): TemplatePart(kind: .attribute, number: UInt16(number(key)))
          case .spanName: TemplatePart(kind: .spanName, number: 0)
          case .target:
            TemplatePart(kind: .target, number: UInt16(number(Template.operationKey)))
          case .model: TemplatePart(kind: .model, number: 0)
          }
        templateParts.append(compiled)
      }
      templates.append(
        Run(first: UInt16(firstPart), count: UInt16(templateParts.count - firstPart)))
    }
    return Run(first: UInt16(first), count: UInt16(templates.count - first))
  }

  private mutating func append(literal bytes: [UInt8]) -> UInt16 {
    let start = arena.count
    arena.append(bytes.span)
    literals.append(ByteRange(start, arena.count))
    return UInt16(literals.count - 1)
  }

  private mutating func append(keys list: [UInt8]) -> Run {
    let first = keyList.count
    for key in list { keyList.append(key) }
    return Run(first: UInt16(first), count: UInt16(list.count))
  }
}

extension Dialect {
  /// Every attribute key that the dialect names.
  fileprivate var allKeys: [String] {
    var keys = recognisedBy
    for field in SemanticField.allCases { keys += fields[field] ?? [] }
    for rule in rules {
      keys += rule.attributes.keys.sorted() + rule.anyOf + rule.without + rule.status
      for template in rule.executionName + rule.type + rule.index {
        keys += template.keys
      }
    }
    return keys
  }
}
