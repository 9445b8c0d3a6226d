import Bytes
import Testing

@Suite struct ScratchListTests {
  @Test(
    "A list keeps its room up to a limit and gives more of it back",
    arguments: [(10, 16, false), (10, 100, false), (100, 16, true), (5000, 4096, true)])
  func room(count: Int, limit: Int, isGivenBack: Bool) {
    var list = ScratchList(filler: 0)
    for number in 0..<count { list.append(number) }
    let room = list.capacity
    list.removeAll(keepingAtMost: limit)
    let isEmpty = list.isEmpty
    #expect(isEmpty)
    let kept = list.capacity
    #expect(kept == (isGivenBack ? 1 : room))
    for number in 0..<count { list.append(number) }
    for number in 0..<count where list[number] != number { Issue.record("\(number)") }
  }
}
