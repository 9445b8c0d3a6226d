import Pipeline
import TestSupport
import Testing

/// Labels of spans are kept once, as long as a trace in memory has them; then others take their place.
@Suite("Places of labels")
struct LabelPlaceTests {
  private static func forget(_ engine: inout TestEngine) {
    engine.wait(seconds: 400)
    engine.wait(seconds: 700)
    #expect(engine.metrics.sum("tracemill_traces_remembered") == 0)
  }

  @Test("What labels take is given back, that of steps that go by another name too")
  func givenBack() throws {
    var engine = try TestEngine()
    let empty = engine.metrics.sum("tracemill_trace_bytes")
    engine.send(try Samples.bytes("agent-library.otlp.pb"))
    #expect(engine.metrics.sum("tracemill_trace_bytes") > empty)
    Self.forget(&engine)
    #expect(engine.metrics.sum("tracemill_trace_bytes") == empty)
  }

  @Test("Labels that take the place of others count in series of their own")
  func ownSeries() throws {
    var engine = try TestEngine()
    let names = ["first", "second", "third"]
    for (round, name) in names.enumerated() {
      // In every shard.
      let spans = (UInt64(1)...100).flatMap { number in
        let trace = UInt64(round) * 1000 + number
        return [
          TestSpan("primitive.tool.run", trace: trace, id: 1, ["primitive.name": .string(name)]),
          TestSpan(
            "primitive.llm.run", trace: trace, id: 2, parent: 1,
            ["primitive.name": .string("below " + name)]),
        ]
      }
      engine.send(TestRequest(spans).protobuf)
      Self.forget(&engine)
    }
    let metrics = engine.metrics
    for name in names {
      let edge = ["source_primitive": name, "target_primitive": "below " + name]
      #expect(metrics.sum("primitive_execution_count", ["primitive_name": name]) == 100)
      #expect(metrics.sum("primitive_connection_count", edge) == 100)
      #expect(metrics.sum("primitive_connection_duration_count", edge) == 100)
    }
  }
}
