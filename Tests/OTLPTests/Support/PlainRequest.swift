/// An export request as plain values: what the reader and the reference decoder are compared by.
struct PlainRequest: Equatable {
  struct Value: Equatable {
    var kind: String
    var bytes: [UInt8] = []
    var number: UInt64 = 0
  }

  struct Attribute: Equatable {
    var key: [UInt8]
    var value: Value
  }

  struct Event: Equatable {
    var time: UInt64
    var name: [UInt8]
    var attributes: [Attribute]
  }

  struct Link: Equatable {
    var traceID: [UInt8]
    var spanID: [UInt8]
  }

  struct Span: Equatable {
    var resourceAttributes: [Attribute]
    var scopeName: [UInt8]
    var scopeVersion: [UInt8]
    var traceID: [UInt8]
    var spanID: [UInt8]
    var parentSpanID: [UInt8]
    var traceState: [UInt8]
    var name: [UInt8]
    var kind: Int32
    var start: UInt64
    var end: UInt64
    var attributes: [Attribute]
    var events: [Event]
    var links: [Link]
    var statusMessage: [UInt8]
    var statusCode: Int32
    var flags: UInt32
  }

  var spans: [Span] = []
  /// Resources and scopes are counted too, since they may have no spans.
  var resources = 0
  var scopes = 0
}
