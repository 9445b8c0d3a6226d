import TestSupport

/// A span of a service, as tests of connections send it.
struct ServiceSpan: Hashable, Sendable {
  var service: String
  var span: TestSpan

  init(_ service: String, _ span: TestSpan) {
    self.service = service
    self.span = span
  }

  /// A request with nothing but this span.
  var body: [UInt8] { TestRequest([span], service: service).protobuf }

  /// The same span with links.
  func linked(to links: [TestLink]) -> ServiceSpan {
    var copy = self
    copy.span.links = links
    return copy
  }

  /// All orders of `spans`; some, by chance, where there are more than four.
  static func orders(of spans: [ServiceSpan]) -> [[ServiceSpan]] {
    guard spans.count <= 4 else {
      var generator = SeededGenerator(seed: 7)
      return (0..<24).map { _ in spans.shuffled(using: &generator) } + [spans, spans.reversed()]
    }
    guard let first = spans.first else { return [[]] }
    return orders(of: Array(spans.dropFirst())).flatMap { order in
      (0...order.count).map { place in
        var order = order
        order.insert(first, at: place)
        return order
      }
    }
  }
}
