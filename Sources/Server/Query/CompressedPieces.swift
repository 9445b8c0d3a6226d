internal import Synchronization

/// The pieces of a body, compressed one after the other.
final class CompressedPieces: Sendable {
  /// How many bytes a piece has at least, the last excepted.
  private static let least = 16 << 10

  private struct State: ~Copyable {
    var deflater = Deflater()
    /// The piece that was taken of the source and is not compressed yet; nil at its end.
    var waiting: [UInt8]?
    var isOver = false
  }

  private let source: QueryReply.Pieces
  private let state: Mutex<State>

  /// The pieces of `source` after `first`; nil where zlib has no memory for them.
  init?(_ first: [UInt8], _ source: @escaping QueryReply.Pieces) {
    self.source = source
    let deflater = Deflater()
    guard deflater.canDeflate else { return nil }
    state = Mutex(State(deflater: deflater, waiting: first))
  }

  /// The next piece; nil after the last.
  func next() -> [UInt8]? {
    state.withLock { state in
      var output: [UInt8] = []
      while output.count < CompressedPieces.least, !state.isOver {
        let piece = state.waiting ?? []
        state.waiting = source()
        state.isOver = state.waiting == nil
        // What cannot be compressed ends the member too early, which every reader notices.
        if !state.deflater.deflate(piece, isLast: state.isOver, into: &output) {
          state.isOver = true
        }
      }
      return output.isEmpty ? nil : output
    }
  }
}
