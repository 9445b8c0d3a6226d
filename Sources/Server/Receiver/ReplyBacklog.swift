/// What of a connection's replies waits to be sent because the client does not read.
///
/// The channel knows how much it is, and asking it costs more than a small reply: so it is asked only
/// when it may matter.
struct ReplyBacklog {
  /// So many bytes may be written before the channel is asked.
  static let unnoticed = 4 << 10

  /// What waited when the channel was last asked, in bytes.
  private(set) var waiting = 0
  /// What has been written since then, in bytes.
  private var written = 0
  /// What has been sent until then, in bytes, and until it was last looked whether it moves.
  private var sent = 0
  private var lastSent = 0

  /// So many bytes were given to the channel.
  mutating func write(_ count: Int) { written += count }

  /// Whether the channel is to be asked.
  var isDue: Bool { waiting > 0 || written >= ReplyBacklog.unnoticed }

  /// The channel says that `count` bytes wait; by how many that is more than before.
  mutating func measure(_ count: Int) -> Int {
    sent += waiting + written - count
    written = 0
    let change = count - waiting
    waiting = count
    return change
  }

  /// Whether something has been sent since this was last asked.
  mutating func hasMoved() -> Bool {
    defer { lastSent = sent }
    return sent != lastSent
  }
}
