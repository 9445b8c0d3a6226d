internal import COTLPSchema
internal import CProtobufC

/// Why a request was not taken: `google.rpc.Status`, the body of every OTLP/HTTP error and the
/// `grpc-status-details-bin` trailer of every gRPC error.
public struct ReplyStatus: Error, Equatable, Sendable {
  /// What kind of failure it is.
  public var code: StatusCode
  /// One sentence for whoever runs the exporter: what is wrong and what to do.
  public var message: String
  /// The HTTP status, where it is not the one that goes with the code.
  public var httpStatus: Int
  /// After how many seconds to try again; nil where it is of no use.
  public var retryAfter: Int?

  /// A failure of `code`.
  public init(_ code: StatusCode, _ message: String, http: Int? = nil, retryAfter: Int? = nil) {
    self.code = code
    self.message = message
    self.httpStatus = http ?? code.httpStatus
    self.retryAfter = retryAfter
  }

  /// The failure that a body could not be read.
  public init(_ error: OTLPError) {
    self.init(.invalidArgument, "The request could not be decoded: \(error.message).")
  }

  /// The body of the reply.
  public func body(_ encoding: BodyEncoding) -> [UInt8] {
    switch encoding {
    case .protobuf: wireFormat
    case .json:
      Array(#"{"code":\#(code.rawValue),"message":\#(JSONString.quoted(message))\#(details)}"#.utf8)
    }
  }

  /// RetryInfo as protobuf's JSON mapping writes an `Any` of it.
  private var details: String {
    guard let retryAfter else { return "" }
    return #","details":[{"@type":"\#(ReplyStatus.retryInfo)","retryDelay":"\#(retryAfter)s"}]"#
  }

  private static let retryInfo = "type.googleapis.com/google.rpc.RetryInfo"

  /// `google.rpc.Status` in the wire format.
  public var wireFormat: [UInt8] {
    unsafe ProtobufC.withBytes(Array(message.utf8)) { text in
      guard let retryAfter else { return unsafe pack(message: text, detail: nil) }
      return unsafe ProtobufC.withBytes(Array(ReplyStatus.retryInfo.utf8)) { url in
        unsafe ProtobufC.withBytes(ReplyStatus.packRetryInfo(seconds: retryAfter)) { value in
          var detail = unsafe Tracemill__Rpc__Any()
          unsafe tracemill__rpc__any__init(&detail)
          unsafe detail.type_url = url
          unsafe detail.value = value
          // The detail outlives the status that points to it.
          return unsafe withUnsafeMutablePointer(to: &detail) {
            unsafe pack(message: text, detail: $0)
          }
        }
      }
    }
  }

  private func pack(
    message text: ProtobufCBinaryData, detail: UnsafeMutablePointer<Tracemill__Rpc__Any>?
  ) -> [UInt8] {
    var details = unsafe [detail]
    return unsafe details.withUnsafeMutableBufferPointer { details in
      var status = unsafe Tracemill__Rpc__Status()
      unsafe tracemill__rpc__status__init(&status)
      unsafe status.code = code.rawValue
      unsafe status.message = text
      unsafe status.n_details = detail == nil ? 0 : 1
      unsafe status.details = details.baseAddress
      return unsafe ProtobufC.pack(&status.base)
    }
  }

  private static func packRetryInfo(seconds: Int) -> [UInt8] {
    var delay = unsafe Tracemill__Rpc__Duration()
    unsafe tracemill__rpc__duration__init(&delay)
    unsafe delay.seconds = Int64(seconds)
    // The delay outlives the message that points to it.
    return unsafe withUnsafeMutablePointer(to: &delay) { delay in
      var info = unsafe Tracemill__Rpc__RetryInfo()
      unsafe tracemill__rpc__retry_info__init(&info)
      unsafe info.retry_delay = delay
      return unsafe ProtobufC.pack(&info.base)
    }
  }
}
