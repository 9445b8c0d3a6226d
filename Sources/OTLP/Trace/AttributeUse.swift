/// What is done with attributes while they are read: known when the loop over them is compiled, once for
/// each, so that it asks nothing for every attribute.
protocol AttributeUse {
  /// Whether keys are looked up.
  static var looksUp: Bool { get }
  /// Whether attributes are kept as they come.
  static var keeps: Bool { get }
}

/// Some attributes are wanted by their keys.
enum WantedUse: AttributeUse {
  static var looksUp: Bool { true }
  static var keeps: Bool { false }
}

/// All are kept as they come.
enum PlainUse: AttributeUse {
  static var looksUp: Bool { false }
  static var keeps: Bool { true }
}

/// All are kept, and some are wanted by their keys.
enum FullUse: AttributeUse {
  static var looksUp: Bool { true }
  static var keeps: Bool { true }
}
