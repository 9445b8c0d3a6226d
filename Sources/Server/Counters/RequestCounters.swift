internal import OTLP

/// What one lane has counted.
struct RequestCounters {
  /// What requests are told apart by.
  struct Key: Hashable {
    var transport: Transport
    var encoding: BodyEncoding
    /// The HTTP status, or the code of gRPC.
    var status: Int32
  }

  /// Requests answered.
  private(set) var requests: [Key: Int] = [:]
  /// Bytes of bodies as they came, by transport.
  private(set) var receivedBytes: [Transport: Int] = [:]
  /// Bytes of bodies after decompression, by transport.
  private(set) var readBytes: [Transport: Int] = [:]

  /// Counts an answered request.
  mutating func count(_ reply: borrowing Reply, received: Int, read: Int) {
    let status: Int32
    switch (reply.transport, reply.result) {
    case (.http, _): status = Int32(reply.httpStatus)
    case (.grpc, .success): status = StatusCode.ok.rawValue
    case (.grpc, .failure(let failure)): status = failure.code.rawValue
    }
    let key = Key(transport: reply.transport, encoding: reply.encoding, status: status)
    requests[key, default: 0] += 1
    receivedBytes[reply.transport, default: 0] += received
    readBytes[reply.transport, default: 0] += read
  }

  /// Adds what another lane has counted.
  mutating func merge(_ other: RequestCounters) {
    requests.merge(other.requests, uniquingKeysWith: +)
    receivedBytes.merge(other.receivedBytes, uniquingKeysWith: +)
    readBytes.merge(other.readBytes, uniquingKeysWith: +)
  }
}
