/// A key that stands twice in its mapping: its first occurrence was hidden in a copy of the text, so
/// that the rest of the file could be read.
struct RepeatedKey: Sendable {
  /// The key as it was.
  var key: String
}
