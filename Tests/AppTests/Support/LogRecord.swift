import Logging
import Synchronization

/// What was logged.
final class LogRecord: Sendable {
  private let record = Mutex<[String]>([])

  /// The messages, as "level: text".
  var messages: [String] { record.withLock { $0 } }

  /// A logger that writes to it.
  var logger: Logger { Logger(label: "test") { _ in Handler(log: self) } }

  private struct Handler: LogHandler {
    let log: LogRecord
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.warning

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      log.record.withLock { $0.append("\(event.level): \(event.message)") }
    }
  }
}
