import NIOCore
import OTLP
import Server
import Testing

@testable import Exporter

@Suite("Bodies of a load")
struct LoadBodiesTests {
  private static let now: UInt64 = 1_790_000_000_000_000_000

  private static func options(
    spans: Int, _ encoding: BodyEncoding = .protobuf, isCompressed: Bool = false
  ) -> LoadOptions {
    var options = LoadOptions(target: ExportTarget(host: "127.0.0.1", port: 1))
    options.spans = spans
    options.encoding = encoding
    options.isCompressed = isCompressed
    return options
  }

  @Test("Spans are as the load promises: 20 attributes, 32 names, 12 a workflow, 3 % errors")
  func shape() throws {
    let groups = LoadSpans.groups(count: 12_000, variant: 0, now: LoadBodiesTests.now)
    let spans = groups.flatMap(\.spans)
    #expect(spans.count == 12_000)
    #expect(spans.allSatisfy { $0.attributes.count == LoadSpans.attributes })
    #expect(Set(spans.map(\.name)).count == 32)
    let traces = Dictionary(grouping: spans, by: \.traceID)
    #expect(traces.values.allSatisfy { $0.count == 12 })
    #expect(
      traces.values.allSatisfy { trace in
        let ids = Set(trace.map(\.spanID))
        let roots = trace.filter { $0.parentSpanID == .invalid }
        return ids.count == 12 && roots.count == 1
          && trace.allSatisfy { $0.parentSpanID == .invalid || ids.contains($0.parentSpanID) }
      })
    let failed = spans.count { $0.errorType != nil }
    #expect((280...440).contains(failed))
    #expect(spans.allSatisfy { $0.start <= $0.end && $0.end <= LoadBodiesTests.now })
    let bytes = EncodedRequest(groups, encoding: .protobuf).body.readableBytes
    #expect((640...740).contains(bytes / 12_000))
  }

  @Test("A part of a workflow has its root", arguments: [1, 5, 11, 13])
  func partialWorkflow(_ count: Int) {
    let spans = LoadSpans.groups(count: count, variant: 0, now: LoadBodiesTests.now)
      .flatMap(\.spans)
    #expect(spans.count == count)
    let ids = Set(spans.map(\.spanID))
    #expect(spans.allSatisfy { $0.parentSpanID == .invalid || ids.contains($0.parentSpanID) })
  }

  @Test(
    "No two requests share a trace id, and each workflow has its own",
    arguments: [BodyEncoding.protobuf, .json])
  func freshTraces(_ encoding: BodyEncoding) throws {
    let options = LoadBodiesTests.options(spans: 512 * 9 + 100, encoding)
    var bodies = try LoadBodies(options, now: LoadBodiesTests.now, run: 99)
    var traces: [TraceID: Int] = [:]
    for number in 0...9 {
      let body = bodies.body(number: number, spans: number == 9 ? 100 : 512)
      let spans = try Decoded.spans(of: Array(body.readableBytesView), encoding)
      #expect(spans.count == (number == 9 ? 100 : 512))
      let ids = Set(spans.map(\.traceID))
      #expect(ids.count == (spans.count + 11) / 12)
      #expect(ids.allSatisfy { $0.high == 99 && traces[$0] == nil })
      for id in ids { traces[id] = number }
    }
    #expect(traces.count == 9 * 43 + 9)
  }

  @Test("Compressed bodies inflate to requests with trace ids of their own")
  func compressed() throws {
    let options = LoadBodiesTests.options(spans: 512 * 3 + 10, isCompressed: true)
    var bodies = try LoadBodies(options, now: LoadBodiesTests.now, run: 5)
    var traces: Set<TraceID> = []
    var count = 0
    for number in 0...3 {
      let body = bodies.body(number: number, spans: number == 3 ? 10 : 512)
      let bytes = try #require(Gzip.inflate(Array(body.readableBytesView), limit: 1 << 24))
      let spans = try Decoded.spans(of: bytes, .protobuf)
      count += spans.count
      traces.formUnion(spans.map(\.traceID))
    }
    #expect(count == options.spans)
    #expect(traces.count == 3 * 43 + 1)
  }

  @Test("After the last compressed body the first comes again")
  func pool() throws {
    let pool = 3
    var options = LoadBodiesTests.options(spans: 512 * (pool + 2), isCompressed: true)
    options.compressedBodies = pool
    var bodies = try LoadBodies(options, now: LoadBodiesTests.now, run: 5)
    let first = bodies.body(number: 0, spans: 512)
    #expect(bodies.body(number: pool, spans: 512) == first)
    #expect(bodies.body(number: pool - 1, spans: 512) != first)
  }
}
