/// The `Accept-Encoding` header (RFC 9110, 12.5.3).
enum AcceptEncoding {
  /// Whether `header` takes gzip.
  static func takesGzip(_ header: String?) -> Bool {
    guard let header else { return false }
    var takesAny = false
    for item in header.lowercased().split(separator: ",") {
      let parts = item.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
      guard let coding = parts.first else { continue }
      let quality = parts.dropFirst().first { $0.hasPrefix("q=") }
      let isTaken = quality.map { Double($0.dropFirst(2)) ?? 0 > 0 } ?? true
      // Gzip by name outweighs the wildcard, wherever it stands.
      if coding == "gzip" || coding == "x-gzip" { return isTaken }
      if coding == "*" { takesAny = isTaken }
    }
    return takesAny
  }
}
