/// What an objective counted, by time of arrival, so that windows of any length can be asked for.
///
/// It holds sums at points in time, only where they changed. The older a stretch, the fewer points: two
/// lie no closer than a hundredth of their age, and no closer than ten seconds. Some 900 points, 24
/// bytes each, reach back 30 days.
struct ObjectiveHistory: Sendable {
  /// The sum of all that came up to a time.
  struct Point: Codable, Equatable, Sendable {
    /// Nanoseconds since 1970.
    var time: UInt64
    var sum: ObjectiveEvents
  }

  /// The finest distance of points, in nanoseconds.
  static let resolution: UInt64 = 10_000_000_000
  /// After so many new points the old ones are thinned out.
  private static let interval = 64

  /// Ascending by time, never empty: the first is the beginning of what is known.
  private(set) var points: [Point]
  private var sinceThinned = 0

  /// A history that begins with `sum` at `time`.
  init(start time: UInt64, sum: ObjectiveEvents = ObjectiveEvents()) {
    points = [Point(time: time, sum: sum)]
  }

  /// A history of `points`, ascending by time; nil where there is none.
  init?(_ points: [Point]) {
    guard !points.isEmpty, zip(points, points.dropFirst()).allSatisfy({ $0.time < $1.time }) else {
      return nil
    }
    self.points = points
  }

  /// Keeps that `sum` was reached at `now`. O(1), now and then O(points).
  mutating func record(_ sum: ObjectiveEvents, at now: UInt64, window: UInt64) {
    guard let last = points.last, sum != last.sum, now > last.time else { return }
    points.append(Point(time: now, sum: sum))
    sinceThinned += 1
    if sinceThinned >= ObjectiveHistory.interval { thin(now, window) }
  }

  /// The sum that was reached `since`, or where the history begins later, then.
  ///
  /// O(log points). Where points were thinned out it is that of up to a hundredth of the age before.
  func sum(at since: UInt64) -> ObjectiveEvents {
    var (low, high) = (0, points.count)
    // The first point after `since` is at `low`.
    while low < high {
      let middle = (low + high) / 2
      if points[middle].time <= since { low = middle + 1 } else { high = middle }
    }
    return points[max(0, low - 1)].sum
  }

  /// Drops points that lie too close for their age, and those that no window reaches.
  private mutating func thin(_ now: UInt64, _ window: UInt64) {
    sinceThinned = 0
    let horizon = now - min(now, window)
    // The last point before the window tells the sum at its beginning.
    let first = max(0, (points.firstIndex { $0.time > horizon } ?? points.count) - 1)
    var kept: [Point] = []
    for place in first..<points.count {
      let point = points[place]
      if let before = kept.last, place + 1 < points.count {
        let after = points[place + 1]
        let closest = max(ObjectiveHistory.resolution, (now - min(now, after.time)) / 100)
        if after.time - before.time <= closest { continue }
      }
      kept.append(point)
    }
    points = kept
  }
}
