internal import OTLP

/// What follows from a span's name, from which attributes it has, and from the values of those few
/// that rules ask about: everything of its meaning but what its other attributes say.
///
/// Spans of one place in a program are alike in all of these, so that rules are asked once for each
/// kind of span and not once for each span; see ``SpanPlans``.
struct SpanPlan: BitwiseCopyable {
  /// No key: the fact is not there.
  static let noKey = UInt8.max
  /// How many attributes that rules ask for values of a plan may depend on.
  static let conditionLimit = 4

  /// A rule that says something of the span, and where its pattern is among the matches of the name.
  struct Decision: BitwiseCopyable {
    var rule: UInt16 = 0
    var match: Int16 = -1
  }

  /// What a name, a type or an index comes from.
  enum Source: UInt8, BitwiseCopyable {
    /// From nothing.
    case nothing
    /// Always the same: it depends on the span's name alone.
    case constant
    /// From an attribute, unless that is empty.
    case attribute
    /// From templates that have to be tried one after the other.
    case templates
  }

  // What it follows from.

  /// The number of the name, or of the form that all its names have; 0 in a plan that must not be used
  /// again.
  var nameNumber: UInt64 = 0
  var present = KeySet()
  /// The values that rules ask about, in the order of their keys' numbers.
  var conditions = InlineArray<4, Symbol>(repeating: .none)

  // What follows.

  var meaning = SpanMeaning.foreign
  var role = Role.primitive
  var composition = Composition.none
  var isCall = false
  /// Whether more follows from the name than which patterns it fits.
  var dependsOnName = false
  /// Whether an attribute reports usage.
  var reportsUsage = false
  /// Whether input is reported without what the cache held.
  var inputExcludesCache = false
  /// The dialects that the span is of, a bit each.
  var dialects: UInt16 = 0
  /// The rules that say something of it, the deciding one first; one a dialect at most.
  var decisionCount = 0
  var decisions = InlineArray<16, Decision>(repeating: Decision())

  var nameSource = Source.nothing
  var typeSource = Source.nothing
  var indexSource = Source.nothing
  var nameKey = SpanPlan.noKey
  var typeKey = SpanPlan.noKey
  var indexKey = SpanPlan.noKey
  /// The attribute that says how it ended.
  var statusKey = SpanPlan.noKey
  var name = Symbol.none
  var type = Symbol.none
  var index: Int32 = -1
  /// For each ``SemanticField`` the attribute that comes first.
  var keys = InlineArray<32, UInt8>(repeating: SpanPlan.noKey)

  /// The texts that spans of it had last, whose symbols need not be looked up again.
  var lastTexts = InlineArray<7, ShortText>(repeating: ShortText())

  /// The places in ``lastTexts``.
  enum Text {
    static let name = 0
    static let type = 1
    static let workflow = 2
    static let agentType = 3
    static let model = 4
    static let provider = 5
    static let responseModel = 6
  }

  /// The attribute that gives `field`; ``noKey`` where none does.
  @inline(__always)
  func key(of field: SemanticField) -> UInt8 { keys[field.rawValue] }
}
