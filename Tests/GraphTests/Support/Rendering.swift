import Bytes
import Foundation
import Graph
import Testing

extension GraphDocument {
  /// The graph in `format`, as text.
  func text(_ format: GraphFormat) -> String {
    var writer = ByteWriter()
    write(format, into: &writer)
    return writer.string
  }

  /// The graph's JSON, parsed.
  func json() throws -> [String: Any] {
    let parsed = try JSONSerialization.jsonObject(with: Data(text(.json).utf8))
    return try #require(parsed as? [String: Any])
  }
}

extension GraphQuery {
  /// A query of these parameters, with an hour of retention.
  init(_ parameters: [String: String] = [:], maxNodes: Int = 1_000) throws {
    try self.init(
      parameters: parameters.map { (name: $0.key, value: $0.value) },
      retention: 3_600_000_000_000, maxNodes: maxNodes)
  }
}
