internal import Foundation
internal import Testing

/// One of the sixteen queries of the dashboard that users bring along, word for word.
struct SeedQuery: Decodable, CustomTestStringConvertible {
  let panel: Int
  let title: String
  let expr: String

  var testDescription: String { "\(panel) \(title)" }

  /// All of `Data/seed-queries.json`.
  static func all() throws -> [SeedQuery] {
    try JSONDecoder().decode(
      [SeedQuery].self, from: Data(contentsOf: Repository.data("seed-queries.json")))
  }
}
