/// What the query side answers.
package struct QueryReply: Sendable {
  /// The HTTP status.
  package var status: Int
  /// The media type of the body.
  package var contentType: String
  /// The body, not compressed.
  package var body: [UInt8]
  /// Called once the whole reply has been handed to the connection; not for `HEAD`.
  package var onSent: (@Sendable () -> Void)?

  /// A reply of `status` with `body`.
  package init(status: Int = 200, contentType: String, body: [UInt8]) {
    self.status = status
    self.contentType = contentType
    self.body = body
  }
}
