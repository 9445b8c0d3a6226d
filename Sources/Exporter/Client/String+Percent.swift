internal import Foundation

extension String {
  /// The text with its percent escapes undone, as gRPC writes messages in headers; the text itself
  /// where they are malformed.
  var removingPercentEscapes: String { removingPercentEncoding ?? self }
}
