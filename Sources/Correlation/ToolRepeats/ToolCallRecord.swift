/// A tool's span that has arguments, as far as it takes to know them again: 32 bytes.
struct ToolCallRecord: SlabElement {
  /// The hash of the arguments; they themselves are not kept.
  var arguments: UInt64 = 0
  var node: Int32 = -1
  var trace: Int32 = -1
  /// The trace's next.
  var next: Int32 = -1
  /// In the first of those with one name and one hash: how many calls they are.
  var calls: Int32 = 0
  /// There too: how many repeats of them are counted.
  var counted: Int32 = 0

  var nextFree: Int32 {
    get { next }
    set { next = newValue }
  }
}
