internal import Semantics
internal import TraceMetrics

/// What all objectives have counted, and when.
///
/// It costs nothing where spans come in: every ten seconds, and when somebody looks, it takes what the
/// series of executions grew by since the last time.
struct ObjectiveBook: Sendable {
  /// The most series of all objectives together, the overflow series not counted.
  static let limit = 1000

  /// What a series of executions adds to one of ``series``.
  private struct Link {
    var series: Int
    var objective: Int
    /// What it had added when last looked at.
    var seen = ObjectiveEvents()
  }

  /// A series of executions.
  private struct Member {
    /// Which series it is: with the same labels another may come later.
    var birth: UInt64
    var succeeded: Bool
    var links: [Link]
    /// When it was looked at last, as a number of looks.
    var look: Int
  }

  let objectives: [Objective]
  private(set) var series: [ObjectiveSeries] = []
  /// How many series of executions found no room for a primitive of their own.
  private(set) var overflows: UInt64 = 0
  private var places: [ObjectiveSeries.Key: Int] = [:]
  private var members: [SeriesKey: Member] = [:]
  private var look = 0
  /// When it looked last, in nanoseconds since 1970.
  private var lastLook: UInt64
  /// When it kept points last.
  private var lastRecord: UInt64

  /// Nothing counted at `start`, in nanoseconds since 1970.
  init(_ objectives: [Objective], start: UInt64) {
    self.objectives = objectives
    lastLook = start
    lastRecord = start
  }

  /// Whether points are to be kept at `now`.
  func isDue(_ now: UInt64) -> Bool {
    now >= lastRecord && now - lastRecord >= ObjectiveHistory.resolution
  }

  /// Takes what the executions grew by. O(series of executions).
  mutating func update(_ reader: ObjectiveReader, now: UInt64) {
    let now = max(now, lastLook)
    look += 1
    // In the overflow series nobody knows what failed.
    for entry in reader.entries where !entry.key.isOverflow { take(entry, reader) }
    // What is no longer there begins anew when it returns.
    if members.count > reader.entries.count {
      members = members.filter { $0.value.look == look }
    }
    lastLook = now
    guard isDue(now) else { return }
    lastRecord = now
    for place in series.indices {
      let window = objectives[series[place].key.objective].window
      series[place].history.record(series[place].sum, at: now, window: window)
    }
  }

  private mutating func take(_ entry: SeriesCatalog.Entry, _ reader: ObjectiveReader) {
    if members[entry.key]?.birth != entry.birth { members[entry.key] = member(entry, reader) }
    guard var member = members[entry.key] else { return }
    member.look = look
    if !member.links.isEmpty {
      let histogram = reader.histogram(entry)
      for place in member.links.indices {
        let link = member.links[place]
        let events = objectives[link.objective].events(
          in: histogram, succeeded: member.succeeded)
        series[link.series].sum = series[link.series].sum + events.since(link.seen)
        member.links[place].seen = events
      }
    }
    members[entry.key] = member
  }

  private mutating func member(_ entry: SeriesCatalog.Entry, _ reader: ObjectiveReader) -> Member {
    let value = { (label: Label) in reader.value(of: label, in: entry) }
    var links: [Link] = []
    for (number, objective) in objectives.enumerated() where objective.selects(value) {
      let primitive = objective.isPerPrimitive ? value(.primitiveName) : ""
      links.append(Link(series: place(number, primitive), objective: number))
    }
    return Member(
      birth: entry.birth, succeeded: reader.succeeded(entry), links: links, look: look)
  }

  private mutating func place(_ objective: Int, _ primitive: String) -> Int {
    var key = ObjectiveSeries.Key(objective: objective, primitive: primitive)
    if let known = places[key] { return known }
    if series.count >= ObjectiveBook.limit, !primitive.isEmpty {
      overflows += 1
      key = ObjectiveSeries.Key(objective: objective, isOverflow: true)
      if let known = places[key] { return known }
    }
    places[key] = series.count
    // What it counts came after the last look.
    series.append(ObjectiveSeries(key, start: lastLook))
    return series.count - 1
  }

  /// For each series what of its sum is of series of executions from the `births`th of all series on: a
  /// scraper does not see those yet.
  func unseen(_ reader: ObjectiveReader, from births: UInt64) -> [Int: ObjectiveEvents] {
    var unseen: [Int: ObjectiveEvents] = [:]
    for entry in reader.entries where entry.birth >= births {
      for link in members[entry.key]?.links ?? [] {
        unseen[link.series, default: ObjectiveEvents()] =
          (unseen[link.series] ?? ObjectiveEvents()) + link.seen
      }
    }
    return unseen
  }
}

extension ObjectiveBook {
  /// What is kept over a restart: for each series the points of its history, with what came since
  /// each.
  func kept() -> [CounterSnapshot.ObjectiveSeries] {
    series.map { series in
      CounterSnapshot.ObjectiveSeries(
        name: objectives[series.key.objective].name,
        definition: objectives[series.key.objective].definition,
        primitive: series.key.primitive, isOverflow: series.key.isOverflow,
        points: series.history.points.map { point in
          ObjectiveHistory.Point(time: point.time, sum: series.sum.since(point.sum))
        })
    }
  }

  /// Goes on after a restart: what the series hold came before `start`, and when is what was kept says.
  mutating func restore(
    _ kept: [CounterSnapshot.ObjectiveSeries], _ reader: ObjectiveReader, start: UInt64
  ) {
    update(reader, now: start)
    for place in series.indices {
      let (key, sum) = (series[place].key, series[place].sum)
      let objective = objectives[key.objective]
      series[place].history = ObjectiveHistory(start: start, sum: sum)
      let old = kept.first { old in
        old.name == objective.name && old.definition == objective.definition
          && old.primitive == key.primitive && old.isOverflow == key.isOverflow
      }
      guard let old else { continue }
      let points = old.points.filter { $0.time < start }.map { point in
        ObjectiveHistory.Point(time: point.time, sum: sum - point.sum)
      }
      // While the program was not running nothing came.
      if let history = ObjectiveHistory(
        points + [ObjectiveHistory.Point(time: start, sum: sum)])
      {
        series[place].history = history
      }
    }
  }
}
