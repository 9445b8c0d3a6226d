internal import Server

/// What became of the snapshots so far.
struct SaveStatistics {
  /// One that was written.
  struct Written {
    /// When it was taken, in nanoseconds since 1970.
    var time: UInt64
    var duration: Duration
    var bytes: Int
  }

  private var saves = 0
  private var skipped = 0
  private var errors: [FileError.Kind: Int] = [:]
  private var last: Written?
  /// The kinds of errors since the last one that was written.
  private var failing: Set<FileError.Kind> = []

  /// - Returns: whether the one before failed.
  mutating func note(_ written: Written) -> Bool {
    saves += 1
    last = written
    defer { failing = [] }
    return !failing.isEmpty
  }

  /// - Returns: whether it is the first of its kind since one was written.
  mutating func note(_ kind: FileError.Kind) -> Bool {
    errors[kind, default: 0] += 1
    return failing.insert(kind).inserted
  }

  mutating func noteSkipped() { skipped += 1 }

  /// The metrics of it.
  var samples: [ProgramSample] {
    var samples = [
      ProgramSample(
        name: "tracemill_snapshot_saves_total",
        help: "Snapshots of the counters that were written to the data directory.",
        isCounter: true, value: Double(saves)),
      ProgramSample(
        name: "tracemill_snapshot_skipped_total",
        help: "Snapshots that were not taken because the one before was still being written.",
        isCounter: true, value: Double(skipped)),
    ]
    samples += FileError.Kind.allCases.map { kind in
      ProgramSample(
        name: "tracemill_snapshot_errors_total",
        help: "Snapshots that could not be written, by reason.",
        isCounter: true, labels: [("reason", kind.rawValue)],
        value: Double(errors[kind, default: 0]))
    }
    guard let last else { return samples }
    samples += [
      ProgramSample(
        name: "tracemill_snapshot_last_time_seconds",
        help: "When the last snapshot that was written was taken, in seconds since 1970.",
        isCounter: false, value: Double(last.time / 1_000_000) / 1000),
      ProgramSample(
        name: "tracemill_snapshot_last_duration_seconds",
        help: "How long it took to take and write the last snapshot.",
        isCounter: false, value: last.duration / .seconds(1)),
      ProgramSample(
        name: "tracemill_snapshot_last_bytes",
        help: "The size of the last snapshot that was written.",
        isCounter: false, value: Double(last.bytes)),
    ]
    return samples
  }
}
