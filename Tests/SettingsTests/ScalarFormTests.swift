import Settings
import Testing

struct ScalarFormTests {
  @Test(
    "A duration is whole numbers with units, the larger first",
    arguments: [
      ("0", Duration.zero), ("0s", .zero), ("500ms", .milliseconds(500)), ("10s", .seconds(10)),
      ("5m", .seconds(300)), ("1h30m", .seconds(5400)), ("5d", .seconds(432_000)),
      ("1d2h3m4s5ms", .milliseconds(93_784_005)), ("90m", .seconds(5400)),
    ])
  func durations(text: String, expected: Duration) {
    #expect(ScalarForm.duration(text) == expected)
  }

  @Test(
    "What is no duration is refused",
    arguments: [
      "", "5", "m", "5 m", "5M", "5min", "1.5s", "-5s", "30m1h", "5m5m", "5ms1s", "1e3s", "٥m",
      "9223372036854775807d", "99999999999999999999s", "9223372036854775807ms1", "10s ",
    ])
  func noDurations(text: String) {
    #expect(ScalarForm.duration(text) == nil)
  }

  @Test(
    "A size is a whole number of bytes or has a binary unit",
    arguments: [
      ("0", 0), ("4096", 4096), ("512KiB", 524_288), ("64MiB", 67_108_864),
      ("1GiB", 1_073_741_824),
    ])
  func sizes(text: String, expected: Int) {
    #expect(ScalarForm.bytes(text) == expected)
  }

  @Test(
    "What is no size is refused",
    arguments: [
      "", "MiB", "64MB", "64 MiB", "64mib", "1.5GiB", "-1", "9223372036854775807KiB", "1k",
    ])
  func noSizes(text: String) {
    #expect(ScalarForm.bytes(text) == nil)
  }

  @Test(
    "A price in USD per million tokens is exact in 10⁻¹² USD per token",
    arguments: [
      ("0", 0), ("0.00", 0), ("2.50", 2_500_000), ("10", 10_000_000), ("0.075", 75_000),
      ("0.000001", 1), ("1000000", 1_000_000_000_000), ("0.1", 100_000),
    ])
  func prices(text: String, expected: Int64) {
    #expect(ScalarForm.price(text) == expected)
  }

  @Test(
    "What is no price is refused",
    arguments: [
      "", ".5", "5.", "1e3", "-1", "+1", "1,5", "0.0000001", "1000000.01", "99999999", "1.2.3",
    ])
  func noPrices(text: String) {
    #expect(ScalarForm.price(text) == nil)
  }

  @Test(
    "An address is HOST:PORT",
    arguments: [
      ("127.0.0.1:4317", true), ("localhost:0", true), ("[::1]:65535", true),
      ("host-1.a_b:80", true),
      ("[fe80::1%eth0]:1", false), ("[fe80::1]:1", true), ("0.0.0.0:4317", true),
      ("127.0.0.1", false), (":4317", false), ("host:", false), ("host:65536", false),
      ("::1:4317", false), ("[]:1", false), ("[:]x:1", false), ("ho st:1", false),
      ("http://host:1", false), ("host:4a", false), ("", false),
    ])
  func addresses(text: String, expected: Bool) {
    #expect(ScalarForm.isAddress(text) == expected)
  }

  @Test(
    "A host is a name or an address without a port, an origin what a browser sends",
    arguments: [
      ("tracemill", "tracemill", nil), ("A.example.", "a.example", nil), ("*", "*", "*"),
      ("10.0.0.7", "10.0.0.7", nil), ("[::1]", "::1", nil), ("fe80::1", "fe80::1", nil),
      ("a:80", nil, nil), ("[::1]:80", nil, nil), ("", nil, nil), ("a b", nil, nil),
      ("a/b", nil, nil), ("ä", nil, nil), ("*.a", nil, nil),
      ("http://a", nil, "http://a"), ("HTTPS://A:3000", nil, "https://a:3000"),
      ("http://[::1]:80", nil, "http://[::1]:80"), ("http://[::1]", nil, "http://[::1]"),
      ("app+x://a", nil, "app+x://a"), ("http://a/", nil, nil), ("http://", nil, nil),
      ("://a", nil, nil), ("http://a:x", nil, nil), ("http://a:", nil, nil),
      ("1://a", nil, nil), ("http://u@a", nil, nil), ("null", "null", nil),
    ] as [(String, String?, String?)])
  func hosts(text: String, host: String?, origin: String?) {
    #expect(ScalarForm.hostName(text) == host)
    #expect(ScalarForm.origin(text) == origin)
  }
}
