import Foundation
import Pipeline

extension Engine {
  /// What is written as a snapshot now, byte for byte.
  func snapshotFile(now: UInt64) -> Data {
    var pieces = snapshotPieces(now: now)
    var file = Data()
    while let piece = pieces.next() { file.append(contentsOf: piece) }
    return file
  }

  /// The same, read again.
  func snapshot(now: UInt64) throws -> CounterSnapshot {
    try JSONDecoder().decode(CounterSnapshot.self, from: snapshotFile(now: now))
  }
}
