/// How a request body is written, and therefore its reply (OTLP, "Response": the reply has the
/// request's Content-Type).
public enum BodyEncoding: Sendable, Hashable {
  /// `application/x-protobuf`, and every gRPC message.
  case protobuf
  /// `application/json`.
  case json

  /// The media type that names it.
  public var contentType: String {
    switch self {
    case .protobuf: "application/x-protobuf"
    case .json: "application/json"
    }
  }
}
