import Bytes
import TestSupport
import Testing

/// Tables that are mapped once they are large, against plain arrays.
@Suite("Stable blocks")
struct StableBlockTests {
  /// An element that is no power of two, so that pages end within one.
  private struct Triple: Equatable, BitwiseCopyable, Sendable {
    var first: UInt64
    var second: UInt64
    var third: UInt64

    init(_ number: UInt64) { (first, second, third) = (number, ~number, number &* 3) }
  }

  @Test(
    "What was added stays as it was, however far the block grows", arguments: 1...5 as ClosedRange)
  func growth(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    var block = StableBlock<Triple>()
    var model: [Triple] = []
    // Up to 1.2 MB or so: from the C library's memory into a mapping that moves several times.
    while model.count < 50_000 {
      switch Int.random(in: 0..<4, using: &generator) {
      case 0:
        let count = Int.random(in: 0..<5000, using: &generator)
        let element = Triple(UInt64(count))
        block.append(element, count: count)
        model += Array(repeating: element, count: count)
      case 1 where !model.isEmpty:
        let index = Int.random(in: 0..<model.count, using: &generator)
        block[index].second = 7
        model[index].second = 7
      default:
        for _ in 0..<Int.random(in: 0..<50, using: &generator) {
          let element = Triple(generator.next())
          block.append(element)
          model.append(element)
        }
      }
    }
    #expect(block.count == model.count)
    #expect(model.indices.allSatisfy { block[$0] == model[$0] })
  }

  @Test(
    "What is added as zeros is zero, also behind what was written before",
    arguments: [1, 100, 8191, 8192, 8193, 300_000])
  func zeros(count: Int) {
    var block = StableBlock<UInt64>()
    for number in UInt64(1)...50 { block.append(number) }
    block.grow(toZeros: 50 + count)
    #expect(block.count == 50 + count)
    #expect((0..<50).allSatisfy { block[$0] == UInt64($0 + 1) })
    #expect((50..<(50 + count)).allSatisfy { block[$0] == 0 })
    block[49 + count] = 9
    block.grow(toZeros: 60 + count)
    #expect(block[49 + count] == 9)
    #expect(block[59 + count] == 0)
    // Fewer than there are changes nothing.
    block.grow(toZeros: 3)
    #expect(block.count == 60 + count)
  }
}
