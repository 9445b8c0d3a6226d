/// Whether `value` is there and is `expected` but for rounding.
func isClose(_ value: Double?, _ expected: Double, within tolerance: Double = 1e-9) -> Bool {
  guard let value else { return false }
  return abs(value - expected) <= tolerance * max(1e-12, abs(expected))
}
