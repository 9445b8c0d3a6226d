extension Usage {
  /// Makes input contain what the provider's cache held and output what was spent on reasoning, where the
  /// numbers say that they do not: a part is greater than the whole, or the span's own total is the sum
  /// of input, output and the parts.
  ///
  /// - Parameter excludesCache: whether input is known to be without cached tokens.
  mutating func takeIn(excludesCache: Bool) {
    let cached = max(0, cacheRead) + max(0, cacheWrite)
    let reasoned = max(0, reasoning)
    var isCacheOutside = excludesCache || cached > input
    var isReasoningOutside = reasoned > output
    if input >= 0, output >= 0, total > input + output {
      let rest = total - input - output
      if rest == cached + reasoned {
        isCacheOutside = true
        isReasoningOutside = true
      } else if rest == cached {
        isCacheOutside = true
      } else if rest == reasoned {
        isReasoningOutside = true
      }
    }
    if input >= 0, isCacheOutside { input += cached }
    if output >= 0, isReasoningOutside { output += reasoned }
  }
}
