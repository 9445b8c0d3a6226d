/// A call edge between two nodes that the span at hand completed.
struct FoundCall: BitwiseCopyable, Sendable {
  var source: NodeIndex = -1
  var target: NodeIndex = -1
}
