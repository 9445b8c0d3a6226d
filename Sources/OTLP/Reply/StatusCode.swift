/// The codes of `google.rpc.Code` that a trace receiver sends.
public enum StatusCode: Int32, Sendable, Hashable {
  /// The call succeeded.
  case ok = 0
  /// The caller went away before the reply.
  case cancelled = 1
  /// A fault of ours that has no better name.
  case unknown = 2
  /// The body cannot be decoded; sending it again is of no use.
  case invalidArgument = 3
  /// The caller's own deadline passed.
  case deadlineExceeded = 4
  /// The body is over a limit; without RetryInfo, so that it is not sent again.
  case resourceExhausted = 8
  /// There is no such service or method, or no such compression.
  case unimplemented = 12
  /// A fault of ours.
  case `internal` = 13
  /// Overload or shutting down; with RetryInfo it is to be sent again.
  case unavailable = 14

  /// The HTTP status that goes with the code (google.rpc.Code, "HTTP Mapping").
  public var httpStatus: Int {
    switch self {
    case .ok: 200
    case .cancelled: 499
    case .invalidArgument: 400
    case .deadlineExceeded: 504
    case .resourceExhausted: 413
    case .unimplemented: 501
    case .unknown, .internal: 500
    case .unavailable: 503
    }
  }
}
