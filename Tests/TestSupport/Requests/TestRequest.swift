/// An export request as a test writes it down.
package struct TestRequest: Hashable, Sendable {
  /// The spans of one resource.
  package struct Resource: Hashable, Sendable {
    package var attributes: TestAttributes
    package var scopes: [Scope]

    /// The spans of `scopes`.
    package init(_ attributes: TestAttributes = [:], _ scopes: [Scope]) {
      self.attributes = attributes
      self.scopes = scopes
    }
  }

  /// The spans of one instrumentation scope.
  package struct Scope: Hashable, Sendable {
    package var name: String
    package var version: String
    package var spans: [TestSpan]

    /// `spans` of the scope `name`.
    package init(_ name: String, version: String = "1.0", _ spans: [TestSpan]) {
      self.name = name
      self.version = version
      self.spans = spans
    }
  }

  package var resources: [Resource]

  /// The spans of `resources`.
  package init(_ resources: [Resource]) { self.resources = resources }

  /// `spans` of one service and one scope.
  package init(_ spans: [TestSpan], service: String = "test", scope: String = "test.scope") {
    resources = [Resource(["service.name": .string(service)], [Scope(scope, spans)])]
  }
}
