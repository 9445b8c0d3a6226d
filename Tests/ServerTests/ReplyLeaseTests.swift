import Testing

@testable import Server

@Suite("Replies that wait to be read") struct ReplyLeaseTests {
  @Test("A lease gives its room back when nobody keeps it any more")
  func givesBack() throws {
    let budget = ByteBudget(limit: 100)
    var first = ReplyLease(60, of: budget)
    #expect(first != nil)
    #expect(ReplyLease(60, of: budget) == nil)
    #expect(budget.taken == 60)
    first = nil
    #expect(budget.taken == 0)
    #expect(ReplyLease(60, of: budget) != nil)
  }

  @Test("A reply over the whole budget is sent when nothing else waits, and only then")
  func large() throws {
    let budget = ByteBudget(limit: 100)
    let large = try #require(ReplyLease(500, of: budget))
    #expect(budget.taken == 100)
    #expect(ReplyLease(1, of: budget) == nil)
    withExtendedLifetime(large) {}
  }
}
