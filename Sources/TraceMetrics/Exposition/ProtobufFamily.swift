internal import Bytes

/// A `MetricFamily` message while its metrics are written: its length comes before it.
///
/// A message is ended when it is over ``limit``, and the rest of the metric follows in another of the
/// same name, which Prometheus reads as one metric.
struct ProtobufFamily: ~Copyable {
  /// `io.prometheus.client.MetricType`.
  enum MetricType: UInt64 {
    case counter = 0
    case gauge = 1
    case histogram = 4
  }

  /// From how many bytes on a message is ended.
  static let limit = 1 << 20

  private var head = ByteWriter(capacity: 256)
  /// The metrics, each with its tag and length.
  var metrics = ByteWriter(capacity: 4096)
  /// Up to where the metrics of a message whose head was written have been moved on; nil where the
  /// message is still being written.
  private var moved: Int?

  /// Whether the message is to be ended.
  var isOver: Bool { moved == nil && metrics.count >= ProtobufFamily.limit }

  /// Begins a message.
  mutating func begin(_ name: String, _ help: String, _ type: MetricType) {
    head.removeAll()
    head.append(1, string: name)
    head.append(2, string: help)
    head.append(3, varint: type.rawValue)
  }

  /// Ends the message, if it has a metric.
  mutating func end(into writer: inout ByteWriter) {
    if metrics.count > 0 { cut(into: &writer) }
  }

  /// Ends the message, if it has a metric, and moves all of it to `writer`.
  mutating func endWhole(into writer: inout ByteWriter) {
    end(into: &writer)
    while moveSome(into: &writer) > 0 {}
  }

  /// Writes the length and the head; what metrics follow go the same way, at once or bit by bit.
  mutating func cut(into writer: inout ByteWriter) {
    writer.append(varint: UInt64(head.count + metrics.count))
    writer.append(head.bytes)
    moved = 0
    _ = moveSome(into: &writer)
  }

  /// Moves metrics of an ended message to `writer`, about as many as make a piece; returns how many
  /// bytes.
  mutating func moveSome(into writer: inout ByteWriter) -> Int {
    guard let start = moved else { return 0 }
    let count = min(metrics.count - start, Exposition.pieceSize)
    writer.append(metrics.bytes.extracting(start..<(start + count)))
    if start + count == metrics.count {
      moved = nil
      metrics.removeAll()
    } else {
      moved = start + count
    }
    return count
  }
}
