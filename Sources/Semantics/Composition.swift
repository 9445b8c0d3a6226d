/// How one execution came to be started by another: what a structure span stands for.
public enum Composition: UInt8, Sendable, BitwiseCopyable, CaseIterable {
  /// None that has a name: the structure only links its parent and its children.
  case none
  /// A step of a sequence; its own edges are the flow edges between steps.
  case step
  /// One of several branches that run side by side.
  case branch
  /// A branch of a conditional, a case of a switch, a route of a router.
  case conditional
  /// One attempt of several.
  case attempt
  /// The primary or a fallback arm.
  case fallback
  /// The forward or compensation arm of a saga.
  case saga
  /// The control given from one agent to another.
  case handoff

  /// Whether several of it stand below one parent in an order of their own.
  @inlinable @inline(__always)
  public var hasIndex: Bool {
    switch self {
    case .step, .attempt, .fallback: true
    default: false
    }
  }
}
