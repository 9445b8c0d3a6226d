/// The first and the last trace of each queue.
struct TraceQueues {
  /// The ends of a queue; -1 where it is empty.
  struct Ends {
    var first: Int32 = -1
    var last: Int32 = -1
    var count = 0
  }

  private var ends: (Ends, Ends, Ends, Ends) = (Ends(), Ends(), Ends(), Ends())

  subscript(queue: TraceQueue) -> Ends {
    get {
      switch queue {
      case .none: Ends()
      case .quiet: ends.0
      case .idle: ends.1
      case .remembered: ends.2
      case .pinned: ends.3
      }
    }
    set {
      switch queue {
      case .none: break
      case .quiet: ends.0 = newValue
      case .idle: ends.1 = newValue
      case .remembered: ends.2 = newValue
      case .pinned: ends.3 = newValue
      }
    }
  }
}
