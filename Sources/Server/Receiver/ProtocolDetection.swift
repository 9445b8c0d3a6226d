internal import NIOCore

/// Tells HTTP/2 from HTTP/1.1 by the first bytes of a connection, once, and keeps what came until the
/// handlers of that protocol are there.
///
/// HTTP/2 with prior knowledge begins with a fixed preface (RFC 9113, 3.4); whatever does not is left
/// to the decoder of HTTP/1.1 to judge.
struct ProtocolDetection {
  /// What a connection speaks.
  enum Version: Sendable {
    case http1
    case http2
  }

  /// Something that came, in the order in which it came.
  enum Item {
    case bytes(ByteBuffer)
    case inputClosed
  }

  /// What is to be done with what came.
  enum Action: Equatable {
    /// Nothing: it is kept, or is of no use any more.
    case nothing
    /// The handlers of this version are to be added; then everything that ``next()`` gives is theirs.
    case build(Version)
    /// It is theirs at once.
    case passOn
    /// The connection ends before it has said what it speaks.
    case close
  }

  private enum State {
    /// What has come could still become the preface.
    case undecided(ByteBuffer)
    /// The version is known; what has come since is not passed on yet.
    case handingOver(CircularBuffer<Item>)
    /// Everything is passed on as it comes.
    case passing
    /// The connection is closed.
    case ended
  }

  /// How HTTP/2 with prior knowledge begins.
  static let preface = Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8)

  private var state = State.undecided(ByteBuffer())

  /// Bytes have come.
  mutating func receive(_ bytes: ByteBuffer) -> Action {
    switch state {
    case .undecided(var kept):
      state = .ended
      if kept.readableBytes == 0 {
        kept = bytes
      } else {
        kept.writeImmutableBuffer(bytes)
      }
      guard let version = ProtocolDetection.version(of: kept) else {
        state = .undecided(kept)
        return .nothing
      }
      state = .handingOver([.bytes(kept)])
      return .build(version)
    case .handingOver(var items):
      state = .ended
      items.append(.bytes(bytes))
      state = .handingOver(items)
      return .nothing
    case .passing: return .passOn
    case .ended: return .nothing
    }
  }

  /// No more bytes will come.
  mutating func receiveEnd() -> Action {
    switch state {
    case .undecided:
      state = .ended
      return .close
    case .handingOver(var items):
      items.append(.inputClosed)
      state = .handingOver(items)
      return .nothing
    case .passing: return .passOn
    case .ended: return .nothing
    }
  }

  /// What is to be passed on next; after nil, which it answers where everything is, new bytes are not
  /// kept any more.
  mutating func next() -> Item? {
    guard case .handingOver(var items) = state else { return nil }
    state = .ended
    let item = items.popFirst()
    state = item == nil ? .passing : .handingOver(items)
    return item
  }

  /// The connection is closed, or its handlers could not be added: nothing is passed on any more.
  mutating func end() { state = .ended }

  /// What a connection speaks that begins with `bytes`; nil where that takes more of them.
  private static func version(of bytes: ByteBuffer) -> Version? {
    let count = min(bytes.readableBytes, preface.count)
    guard bytes.readableBytesView.prefix(count).elementsEqual(preface.prefix(count)) else {
      return .http1
    }
    return count == preface.count ? .http2 : nil
  }
}
