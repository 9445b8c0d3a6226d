internal import Bytes
package import OTLP
internal import Semantics
internal import Synchronization

extension Engine {
  /// What each span of a request is, which rules matched it and which attributes gave its fields, as
  /// text. Nothing is counted.
  package func explain(
    _ body: Span<UInt8>, encoding: BodyEncoding
  ) -> Result<[UInt8], ReplyStatus> {
    lanes[0].state.withLock { lane in
      do throws(OTLPError) {
        return .success(try lane.explain(body, encoding))
      } catch {
        return .failure(ReplyStatus(error))
      }
    }
  }
}

extension Lane.State {
  fileprivate mutating func explain(
    _ body: Span<UInt8>, _ encoding: BodyEncoding
  ) throws(OTLPError) -> [UInt8] {
    var text = ByteWriter(capacity: 4096)
    switch encoding {
    case .protobuf: try interpreter.explain(body, keys, into: &batch, to: &text)
    case .json:
      try transcoder.transcode(body)
      try Lane.State.explain(transcoder, &interpreter, keys, &batch, &text)
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
