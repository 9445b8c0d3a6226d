import TestSupport
import Testing

/// Items 16 to 19 of the conformance checklist.
@Suite("Conformance: JSON", .timeLimit(.minutes(20)))
struct JSONItemTests {
  private static func bytes(_ spans: String...) -> [UInt8] {
    Array(
      #"{"resourceSpans":[{"scopeSpans":[{"spans":[\#(spans.joined(separator: ","))]}]}]}"#.utf8)
  }

  private static let trace = "00c0ffee00000000000000000000abcd"

  /// A span of a primitive, with `more` members.
  private static func span(
    _ name: String, id: String, trace: String = trace, _ more: String = ""
  ) -> String {
    #"{"traceId":"\#(trace)","spanId":"\#(id)","name":"primitive.\#(name).run"\#(more)}"#
  }

  @Test("16: Ids are hexadecimal in either case, parents' and links' too", arguments: Way.json)
  func ids(way: Way) async throws {
    try await withEngine { live in
      let lower = Self.bytes(
        Self.span("parent", id: "00000000000000ab"),
        Self.span("child", id: "00000000000000cd", #","parentSpanId":"00000000000000AB""#),
        Self.span(
          "linked", id: "0000000000000EEE", trace: "11111111111111111111111111111111",
          #","links":[{"traceId":"\#(Self.trace.uppercased())","spanId":"00000000000000aB"}]"#))
      #expect(try await live.send(lower, way) == .accepted)
      let scrape = try await live.expect(counted: 3)
      #expect(
        scrape.sum(
          "primitive_connection_count", #"source_primitive="parent""#,
          #"target_primitive="child""#, #"connection_type="call""#) == 1)

      let upper = Self.bytes(
        Self.span("parent", id: "00000000000000AB", trace: Self.trace.uppercased()),
        Self.span("linked", id: "0000000000000eee", trace: "11111111111111111111111111111111"))
      #expect(try await live.send(upper, way) == .accepted)
      try await live.expect(counted: 3, duplicate: 2)

      var protobuf = TestSpan("primitive.child.run")
      protobuf.traceID = [0, 0xC0, 0xFF, 0xEE] + Array(repeating: 0, count: 10) + [0xAB, 0xCD]
      protobuf.spanID = TestSpan.spanID(0xCD)
      #expect(try await live.send(TestRequest([protobuf]), .grpc) == .accepted)
      try await live.expect(counted: 3, duplicate: 3)
    }
  }

  @Test(
    "16: An id that is not hexadecimal is none, and the other spans are kept",
    arguments: ["AAAAAAAAAAAAAAAAAAAAAA==", "00c0ffee0000000000000000000000zz", "00c0", ""])
  func noIDs(trace: String) async throws {
    try await withEngine { live in
      let body = Self.bytes(
        Self.span("kept", id: "0000000000000001"),
        Self.span("rejected", id: "0000000000000002", trace: trace))
      let answer = try await live.send(body, .http1JSON)
      #expect(answer.outcome == .taken)
      #expect(answer.rejected == 1)
      try await live.expect(counted: 1, invalid: 1)
    }
  }

  @Test("16: Other bytes are base64", arguments: [("AP8Q", true), ("", true), ("*", false)])
  func base64(text: String, isAccepted: Bool) async throws {
    try await withEngine { live in
      let body = Self.bytes(
        Self.span(
          "p", id: "0000000000000001",
          #","attributes":[{"key":"blob","value":{"bytesValue":"\#(text)"}}]"#))
      let answer = try await live.send(body, .http1JSON)
      #expect(answer.outcome == (isAccepted ? .taken : .malformed))
      try await live.expect(counted: isAccepted ? 1 : 0)
    }
  }

  @Test(
    "17: Enums are integers; a name is refused with a message that says so",
    arguments: [
      #","kind":"SPAN_KIND_SERVER""#, #","status":{"code":"STATUS_CODE_ERROR"}"#,
    ])
  func enumNames(member: String) async throws {
    try await withEngine { live in
      for way in Way.json {
        let body = Self.bytes(
          Self.span("kept", id: "0000000000000001"),
          Self.span("p", id: "0000000000000002", member))
        let answer = try await live.send(body, way)
        #expect(answer.outcome == .malformed)
        #expect(answer.message.contains("an enum is given by name"))
      }
      try await live.expect()
    }
  }

  @Test("17: Enums as integers are read", arguments: Way.json)
  func enumNumbers(way: Way) async throws {
    try await withEngine { live in
      let body = Self.bytes(
        Self.span("p", id: "0000000000000001", #","kind":2,"status":{"code":2}"#),
        Self.span("p", id: "0000000000000002", #","kind":99,"status":{"code":99}"#))
      #expect(try await live.send(body, way) == .accepted)
      let scrape = try await live.expect(counted: 2)
      #expect(scrape.sum("primitive_execution_count", #"execution_status="error""#) == 1)
      #expect(scrape.sum("primitive_execution_count", #"execution_status="success""#) == 1)
    }
  }

  @Test("18: Unknown fields are ignored at every level", arguments: Way.json)
  func unknownFields(way: Way) async throws {
    try await withEngine { live in
      let unknown = #""unknown":{"deep":[1,{"x":[null,true,"]}"]}],"e":1e5},"resource_spans":[7]"#
      let attribute =
        #"{\#(unknown),"key":"primitive.name","value":{\#(unknown),"stringValue":"N"}}"#
      let body = """
        {\(unknown),"resourceSpans":[{\(unknown),"schemaUrl":"s","resource":{\(unknown),\
        "attributes":[{"key":"service.name","value":{"stringValue":"S"}}]},\
        "scopeSpans":[{\(unknown),"scope":{\(unknown),"name":"a"},"spans":[{\(unknown),\
        "traceId":"\(Self.trace)","spanId":"0000000000000001","name":"primitive.p.run",\
        "events":[{\(unknown),"name":"e","attributes":[\(attribute)]}],\
        "links":[{\(unknown),"traceId":"\(Self.trace)","spanId":"0000000000000002"}],\
        "status":{\(unknown),"code":2},"attributes":[\(attribute)]}]}]}]}
        """
      #expect(try await live.send(Array(body.utf8), way) == .accepted)
      let scrape = try await live.expect(counted: 1)
      #expect(
        scrape.sum(
          "primitive_execution_count", #"primitive_name="N""#, #"service_name="S""#,
          #"execution_status="error""#) == 1)
    }
  }

  @Test("18: A key in snake_case is an unknown field")
  func snakeCase() async throws {
    try await withEngine { live in
      let body = Self.bytes(
        #"{"trace_id":"\#(Self.trace)","span_id":"0000000000000001","name":"primitive.p.run"}"#,
        Self.span(
          "child", id: "0000000000000002", #","parent_span_id":"zz","start_time_unix_nano":[]"#))
      let answer = try await live.send(body, .http1JSON)
      #expect(answer.outcome == .taken)
      #expect(answer.rejected == 1)
      try await live.expect(counted: 1, invalid: 1)
      let nothing = Array(#"{"resource_spans":[{"scope_spans":[]}]}"#.utf8)
      #expect(try await live.send(nothing, .http1JSON) == .accepted)
      try await live.expect(counted: 1, invalid: 1)
    }
  }

  @Test("19: Integers of 64 bits are numbers or strings", arguments: Way.json)
  func integers(way: Way) async throws {
    try await withEngine { live in
      for (index, quote) in ["", "\""].enumerated() {
        let body = Self.bytes(
          Self.span(
            "p", id: "000000000000000\(index + 1)",
            """
            ,"startTimeUnixNano":\(quote)1700000000000000001\(quote),\
            "endTimeUnixNano":\(quote)1700000000250000001\(quote),\
            "attributes":[{"key":"llm.prompt_tokens","value":{"intValue":\(quote)150\(quote)}}]
            """))
        #expect(try await live.send(body, way) == .accepted)
      }
      let scrape = try await live.expect(counted: 2)
      #expect(scrape.sum("llm_tokens_total", #"llm_token_type="prompt""#) == 300)
      #expect(scrape.sum("primitive_execution_duration_sum") == 500)
    }
  }

  @Test(
    "19: A number that does not fit, or is none, is refused",
    arguments: [
      #""endTimeUnixNano":"18446744073709551616""#, #""endTimeUnixNano":-1"#,
      #""startTimeUnixNano":"soon""#, #""endTimeUnixNano":true"#, #""flags":"x""#,
    ])
  func noIntegers(member: String) async throws {
    try await withEngine { live in
      let body = Self.bytes(Self.span("p", id: "0000000000000001", ",\(member)"))
      #expect(try await live.send(body, .http1JSON).outcome == .malformed)
      try await live.expect()
    }
  }

  @Test("19: Doubles that are no numbers are strings", arguments: ["NaN", "Infinity", "-Infinity"])
  func doubles(text: String) async throws {
    try await withEngine { live in
      let body = Self.bytes(
        Self.span(
          "p", id: "0000000000000001",
          """
          ,"attributes":[{"key":"llm.prompt_tokens","value":{"doubleValue":"\(text)"}},\
          {"key":"llm.completion_tokens","value":{"doubleValue":7}}]
          """))
      #expect(try await live.send(body, .http1JSON) == .accepted)
      let scrape = try await live.expect(counted: 1)
      #expect(scrape.sum("llm_tokens_total") == 7)
      #expect(scrape.sum("tracemill_attribute_values_unreadable_total") == 1)
    }
  }

  @Test("19: A null is absent, wherever it stands", arguments: Way.json)
  func nulls(way: Way) async throws {
    try await withEngine { live in
      let body = """
        {"resourceSpans":[{"resource":null,"schemaUrl":null,"scopeSpans":null},\
        {"resource":{"attributes":null},"scopeSpans":[{"scope":null,"spans":null},\
        {"scope":{"name":null,"version":null},"spans":[{"traceId":"\(Self.trace)",\
        "spanId":"0000000000000001","parentSpanId":null,"traceState":null,\
        "name":"primitive.p.run","kind":null,"startTimeUnixNano":null,"endTimeUnixNano":null,\
        "attributes":[{"key":"primitive.name","value":null},\
        {"key":"agent.type","value":{"stringValue":null}},\
        {"key":"llm.prompt_tokens","value":{"intValue":null}}],"events":null,"links":null,\
        "status":null,"flags":null}]}]}]}
        """
      #expect(try await live.send(Array(body.utf8), way) == .accepted)
      #expect(try await live.send(Array(#"{"resourceSpans":null}"#.utf8), way) == .accepted)
      let scrape = try await live.expect(counted: 1)
      #expect(
        scrape.sum(
          "primitive_execution_count", #"primitive_name="p""#, #"execution_status="success""#) == 1)
      #expect(scrape.sum("tracemill_attribute_values_unreadable_total") == 0)
    }
  }
}
