/// What a trace waits for; in each queue the one that waits longest comes first.
enum TraceQueue: UInt8, BitwiseCopyable {
  /// Nothing.
  case none
  /// Its root has come: until it is quiet.
  case quiet
  /// Its root has not come: until it is idle.
  case idle
  /// It is settled: until it is forgotten.
  case remembered
  /// Its time is over, but an exemplar points to it.
  case pinned
}
