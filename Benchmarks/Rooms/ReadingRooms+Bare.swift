internal import Exporter
internal import NIOCore
internal import OTLP
internal import Server

/// The bare passes: what it costs to go over the bytes of a request without looking at what they mean.
extension ReadingRooms {
  /// CPU seconds of reading all spans of protobuf.
  static func readBare(_ pool: RequestPool, passes: Int) throws -> Double {
    var scratch = TraceScratch()
    var spans = 0
    let start = CPUTime.seconds
    for _ in 0..<passes {
      for index in pool.indices { spans += try countSpans(pool.body(index), &scratch) }
    }
    let seconds = CPUTime.seconds - start
    try check(spans, of: pool, passes: passes)
    return seconds
  }

  /// CPU seconds of undoing the gzip of protobuf and reading all its spans.
  static func readBareGzip(_ pool: RequestPool, passes: Int) throws -> Double {
    let bodies = try pool.indices.map { index in
      var compressed = ByteBuffer()
      try GzipMember.write(pool.body(index).readableBytesView, to: &compressed)
      return compressed
    }
    var inflater = Inflater()
    var scratch = TraceScratch()
    var inflated = ByteBuffer()
    var spans = 0
    let start = CPUTime.seconds
    for _ in 0..<passes {
      for body in bodies {
        inflated.clear()
        let outcome = inflater.inflate(
          body, into: &inflated, limit: pool.byteCount, reserve: { _ in true })
        guard outcome == .complete else { throw BenchmarkError("a body is no gzip: \(outcome)") }
        spans += try countSpans(inflated, &scratch)
      }
    }
    let seconds = CPUTime.seconds - start
    try check(spans, of: pool, passes: passes)
    return seconds
  }

  /// CPU seconds of going over JSON token by token.
  static func readBareJSON(_ pool: RequestPool, passes: Int) throws -> Double {
    let start = CPUTime.seconds
    for _ in 0..<passes {
      for index in pool.indices {
        let body = pool.body(index)
        var reader = JSONReader(body.readableBytesUInt8Span)
        try reader.skipValue()
      }
    }
    return CPUTime.seconds - start
  }

  private static func countSpans(
    _ body: ByteBuffer, _ scratch: inout TraceScratch
  ) throws(OTLPError) -> Int {
    var reader = TraceRequestReader(body.readableBytesUInt8Span)
    var spans = 0
    while let item = try reader.next(into: &scratch) {
      if item == .span { spans += 1 }
    }
    return spans
  }

  private static func check(_ spans: Int, of pool: RequestPool, passes: Int) throws {
    guard spans == passes * pool.spanCount else {
      throw BenchmarkError("of \(passes * pool.spanCount) spans the reader found \(spans)")
    }
  }
}
