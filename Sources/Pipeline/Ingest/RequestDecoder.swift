internal import Bytes
package import OTLP
package import Semantics

/// Decodes requests: turns a body into a `SemanticBatch`, and changes nothing but the batch and itself.
///
/// A batch is complete in itself. Once it is decoded nothing of the decoder is needed to apply it, so it
/// can be applied later and by any worker of the engine whose decoder made it. Its symbols are of that
/// engine's symbol table, which only grows, and its hashes of texts are made with that engine's
/// `HashSeeds`.
package struct RequestDecoder: ~Copyable {
  var interpreter: Interpreter
  private let keys: AttributeKeys
  private var transcoder = JSONTranscoder()

  /// A request of more bytes leaves no room behind: what it made lists grow by is given back.
  static let largestKept = 1 << 20

  init(_ options: EngineOptions, _ symbols: SymbolTable) {
    interpreter = Interpreter(options.dialects, options: options.interpreter, symbols: symbols)
    keys = interpreter.makeKeys()
  }

  /// Reads a request to its end into `batch`, which is emptied first.
  ///
  /// - Throws: where the body is malformed; `batch` is then of no use.
  package mutating func decode(
    _ body: Span<UInt8>, _ encoding: BodyEncoding, into batch: inout SemanticBatch
  ) throws(OTLPError) {
    switch encoding {
    case .protobuf: try interpreter.read(body, keys, into: &batch)
    case .json:
      try transcoder.transcode(body)
      try RequestDecoder.read(transcoder, &interpreter, keys, into: &batch)
    }
  }

  private static func read(
    _ transcoder: borrowing JSONTranscoder, _ interpreter: inout Interpreter,
    _ keys: borrowing AttributeKeys, into batch: inout SemanticBatch
  ) throws(OTLPError) {
    try interpreter.read(transcoder.wire, keys, into: &batch)
  }

  /// Gives back the room that a large request needed.
  mutating func shrink() {
    transcoder.shrink(to: RequestDecoder.largestKept)
    interpreter.shrink()
  }

  /// What each span of a request is, and why, as text.
  mutating func explain(
    _ body: Span<UInt8>, _ encoding: BodyEncoding
  ) throws(OTLPError) -> [UInt8] {
    var text = ByteWriter(capacity: 4096)
    var batch = SemanticBatch()
    switch encoding {
    case .protobuf: try interpreter.explain(body, keys, into: &batch, to: &text)
    case .json:
      try transcoder.transcode(body)
      try RequestDecoder.explain(transcoder, &interpreter, keys, &batch, &text)
    }
    return text.array
  }

  private static func explain(
    _ transcoder: borrowing JSONTranscoder, _ interpreter: inout Interpreter,
    _ keys: borrowing AttributeKeys, _ batch: inout SemanticBatch, _ text: inout ByteWriter
  ) throws(OTLPError) {
    try interpreter.explain(transcoder.wire, keys, into: &batch, to: &text)
  }
}
