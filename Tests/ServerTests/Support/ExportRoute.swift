import OTLP
@testable import Server
import Testing

/// A connection of its own over which an exporter sends one request after the other.
enum ExportRoute: CaseIterable, Sendable {
  case grpc
  case grpcGzip
  case http1Protobuf
  case http1Gzip
  case http1JSON
  case http2Protobuf
  case http2JSONGzip

  private var isGRPC: Bool { self == .grpc || self == .grpcGzip }
  private var isJSON: Bool { self == .http1JSON || self == .http2JSONGzip }
  private var isGzip: Bool { [.grpcGzip, .http1Gzip, .http2JSONGzip].contains(self) }

  private var headers: [(String, String)] {
    [("content-type", isJSON ? "application/json" : "application/x-protobuf")]
      + (isGzip ? [("content-encoding", "gzip")] : [])
  }

  /// Sends all of `batches`, and after every fifth its first half, which cannot be read.
  func export(
    _ batches: [ExportLoad.Batch], to addresses: ServerAddresses,
    _ log: ExportLog
  ) async throws {
    switch self {
    case .grpc, .grpcGzip:
      try await withHTTP2(addresses.grpc) { client in
        try await export(batches, log) { body in
          let coding = isGzip ? [("grpc-encoding", "gzip")] : []
          return try ExportAnswer(
            grpc: await client.call(HTTP2Client.frame(body, isCompressed: isGzip), coding))
        }
      }
    case .http2Protobuf, .http2JSONGzip:
      try await withHTTP2(addresses.http) { client in
        try await export(batches, log) { body in
          let response = try await client.request("POST", "/v1/traces", headers, body)
          return try ExportAnswer(
            status: Int(response.status) ?? 0, response.body, isJSON ? .json : .protobuf)
        }
      }
    case .http1Protobuf, .http1Gzip, .http1JSON:
      try await withRawConnection(addresses.http) { connection in
        try await export(batches, log) { body in
          try await connection.send(RawConnection.request("POST", "/v1/traces", headers, body))
          let response = try await connection.response()
          return try ExportAnswer(
            status: response.status, response.body, isJSON ? .json : .protobuf)
        }
      }
    }
  }

  private func export(
    _ batches: [ExportLoad.Batch], _ log: ExportLog,
    _ send: ([UInt8]) async throws -> ExportAnswer
  ) async throws {
    for (number, batch) in batches.enumerated() {
      let plain = isJSON ? batch.json : batch.protobuf
      log.withTally { tally in
        tally.sent.spans += batch.spans
        tally.sent.rejected += batch.invalid
      }
      let answer = try await send(try coded(plain))
      log.withTally { tally in
        tally.answered.spans += batch.spans
        tally.answered.rejected += Int(answer.rejected)
        tally.check(
          answer.outcome == .taken && answer.rejected == UInt64(batch.invalid),
          "\(self): \(answer) for \(batch.invalid) invalid spans")
      }
      guard number % 5 == 0 else { continue }
      let unreadable = try await send(try coded(Array(plain.prefix(plain.count / 2))))
      log.withTally { tally in
        tally.malformed += 1
        tally.check(unreadable.outcome == .malformed, "\(self): \(unreadable) for half a request")
      }
    }
  }

  private func coded(_ body: [UInt8]) throws -> [UInt8] {
    isGzip ? try #require(Deflater.gzip(body)) : body
  }
}
