internal import NIOHPACK
internal import NIOHTTP1

/// What a request says before its body, in whichever protocol it came.
struct RequestHead {
  /// The method, in the upper case that it was sent in.
  var method: String
  /// The path without the query string.
  var path: Substring
  /// Whether it came over HTTP/2.
  var isHTTP2: Bool
  /// The header of that name, as are those that follow.
  var contentType: String?
  var contentEncoding: String?
  var grpcEncoding: String?
  var grpcTimeout: String?
  var expect: String?
  /// `:authority`, or else the `Host` header.
  var host: String?
  /// The body's size where the head says it.
  var contentLength: Int?

  /// The head of an HTTP/1 request.
  init(_ head: HTTPRequestHead) {
    method = head.method.rawValue
    path = RequestHead.path(head.uri)
    isHTTP2 = false
    for (name, value, _) in head.headers.lazy.map({ ($0.name, $0.value, ()) }) {
      take(name, value)
    }
  }

  /// The head of an HTTP/2 request.
  init(_ headers: HPACKHeaders) {
    method = ""
    path = ""
    isHTTP2 = true
    for (name, value, _) in headers {
      if name == ":method" {
        method = value
      } else if name == ":path" {
        path = RequestHead.path(value)
      } else {
        take(name, value)
      }
    }
  }

  /// Whether the sender waits for `100 Continue` before it sends the body (RFC 9110, 10.1.1).
  var expectsContinue: Bool { expect?.lowercased() == "100-continue" }

  /// Keeps the header if it is one of those that matter: told apart by length first, since most are
  /// not.
  private mutating func take(_ name: String, _ value: String) {
    switch name.utf8.count {
    case 4 where host == nil && RequestHead.matches(name, "host"): host = value
    case 10 where RequestHead.matches(name, ":authority"): host = value
    case 6 where RequestHead.matches(name, "expect"): expect = value
    case 12 where RequestHead.matches(name, "content-type"): contentType = value
    case 12 where RequestHead.matches(name, "grpc-timeout"): grpcTimeout = value
    case 13 where RequestHead.matches(name, "grpc-encoding"): grpcEncoding = value
    case 14 where RequestHead.matches(name, "content-length"): contentLength = Int(value)
    case 16 where RequestHead.matches(name, "content-encoding"):
      // Several codings are a list, which is none that is known.
      contentEncoding = contentEncoding.map { "\($0), \(value)" } ?? value
    default: break
    }
  }

  /// Whether `name` is `lowercase` but for the case of ASCII letters; both have the same length.
  private static func matches(_ name: String, _ lowercase: StaticString) -> Bool {
    lowercase.withUTF8Buffer { wanted in
      unsafe name.utf8.elementsEqual(wanted) { $0 == $1 || $0 | 0x20 == $1 }
    }
  }

  /// The path of a request target in origin form or absolute form (RFC 9112, 3.2).
  private static func path(_ target: String) -> Substring {
    var rest = Substring(target)
    if rest.utf8.first != UInt8(ascii: "/"), let scheme = rest.firstRange(of: "://") {
      rest = rest[scheme.upperBound...]
      rest = rest.firstIndex(of: "/").map { rest[$0...] } ?? "/"
    }
    guard let end = rest.utf8.firstIndex(of: UInt8(ascii: "?")) else { return rest }
    return rest[..<end]
  }
}
