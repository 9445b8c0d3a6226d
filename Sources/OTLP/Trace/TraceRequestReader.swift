internal import Bytes

/// Reads an `ExportTraceServiceRequest` in one pass over its bytes, without a message tree.
///
///     message ExportTraceServiceRequest { repeated ResourceSpans resource_spans = 1; }
///     message ResourceSpans { Resource resource = 1;  repeated ScopeSpans scope_spans = 2; }
///     message ScopeSpans { InstrumentationScope scope = 1;  repeated Span spans = 2; }
///
/// The caller pulls: each call of ``next(into:)`` reads up to the next resource, scope or span and
/// leaves it in a ``TraceScratch``. Protobuf lets fields come in any order and embedded messages in
/// pieces, so each level is first stepped over, by its lengths alone, for its resource or scope.
///
/// All of a body is checked by the time `next` returns nil: whoever counts spans only then counts
/// nothing of a body that is malformed further down.
public struct TraceRequestReader: ~Escapable {
  /// What was read.
  public enum Item: Sendable {
    /// ``TraceScratch/resourceAttributes`` are new; scopes and spans of this resource follow.
    case resource
    /// ``TraceScratch/scopeName`` and ``TraceScratch/scopeVersion`` are new; its spans follow.
    case scope
    /// ``TraceScratch/span`` and what belongs to it are new.
    case span
  }

  /// The three levels have the same numbers: 1 is the head, 2 is what repeats below it.
  private enum Tag {
    static let resourceSpans: UInt32 = 1 << 3 | 2
    static let head: UInt32 = 1 << 3 | 2
    static let children: UInt32 = 2 << 3 | 2

    static let resourceAttributes: UInt32 = 1 << 3 | 2
    static let scopeName: UInt32 = 1 << 3 | 2
    static let scopeVersion: UInt32 = 2 << 3 | 2
    static let scopeAttributes: UInt32 = 3 << 3 | 2
  }

  private let keys: AttributeKeyIndex
  private let body: Span<UInt8>
  private var request: WireReader
  private var resource: WireReader
  private var scope: WireReader

  /// Bodies must be shorter: places in them are numbers of 32 bits.
  public static let maximumSize = Int(UInt32.max)

  /// - Throws: where `body` is ``maximumSize`` or more. To be asked before a reader is made of what came
  ///   from outside.
  public static func checkSize(_ body: Span<UInt8>) throws(OTLPError) {
    guard body.count < maximumSize else { throw OTLPError(.tooLarge, at: maximumSize) }
  }

  /// Reads `body`, which must be shorter than ``maximumSize``.
  @_lifetime(copy body)
  public init(_ body: Span<UInt8>) {
    self.init(body, wanted: AttributeKeyIndex())
  }

  /// Reads `body`, which must be shorter than ``maximumSize``, and of spans' attributes the values of `keys`: the
  /// scratch that is read into must have room for as many.
  @_lifetime(copy body, copy keys)
  public init(_ body: Span<UInt8>, wanted keys: AttributeKeyIndex) {
    precondition(body.count < TraceRequestReader.maximumSize, "checkSize comes before")
    self.keys = keys
    self.body = body
    self.request = WireReader(body)
    self.resource = WireReader(body.extracting(first: 0))
    self.scope = WireReader(body.extracting(first: 0))
  }

  /// Reads on, up to the next resource, scope or span; nil at the end of the body.
  ///
  /// - Throws: where the body is malformed; then it must not be read on.
  @_lifetime(self: copy self)
  public mutating func next(into scratch: inout TraceScratch) throws(OTLPError) -> Item? {
    while true {
      while !scope.isAtEnd {
        let tag = try scope.readTag()
        guard tag.rawValue == Tag.children else {
          try scope.skip(tag)
          continue
        }
        var span = try scope.readMessage()
        try span.readSpan(into: &scratch, keys, body)
        return .span
      }
      while !resource.isAtEnd {
        let tag = try resource.readTag()
        guard tag.rawValue == Tag.children else {
          try resource.skip(tag)
          continue
        }
        scope = try resource.readMessage()
        try readScope(into: &scratch)
        return .scope
      }
      while !request.isAtEnd {
        let tag = try request.readTag()
        guard tag.rawValue == Tag.resourceSpans else {
          try request.skip(tag)
          continue
        }
        resource = try request.readMessage()
        try readResource(into: &scratch)
        return .resource
      }
      return nil
    }
  }

  /// Steps over a `ResourceSpans` for its resource.
  private func readResource(into scratch: inout TraceScratch) throws(OTLPError) {
    scratch.resourceAttributes.removeAll()
    var level = resource
    while !level.isAtEnd {
      let tag = try level.readTag()
      guard tag.rawValue == Tag.head else {
        try level.skip(tag)
        continue
      }
      var message = try level.readMessage()
      while !message.isAtEnd {
        let tag = try message.readTag()
        if tag.rawValue == Tag.resourceAttributes {
          scratch.resourceAttributes.append(try message.readAttribute())
        } else {
          try message.skip(tag)
        }
      }
    }
  }

  /// Steps over a `ScopeSpans` for its scope; the scope's attributes are checked and let go.
  private func readScope(into scratch: inout TraceScratch) throws(OTLPError) {
    scratch.scopeName = .empty
    scratch.scopeVersion = .empty
    var level = scope
    while !level.isAtEnd {
      let tag = try level.readTag()
      guard tag.rawValue == Tag.head else {
        try level.skip(tag)
        continue
      }
      var message = try level.readMessage()
      while !message.isAtEnd {
        let tag = try message.readTag()
        switch tag.rawValue {
        case Tag.scopeName: scratch.scopeName = try message.readRange()
        case Tag.scopeVersion: scratch.scopeVersion = try message.readRange()
        case Tag.scopeAttributes: _ = try message.readAttribute()
        default: try message.skip(tag)
        }
      }
    }
  }
}
