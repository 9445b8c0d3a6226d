internal import OTLP

/// A ``DialectRule`` in numbers, with what belongs to it in the flat tables of ``CompiledDialects``.
struct CompiledRule: BitwiseCopyable {
  /// A run of entries in a table.
  struct Run: BitwiseCopyable {
    var first: UInt16
    var count: UInt16

    var range: Range<Int> { Int(first)..<(Int(first) + Int(count)) }
  }

  var dialect: UInt8
  /// The pattern that the span's name must match; -1 for any.
  var pattern: Int16
  var required: KeySet
  var anyOf: KeySet
  var without: KeySet
  /// Conditions on values, in `CompiledDialects.valueConditions`.
  var values: Run

  var meaning: SpanMeaning
  var role: Role
  var composition: Composition
  var isCall: Bool
  /// Templates, in `CompiledDialects.templates`.
  var name: Run
  var type: Run
  var index: Run
  /// Keys, in `CompiledDialects.keyList`.
  var status: Run
}
