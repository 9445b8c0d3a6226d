internal import Bytes
internal import Synchronization

/// All strings that labels, names and ids have had: each once, known by its ``Symbol``.
///
/// One table serves the whole process behind one lock, and is asked only for strings that a
/// ``SymbolCache`` does not know: once a string and thread, not once a span.
///
/// Its memory is bounded: a string over the limit of length is cut short, and once the budget is
/// used up, new strings become ``Symbol/other`` and are counted.
package final class SymbolTable: Sendable {
  /// What the table may hold.
  package struct Limits: Sendable {
    /// The budget for all strings together, in bytes, 64 a string for the bookkeeping included.
    package var bytes = 32 << 20
    /// The longest string, in bytes of UTF-8; longer ones are cut, at a character.
    package var length = 256

    /// The default limits: 32 MiB, strings of 256 bytes.
    package init() {}
  }

  private struct State {
    var strings: [String] = ["", "other"]
    var symbols: [String: UInt32] = ["other": 1]
    var bytes = 0
    var refused = 0
  }

  private let limits: Limits
  private let state = Mutex(State())

  /// An empty table.
  package init(limits: Limits = Limits()) {
    self.limits = limits
  }

  /// The symbol of `bytes`, read as UTF-8 with U+FFFD for what is not. O(`bytes.count`).
  package func intern(_ bytes: Span<UInt8>) -> Symbol {
    guard !bytes.isEmpty else { return .none }
    // More than four times the limit cannot matter, however it is repaired.
    let part = bytes.extracting(first: limits.length * 4)
    // The closure only reads, and only within the call.
    let text = unsafe part.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    return intern(text)
  }

  /// The symbol of `text`.
  package func intern(_ text: String) -> Symbol { internWhole(cut(text)) }

  /// The symbol of `text` as it is, however long: of text that is put together of values which were cut
  /// one by one, and must not be cut in the midst of one.
  package func internWhole(_ text: String) -> Symbol {
    guard !text.isEmpty else { return .none }
    return state.withLock { state in
      if let known = state.symbols[text] { return Symbol(known) }
      let cost = text.utf8.count + 64
      guard state.bytes + cost <= limits.bytes else {
        state.refused += 1
        return .other
      }
      let symbol = UInt32(state.strings.count)
      state.strings.append(text)
      state.symbols[text] = symbol
      state.bytes += cost
      return Symbol(symbol)
    }
  }

  /// The symbol of `text`; nil where it has none.
  package func find(_ text: String) -> Symbol? {
    if text.isEmpty { return Symbol.none }
    let text = cut(text)
    return state.withLock { state in state.symbols[text].map { Symbol($0) } }
  }

  private func cut(_ text: String) -> String {
    guard text.utf8.count > limits.length else { return text }
    var end = text.utf8.index(text.startIndex, offsetBy: limits.length)
    while end.samePosition(in: text.unicodeScalars) == nil { end = text.utf8.index(before: end) }
    return String(text[..<end])
  }

  /// The string of `symbol`; empty for ``Symbol/none``. O(1).
  package func string(_ symbol: Symbol) -> String {
    state.withLock { $0.strings[Int(symbol.rawValue)] }
  }

  /// The strings of all symbols so far, each at its symbol's place: for whoever needs many.
  package var strings: [String] {
    state.withLock { $0.strings }
  }

  /// What the table holds and has refused.
  package var statistics: (symbols: Int, bytes: Int, refused: Int) {
    state.withLock { ($0.strings.count, $0.bytes, $0.refused) }
  }
}
