import Semantics
import Settings
import Testing

struct PriceTests {
  @Test("Cached input costs its own price and the rest the input's")
  func cost() {
    let price = Price(input: 10, output: 100, cacheRead: 1, cacheWrite: 20)
    #expect(price.cost(input: 1000, output: 5, cacheRead: 600, cacheWrite: 100) == 3000 + 600 + 2000 + 500)
  }
}
