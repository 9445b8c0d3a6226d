import TestSupport

extension RandomTraces {
  /// Gives some spans links: to spans of other traces, rarely to one of their own or to one that never
  /// comes, some of them twice. Not to consumers, whose links are requests (``ServiceProperties``).
  static func link(_ traces: inout [[PlainSpan]], _ generator: inout SeededGenerator) {
    let all = traces.flatMap(\.self).map { PlainSpan.Link(trace: $0.trace, id: $0.id) }
    guard !all.isEmpty else { return }
    for trace in traces.indices {
      for span in traces[trace].indices
      where traces[trace][span].side != 5 && generator.chance(6) {
        var links = (0..<Int.random(in: 1...3, using: &generator)).map { _ in generator.pick(all) }
        if generator.chance(10) { links[0].id ^= 1 << 40 }
        if generator.chance(10), let own = traces[trace].first {
          links.append(PlainSpan.Link(trace: own.trace, id: own.id))
        }
        if generator.chance(20) { links.append(links[0]) }
        traces[trace][span].links = links
      }
    }
  }
}
