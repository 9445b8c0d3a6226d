import Testing

@testable import Server

@Suite("Which connection makes room for another")
struct ConnectionTableTests {
  @Test("Past the limit the one that has been idle longest goes, however often others were asked")
  func longestIdle() {
    var table = ConnectionTable<Int>(limit: 3, reserve: 2)
    for id in 0..<3 { #expect(table.add(id) == (.ordinary, nil)) }
    // 0 has been asked since 1 came.
    table.set(0, isBusy: true)
    table.set(0, isBusy: false)
    #expect(table.add(3) == (.ordinary, 1))
    #expect(table.add(4) == (.ordinary, 2))
    #expect(table.add(5) == (.ordinary, 0))
    #expect(table.count == 3)
    table.remove(3)
    #expect(table.add(6) == (.ordinary, nil))
  }

  @Test(
    "Where all have a request some more come into the reserve, where the longest idle goes first")
  func reserve() {
    var table = ConnectionTable<Int>(limit: 2, reserve: 2)
    for id in 0..<2 {
      #expect(table.add(id) == (.ordinary, nil))
      table.set(id, isBusy: true)
    }
    #expect(table.add(2) == (.reserve, nil))
    #expect(table.add(3) == (.reserve, nil))
    #expect(table.add(4) == (.reserve, 2))
    table.set(3, isBusy: true)
    #expect(table.add(5) == (.reserve, 4))
    table.set(5, isBusy: true)
    #expect(table.add(6) == (.refused, nil))
    #expect(table.count == 4)
    // One of the first becomes idle: it goes, and the next is one like any other.
    table.set(1, isBusy: false)
    #expect(table.add(7) == (.ordinary, 1))
  }

  @Test("A connection that is gone is asked for nothing")
  func gone() {
    var table = ConnectionTable<Int>(limit: 1, reserve: 0)
    table.set(9, isBusy: true)
    table.remove(9)
    #expect(table.count == 0)
    #expect(table.add(1) == (.ordinary, nil))
    #expect(table.add(2) == (.ordinary, 1))
    table.set(1, isBusy: false)
    #expect(table.add(3) == (.ordinary, 2))
    #expect(table.count == 1)
  }
}
