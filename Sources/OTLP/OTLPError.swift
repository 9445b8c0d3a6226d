/// Why a request body could not be read.
///
/// Every one of these is the sender's: the body is answered with 400 or `INVALID_ARGUMENT` and must
/// not be sent again as it is (OTLP, "Failures").
public struct OTLPError: Error, Equatable, Sendable {
  /// What kind of fault it is.
  public enum Code: String, Sendable {
    /// The body ends in the middle of a field.
    case truncated
    /// A varint has more than ten bytes, or a tag more than five.
    case malformedVarint
    /// A field number is 0, or a wire type is 6 or 7.
    case malformedTag
    /// A group ends that did not begin, or does not end.
    case malformedGroup
    /// Values are nested deeper than 100 levels.
    case tooDeep
    /// The text is not JSON.
    case malformedJSON
    /// A JSON value is of another type than its field.
    case mismatchedType
    /// An enum stands by name; OTLP/JSON wants its number.
    case enumByName
    /// The body has 4 GiB or more.
    case tooLarge
  }

  /// What kind of fault it is.
  public var code: Code
  /// The place in the body, in bytes from its start, after decompression.
  public var offset: Int
  /// What was found there, where the code alone does not tell.
  public var detail: String?

  @usableFromInline
  init(_ code: Code, at offset: Int, detail: String? = nil) {
    self.code = code
    self.offset = offset
    self.detail = detail
  }

  /// One sentence for whoever sent the body: what is wrong, where, and what to do.
  public var message: String {
    let what =
      switch code {
      case .truncated: "the body ends in the middle of a field"
      case .malformedVarint: "a varint is too long"
      case .malformedTag: "a field tag is malformed"
      case .malformedGroup: "a group has no matching start or end"
      case .tooDeep: "attribute values are nested deeper than 100 levels"
      case .malformedJSON: "the body is not JSON"
      case .mismatchedType: "a value has the wrong type for its field"
      case .enumByName: "an enum is given by name; OTLP/JSON requires its number"
      case .tooLarge: "the body has 4 GiB or more; send less in one request"
      }
    let found = detail.map { " (\($0))" } ?? ""
    return "\(what)\(found), at byte \(offset) of the body"
  }
}
