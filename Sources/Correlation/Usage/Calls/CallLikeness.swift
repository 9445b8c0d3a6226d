/// Why two reports may be one call's; the surest first.
enum CallLikeness: UInt8 {
  /// Equal numbers, and one's time inside the other's.
  case equal
  /// Equal but for a number that one of them lacks, and one's time inside the other's.
  case partial
  /// Equal numbers, and times that are nearly the same, or follow one another.
  case near

  /// What two reports have in common; nil where they are two calls'.
  init?(_ tokens: TokenParts, _ time: CallTime, _ otherTokens: TokenParts, _ otherTime: CallTime) {
    if tokens == otherTokens {
      if time.isNested(with: otherTime) {
        self = .equal
      } else if time.isNear(otherTime) {
        self = .near
      } else {
        return nil
      }
    } else if tokens.isPart(of: otherTokens) || otherTokens.isPart(of: tokens),
      time.isNested(with: otherTime)
    {
      self = .partial
    } else {
      return nil
    }
  }
}
