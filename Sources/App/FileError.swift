internal import Foundation

/// A call of the file system that failed.
package struct FileError: Error, Equatable, CustomStringConvertible {
  /// The kinds of failures, as the label `reason` of `tracemill_snapshot_errors_total` has them.
  package enum Kind: String, CaseIterable, Sendable {
    case diskFull = "disk_full"
    case readOnly = "read_only"
    case permission
    case missing
    case other
  }

  /// What was tried, such as "write".
  package var operation: String
  /// The file or directory.
  package var path: String
  /// The error number of the system.
  package var code: Int32

  package init(_ operation: String, _ path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  package var kind: Kind {
    switch code {
    case ENOSPC, EDQUOT, EFBIG: .diskFull
    case EROFS: .readOnly
    case EACCES, EPERM: .permission
    case ENOENT, ENOTDIR: .missing
    default: .other
    }
  }

  package var description: String {
    "cannot \(operation) \(path): \(reason)"
  }

  /// What the system says about the error number.
  var reason: String {
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    // The text is terminated, and nothing changes it before it is copied here.
    return unsafe String(cString: text)
  }
}
