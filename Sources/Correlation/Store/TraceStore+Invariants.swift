#if DEBUG
  extension TraceStore {
    /// Checks what holds between two requests. O(nodes, traces and slots of tables).
    package func _checkInvariants() {
      forest._checkInvariants()
    }
  }
#endif
