internal import NIOCore
package import NIOPosix
package import OTLP

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Sends export requests to one server, in one form.
package struct ExportClient: Sendable {
  /// The ways to send.
  package enum Transport: String, CaseIterable, Sendable {
    /// OTLP/HTTP over HTTP/1.1.
    case http
    /// OTLP/gRPC.
    case grpc
  }

  let target: ExportTarget
  let transport: Transport
  let encoding: BodyEncoding
  let isCompressed: Bool
  let group: MultiThreadedEventLoopGroup

  /// How long a connection may take to be made.
  private static let connectTimeout = TimeAmount.seconds(10)

  /// A client that has no connection yet.
  ///
  /// - Parameters:
  ///   - isCompressed: Whether bodies are gzip; they are sent as they are given.
  ///   - group: Where its connections live.
  package init(
    target: ExportTarget, transport: Transport = .http, encoding: BodyEncoding = .protobuf,
    isCompressed: Bool = false, group: MultiThreadedEventLoopGroup
  ) {
    self.target = target
    self.transport = transport
    self.encoding = encoding
    self.isCompressed = isCompressed
    self.group = group
  }

  /// Opens a connection for the time of `body`, and closes it.
  ///
  /// - Throws: `unreachable` where there is none to be had, `connectionLost` where it ends too soon,
  ///   and what `body` throws.
  func withSession(_ body: (inout any ExportSession) async throws -> Void) async throws {
    do {
      switch transport {
      case .http: try await HTTPSession.run(self, body)
      case .grpc: try await GRPCSession.run(self, body)
      }
    } catch let error as ExporterError {
      throw error
    } catch is CancellationError {
      throw CancellationError()
    } catch {
      throw lost(error)
    }
  }

  /// Connects; `initializer` makes the pipeline.
  func connect<Output: Sendable>(
    _ initializer: @escaping @Sendable (any Channel) -> EventLoopFuture<Output>
  ) async throws -> Output {
    do {
      return try await ClientBootstrap(group: group)
        .connectTimeout(ExportClient.connectTimeout)
        .channelOption(.tcpOption(.tcp_nodelay), value: 1)
        .connect(host: target.host, port: target.port, channelInitializer: initializer)
    } catch is CancellationError {
      throw CancellationError()
    } catch {
      throw ExporterError(
        .unreachable,
        "Nothing accepts connections at \(target) (\(ExportClient.reason(error)));"
          + " start the server or give its address with --target.")
    }
  }

  /// The error that the connection ended before a reply.
  func lost(_ error: (any Error)? = nil) -> ExporterError {
    let reason = error.map { " (\($0))" } ?? ""
    return ExporterError(
      .connectionLost,
      "The connection to \(target) closed before the reply arrived\(reason);"
        + " see the log of the server.")
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? NIOConnectionError else { return "\(error)" }
    if let failure = error.connectionErrors.first?.error as? IOError {
      return failure.errnoCode == ECONNREFUSED ? "connection refused" : "\(failure)"
    }
    return error.dnsAError == nil && error.dnsAAAAError == nil
      ? "\(error)" : "the name is not known"
  }
}
