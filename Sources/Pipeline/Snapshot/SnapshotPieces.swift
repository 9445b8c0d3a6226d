internal import Bytes
internal import Foundation
internal import Graph
internal import Semantics
internal import TraceMetrics

/// A snapshot as it is written: JSON that ``CounterSnapshot`` reads, piece by piece.
///
/// Each piece is read when it is asked for, so that memory and the time that a shard is locked do not
/// grow with the number of series. The values of one series are of one moment. Series of one piece and
/// those of a later one may be of different moments.
package struct SnapshotPieces: ~Copyable {
  /// A piece has at least so many bytes, but for the last.
  private static let size = 1 << 16

  private enum Part {
    case head
    /// The series of a family, from this one on.
    case series(family: Int, birth: UInt64)
    case end
  }

  private let engine: Engine
  private let reader: SeriesReader
  private let objectives: [CounterSnapshot.ObjectiveSeries]?
  private let time: UInt64
  private var part = Part.head
  private var hasSeries = false
  /// How each series of the family begins.
  private var opening: [UInt8] = []
  private var batch = SeriesBatch()
  private var writer = ByteWriter(capacity: 2 * SnapshotPieces.size)

  fileprivate init(_ engine: Engine, now: UInt64) {
    self.engine = engine
    time = now
    let (reader, _, objectives) = SeriesReader.make(
      engine, exemplars: false, natives: true, now: now
    ) { book, _ in book.kept() }
    self.reader = reader
    self.objectives = objectives
  }

  /// The next piece; nil after the last.
  package mutating func next() -> [UInt8]? {
    writer.removeAll()
    while writer.count < SnapshotPieces.size {
      switch part {
      case .head:
        writeHead()
        begin(0)
      case .series(let family, let birth):
        guard family < Family.allCases.count else {
          writer.append("]}\n")
          part = .end
          break
        }
        reader.read(Family.allCases[family], from: birth, into: &batch)
        guard let last = batch.entries.last else {
          begin(family + 1)
          break
        }
        for place in batch.entries.indices { writeSeries(place) }
        part = .series(family: family, birth: last.birth + 1)
      case .end: return writer.count > 0 ? writer.array : nil
      }
    }
    return writer.array
  }

  private mutating func begin(_ number: Int) {
    part = .series(family: number, birth: 0)
    guard number < Family.allCases.count else { return }
    let family = Family.allCases[number]
    var text = ByteWriter()
    text.append("\n{\"family\":")
    text.append(json: family.metricName)
    text.append(",\"labels\":")
    opening = text.array
  }

  private mutating func writeHead() {
    writer.append("{\"version\":")
    writer.append(decimal: UInt64(CounterSnapshot.currentVersion))
    writer.append(",\"time\":")
    writer.append(decimal: time)
    writer.append(",\"durationBounds\":")
    writeList(engine.options.durationBounds) { $0.append(double: $1) }
    if !engine.catalog.spanDimensions.isEmpty {
      writer.append(",\"spanDimensions\":")
      writeList(engine.catalog.spanDimensions) { $0.append(json: $1) }
    }
    writer.append(",\"labels\":{")
    for (place, family) in Family.allCases.enumerated() {
      if place > 0 { writer.append(",") }
      writer.append(json: family.metricName)
      writer.append(":")
      writeList(engine.catalog.snapshotLabels(of: family)) { $0.append(json: $1) }
    }
    writer.append("}")
    // They are few and rarely change their form: the coder is fast enough for them.
    if let objectives, let bytes = try? JSONEncoder().encode(objectives) {
      writer.append(",\"objectives\":")
      writer.append(Array(bytes).span)
    }
    writer.append(",\"series\":[")
  }

  private mutating func writeSeries(_ place: Int) {
    let entry = batch.entries[place]
    if hasSeries { writer.append(",") }
    hasSeries = true
    let opening = opening
    writer.append(opening.span)
    let symbols = engine.symbols
    writeList(engine.catalog.snapshotValues(of: entry.key)) { $0.append(json: symbols.string($1)) }
    writer.append(entry.key.isOverflow ? ",\"isOverflow\":true" : ",\"isOverflow\":false")
    writer.append(",\"cells\":")
    writeList(batch.cells(of: place)) { $0.append(decimal: $1) }
    writer.append(",\"created\":")
    writer.append(decimal: entry.created)
    if !batch.natives.isEmpty {
      let native = batch.natives[place]
      writer.append(",\"native\":{\"schema\":")
      writer.append(decimal: Int64(native.schema))
      writer.append(",\"zeros\":")
      writer.append(decimal: native.zeros)
      writer.append(",\"first\":")
      writer.append(decimal: Int64(native.first))
      writer.append(",\"counts\":")
      writeList(native.counts) { $0.append(decimal: $1) }
      writer.append("}")
    }
    writer.append("}")
  }

  private mutating func writeList<List: Sequence>(
    _ list: List, _ write: (inout ByteWriter, List.Element) -> Void
  ) {
    writer.append("[")
    var isFirst = true
    for element in list {
      if !isFirst { writer.append(",") }
      isFirst = false
      write(&writer, element)
    }
    writer.append("]")
  }
}

extension Engine {
  /// The values of all series, to continue from after a restart. Traces are not in it: after a restart no
  /// span is remembered.
  ///
  /// - Parameter now: nanoseconds since 1970.
  package func snapshotPieces(now: UInt64) -> SnapshotPieces { SnapshotPieces(self, now: now) }
}
