internal import Bytes
internal import Semantics

/// Tools that are called again with the same arguments: agents that go round in a circle do that.
///
/// A call is a tool's span with arguments whose nearest execution above is not the same tool with the
/// same arguments: that is one call, seen by two libraries or by both its ends. Of n equal calls of a
/// trace n − 1 are repeats, whichever came first.
extension TraceStore {
  /// Notes a tool's span that has just come, before its edges. O(1).
  @inline(never)
  mutating func addToolCall(_ node: Int32, of trace: Int32, _ arguments: UInt64) {
    guard forest.nodes[node].isExecution else { return }
    let place = tools.records.allocate()
    tools.records[place] = ToolCallRecord(arguments: arguments, node: node, trace: trace)
    tools.places.insert(placeHash(node), place)
    tools.records[place].next = forest.traces[trace].firstTool
    forest.traces[trace].firstTool = place
    let hash = groupHash(place)
    let known = group(of: place, hash)
    if known < 0 { tools.groups.insert(hash, place) }
    changeCalls(of: known < 0 ? place : known, by: 1)
  }

  /// Notes that the nearest execution above a span has its name: one call, if they are of one tool with
  /// the same arguments. O(1).
  @inline(never)
  mutating func noteNestedCall(_ node: Int32, below source: Int32) {
    let (place, above) = (toolCall(node), toolCall(source))
    guard place >= 0, above >= 0,
      tools.records[place].arguments == tools.records[above].arguments
    else { return }
    let group = group(of: place, groupHash(place))
    if group >= 0 { changeCalls(of: group, by: -1) }
  }

  /// Counts the repeats of a trace that were not counted, under the name that its workflow has now.
  mutating func settleTools(of trace: Int32) {
    guard forest.traces[trace].toolRepeats > 0 else { return }
    let workflow = settledName(of: trace)
    var place = forest.traces[trace].firstTool
    while place >= 0 {
      let waiting = waitingRepeats(of: place)
      if waiting > 0 {
        var derivation = ToolRepeatDerivation()
        derivation.workflow = workflow
        derivation.tool = forest.name(of: tools.records[place].node)
        derivation.count = UInt64(waiting)
        derivations.toolRepeats.append(derivation)
        tools.records[place].counted += Int32(waiting)
        hold(-waiting, of: derivation.tool)
      }
      place = tools.records[place].next
    }
  }

  /// Forgets the calls of a trace whose spans are still there.
  mutating func forgetTools(of trace: Int32) {
    var place = forest.traces[trace].firstTool
    while place >= 0 {
      let next = tools.records[place].next
      hold(-waitingRepeats(of: place), of: forest.name(of: tools.records[place].node))
      // Of one group only the first is in the table.
      tools.groups.remove(groupHash(place), place)
      tools.places.remove(placeHash(tools.records[place].node), place)
      tools.records.release(place)
      place = next
    }
  }

  private mutating func changeCalls(of group: Int32, by change: Int32) {
    let before = waitingRepeats(of: group)
    tools.records[group].calls += change
    let growth = waitingRepeats(of: group) - before
    let trace = tools.records[group].trace
    // What was counted stays, whatever comes after.
    forest.traces[trace].toolRepeats = UInt32(
      max(0, Int(forest.traces[trace].toolRepeats) + growth))
    hold(growth, of: forest.name(of: tools.records[group].node))
  }

  private func waitingRepeats(of group: Int32) -> Int {
    max(0, Int(tools.records[group].calls) - 1 - Int(tools.records[group].counted))
  }

  private mutating func hold(_ change: Int, of tool: Symbol) {
    guard change != 0 else { return }
    let held = heldToolRepeats[tool, default: 0] + change
    // Those without a repeat that waits stay, at 0, but not without limit.
    let isSpare = held == 0 && heldToolRepeats.count > options.limits.idleNames
    if isSpare { tallies.droppedTools &+= 1 }
    heldToolRepeats[tool] = isSpare ? nil : held
  }

  /// The record of a span; -1 where it has none.
  private func toolCall(_ node: Int32) -> Int32 {
    tools.places.find(placeHash(node)) { tools.records[$0].node == node }
  }

  /// The first record of the calls that one is equal to; -1 where there is none.
  private func group(of place: Int32, _ hash: UInt64) -> Int32 {
    let record = tools.records[place]
    return tools.groups.find(hash) { other in
      tools.records[other].arguments == record.arguments
        && tools.records[other].trace == record.trace
        && forest.name(of: tools.records[other].node) == forest.name(of: record.node)
    }
  }

  private func groupHash(_ place: Int32) -> UInt64 {
    let record = tools.records[place]
    return forest.hash(
      record.trace, forest.name(of: record.node).rawValue, record.arguments)
  }

  private func placeHash(_ node: Int32) -> UInt64 { forest.hash(node, 0) }
}
