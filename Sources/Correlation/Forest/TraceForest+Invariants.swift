#if DEBUG
  internal import Bytes
  internal import OTLP

  extension TraceForest {
    /// Checks what holds between two requests. O(nodes, traces and slots of tables).
    func _checkInvariants() {
      nodes._checkInvariants()
      traces._checkInvariants()
      traceTable._checkInvariants()
      labels._checkInvariants()
      precondition(touched.isEmpty && lastTrace < 0, "a request has not ended")
      precondition(traceTable.count == traces.count, "a trace is not in the table, or twice")
      var nodeCount = 0
      var slots = 0
      for trace in 0..<traces.end where traces[trace].id != .invalid {
        precondition(find(traces[trace].id) == trace, "a trace is not found by its id")
        precondition(traces[trace].queue != .none, "a trace waits for nothing")
        slots += 1 << Int(traces[trace].blockSize)
        nodeCount += checkNodes(of: trace)
      }
      precondition(nodeCount == nodes.count, "a node is of no trace, or of two")
      precondition(slots == blocks.used, "a block is of no trace, or of two")
      checkQueues()
    }

    /// Checks the nodes of a trace; returns their number.
    private func checkNodes(of trace: TraceIndex) -> Int {
      var count = 0
      var cursor = NodeCursor(traces[trace])
      while case let node = cursor.next(in: blocks), node >= 0 {
        count += 1
        let it = nodes[node]
        precondition(find(it.spanID, in: trace) == node, "a span is not found by its id")
        guard !it.flags.contains(.placeholder) else {
          precondition(it.parent < 0 && it.labels < 0, "a placeholder has a parent or labels")
          precondition(it.flags.contains(.hasChild), "nobody names a placeholder")
          continue
        }
        precondition(it.labels >= 0, "a span has no labels")
        precondition(it.flags.contains(.root) == (it.parent < 0), "a root has a parent")
        guard it.parent >= 0 else { continue }
        for above in [it.parent, it.ancestorLink] {
          precondition(
            find(nodes[above].spanID, in: trace) == above, "an ancestor is of another trace")
        }
        precondition(nodes[it.parent].flags.contains(.hasChild), "a parent has no child")
      }
      precondition(count == Int(traces[trace].nodeCount), "the number of spans is wrong")
      return count
    }

    private func checkQueues() {
      var count = 0
      for queue in [TraceQueue.quiet, .idle, .remembered, .pinned] {
        var (previous, trace): (TraceIndex, TraceIndex) = (-1, queues[queue].first)
        var length = 0
        while trace >= 0, length <= traces.count {
          precondition(traces[trace].queue == queue, "a trace is in the queue of others")
          precondition(traces[trace].previous == previous, "a queue does not lead back")
          (previous, trace) = (trace, traces[trace].next)
          length += 1
        }
        precondition(queues[queue].last == previous, "a queue has another end")
        precondition(queues[queue].count == length, "the length of a queue is wrong")
        count += length
      }
      precondition(count == traces.count, "a trace is in no queue, or in two")
    }
  }
#endif
