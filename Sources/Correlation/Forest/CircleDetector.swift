/// Tells whoever follows parents when the way begins to go round.
///
/// It looks at a mark that is moved up at every power of two (Brent, "An improved Monte Carlo
/// factorization algorithm", 1980): whoever meets it again goes round. On a circle it lets at most three
/// times as many steps pass as there are nodes on the way to it and in it.
struct CircleDetector {
  private var mark: Int32 = -1
  /// How many nodes were passed.
  private(set) var steps = 0

  /// Whether the node at hand was passed before; else it is passed now.
  @inline(__always)
  mutating func closes(at node: Int32) -> Bool {
    if node == mark { return true }
    steps &+= 1
    if steps & (steps &- 1) == 0 { mark = node }
    return false
  }
}
