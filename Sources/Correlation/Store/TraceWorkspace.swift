internal import Bytes

/// The lists that a store fills and empties for each request.
///
/// A store has its own. A worker that takes many requests lends a store its lists, so that two threads do
/// not write into the same memory in turn.
package struct TraceWorkspace: ~Copyable, Sendable {
  var events = DerivedEvents()
  var calls = UsageScratch()
  var path = ScratchList<NodeIndex>(filler: -1)
  var touched = ScratchList<TraceIndex>(filler: -1)

  /// Empty lists.
  package init() {}
}

extension TraceStore {
  /// Exchanges the lists of the store and those of a workspace. All must be empty.
  package mutating func exchange(_ workspace: inout TraceWorkspace) {
    swap(&events, &workspace.events)
    swap(&usage.calls, &workspace.calls)
    swap(&forest.path, &workspace.path)
    swap(&forest.touched, &workspace.touched)
  }
}
