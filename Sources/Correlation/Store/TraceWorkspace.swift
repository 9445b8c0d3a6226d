internal import Bytes

/// The lists that a store fills and empties for each request.
///
/// A store has some of its own; whoever takes many requests lends it his, so that two threads do not
/// write into the same memory in turn.
package struct TraceWorkspace: ~Copyable, Sendable {
  var derivations = Derivations()
  var calls = ScratchList(filler: CallReport())
  var callOrder = ScratchList<UInt32>(filler: 0)
  var path = ScratchList<Int32>(filler: -1)
  var touched = ScratchList<Int32>(filler: -1)

  /// Empty lists.
  package init() {}
}

extension TraceStore {
  /// Puts other lists in the place of the store's, and gives those in return. All must be empty.
  package mutating func exchange(_ workspace: inout TraceWorkspace) {
    swap(&derivations, &workspace.derivations)
    swap(&calls, &workspace.calls)
    swap(&callOrder, &workspace.callOrder)
    swap(&forest.path, &workspace.path)
    swap(&forest.touched, &workspace.touched)
  }
}
