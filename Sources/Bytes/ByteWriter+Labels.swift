extension ByteWriter {
  /// Writes a label's value with the escapes of the Prometheus text format and OpenMetrics: `\\`,
  /// `\"` and `\n`.
  public mutating func appendEscaped(label value: String) {
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): append("\\\\")
      case UInt8(ascii: "\""): append("\\\"")
      case UInt8(ascii: "\n"): append("\\n")
      default: append(byte)
      }
    }
  }
}
