internal import Foundation

/// A bar on standard error that shows how far long work is; only on a terminal, and only once it has
/// taken a second.
struct Progress {
  private let total: Int
  private var done = 0
  private let started = Date()
  private var lastDrawn = Date.distantPast
  private let isTerminal = isatty(FileHandle.standardError.fileDescriptor) == 1

  /// Nothing done of `total` files.
  init(total: Int) {
    self.total = total
  }

  /// Notes that `spans` spans have been read in all.
  mutating func advance(spans: UInt64) {
    let now = Date()
    guard isTerminal, now.timeIntervalSince(started) > 1,
      now.timeIntervalSince(lastDrawn) > 0.1
    else { return }
    lastDrawn = now
    let width = 30
    let filled = total == 0 ? width : width * done / total
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
    write("\r[\(bar)] \(done) of \(total) files, \(spans) spans")
  }

  /// Notes that one more file is done.
  mutating func finishFile() { done += 1 }

  /// Removes the bar.
  mutating func clear() {
    guard lastDrawn != .distantPast else { return }
    write("\r\u{1B}[2K")
  }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
