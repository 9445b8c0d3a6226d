internal import Foundation

extension TestRequest {
  /// The request in OTLP/JSON.
  package var json: [UInt8] { Array(jsonText.utf8) }

  /// The request in OTLP/JSON, as text that a test can change.
  package var jsonText: String {
    let resources = resources.map { resource in
      let scopes = resource.scopes.map { scope in
        #"{"scope":{"name":\#(JSON.string(scope.name)),"version":\#(JSON.string(scope.version))},"#
          + #""spans":[\#(scope.spans.map(\.jsonText).joined(separator: ","))]}"#
      }
      return #"{"resource":{"attributes":\#(JSON.attributes(resource.attributes))},"#
        + #""scopeSpans":[\#(scopes.joined(separator: ","))]}"#
    }
    return #"{"resourceSpans":[\#(resources.joined(separator: ","))]}"#
  }
}

extension TestSpan {
  /// The span in OTLP/JSON.
  package var jsonText: String {
    var fields = [
      #""traceId":"\#(JSON.hexadecimal(traceID))""#, #""spanId":"\#(JSON.hexadecimal(spanID))""#,
    ]
    if !traceState.isEmpty { fields.append(#""traceState":\#(JSON.string(traceState))"#) }
    if !parentSpanID.isEmpty {
      fields.append(#""parentSpanId":"\#(JSON.hexadecimal(parentSpanID))""#)
    }
    let events = events.map { event in
      #"{"timeUnixNano":"\#(event.time)","name":\#(JSON.string(event.name)),"#
        + #""attributes":\#(JSON.attributes(event.attributes))}"#
    }
    let links = links.map { link in
      #"{"traceId":"\#(JSON.hexadecimal(link.traceID))","#
        + #""spanId":"\#(JSON.hexadecimal(link.spanID))","#
        + #""attributes":\#(JSON.attributes(link.attributes))}"#
    }
    fields += [
      #""name":\#(JSON.string(String(decoding: name, as: UTF8.self)))"#, #""kind":\#(kind)"#,
      #""startTimeUnixNano":"\#(start)""#, #""endTimeUnixNano":"\#(end)""#,
      #""attributes":\#(JSON.attributes(attributes))"#,
      #""events":[\#(events.joined(separator: ","))]"#,
      #""links":[\#(links.joined(separator: ","))]"#,
      #""status":{"message":\#(JSON.string(statusMessage)),"code":\#(status)}"#,
      #""flags":\#(flags)"#,
    ]
    return "{\(fields.joined(separator: ","))}"
  }
}

/// Pieces of OTLP/JSON.
private enum JSON {
  static func string(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": json += "\\\(scalar)"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }

  static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  static func attributes(_ attributes: TestAttributes) -> String {
    let pairs = attributes.pairs.map { #"{"key":\#(string($0.key)),"value":\#(value($0.value))}"# }
    return "[\(pairs.joined(separator: ","))]"
  }

  static func value(_ value: TestValue) -> String {
    switch value {
    case .string(let text): #"{"stringValue":\#(string(text))}"#
    case .rawString(let text):
      #"{"stringValue":\#(string(String(decoding: text, as: UTF8.self)))}"#
    case .bool(let bool): #"{"boolValue":\#(bool)}"#
    case .int(let int): #"{"intValue":"\#(int)"}"#
    case .double(let double): #"{"doubleValue":\#(number(double))}"#
    case .array(let elements):
      #"{"arrayValue":{"values":[\#(elements.map(JSON.value).joined(separator: ","))]}}"#
    case .list(let attributes): #"{"kvlistValue":{"values":\#(JSON.attributes(attributes))}}"#
    case .bytes(let content):
      #"{"bytesValue":"\#(Data(content).base64EncodedString())"}"#
    case .null: "{}"
    }
  }

  static func number(_ double: Double) -> String {
    if double.isNaN { return #""NaN""# }
    if double.isInfinite { return double < 0 ? #""-Infinity""# : #""Infinity""# }
    return double.description
  }
}
