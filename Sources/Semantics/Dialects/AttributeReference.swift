/// An attribute's key in a dialect, perhaps with a place in the JSON text that is its value.
///
///     usage_details                        the attribute itself
///     usage_details#input_tokens           the member of the object
///     usage_details#input_details/cached   a member's member (RFC 6901 without the first slash)
///     spanType#                            the text itself, without quotes where it is a JSON string
struct AttributeReference: Hashable {
  /// Between the key and the place in its value.
  static let mark: Character = "#"

  /// The attribute's key.
  let key: String
  /// The members' names on the way down, none for the value as a whole; nil where it is no JSON.
  let path: [String]?

  /// The reference written as `text`.
  init(_ text: String) {
    guard let mark = text.firstIndex(of: AttributeReference.mark), mark > text.startIndex else {
      key = text
      path = nil
      return
    }
    key = String(text[..<mark])
    path = text[text.index(after: mark)...].split(separator: "/").map(String.init)
  }
}
