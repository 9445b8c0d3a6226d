import Settings
import TestSupport
import Testing

@testable import Pipeline

/// Reports with equal numbers by two libraries, decided on one by one as they come.
@Suite("Equal calls")
struct EqualCallsTests {
  /// From when to when a library says that a call was, in milliseconds.
  private struct Report: Hashable {
    var library: Int
    var start: UInt64
    var end: UInt64

    /// Whether both may be of one call: one inside the other, seven eighths of the longer in common, or
    /// one 20 ms after the other.
    func mayBe(_ other: Report) -> Bool {
      guard library != other.library else { return false }
      if start >= other.start && end <= other.end { return true }
      if other.start >= start && other.end <= end { return true }
      let (from, to) = (max(start, other.start), min(end, other.end))
      if from > to { return from - to <= 20 }
      return Double(to - from) >= 7 / 8 * Double(max(end - start, other.end - other.start))
    }
  }

  private static func send(
    _ reports: [Report], to engine: TestEngine, responses: [String] = []
  ) {
    for (number, report) in reports.enumerated() {
      var attributes: TestAttributes = [
        "gen_ai.operation.name": "chat", "gen_ai.request.model": "m",
        "gen_ai.usage.input_tokens": 7,
      ]
      if number < responses.count, !responses[number].isEmpty {
        attributes = attributes + ["gen_ai.response.id": .string(responses[number])]
      }
      let span = TestSpan(
        "chat", trace: UInt64(number + 1), id: UInt64(number + 1), start: report.start,
        duration: report.end - report.start, attributes)
      engine.send(TestRequest([span], service: "s", scope: "library \(report.library)").protobuf)
    }
  }

  /// How many pairs of reports there are at most of which each may be of one call, by trying all.
  private static func mostPairs(_ reports: ArraySlice<Report>, _ others: [Report]) -> Int {
    guard let first = reports.first else { return 0 }
    let without = mostPairs(reports.dropFirst(), others)
    return others.indices.filter { first.mayBe(others[$0]) }.reduce(without) { most, place in
      var rest = others
      rest.remove(at: place)
      return max(most, 1 + mostPairs(reports.dropFirst(), rest))
    }
  }

  @Test(
    "As many reports are paired as can be, in any order", arguments: 0..<(longRun ? 5000 : 300))
  func pairs(seed: Int) throws {
    var generator = SeededGenerator(seed: 20_000_000 + seed)
    let reports = (0..<Int.random(in: 2...9, using: &generator)).map { _ in
      let start = UInt64.random(in: 0...12, using: &generator) * 10
      let length = UInt64.random(in: 1...24, using: &generator) * 8
      return Report(
        library: Int.random(in: 1...2, using: &generator), start: start, end: start + length)
    }
    let pairs = Self.mostPairs(
      reports.filter { $0.library == 1 }[...], reports.filter { $0.library == 2 })
    let engine = try TestEngine { $0.correlation.usageHold = .zero }
    Self.send(reports, to: engine)
    #expect(
      engine.metrics.sum("llm_billed_calls_total") == Double(reports.count - pairs), "\(reports)")
    #expect(
      engine.metrics.sum("llm_tokens_suppressed_total", ["reason": "same_call"])
        == Double(7 * pairs))
  }

  @Test(
    "Reports with the ids of two responses are two calls, unless the ids are of two forms",
    arguments: [
      (["chatcmpl-1", "chatcmpl-2"], 2), (["chatcmpl-1", "chatcmpl-1"], 1),
      (["chatcmpl-1", ""], 1), (["", "chatcmpl-2"], 1), (["msg_1", "run--2"], 1),
    ])
  func responses(ids: [String], calls: Double) throws {
    let reports = [Report(library: 1, start: 0, end: 100), Report(library: 2, start: 1, end: 99)]
    for isHeld in [false, true] {
      let engine = try TestEngine(inputEnds: isHeld) {
        if !isHeld { $0.correlation.usageHold = .zero }
      }
      Self.send(reports, to: engine, responses: ids)
      engine.settle()
      #expect(engine.metrics.sum("llm_billed_calls_total") == calls)
    }
  }

  @Test("A response that comes late is not taken for another one that had as many tokens")
  func late() throws {
    let outer = Report(library: 1, start: 0, end: 100)
    let inner = Report(library: 2, start: 1, end: 99)
    let reports = [outer, inner, outer, inner]
    let engine = try TestEngine { $0.correlation.usageHold = .zero }
    Self.send(reports, to: engine, responses: ["r1", "r0", "r0", "r1"])
    #expect(engine.metrics.sum("llm_billed_calls_total") == 2)
    #expect(
      engine.metrics.sum("llm_tokens_suppressed_total", ["reason": "response_id"]) == 14)
  }

  /// What two libraries report of one call, one after the other, and the tokens that do not count.
  struct Lacking: Sendable, CustomTestStringConvertible {
    var first: TestAttributes
    var second: TestAttributes
    var suppressed: Double
    var calls = 1.0

    var testDescription: String { "\(first), then \(second)" }
  }

  @Test(
    "A report that lacks a number is known by the others, whichever comes first",
    arguments: [
      Lacking(first: tokens(7, 5), second: tokens(0, 5), suppressed: 5),
      Lacking(first: tokens(0, 5), second: tokens(7, 5), suppressed: 12),
      Lacking(first: tokens(7, 5), second: tokens(7, nil), suppressed: 7),
      Lacking(first: tokens(7, nil), second: tokens(7, 5), suppressed: 12),
      Lacking(first: tokens(7, 5), second: total(12), suppressed: 12),
      Lacking(first: total(12), second: tokens(7, 5), suppressed: 12),
      Lacking(first: tokens(7, 5), second: tokens(0, 6), suppressed: 0, calls: 2),
      Lacking(first: tokens(7, 5), second: total(13), suppressed: 0, calls: 2),
      Lacking(first: tokens(0, 5), second: tokens(7, nil), suppressed: 0, calls: 2),
    ])
  func lacking(example: Lacking) throws {
    let engine = try TestEngine { $0.correlation.usageHold = .zero }
    for (number, attributes) in [example.first, example.second].enumerated() {
      let span = TestSpan(
        "chat", trace: UInt64(number + 1), id: 1, start: UInt64(number),
        duration: 100 - 2 * UInt64(number),
        ["gen_ai.operation.name": "chat", "gen_ai.request.model": "m"] + attributes)
      engine.send(TestRequest([span], service: "s", scope: "library \(number)").protobuf)
    }
    #expect(engine.metrics.sum("llm_billed_calls_total") == example.calls)
    #expect(
      engine.metrics.sum("llm_tokens_suppressed_total", ["reason": "same_call"])
        == example.suppressed)
  }

  private static func tokens(_ input: Int64, _ output: Int64?) -> TestAttributes {
    var attributes: TestAttributes = ["gen_ai.usage.input_tokens": .int(input)]
    if let output { attributes["gen_ai.usage.output_tokens"] = .int(output) }
    return attributes
  }

  private static func total(_ tokens: Int64) -> TestAttributes {
    ["gen_ai.usage.total_tokens": .int(tokens)]
  }
}
