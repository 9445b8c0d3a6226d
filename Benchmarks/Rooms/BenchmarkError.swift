/// Why a figure could not be taken.
struct BenchmarkError: Error, CustomStringConvertible {
  /// What went wrong, and where.
  var message: String

  var description: String { message }

  /// An error that says `message`.
  init(_ message: String) { self.message = message }
}
