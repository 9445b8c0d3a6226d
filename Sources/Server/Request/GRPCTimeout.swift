internal import NIOCore

/// The `grpc-timeout` header (gRPC over HTTP/2, "Requests").
enum GRPCTimeout {
  /// How long the caller waits; nil where `text` is not one to eight digits and a unit. Times over a
  /// year are a year.
  static func parse(_ text: String) -> TimeAmount? {
    guard let unit = text.utf8.last,
      text.utf8.dropLast().allSatisfy({ (0x30...0x39).contains($0) }),
      (2...9).contains(text.utf8.count), let count = Int64(text.dropLast())
    else { return nil }
    let nanoseconds: Int64
    switch unit {
    case UInt8(ascii: "H"): nanoseconds = 3_600_000_000_000
    case UInt8(ascii: "M"): nanoseconds = 60_000_000_000
    case UInt8(ascii: "S"): nanoseconds = 1_000_000_000
    case UInt8(ascii: "m"): nanoseconds = 1_000_000
    case UInt8(ascii: "u"): nanoseconds = 1_000
    case UInt8(ascii: "n"): nanoseconds = 1
    default: return nil
    }
    let year: Int64 = 86_400 * 365 * 1_000_000_000
    let (product, overflow) = count.multipliedReportingOverflow(by: nanoseconds)
    return .nanoseconds(overflow ? year : min(product, year))
  }
}
