import Bytes
import OTLP

@testable import Exporter

/// A span as the server's reader sees it.
struct Decoded: Equatable {
  var service = ""
  var scope: String
  var traceID: TraceID
  var spanID: SpanID
  var parentSpanID: SpanID
  var name: String
  var kind: Int32
  var start: UInt64
  var end: UInt64
  var isError: Bool
  /// Values as text, in the order of the wire.
  var attributes: [String] = []
  var exceptionTypes: [String] = []

  /// What `span` should be read as.
  init(_ span: OutgoingSpan, _ group: SpanGroup) {
    service = group.service
    scope = group.scope
    traceID = span.traceID
    spanID = span.spanID
    parentSpanID = span.parentSpanID
    name = span.name
    kind = Int32(span.kind.rawValue)
    start = span.start
    end = span.end
    isError = span.errorType != nil
    attributes = span.attributes.map { attribute in
      switch attribute.value {
      case .string(let text): "\(attribute.key)=\(text)"
      case .int(let number): "\(attribute.key)=\(number)"
      case .double(let number): "\(attribute.key)=\(number)"
      case .bool(let truth): "\(attribute.key)=\(truth)"
      }
    }
    exceptionTypes = span.errorType.map { [$0] } ?? []
  }

  /// The spans of a request.
  static func spans(of body: [UInt8], _ encoding: BodyEncoding) throws -> [Decoded] {
    guard encoding == .json else { return try spans(of: body) }
    var transcoder = JSONTranscoder()
    try transcoder.transcode(body.span)
    let wire = transcoder.wire
    return try spans(of: wire.indices.map { wire[$0] })
  }

  private static func spans(of body: [UInt8]) throws -> [Decoded] {
    let bytes = body.span
    var reader = TraceRequestReader(bytes)
    var scratch = TraceScratch()
    var spans: [Decoded] = []
    while let item = try reader.next(into: &scratch) {
      if item == .span { spans.append(Decoded(scratch, body)) }
    }
    return spans
  }

  private init(_ scratch: borrowing TraceScratch, _ body: [UInt8]) {
    let span = scratch.span
    traceID = span.traceID
    spanID = span.spanID
    parentSpanID = span.parentSpanID
    name = Decoded.text(span.name, body)
    kind = span.kind
    start = span.start
    end = span.end
    isError = span.statusCode == 2
    scope = Decoded.text(scratch.scopeName, body)
    for index in 0..<scratch.resourceAttributes.count {
      service = Decoded.text(scratch.resourceAttributes[index].value.range, body)
    }
    for index in 0..<scratch.attributes.count {
      let attribute = scratch.attributes[index]
      attributes.append(
        "\(Decoded.text(attribute.key, body))=\(Decoded.text(attribute.value, body))")
    }
    for index in 0..<scratch.eventAttributes.count {
      exceptionTypes.append(Decoded.text(scratch.eventAttributes[index].value, body))
    }
  }

  private static func text(_ value: AnyValue, _ body: [UInt8]) -> String {
    if let number = value.int { return "\(number)" }
    if let number = value.double { return "\(number)" }
    if let truth = value.bool { return "\(truth)" }
    return text(value.range, body)
  }

  private static func text(_ range: ByteRange, _ body: [UInt8]) -> String {
    String(decoding: body[Int(range.offset)..<Int(range.offset + range.count)], as: UTF8.self)
  }
}
