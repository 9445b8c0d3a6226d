internal import Foundation

/// How long this process has computed.
enum CPUTime {
  /// CPU seconds of all threads since the start, to a microsecond; POSIX counts a million a second.
  static var seconds: Double { Double(clock()) / 1e6 }
}
