extension QueryReply {
  /// JSON for people and programs: what is wrong and what to do, and with which parameter.
  package static func error(
    _ status: Int, _ message: String, parameter: String? = nil,
    headers: [(name: String, value: String)] = []
  ) -> QueryReply {
    let name = parameter.map { #""parameter":\#(quoted($0)),"# } ?? ""
    var reply = json(#"{"error":{\#(name)"message":\#(quoted(message))}}"# + "\n", status: status)
    reply.headers = headers
    return reply
  }

  /// A reply of JSON.
  package static func json(_ text: String, status: Int = 200) -> QueryReply {
    QueryReply(status: status, contentType: "application/json", body: Array(text.utf8))
  }

  /// `text` as a JSON string (RFC 8259, 7).
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += #"\""#
      case "\\": result += #"\\"#
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
