import Foundation
import OTLP

/// What an exporter is told, over whichever transport and in whichever encoding.
struct ExportAnswer: Equatable, Sendable {
  enum Outcome: Equatable, Sendable {
    /// All or some spans were taken.
    case taken
    /// 400 or `INVALID_ARGUMENT`: not to be sent again.
    case malformed
    /// Anything else, by its code.
    case other(Int)
  }

  var outcome: Outcome
  /// How many spans were rejected.
  var rejected: UInt64 = 0
  /// What was said about it.
  var message = ""

  /// All spans were taken.
  static let accepted = ExportAnswer(outcome: .taken)

  private init(outcome: Outcome) { self.outcome = outcome }

  /// The answer to a gRPC call.
  init(grpc response: HTTP2Response) throws {
    switch response.grpcStatus {
    case 0: self.init(outcome: .taken, protobuf: response.message ?? [])
    case 3:
      self.init(outcome: .malformed)
      message = response.grpcMessage ?? ""
    case let code: self.init(outcome: .other(code ?? -1))
    }
  }

  /// The answer to a request over HTTP.
  init(status: Int, _ body: [UInt8], _ encoding: BodyEncoding) throws {
    let outcome: Outcome = status == 200 ? .taken : status == 400 ? .malformed : .other(status)
    guard encoding == .json else {
      self.init(outcome: outcome, protobuf: body)
      return
    }
    self.init(outcome: outcome)
    struct Body: Decodable {
      struct Partial: Decodable {
        var rejectedSpans: String?
        var errorMessage: String?
      }
      var partialSuccess: Partial?
      var message: String?
    }
    let decoded = try JSONDecoder().decode(Body.self, from: Data(body))
    rejected = decoded.partialSuccess?.rejectedSpans.flatMap { UInt64($0) } ?? 0
    message = decoded.partialSuccess?.errorMessage ?? decoded.message ?? ""
  }

  /// `ExportTraceServiceResponse` or `google.rpc.Status`.
  private init(outcome: Outcome, protobuf body: [UInt8]) {
    self.outcome = outcome
    if outcome == .taken {
      let partial = TraceBody.bytes(1, in: body) ?? []
      rejected = TraceBody.varint(1, in: partial) ?? 0
      message = String(decoding: TraceBody.bytes(2, in: partial) ?? [], as: UTF8.self)
    } else {
      message = String(decoding: TraceBody.bytes(2, in: body) ?? [], as: UTF8.self)
    }
  }
}
