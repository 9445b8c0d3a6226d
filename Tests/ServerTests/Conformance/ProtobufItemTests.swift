import OTLP
import TestSupport
import Testing

/// Items 20 to 22 of the conformance checklist.
@Suite("Conformance: protobuf", .timeLimit(.minutes(20)))
struct ProtobufItemTests {
  /// A request with one span, into whose messages `extra` writes more.
  private static func request(
    resource: (inout WireBuilder) -> Void = { _ in }, span: (inout WireBuilder) -> Void
  ) -> [UInt8] {
    var request = WireBuilder()
    request.message(1) { resourceSpans in
      resource(&resourceSpans)
      resourceSpans.message(2) { $0.message(2, span) }
    }
    return request.bytes
  }

  /// Fields that OTLP does not have, one of each wire type, groups in groups included.
  private static func addUnknown(_ message: inout WireBuilder) {
    message.varint(1000, .max)
    message.fixed64(1001, 1)
    message.bytes(1002, [0xFF, 0x0A, 0x80])
    message.tag(1003, 3)
    message.varint(1, 5)
    message.tag(1004, 3)
    message.string(2, "inner")
    message.tag(1004, 4)
    message.fixed32(3, 7)
    message.tag(1003, 4)
    message.fixed32(1005, 1)
    message.bytes(536_870_911, [])
  }

  @Test(
    "20: Unknown fields of every wire type are skipped at every level", arguments: Way.protobuf)
  func unknownFields(way: Way) async throws {
    var body = WireBuilder()
    Self.addUnknown(&body)
    body.message(1) { resourceSpans in
      Self.addUnknown(&resourceSpans)
      resourceSpans.message(1) { resource in
        Self.addUnknown(&resource)
        resource.attributes(1, ["service.name": "S"])
      }
      resourceSpans.message(2) { scopeSpans in
        Self.addUnknown(&scopeSpans)
        scopeSpans.message(1) { scope in
          Self.addUnknown(&scope)
          scope.string(1, "scope")
        }
        scopeSpans.message(2) { span in
          Self.addUnknown(&span)
          span.bytes += TestSpan("primitive.p.run", status: 2).protobuf
          span.message(9) { attribute in
            Self.addUnknown(&attribute)
            attribute.string(1, "primitive.name")
            attribute.message(2) { value in
              Self.addUnknown(&value)
              value.string(1, "N")
            }
          }
          span.message(11) { event in
            Self.addUnknown(&event)
            event.string(2, "exception")
            event.attributes(3, ["exception.type": "E"])
          }
          span.message(13) { link in
            Self.addUnknown(&link)
            link.bytes(1, TestSpan.traceID(9))
          }
          span.message(15) { Self.addUnknown(&$0) }
        }
      }
    }
    try await withEngine { live in
      #expect(try await live.send(body.bytes, way) == .accepted)
      let scrape = try await live.expect(counted: 1)
      #expect(
        scrape.sum(
          "primitive_execution_count", #"primitive_name="N""#, #"service_name="S""#,
          #"error_type="E""#) == 1)
    }
  }

  @Test("20: A request that is cut anywhere in a field is refused and counts nothing")
  func truncated() async throws {
    let body = TestRequest([
      TestSpan("primitive.p.run", id: 1, ["primitive.name": "first"]),
      TestSpan("primitive.p.run", id: 2, ["primitive.name": "second"]),
    ]).protobuf
    try await withEngine { live in
      for count in stride(from: 1, to: body.count, by: 7) {
        let answer = try await live.send(Array(body.prefix(count)), .http1Protobuf)
        #expect(answer.outcome == .malformed, "cut at \(count)")
      }
      for way in Way.protobuf {
        #expect(try await live.send(Array(body.dropLast()), way).outcome == .malformed)
      }
      try await live.expect()
      #expect(try await live.send(body, .grpc) == .accepted)
      try await live.expect(counted: 2)
    }
  }

  @Test(
    "20: A malformed varint, length, tag or group is refused",
    arguments: [
      [0x0A, 0x80], [0x0A, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F], [0x08, 0x80],
      [0x08] + Array(repeating: 0xFF, count: 11), [0x0A, 0x05, 0x00], [0x00, 0x01], [0x0E],
      [0x0F], [0x0B], [0x0C], [0x0B, 0x14], [0x09, 1, 2, 3], [0x0D, 1],
      [0x0A, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F],
    ] as [[UInt8]])
  func malformed(body: [UInt8]) async throws {
    try await withEngine { live in
      for way in Way.protobuf {
        let answer = try await live.send(body, way)
        #expect(answer.outcome == .malformed)
        #expect(answer.message.contains("at byte"))
      }
      try await live.expect()
    }
  }

  @Test("20: Of a scalar that occurs twice the last counts", arguments: Way.protobuf)
  func lastScalar(way: Way) async throws {
    let body = Self.request { span in
      span.bytes(1, [1, 2, 3])
      span.bytes(1, TestSpan.traceID(1))
      span.bytes(2, TestSpan.spanID(7))
      span.bytes(2, TestSpan.spanID(1))
      span.string(5, "primitive.first.run")
      span.string(5, "primitive.last.run")
      span.fixed64(7, 5_000_000)
      span.fixed64(7, 1_000_000)
      span.fixed64(8, 0)
      span.fixed64(8, 3_000_000)
      span.message(9) { attribute in
        attribute.string(1, "other")
        attribute.string(1, "agent.type")
        attribute.message(2) { value in
          value.string(1, "first")
          value.varint(3, 5)
          value.string(1, "last")
        }
      }
    }
    try await withEngine { live in
      #expect(try await live.send(body, way) == .accepted)
      let scrape = try await live.expect(counted: 1)
      #expect(
        scrape.sum(
          "primitive_execution_count", #"primitive_name="last""#, #"agent_type="last""#) == 1)
      #expect(scrape.sum("primitive_execution_duration_sum") == 2)
      let same = TestRequest([TestSpan("primitive.last.run", trace: 1, id: 1)])
      #expect(try await live.send(same, way) == .accepted)
      try await live.expect(counted: 1, duplicate: 1)
    }
  }

  @Test("20: Repeated occurrences of an embedded message merge", arguments: Way.protobuf)
  func merging(way: Way) async throws {
    let body = Self.request(
      resource: { resourceSpans in
        resourceSpans.message(1) { $0.attributes(1, ["other": "x"]) }
        resourceSpans.message(1) { $0.attributes(1, ["service.name": "S"]) }
      },
      span: { span in
        span.bytes += TestSpan("primitive.p.run").protobuf
        span.message(15) { $0.varint(3, 2) }
        span.message(15) { $0.string(2, "said later") }
        span.message(9) { attribute in
          attribute.message(2) { $0.string(1, "N") }
          attribute.string(1, "primitive.name")
          attribute.message(2) { _ in }
        }
      })
    try await withEngine { live in
      #expect(try await live.send(body, way) == .accepted)
      let scrape = try await live.expect(counted: 1)
      #expect(
        scrape.sum(
          "primitive_execution_count", #"primitive_name="N""#, #"service_name="S""#,
          #"execution_status="error""#) == 1)
    }
  }

  @Test(
    "21: Values nested 100 levels deep are read, deeper ones refused",
    arguments: Way.allCases, [1, 100, 101, 200, 20_000])
  func depth(way: Way, levels: Int) async throws {
    try await withEngine { live in
      for isList in [false, true] {
        let body = Self.nested(levels, isList: isList, way)
        let answer = try await live.send(body, way)
        #expect(answer.outcome == (levels <= 100 ? .taken : .malformed))
        #expect(levels <= 100 || answer.message.contains("100 levels"))
      }
      #expect(try await live.send(TestRequest([TestSpan("x", id: 5)]), way) == .accepted)
      try await live.expect(counted: levels <= 100 ? 3 : 1)
    }
  }

  /// A request with a value of `levels` arrays or lists in each other, made from the inside out.
  private static func nested(_ levels: Int, isList: Bool, _ way: Way) -> [UInt8] {
    let span = TestSpan("primitive.p.run", id: isList ? 2 : 1, ["deep": "value"])
    guard way.encoding == .protobuf else {
      let opening =
        isList
        ? #"{"kvlistValue":{"values":[{"key":"k","value":"# : #"{"arrayValue":{"values":["#
      let closing = isList ? "}]}}" : "]}}"
      let value =
        String(repeating: opening, count: levels) + #"{"intValue":1}"#
        + String(repeating: closing, count: levels)
      let text = TestRequest([span]).jsonText
      return Array(text.replacing(#"{"stringValue":"value"}"#, with: value).utf8)
    }
    // Headers are collected backwards: every message only grows at its front.
    var value: [UInt8] = [0x01, 0x18]
    func wrap(_ field: UInt8) {
      value += WireBuilder.varint(UInt64(value.count)).reversed()
      value.append(field << 3 | 2)
    }
    for _ in 0..<levels {
      if isList {
        wrap(2)
        value += [0x6B, 0x01, 0x0A]
        wrap(1)
        wrap(6)
      } else {
        wrap(1)
        wrap(5)
      }
    }
    let anyValue = Array(value.reversed())
    return request { message in
      message.bytes += TestSpan("primitive.p.run", id: isList ? 2 : 1).protobuf
      message.message(9) { attribute in
        attribute.string(1, "deep")
        attribute.bytes(2, anyValue)
      }
    }
  }

  @Test("21: Groups nested too deep are refused", arguments: [10, 100_000])
  func groups(levels: Int) async throws {
    var body = WireBuilder()
    for _ in 0..<levels { body.tag(99, 3) }
    for _ in 0..<levels { body.tag(99, 4) }
    try await withEngine { live in
      for way in Way.protobuf {
        #expect(
          try await live.send(body.bytes, way).outcome == (levels == 10 ? .taken : .malformed))
      }
      try await live.expect()
    }
  }

  @Test(
    "22: Invalid UTF-8 is accepted and shown as U+FFFD",
    arguments: Way.protobuf,
    [[0x41, 0xFF], [0x41, 0xC3], [0x41, 0xC0], [0x41, 0xE2, 0x82]] as [[UInt8]])
  func invalidText(way: Way, text: [UInt8]) async throws {
    var span = TestSpan("", ["openinference.span.kind": "CHAIN", "session.id": .rawString(text)])
    span.name = text
    let request = TestRequest([
      TestRequest.Resource(
        ["service.name": .rawString(text)], [TestRequest.Scope("s", [span])])
    ])
    try await withEngine { live in
      #expect(try await live.send(request, way) == .accepted)
      let scrape = try await live.expect(counted: 1)
      #expect(
        scrape.sum(
          "primitive_execution_count", #"primitive_name="A\#u{FFFD}""#,
          #"service_name="A\#u{FFFD}""#) == 1)
    }
  }

  @Test("22: Invalid UTF-8 in JSON is accepted and shown as U+FFFD", arguments: Way.json)
  func invalidTextInJSON(way: Way) async throws {
    let span = TestSpan("BAD", ["openinference.span.kind": "CHAIN"])
    var body = TestRequest([span]).json
    let place = try #require(body.firstRange(of: Array("BAD".utf8)))
    body.replaceSubrange(place, with: [0x41, 0xFF])
    try await withEngine { live in
      #expect(try await live.send(body, way) == .accepted)
      let scrape = try await live.expect(counted: 1)
      #expect(scrape.sum("primitive_execution_count", #"primitive_name="A\#u{FFFD}""#) == 1)
    }
  }

  @Test("22: A surrogate without its partner in JSON is shown as U+FFFD", arguments: Way.json)
  func surrogates(way: Way) async throws {
    let span = TestSpan("LONE", ["openinference.span.kind": "CHAIN"])
    let text = TestRequest([span]).jsonText.replacing("LONE", with: #"A\ud83d"#)
    try await withEngine { live in
      #expect(try await live.send(Array(text.utf8), way) == .accepted)
      let scrape = try await live.expect(counted: 1)
      #expect(scrape.sum("primitive_execution_count", #"primitive_name="A\#u{FFFD}""#) == 1)
    }
  }
}
