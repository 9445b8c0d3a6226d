/// What the query side answers.
package struct QueryReply: Sendable {
  /// Where the rest of a body comes from, piece by piece; nil after the last.
  package typealias Pieces = @Sendable () -> [UInt8]?

  /// The HTTP status.
  package var status: Int
  /// The media type of the body.
  package var contentType: String
  /// The body, not compressed; where there is a rest, its beginning.
  package var body: [UInt8]
  /// What follows the body; nil where that is all. It is called off the event loops, never twice at a
  /// time, and when the client has taken what came before.
  package var rest: Pieces?
  /// What the reply holds at most while its client does not read, in bytes, where there is a rest.
  package var restSize = 0
  /// Headers beyond those that every reply has, names in lower case.
  package var headers: [(name: String, value: String)] = []
  /// The request headers that the reply depends on beside `Accept-Encoding`.
  package var varies: [String] = []
  /// Called once the whole reply has been handed to the connection; not for `HEAD`.
  package var onSent: (@Sendable () -> Void)?

  /// A reply of `status` with `body`.
  package init(status: Int = 200, contentType: String, body: [UInt8]) {
    self.status = status
    self.contentType = contentType
    self.body = body
  }
}
