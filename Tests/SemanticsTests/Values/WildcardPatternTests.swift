import Semantics
import TestSupport
import Testing

@Suite struct WildcardPatternTests {
  @Test(
    "A star is any run of characters, none included",
    arguments: [
      ("", "", true), ("", "a", false), ("*", "", true), ("*", "abc", true), ("a*", "abc", true),
      ("a*", "ba", false), ("*c", "abc", true), ("a*c", "ac", true), ("a*c", "a", false),
      ("aa*aa", "aaa", false), ("a*b*c", "aXbYc", true), ("a*b*c", "acb", false),
      ("*ab*ab*", "abab", true), ("*ab*ab*", "aba", false), ("é*", "éa", true),
    ])
  func matching(pattern: String, text: String, fits: Bool) {
    #expect(WildcardPattern(pattern).matches(text) == fits)
    #expect(WildcardPattern(pattern).matches(Array(text.utf8).span) == fits)
  }

  @Test("A string and its bytes fit the same patterns", arguments: 0..<(longRun ? 20_000 : 500))
  func bytes(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    func word(_ letters: [String], _ count: Int) -> String {
      (0..<Int.random(in: 0...count, using: &generator)).map { _ in generator.pick(letters) }
        .joined()
    }
    let pattern = WildcardPattern(word(["a", "b", "*"], 6))
    let text = word(["a", "b"], 10)
    #expect(pattern.matches(Array(text.utf8).span) == pattern.matches(text), "\(pattern) \(text)")
  }
}
