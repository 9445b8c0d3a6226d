internal import BasicContainers
internal import Bytes
internal import OTLP

/// All dialects in flat tables, made once a thread: what is looked at for every span holds no
/// references.
struct CompiledDialects: ~Copyable {
  typealias Run = CompiledRule.Run

  /// That an attribute must have one of some values.
  struct ValueCondition: BitwiseCopyable {
    var key: KeyNumber
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
      case plainSpanName
      case target
      case model
      case snake
    }

    var kind: Kind
    /// A literal's, capture's or key's number.
    var number: UInt16
  }

  /// An attribute whose value is read as JSON text.
  struct JSONSource: BitwiseCopyable {
    var key: KeyNumber
    /// In `jsonTargets`, at most ``Interpreter/jsonTargets``.
    var targets: Run
  }

  /// A place in a JSON text.
  struct JSONTarget: BitwiseCopyable {
    /// Where its value is noted.
    var key: KeyNumber
    /// The members' names on the way down, in `literals`.
    var path: Run
  }

  private static let fieldCount = SemanticField.allCases.count

  /// What dialects and options name, by their numbers: first the keys of attributes, then places in
  /// their values.
  let keys: [String]
  /// How many of them are the keys of attributes.
  let attributeCount: Int
  /// Attributes whose values are read as JSON text.
  var jsonKeys = KeySet()
  /// What is looked for in each of these, in the order of their numbers.
  var jsonSources = UniqueArray<JSONSource>()
  var jsonTargets = UniqueArray<JSONTarget>()
  /// Those that ask for more than a span's plan: ``conditionKeys`` and ``jsonKeys``.
  var valueKeys = KeySet()
  var rules = UniqueArray<CompiledRule>()
  /// For each dialect its run of rules.
  var dialects = UniqueArray<Run>()
  var valueConditions = UniqueArray<ValueCondition>()
  /// The keys of all of these.
  var conditionKeys = KeySet()
  /// Runs of parts, one for each template.
  var templates = UniqueArray<Run>()
  var templateParts = UniqueArray<TemplatePart>()
  var keyList = UniqueArray<KeyNumber>()
  var literals = UniqueArray<ByteRange>()
  var arena = ByteWriter(capacity: 4096)
  /// For each dialect the keys by which a span is of it.
  var recognisedBy = UniqueArray<KeySet>()
  /// For each dialect and field its keys, in order; see ``place(of:in:)``.
  var fields = UniqueArray<Run>()
  /// For each dialect the keys of ``SemanticField/usage``.
  var usageKeys = UniqueArray<KeySet>()
  /// Dialects that report input without what the cache held.
  var inputExcludesCache = DialectSet()
  /// For each optional label of spans its key.
  var labelKeys: [KeyNumber] = []
  /// The keys that name the other end of a request, in order.
  var peerKeys: [KeyNumber] = []
  /// The keys by which a client's request is one to a database.
  var databaseKeys = KeySet()
  /// The keys that name the database, in order.
  var databaseNameKeys: [KeyNumber] = []
  /// The patterns of all rules; a span's name is matched against them once.
  var patterns: [NamePattern] = []
  /// For each rule `dialect/rule`.
  var ruleNames: [String] = []

  /// - Parameters:
  ///   - labels: the attributes of optional labels.
  ///   - services: the attributes that name the other ends of requests.
  init(_ dialects: [Dialect], labels: [String], services: ServiceAttributes) {
    precondition(dialects.count <= DialectSet.capacity, "more dialects than a set holds")
    precondition(
      SemanticField.allCases.count <= SpanPlan.FieldKeys.count
        && DialectSet.capacity <= SpanPlan.Decisions.count, "a plan has no room for all of these")
    var numbers: [String: KeyNumber] = [:]
    var keys: [String] = []
    func add(_ key: String) {
      guard numbers[key] == nil else { return }
      numbers[key] = KeyNumber(keys.count)
      keys.append(key)
    }
    let named = dialects.flatMap(\.allKeys) + labels + services.all
    for key in named { add(AttributeReference(key).key) }
    attributeCount = keys.count
    for key in named { add(key) }
    self.keys = keys
    func number(_ key: String) -> KeyNumber { numbers[key] ?? SpanPlan.noKey }
    compileJSON(numbers)

    for (place, dialect) in dialects.enumerated() {
      let first = rules.count
      for rule in dialect.rules { compile(rule, of: dialect, place: place, number) }
      self.dialects.append(Run(first: UInt16(first), count: UInt16(rules.count - first)))
      if dialect.inputExcludesCache { inputExcludesCache.insert(place) }
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
    valueKeys = conditionKeys.union(jsonKeys)
  }

  /// Notes which places in which attributes' values are asked for.
  private mutating func compileJSON(_ numbers: [String: KeyNumber]) {
    var targets: [KeyNumber: [(target: KeyNumber, path: [String])]] = [:]
    for number in attributeCount..<keys.count {
      let reference = AttributeReference(keys[number])
      guard let path = reference.path, let source = numbers[reference.key] else { continue }
      targets[source, default: []].append((KeyNumber(number), path))
    }
    for (source, list) in targets.sorted(by: { $0.key < $1.key }) {
      jsonKeys.insert(source)
      let first = jsonTargets.count
      for (target, path) in list {
        let firstName = literals.count
        for name in path { _ = append(literal: Array(name.utf8)) }
        jsonTargets.append(
          JSONTarget(
            key: target, path: Run(first: UInt16(firstName), count: UInt16(path.count))))
      }
      jsonSources.append(
        JSONSource(
          key: source, targets: Run(first: UInt16(first), count: UInt16(list.count))))
    }
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
    _ rule: DialectRule, of dialect: Dialect, place: Int, _ number: (String) -> KeyNumber
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

  private mutating func append(templates list: [Template], _ number: (String) -> KeyNumber) -> Run {
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
          case .plainSpanName: TemplatePart(kind: .plainSpanName, number: 0)
          case .snake: TemplatePart(kind: .snake, number: 0)
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

  private mutating func append(keys list: [KeyNumber]) -> Run {
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
