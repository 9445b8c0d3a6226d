internal import Bytes

/// What a span's `tracestate` says of how it was sampled: `ot=th:c` (OpenTelemetry, "TraceState:
/// Probability Sampling").
///
/// The threshold is a 56-bit number T; traces whose random number is below it were not kept, so that a
/// kept span stands for 2⁵⁶ / (2⁵⁶ − T).
public struct SamplingThreshold: Equatable, Sendable, BitwiseCopyable {
  /// The threshold, or one of two marks beyond 2⁵⁶.
  @usableFromInline let rawValue: UInt64

  @inlinable @inline(__always)
  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// No threshold is given: it is not known how the span was sampled, if it was.
  public static let absent = SamplingThreshold(rawValue: 1 << 62)
  /// Something stands there that is no threshold.
  public static let invalid = SamplingThreshold(rawValue: 1 << 63)

  /// The threshold `value`; ``invalid`` from 2⁵⁶ on.
  @inlinable
  public init(_ value: UInt64) {
    rawValue = value < 1 << 56 ? value : 1 << 63
  }

  /// T, below 2⁵⁶; 0 where none is known, as for a span that was kept for certain.
  @inlinable @inline(__always)
  public var value: UInt64 { rawValue < 1 << 56 ? rawValue : 0 }

  /// Reads the threshold of a `tracestate` (W3C Trace Context): the first member `ot`, in it the first
  /// `th`, one to fourteen hexadecimal digits of either case, of which trailing zeros may be left out.
  /// O(`traceState.count`).
  public init(_ traceState: Span<UInt8>) {
    var members = Pieces(of: traceState, separator: UInt8(ascii: ","))
    while let range = members.next(in: traceState) {
      let member = SamplingThreshold.trimmed(traceState.extracting(range))
      guard member.count >= 3, member[0] == UInt8(ascii: "o"), member[1] == UInt8(ascii: "t"),
        member[2] == UInt8(ascii: "=")
      else { continue }
      let value = member.extracting(droppingFirst: 3)
      var parts = Pieces(of: value, separator: UInt8(ascii: ";"))
      while let range = parts.next(in: value) {
        let part = value.extracting(range)
        guard part.count >= 3, part[0] == UInt8(ascii: "t"), part[1] == UInt8(ascii: "h"),
          part[2] == UInt8(ascii: ":")
        else { continue }
        self = SamplingThreshold.read(part.extracting(droppingFirst: 3))
        return
      }
      break
    }
    self = .absent
  }

  private static func read(_ digits: Span<UInt8>) -> SamplingThreshold {
    guard (1...14).contains(digits.count) else { return .invalid }
    var value: UInt64 = 0
    for index in digits.indices {
      guard let digit = Hexadecimal.value(of: digits[index]) else { return .invalid }
      value = value << 4 | digit
    }
    return SamplingThreshold(value << UInt64(4 * (14 - digits.count)))
  }

  /// Without blanks and tabs at both ends.
  @_lifetime(copy text)
  private static func trimmed(_ text: Span<UInt8>) -> Span<UInt8> {
    var (start, end) = (0, text.count)
    while start < end, isBlank(text[start]) { start += 1 }
    while end > start, isBlank(text[end - 1]) { end -= 1 }
    return text.extracting(start..<end)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Goes through what stands between separators.
  private struct Pieces {
    private var start = 0
    private let end: Int
    private let separator: UInt8

    init(of text: Span<UInt8>, separator: UInt8) {
      end = text.count
      self.separator = separator
    }

    mutating func next(in text: Span<UInt8>) -> Range<Int>? {
      guard start <= end else { return nil }
      var stop = start
      while stop < end, text[stop] != separator { stop += 1 }
      defer { start = stop + 1 }
      return start..<stop
    }
  }
}
