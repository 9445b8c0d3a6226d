internal import Bytes

/// Finds a ``JSONKey`` by its bytes: three words and a length, compared at once.
struct JSONKeyTable {
  /// A key's bytes, padded with zeros.
  private struct Word: Equatable {
    var first: UInt64
    var second: UInt64
    var third: UInt64
  }

  private struct Entry {
    var word: Word
    var key: JSONKey?
  }

  /// Open addressing with linear probing; never more than half full.
  private var slots: [Entry]

  init() {
    let none = Entry(word: Word(first: 0, second: 0, third: 0), key: nil)
    slots = Array(repeating: none, count: 128)
    for key in JSONKey.allCases {
      let name = Array(String(describing: key).utf8)
      let word = JSONKeyTable.word(of: name.span)
      var slot = JSONKeyTable.slot(of: word)
      while slots[slot].key != nil { slot = (slot + 1) & 127 }
      slots[slot] = Entry(word: word, key: key)
    }
  }

  /// The key written as `name`; nil for any other. O(1).
  @inline(__always)
  func key(_ name: Span<UInt8>) -> JSONKey? {
    guard name.count <= 24 else { return nil }
    let word = JSONKeyTable.word(of: name)
    var slot = JSONKeyTable.slot(of: word)
    while let key = slots[slot].key {
      if slots[slot].word == word { return key }
      slot = (slot &+ 1) & 127
    }
    return nil
  }

  @inline(__always)
  private static func word(of name: Span<UInt8>) -> Word {
    Word(
      first: part(of: name, from: 0), second: part(of: name, from: 8),
      third: part(of: name, from: 16))
  }

  /// Up to eight bytes from `start` on, little-endian.
  @inline(__always)
  private static func part(of name: Span<UInt8>, from start: Int) -> UInt64 {
    if name.count &- start >= 8 { return name.littleEndian64(at: start) }
    var value: UInt64 = 0
    var index = name.count
    while index > start {
      index &-= 1
      value = value << 8 | UInt64(name[index])
    }
    return value
  }

  @inline(__always)
  private static func slot(of word: Word) -> Int {
    let mixed = (word.first ^ word.second &* 3 ^ word.third &* 5) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 57)
  }
}
