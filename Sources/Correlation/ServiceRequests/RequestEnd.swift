internal import OTLP

/// Which end of a request between services a span is, by its kind.
enum RequestEnd: UInt8, BitwiseCopyable {
  case none
  case server
  case client
  case producer
  case consumer
  /// A client of a database: it needs no partner.
  case database

  /// The end of a span of `kind`.
  init(_ kind: SpanKind, isDatabase: Bool) {
    switch kind {
    case .internal: self = .none
    case .server: self = .server
    case .client: self = isDatabase ? .database : .client
    case .producer: self = .producer
    case .consumer: self = .consumer
    }
  }

  /// How this end and `other`, which is below it, make a request; nil where they make none.
  func connection(to other: RequestEnd) -> RequestDerivation.Connection? {
    switch (self, other) {
    case (.client, .server), (.database, .server): .direct
    case (.producer, .consumer): .messagingSystem
    default: nil
    }
  }
}
