internal import NIOCore
internal import OTLP
internal import Pipeline
internal import Semantics
internal import Settings

/// What each room costs a span, on one core.
struct ReadingRooms: Encodable {
  /// Nanoseconds of CPU a span, the least of all rounds.
  private(set) var bareReader = Double.infinity
  private(set) var bareGzip = Double.infinity
  private(set) var bareJSON = Double.infinity
  private(set) var interpreter = Double.infinity
  private(set) var engine = Double.infinity
  private(set) var transcoder = Double.infinity
  private(set) var engineJSON = Double.infinity
  /// Bytes a span.
  let protobufBytes: Double
  let jsonBytes: Double

  private enum CodingKeys: String, CodingKey {
    case bareReader = "bare_reader_ns"
    case bareGzip = "bare_gzip_ns"
    case bareJSON = "bare_json_ns"
    case interpreter = "interpreter_ns"
    case engine = "engine_ns"
    case transcoder = "transcoder_ns"
    case engineJSON = "engine_json_ns"
    case protobufBytes = "protobuf_bytes"
    case jsonBytes = "json_bytes"
  }

  private static let requests = 16
  private static let rounds = 7
  private static let passes = 8

  /// Measures all rooms in turn, several times: what disturbs one round disturbs all rooms.
  init() throws {
    var pool = RequestPool(.load, count: ReadingRooms.requests)
    var json = RequestPool(.load, count: ReadingRooms.requests, encoding: .json, seed: 2)
    protobufBytes = Double(pool.byteCount) / Double(pool.spanCount)
    jsonBytes = Double(json.byteCount) / Double(json.spanCount)
    let configuration = try ConfigurationReader.read([])
    var reading = Interpreter(
      configuration.dialects, options: configuration.interpreterOptions, symbols: SymbolTable())
    let engine = try Engine.forBenchmark()
    let spans = Double(ReadingRooms.passes * pool.spanCount)
    var sent = 0
    let passes = ReadingRooms.passes
    for _ in 0..<ReadingRooms.rounds {
      let bare = try ReadingRooms.readBare(pool, passes: passes)
      bareReader = min(bareReader, bare / spans * 1e9)
      let bareGzip = try ReadingRooms.readBareGzip(pool, passes: passes)
      self.bareGzip = min(self.bareGzip, bareGzip / spans * 1e9)
      let bareJSON = try ReadingRooms.readBareJSON(json, passes: passes)
      self.bareJSON = min(self.bareJSON, bareJSON / spans * 1e9)
      let interpreted = try ReadingRooms.interpret(pool, &reading, passes: passes)
      interpreter = min(interpreter, interpreted / spans * 1e9)
      let transcoded = try ReadingRooms.transcode(json, passes: passes)
      transcoder = min(transcoder, transcoded / spans * 1e9)
      let exported = try ReadingRooms.export(&pool, engine, passes: passes)
      self.engine = min(self.engine, exported / spans * 1e9)
      let exportedJSON = try ReadingRooms.export(&json, engine, passes: passes)
      engineJSON = min(engineJSON, exportedJSON / spans * 1e9)
      sent += 2 * passes * pool.spanCount
    }
    try engine.check(counted: sent)
  }

  /// CPU seconds of reading all spans and giving them their meaning.
  private static func interpret(
    _ pool: RequestPool, _ interpreter: inout Interpreter, passes: Int
  ) throws -> Double {
    let keys = interpreter.makeKeys()
    var batch = SemanticBatch()
    let start = CPUTime.seconds
    for _ in 0..<passes {
      for index in pool.indices {
        let body = pool.body(index)
        try interpreter.read(body.readableBytesUInt8Span, keys, into: &batch)
      }
    }
    return CPUTime.seconds - start
  }

  /// CPU seconds of turning OTLP/JSON into wire format.
  private static func transcode(_ pool: RequestPool, passes: Int) throws -> Double {
    var transcoder = JSONTranscoder()
    let start = CPUTime.seconds
    for _ in 0..<passes {
      for index in pool.indices {
        let body = pool.body(index)
        try transcoder.transcode(body.readableBytesUInt8Span)
      }
    }
    return CPUTime.seconds - start
  }

  /// CPU seconds of everything from a body to series, edges, exemplars and ledger.
  private static func export(
    _ pool: inout RequestPool, _ engine: Engine, passes: Int
  ) throws -> Double {
    var seconds = 0.0
    for _ in 0..<passes {
      pool.renew()
      seconds += try engine.take(pool)
    }
    return seconds
  }

  /// A room whose work can be repeated, for whoever counts instructions.
  enum Room: String, CaseIterable {
    case reader, interpreter, engine, transcoder
  }

  /// Does the work of one room `passes` times, whatever it takes; returns the spans of one pass.
  static func work(_ room: Room, passes: Int) throws -> Int {
    let encoding: BodyEncoding = room == .transcoder ? .json : .protobuf
    var pool = RequestPool(.load, count: 2, encoding: encoding)
    switch room {
    case .reader: _ = try readBare(pool, passes: passes)
    case .interpreter:
      let configuration = try ConfigurationReader.read([])
      var interpreter = Interpreter(
        configuration.dialects, options: configuration.interpreterOptions, symbols: SymbolTable())
      _ = try interpret(pool, &interpreter, passes: passes)
    case .engine: _ = try export(&pool, Engine.forBenchmark(), passes: passes)
    case .transcoder: _ = try transcode(pool, passes: passes)
    }
    return pool.spanCount
  }
}
