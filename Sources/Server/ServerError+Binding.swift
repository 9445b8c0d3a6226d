internal import NIOCore

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension ServerError {
  /// Why `endpoint`, which the command line's `option` sets, cannot be listened on.
  init(binding endpoint: Endpoint, option: String, _ error: any Error) {
    let (host, port) = (endpoint.host, endpoint.port)
    switch (error as? IOError)?.errnoCode {
    case EADDRINUSE:
      self.init(
        .addressInUse,
        "Port \(port) on \(host) is in use; give another with \(option) HOST:PORT"
          + " or stop the program that has it.")
    case EACCES, EPERM:
      self.init(
        .notPermitted,
        "Port \(port) on \(host) may not be opened by this user;"
          + " give one above 1023 with \(option) HOST:PORT.")
    case EADDRNOTAVAIL:
      self.init(
        .badAddress,
        "\(host) is not an address of this machine; give another with \(option) HOST:PORT.")
    default:
      if ServerError.isUnknownHost(error) {
        self.init(
          .badAddress, "\(host) is not known; give another address with \(option) HOST:PORT.")
      } else {
        self.init(
          .listenerFailed,
          "Port \(port) on \(host) could not be opened (\(error));"
            + " give another with \(option) HOST:PORT.")
      }
    }
  }

  /// Whether listening failed, for whatever reason that has to do with the address.
  static func isBinding(_ error: any Error) -> Bool { error is IOError || isUnknownHost(error) }

  private static func isUnknownHost(_ error: any Error) -> Bool {
    error is SocketAddressError || error is SocketAddressError.UnknownHost
      || error is SocketAddressError.FailedToParseIPByteBuffer
  }
}
