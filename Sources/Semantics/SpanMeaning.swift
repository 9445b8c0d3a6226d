/// What a span is.
public enum SpanMeaning: UInt8, Sendable, BitwiseCopyable, CaseIterable {
  /// Anything that no dialect knows; it stays a link between its parent and its children.
  case foreign
  /// How one execution came to be started by another.
  case structure
  /// One run of something that has a name.
  case execution
}
