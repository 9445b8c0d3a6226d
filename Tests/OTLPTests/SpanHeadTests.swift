import TestSupport
import Testing

/// The fields before a span's attributes, which are read in one look where they are written as SDKs do.
@Suite("Span heads")
struct SpanHeadTests {
  /// A span's fields in order, each as it is written.
  private static let fields: [[UInt8]] = {
    let attribute = WireBuilder.made { pair in
      pair.bytes(1, Array("primitive.name".utf8))
      pair.bytes(2, WireBuilder.made { $0.bytes(1, Array("a value".utf8)) })
    }
    return [
      WireBuilder.made { $0.bytes(1, Array(1...16)) },
      WireBuilder.made { $0.bytes(2, Array(1...8)) },
      WireBuilder.made { $0.bytes(4, Array(11...18)) },
      WireBuilder.made { $0.bytes(5, Array("primitive.work.run".utf8)) },
      WireBuilder.made { $0.varint(6, 3) },
      WireBuilder.made { $0.fixed64(7, 1000) },
      WireBuilder.made { $0.fixed64(8, 2000) },
      WireBuilder.made { $0.bytes(9, attribute) },
    ]
  }()

  /// A request with a span of `fields`, followed by `others` in its scope, and by more than a span takes.
  private static func request(_ fields: [[UInt8]], others: [[UInt8]] = []) -> [UInt8] {
    let scope =
      WireBuilder.made { $0.bytes(2, Array(fields.joined())) } + others.joined()
      + WireBuilder.made { $0.bytes(99, [UInt8](repeating: 0, count: 400)) }
    return WireBuilder.made { $0.bytes(1, WireBuilder.made { $0.bytes(2, scope) }) }
  }

  /// What the reader makes of a request, which must be what protobuf-c does.
  private static func span(_ body: [UInt8]) throws -> PlainRequest.Span {
    let ours = try PlainRequest(reading: body)
    #expect(try #require(PlainRequest(reference: body)) == ours)
    return try #require(ours.spans.first)
  }

  @Test(
    "What comes after a span is not part of it, though it looks like its next fields",
    arguments: 2...7)
  func ends(count: Int) throws {
    let (own, others) = (Array(Self.fields.prefix(count)), Array(Self.fields.dropFirst(count)))
    let span = try Self.span(Self.request(own, others: others))
    #expect(span.end == (count > 6 ? 2000 : 0))
    #expect(span.start == (count > 5 ? 1000 : 0))
    #expect(span.kind == (count > 4 ? 3 : 0))
    #expect(span.attributes.isEmpty)
  }

  @Test("A field that is missing leaves the others as they are", arguments: 0..<7)
  func missing(place: Int) throws {
    var fields = Self.fields
    fields.remove(at: place)
    let (span, all) = (
      try Self.span(Self.request(fields)), try Self.span(Self.request(Self.fields))
    )
    #expect(span.attributes == all.attributes)
    #expect(span.attributes.count == 1)
    #expect(span.end == (place == 6 ? 0 : all.end))
    #expect(span.name == (place == 3 ? [] : all.name))
    #expect(span.parentSpanID == (place == 2 ? [UInt8](repeating: 0, count: 8) : all.parentSpanID))
  }

  @Test("A field that comes again counts as it came last", arguments: 0..<7)
  func again(place: Int) throws {
    let others: [[UInt8]] = [
      WireBuilder.made { $0.bytes(1, Array(101...116)) },
      WireBuilder.made { $0.bytes(2, Array(101...108)) },
      WireBuilder.made { $0.bytes(4, Array(111...118)) },
      WireBuilder.made { $0.bytes(5, Array("other".utf8)) },
      WireBuilder.made { $0.varint(6, 5) },
      WireBuilder.made { $0.fixed64(7, 1001) },
      WireBuilder.made { $0.fixed64(8, 2001) },
    ]
    let (span, all) = (
      try Self.span(Self.request(Self.fields + [others[place]])),
      try Self.span(Self.request(Self.fields))
    )
    #expect(span != all)
  }
}

extension WireBuilder {
  /// What `build` writes.
  fileprivate static func made(_ build: (inout WireBuilder) -> Void) -> [UInt8] {
    var wire = WireBuilder()
    build(&wire)
    return wire.bytes
  }
}
