/// Which spans are meant: those that fit each of its conditions.
package struct SpanPolicy: Hashable, Sendable {
  /// How a span ended.
  package enum Status: UInt8, CaseIterable, BitwiseCopyable, Sendable {
    case unset
    case ok
    case error

    /// The label `status_code`.
    package var name: String {
      switch self {
      case .unset: "STATUS_CODE_UNSET"
      case .ok: "STATUS_CODE_OK"
      case .error: "STATUS_CODE_ERROR"
      }
    }

    /// The status of the number on the wire; what is not known is unset.
    package init(wire number: Int32) {
      self = Status(rawValue: UInt8(truncatingIfNeeded: max(0, min(number, 255)))) ?? .unset
    }
  }

  /// What a span is to the other side of a call, with the kind that says nothing.
  package enum Kind: UInt8, CaseIterable, BitwiseCopyable, Sendable {
    case unspecified
    case `internal`
    case server
    case client
    case producer
    case consumer

    /// The label `span_kind`.
    package var name: String { "SPAN_KIND_\(word.uppercased())" }

    /// The same without what all have in common, in lower case.
    package var word: String { "\(self)" }

    /// The kind of the number on the wire; what is not known is unspecified.
    package init(wire number: Int32) {
      self = Kind(rawValue: UInt8(truncatingIfNeeded: max(0, min(number, 255)))) ?? .unspecified
    }
  }

  /// An attribute of the span, else of its resource, and what its value must fit one of.
  package struct Condition: Hashable, Sendable {
    package var attribute: String
    package var values: [WildcardPattern]

    /// `attribute` has one of `values`.
    package init(attribute: String, values: [WildcardPattern]) {
      self.attribute = attribute
      self.values = values
    }
  }

  /// Its kind is one of these; empty = any.
  package var kinds: Set<Kind> = []
  /// Its status is one of these; empty = any.
  package var statuses: Set<Status> = []
  /// Its name fits one of these; empty = any.
  package var names: [WildcardPattern] = []
  /// Its service's name fits one of these; empty = any.
  package var services: [WildcardPattern] = []
  /// All of these hold.
  package var attributes: [Condition] = []

  /// Every span.
  package init() {}
}
