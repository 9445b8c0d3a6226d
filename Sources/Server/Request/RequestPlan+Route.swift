internal import NIOCore
internal import OTLP

extension RequestPlan {
  /// The method that takes traces (`trace_service.proto`).
  static let exportMethod = "/opentelemetry.proto.collector.trace.v1.TraceService/Export"

  /// Decides by `head`, and answers with why the request is refused if it is.
  static func make(
    for head: borrowing RequestHead, now: NIODeadline
  ) -> (plan: RequestPlan, refusal: Refusal?) {
    let type = head.contentType ?? ""
    // The common types are told without a new string.
    let encoding: BodyEncoding?
    if type == "application/x-protobuf" {
      encoding = .protobuf
    } else {
      let media = mediaType(type)
      if media.hasPrefix("application/grpc") { return grpc(head, media, now) }
      switch media {
      case "application/x-protobuf": encoding = .protobuf
      case "application/json": encoding = .json
      default: encoding = nil
      }
    }
    return http(head, encoding)
  }

  /// The media type without its parameters, in lower case.
  private static func mediaType(_ header: String) -> String {
    let type = header.prefix { $0 != ";" }
    return type.lowercased().filter { $0 != " " && $0 != "\t" }
  }

  // MARK: HTTP

  private static func http(
    _ head: borrowing RequestHead, _ encoding: BodyEncoding?
  ) -> (RequestPlan, Refusal?) {
    // What is not protobuf is most likely a person, who reads JSON more easily.
    var plan = RequestPlan(transport: .http, encoding: encoding ?? .json)
    guard head.path == "/v1/traces" || head.path == exportMethod else {
      return (plan, Refusal(ReplyStatus(.unimplemented, unknownPath(head.path), http: 404)))
    }
    guard head.method == "POST" else {
      let status = ReplyStatus(
        .unimplemented, "\(head.path) takes POST only; send the request with that method.",
        http: 405)
      return (plan, Refusal(status, [("allow", "POST")]))
    }
    guard encoding != nil, head.path != exportMethod else {
      let wanted =
        head.path == exportMethod
        ? "application/grpc" : "application/x-protobuf or application/json"
      return (
        plan,
        Refusal(
          ReplyStatus(
            .invalidArgument, "\(head.path) takes \(wanted); set the Content-Type header to it.",
            http: 415))
      )
    }
    switch head.contentEncoding?.lowercased() {
    case nil, "identity", "": break
    case "gzip", "x-gzip": plan.isGzip = true
    default:
      let status = ReplyStatus(
        .invalidArgument, "This Content-Encoding is not known; compress with gzip or not at all.",
        http: 415)
      return (plan, Refusal(status, [("accept-encoding", "gzip")]))
    }
    return (plan, nil)
  }

  private static func unknownPath(_ path: Substring) -> String {
    switch path {
    case "/v1/metrics": unknownSignal("metrics", "OTEL_METRICS_EXPORTER")
    case "/v1/logs": unknownSignal("logs", "OTEL_LOGS_EXPORTER")
    default: "There is nothing here; traces go to POST /v1/traces."
    }
  }

  private static func unknownSignal(_ signal: String, _ variable: String) -> String {
    "This server takes traces and no \(signal); set \(variable)=none in the exporter."
  }

  // MARK: gRPC

  private static func grpc(
    _ head: borrowing RequestHead, _ media: String, _ now: NIODeadline
  ) -> (RequestPlan, Refusal?) {
    guard head.isHTTP2 else {
      let status = ReplyStatus(
        .invalidArgument, "gRPC needs HTTP/2; use a gRPC client or send application/x-protobuf.",
        http: 415)
      return (RequestPlan(transport: .http, encoding: .protobuf), Refusal(status))
    }
    var plan = RequestPlan(transport: .grpc, encoding: .protobuf)
    guard head.method == "POST" else {
      return (
        RequestPlan(transport: .http, encoding: .protobuf),
        Refusal(
          ReplyStatus(.unimplemented, "gRPC calls are POST requests; send one.", http: 405),
          [("allow", "POST")])
      )
    }
    guard media == "application/grpc" || media == "application/grpc+proto" else {
      let status = ReplyStatus(
        .unimplemented, "Messages are taken as application/grpc+proto only; send them so.")
      return (plan, Refusal(status))
    }
    guard head.path == exportMethod else {
      return (plan, Refusal(ReplyStatus(.unimplemented, unknownMethod(head.path))))
    }
    switch head.grpcEncoding {
    case nil, "identity": break
    case "gzip": plan.isGzip = true
    default:
      let status = ReplyStatus(
        .unimplemented, "This grpc-encoding is not known; compress with gzip or not at all.")
      return (plan, Refusal(status, [("grpc-accept-encoding", "identity,gzip")]))
    }
    if let text = head.grpcTimeout {
      guard let timeout = GRPCTimeout.parse(text) else {
        let status = ReplyStatus(
          .invalidArgument, "grpc-timeout is malformed; write up to eight digits and a unit.")
        return (plan, Refusal(status))
      }
      plan.deadline = now + timeout
    }
    return (plan, nil)
  }

  private static func unknownMethod(_ path: Substring) -> String {
    if path.hasPrefix("/opentelemetry.proto.collector.metrics.") {
      return unknownSignal("metrics", "OTEL_METRICS_EXPORTER")
    }
    if path.hasPrefix("/opentelemetry.proto.collector.logs.") {
      return unknownSignal("logs", "OTEL_LOGS_EXPORTER")
    }
    return "There is no such method; traces go to \(exportMethod)."
  }
}
