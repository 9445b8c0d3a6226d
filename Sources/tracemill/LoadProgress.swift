internal import Exporter
internal import Foundation

/// A line on standard error that shows how far a load is; only on a terminal.
struct LoadProgress {
  private let total: Int
  private let isTerminal = isatty(FileHandle.standardError.fileDescriptor) == 1

  /// Of `total` spans.
  init(total: Int) {
    self.total = total
  }

  /// Shows what `generator` is at during `body`, and removes the line.
  func whileShown<Result>(
    _ generator: LoadGenerator, _ body: () async throws -> Result
  ) async throws -> Result {
    guard isTerminal else { return try await body() }
    let drawing = Task {
      while !Task.isCancelled {
        draw(generator.summary)
        try? await Task.sleep(for: .milliseconds(200))
      }
      write("\r\u{1B}[2K")
    }
    let result: Swift.Result<Result, any Error>
    do {
      result = .success(try await body())
    } catch {
      result = .failure(error)
    }
    drawing.cancel()
    await drawing.value
    return try result.get()
  }

  private func draw(_ summary: LoadSummary) {
    guard summary.requests > 0 else { return write("\r\u{1B}[2Kpreparing") }
    let share = total > 0 ? 100 * summary.spans / total : 100
    write(
      "\r\u{1B}[2K\(share) %  \(summary.spans) of \(total) spans"
        + "  \(Int(summary.spansPerSecond)) spans/s  p99 \((summary.p99 * 100).rounded() / 100) ms")
  }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
