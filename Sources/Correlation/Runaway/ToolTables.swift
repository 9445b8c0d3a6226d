/// The calls of tools of all traces, by what they were called with.
struct ToolTables: ~Copyable, Sendable {
  var records = Slab(filler: ToolCallRecord())
  /// The first record of each trace, tool and hash of arguments.
  var groups = PlaceTable()
  /// The record of each span.
  var places = PlaceTable()

  /// Bytes that all of it takes, nearly.
  var bytes: Int {
    records.count * MemoryLayout<ToolCallRecord>.stride + groups.bytes + places.bytes
  }
}
