package import OTLP
internal import Synchronization

extension Engine {
  /// What each span of a request is, which rules matched it and which attributes gave its fields, as
  /// text. Nothing is counted.
  package func explain(
    _ body: Span<UInt8>, encoding: BodyEncoding
  ) -> Result<[UInt8], ReplyStatus> {
    workers[0].state.withLock { worker in
      do throws(OTLPError) {
        return .success(try worker.decoder.explain(body, encoding))
      } catch {
        return .failure(ReplyStatus(error))
      }
    }
  }
}
