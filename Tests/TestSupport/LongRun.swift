internal import Foundation

/// Whether the long forms of the property tests were asked for (`make test-long`).
package let longRun = ProcessInfo.processInfo.environment["TRACEMILL_LONG_TESTS"] != nil
