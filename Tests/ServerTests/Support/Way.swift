import OTLP
import Server
import TestSupport

/// A way for a request to come in.
enum Way: String, CaseIterable, Sendable {
  case grpc
  case http1Protobuf
  case http2Protobuf
  case http1JSON
  case http2JSON

  static let protobuf: [Way] = [.grpc, .http1Protobuf, .http2Protobuf]
  static let json: [Way] = [.http1JSON, .http2JSON]

  var encoding: BodyEncoding { Way.json.contains(self) ? .json : .protobuf }

  /// `request` as it is sent this way.
  func body(of request: TestRequest) -> [UInt8] {
    encoding == .json ? request.json : request.protobuf
  }

  fileprivate var contentType: String {
    encoding == .json ? "application/json" : "application/x-protobuf"
  }

  /// Connects, calls `ready`, sends `body` and reads the answer.
  func send(
    _ body: [UInt8], to addresses: ServerAddresses, ready: @Sendable () async -> Void = {}
  ) async throws -> ExportAnswer {
    switch self {
    case .grpc:
      try await withHTTP2(addresses.grpc) { client in
        await ready()
        return try ExportAnswer(grpc: await client.call(HTTP2Client.frame(body)))
      }
    case .http1Protobuf, .http1JSON:
      try await withRawConnection(addresses.http) { connection in
        await ready()
        try await connection.send(
          RawConnection.request("POST", "/v1/traces", [("content-type", contentType)], body))
        let response = try await connection.response()
        return try ExportAnswer(status: response.status, response.body, encoding)
      }
    case .http2Protobuf, .http2JSON:
      try await withHTTP2(addresses.http) { client in
        await ready()
        let response = try await client.request(
          "POST", "/v1/traces", [("content-type", contentType)], body)
        return try ExportAnswer(status: Int(response.status) ?? 0, response.body, encoding)
      }
    }
  }
}
