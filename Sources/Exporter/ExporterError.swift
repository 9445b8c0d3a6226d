/// Why spans could not be sent.
package struct ExporterError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What kind of fault it is.
  package enum Code: String, Sendable {
    /// The target is no address that can be sent to.
    case badTarget
    /// An option is out of range.
    case badOption
    /// No connection could be made.
    case unreachable
    /// The connection ended before the reply came.
    case connectionLost
    /// The server refused a request for good.
    case refused
    /// The reply is none of OTLP.
    case badReply
    /// A body could not be compressed.
    case compression
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
