/// Why a snapshot cannot be gone on from.
package struct SnapshotError: Error, Equatable, CustomStringConvertible {
  /// What kind of fault it is.
  package enum Code: String, Sendable {
    /// It was written by another version of the program.
    case otherVersion
    /// The buckets of histograms were others.
    case otherBuckets
  }

  package var code: Code
  /// What is wrong and what to do.
  package var message: String

  package var description: String { message }
}
