import Synchronization

/// What exporters have sent and what they were answered so far.
struct ExportTally: Sendable {
  struct Spans: Sendable {
    var spans = 0
    var rejected = 0
  }

  /// Of requests that are under way or answered.
  var sent = Spans()
  /// Of requests that are answered; `rejected` as the answers say.
  var answered = Spans()
  /// Requests that could not be read, and were answered so.
  var malformed = 0
  var scrapes = 0
  private(set) var mistakes: [String] = []

  mutating func check(_ isRight: Bool, _ mistake: @autoclosure () -> String) {
    if !isRight { mistakes.append(mistake()) }
  }
}

/// The tally that all exporters and watchers of a test write into.
final class ExportLog: Sendable {
  private let tally = Mutex(ExportTally())
  private let over = Atomic(false)

  /// Whether all exporters have ended.
  var isOver: Bool {
    get { over.load(ordering: .relaxed) }
    set { over.store(newValue, ordering: .relaxed) }
  }

  func withTally<Result: Sendable>(_ body: (inout ExportTally) -> Result) -> Result {
    tally.withLock { body(&$0) }
  }
}
