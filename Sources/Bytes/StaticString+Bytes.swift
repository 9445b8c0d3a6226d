extension StaticString {
  /// The UTF-8 of a literal.
  ///
  /// Not `String.utf8Span`: that of a short string lies in the string itself, which need not live as
  /// long as the span.
  @inlinable
  package var bytes: Span<UInt8> {
    @_lifetime(immortal)
    get {
      // A literal's bytes live as long as the program, and there are as many as it says.
      let span = unsafe Span<UInt8>(_unsafeStart: utf8Start, count: utf8CodeUnitCount)
      return unsafe _overrideLifetime(span, borrowing: ())
    }
  }
}
