internal import COTLPSchema
internal import CProtobufC

/// The answer to a request that could be read: `ExportTraceServiceResponse`.
///
/// OTLP asks for `partial_success` to be unset where all was accepted, and for the exact number of
/// rejected spans otherwise (OTLP, "Partial Success").
public struct ExportReply: Equatable, Sendable {
  /// How many spans of the request were rejected.
  public var rejectedSpans: Int
  /// Which were rejected and why; empty where none was.
  public var message: String

  /// The reply that `rejectedSpans` were not taken.
  public init(rejectedSpans: Int = 0, message: String = "") {
    self.rejectedSpans = rejectedSpans
    self.message = message
  }

  /// All was accepted.
  public static let accepted = ExportReply()

  /// The body of the reply: no bytes, or `{}`, where all was accepted.
  public func body(_ encoding: BodyEncoding) -> [UInt8] {
    switch encoding {
    case .protobuf: rejectedSpans == 0 && message.isEmpty ? [] : wireFormat
    case .json: Array(json.utf8)
    }
  }

  private var json: String {
    guard rejectedSpans != 0 || !message.isEmpty else { return "{}" }
    // 64-bit integers are strings in OTLP/JSON.
    return """
      {"partialSuccess":{"rejectedSpans":"\(rejectedSpans)",\
      "errorMessage":\(JSONString.quoted(message))}}
      """
  }

  private var wireFormat: [UInt8] {
    unsafe ProtobufC.withBytes(Array(message.utf8)) { text in
      var partial = unsafe Tracemill__Otlp__ExportTracePartialSuccess()
      unsafe tracemill__otlp__export_trace_partial_success__init(&partial)
      unsafe partial.rejected_spans = Int64(rejectedSpans)
      unsafe partial.error_message = text
      // Each message outlives the one that points to it.
      return unsafe withUnsafeMutablePointer(to: &partial) { partial in
        var response = unsafe Tracemill__Otlp__ExportTraceServiceResponse()
        unsafe tracemill__otlp__export_trace_service_response__init(&response)
        unsafe response.partial_success = partial
        return unsafe ProtobufC.pack(&response.base)
      }
    }
  }
}
