/// From when to when a call was, in nanoseconds since 1970.
struct CallTime: BitwiseCopyable, Sendable {
  /// How long after the end of one report another of the same call may begin: a library may end its span
  /// when a stream is made, before whoever reads it sends the request.
  static let gap: UInt64 = 20_000_000

  var start: UInt64 = 0
  var end: UInt64 = 0

  /// Whether it lies inside another.
  func isInside(_ other: CallTime) -> Bool {
    start >= other.start && end <= other.end
  }

  /// Whether one lies inside the other.
  func isNested(with other: CallTime) -> Bool {
    isInside(other) || other.isInside(self)
  }

  /// Whether both may be one call's.
  func isAlike(_ other: CallTime) -> Bool { isNested(with: other) || isNear(other) }

  /// Whether both may be one call's although neither lies inside the other: they have seven eighths of
  /// the longer in common, as where two listeners are told of it one after the other, or one follows
  /// the other at once.
  func isNear(_ other: CallTime) -> Bool {
    let (first, last) = start <= other.start ? (self, other) : (other, self)
    guard last.start <= first.end else { return last.start - first.end <= CallTime.gap }
    guard last.end >= last.start, first.end >= first.start else { return false }
    let longer = max(first.end - first.start, last.end - last.start)
    return min(first.end, last.end) - last.start >= longer - longer / 8
  }
}
