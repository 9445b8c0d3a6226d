/// Attributes in their order; a key may occur twice.
package struct TestAttributes: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  /// One attribute.
  package struct Pair: Hashable, Sendable {
    package var key: String
    package var value: TestValue

    /// The attribute `key`.
    package init(_ key: String, _ value: TestValue) {
      self.key = key
      self.value = value
    }
  }

  /// The attributes as they are sent.
  package var pairs: [Pair]

  /// The attributes `pairs`.
  package init(_ pairs: [Pair]) { self.pairs = pairs }

  package init(dictionaryLiteral elements: (String, TestValue)...) {
    pairs = elements.map { Pair($0, $1) }
  }

  /// The value of the first attribute `key`; setting it leaves others of the key alone, or adds one.
  package subscript(key: String) -> TestValue? {
    get { pairs.first { $0.key == key }?.value }
    set {
      let place = pairs.firstIndex { $0.key == key }
      switch (place, newValue) {
      case (let place?, let value?): pairs[place].value = value
      case (let place?, nil): pairs.remove(at: place)
      case (nil, let value?): pairs.append(Pair(key, value))
      case (nil, nil): break
      }
    }
  }

  /// Both, the left ones first.
  package static func + (left: TestAttributes, right: TestAttributes) -> TestAttributes {
    TestAttributes(left.pairs + right.pairs)
  }
}
