/// Why the server could not start or go on.
package struct ServerError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What kind of fault it is.
  package enum Code: String, Sendable {
    /// Something else listens on the port.
    case addressInUse
    /// The address is malformed, does not resolve or is not this machine's.
    case badAddress
    /// The port may not be opened by this user.
    case notPermitted
    /// A limit is out of range.
    case badConfiguration
    /// The ready file could not be written.
    case readyFile
    /// A listener failed for another reason.
    case listenerFailed
  }

  /// What kind of fault it is.
  package var code: Code
  /// One sentence for whoever started the program: what is wrong and what to do.
  package var message: String

  /// A fault of `code`.
  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The message.
  package var description: String { message }
}
