/// Which websites may read replies from a browser (the Fetch standard's CORS protocol).
struct OriginPolicy: Sendable {
  private let origins: Set<String>

  /// - Parameter origins: `SCHEME://HOST:PORT` as browsers send it; `*` for any.
  init(_ origins: [String]) {
    self.origins = Set(origins)
  }

  /// Whether no website may.
  var isClosed: Bool { origins.isEmpty }

  /// Whether the reply depends on the origin of the request.
  var varies: Bool { !isClosed && !origins.contains("*") }

  /// The value of `Access-Control-Allow-Origin` for a request of `origin`; nil for none.
  func grant(_ origin: String?) -> String? {
    guard let origin else { return nil }
    if origins.contains("*") { return "*" }
    return origins.contains(origin) ? origin : nil
  }
}
