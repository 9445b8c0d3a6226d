/// Where tasks wait for each other.
actor Meeting {
  private let size: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// A meeting of `size` tasks.
  init(_ size: Int) { self.size = size }

  /// Waits until all are there.
  func arrive() async {
    if waiting.count + 1 == size {
      for task in waiting { task.resume() }
      waiting = []
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }
}
