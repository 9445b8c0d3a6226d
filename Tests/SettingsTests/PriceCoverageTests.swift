import Foundation
import Settings
import Testing

/// Holds the shipped prices against what the package litellm says, as recorded in
/// `Tests/Samples/prices/litellm.tsv` (see `dev/update-prices`).
struct PriceCoverageTests {
  /// What litellm says of a model, in USD per million tokens.
  struct Fact {
    var model: String
    var provider: String
    var figures: [Int64?]
  }

  static func facts() throws -> [Fact] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(
      contentsOf: tests.appending(path: "Samples/prices/litellm.tsv"), encoding: .utf8)
    return text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard !line.hasPrefix("#"), parts.count == 7 else { return nil }
      return Fact(model: parts[0], provider: parts[1], figures: parts[3...].map(ScalarForm.price))
    }
  }

  /// How a span may name a provider and a model.
  enum Form: String, CaseIterable {
    /// As litellm does: `azure`, `azure/eu/gpt-4o`.
    case whole
    /// Without the provider before the model: `azure`, `eu/gpt-4o`.
    case tail
    /// Without a provider, where the model's name tells it: `azure/eu/gpt-4o`.
    case routed

    func names(_ fact: Fact) -> (provider: String?, model: String)? {
      let provider =
        fact.provider.hasPrefix("vertex_ai")
        ? "vertex_ai"
        : fact.provider.hasPrefix("fireworks_ai") ? "fireworks_ai" : fact.provider
      let slash = fact.model.firstIndex(of: "/")
      let isPrefixed = slash.map { fact.model[..<$0] == provider } ?? false
      switch self {
      case .whole: return (provider, fact.model)
      case .tail:
        guard isPrefixed, let slash else { return (provider, fact.model) }
        return (provider, String(fact.model[fact.model.index(after: slash)...]))
      case .routed: return isPrefixed ? (nil, fact.model) : nil
      }
    }
  }

  @Test(
    "At least 99 of 100 models that litellm prices by the token have its price",
    arguments: Form.allCases)
  func coverage(form: Form) throws {
    let configuration = try ConfigurationReader.read([])
    let taken = try PriceTests.nanoseconds(
      String(describing: try #require(configuration.prices.taken)))
    var asked = 0
    var others: [String] = []
    for fact in try Self.facts() {
      guard let names = form.names(fact) else { continue }
      asked += 1
      let price = configuration.prices.price(
        provider: names.provider, model: names.model, at: taken)
      let found: [Int64?] = [price?.input, price?.cacheRead, price?.cacheWrite, price?.output]
      if found != fact.figures { others.append(fact.model) }
    }
    #expect(asked > 1000)
    #expect(others.count * 100 <= asked, "\(others)")
  }
}
