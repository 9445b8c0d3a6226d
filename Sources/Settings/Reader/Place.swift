/// Where something stands in a file.
struct Place: Equatable, Sendable {
  var file: String
  /// From 1; 0 for an environment variable.
  var line: Int
  /// From 1; 0 for an environment variable.
  var column: Int
}
