internal import Synchronization

/// How many bytes all requests together may hold.
final class ByteBudget: Sendable {
  /// The most that may be taken.
  let limit: Int
  private let used = Atomic<Int>(0)

  init(limit: Int) {
    self.limit = limit
  }

  /// How many bytes are taken.
  var taken: Int { used.load(ordering: .relaxed) }

  /// Takes `count` bytes if there are as many; whoever took them gives them back.
  func take(_ count: Int) -> Bool {
    let now = used.wrappingAdd(count, ordering: .relaxed).newValue
    guard now <= limit else {
      used.wrappingSubtract(count, ordering: .relaxed)
      return false
    }
    return true
  }

  /// Gives back `count` bytes.
  func give(_ count: Int) {
    if count > 0 { used.wrappingSubtract(count, ordering: .relaxed) }
  }
}
