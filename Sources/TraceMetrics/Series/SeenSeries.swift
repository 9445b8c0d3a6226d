/// Which series a reader has been shown: those that were made before it looked.
package struct SeenSeries: Equatable, Sendable {
  /// How many series had been made; those with a smaller birth were shown, all others are new.
  package var births: UInt64

  /// The first so many.
  package init(births: UInt64) {
    self.births = births
  }
}
