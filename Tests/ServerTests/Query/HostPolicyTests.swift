import Testing

@testable import Server

@Suite("Hosts that requests may be sent to")
struct HostPolicyTests {
  private static let names = ["tracemill.example", "*.example", "fe80::1"]

  @Test(
    "On loopback the host is a loopback name, a listener's or one that is configured, with any port",
    arguments: [
      nil, "localhost", "LOCALHOST:9464", "localhost.", "localhost.:1", "a.localhost:80",
      "127.0.0.1", "127.0.0.1:9464", "127.255.255.254", "[::1]", "[::1]:9464",
      "[0:0:0:0:0:0:0:1]:9464", "[::ffff:127.0.0.1]", "localhost:", "tracemill.example",
      "Tracemill.Example.:4318", "[fe80::1]:1", "[FE80:0::1]", "collector.internal:4317",
    ] as [String?])
  func allowed(host: String?) {
    let policy = HostPolicy(
      listeners: ["127.0.0.1", "Collector.internal", "::1"], names: Self.names)
    #expect(policy.allows(host))
  }

  @Test(
    "Any other host is refused",
    arguments: [
      "", ":9464", "evil.example", "evil.example:9464", "localhost.evil.example", "evillocalhost",
      "127.0.0.1.evil.example", "127.0.0.1@evil.example", "evil.example@127.0.0.1",
      "tracemill.example.evil", "x.tracemill.example", "10.0.0.7", "[2001:db8::7]:9464",
      "128.0.0.1", "0.0.0.0", "[localhost]", "[127.0.0.1]", "[::1", "::1]", "::1", "[::1]x",
      "localhost:80:80", "localhost:8x", "localhost..", " localhost", "localhost/", "*",
    ])
  func refused(host: String) {
    let policy = HostPolicy(
      listeners: ["127.0.0.1", "collector.internal", "::1"], names: Self.names)
    #expect(!policy.allows(host))
  }

  @Test(
    "Where a listener has all addresses, every address is one of the server's, and no name",
    arguments: ["0.0.0.0", "::", "0:0::0"])
  func wildcard(listener: String) {
    let policy = HostPolicy(listeners: ["127.0.0.1", listener], names: [])
    for host in ["10.0.0.7:9464", "[2001:db8::7]", "[2001:db8::7]:80", "127.0.0.1", "0.0.0.0"] {
      #expect(policy.allows(host), "\(host)")
    }
    for host in ["evil.example", "10.0.0.7.evil.example", "10.0.0", "a:10.0.0.7"] {
      #expect(!policy.allows(host), "\(host)")
    }
  }

  @Test("A star among the names allows any host")
  func any() {
    let policy = HostPolicy(listeners: ["127.0.0.1"], names: ["*"])
    for host in ["evil.example", "10.0.0.7", ""] { #expect(policy.allows(host)) }
  }

  @Test("A check that allowed a host refuses the next one all the same")
  func check() {
    let check = HostCheck(HostPolicy(listeners: [], names: ["a"]))
    for _ in 0..<2 {
      #expect(check.allows("a"))
      #expect(!check.allows("b"))
      #expect(check.allows("localhost"))
      #expect(check.allows(nil))
      #expect(!check.allows(""))
    }
  }

  @Test(
    "An origin gets what the configuration grants",
    arguments: [
      ([], "http://a", nil, false), (["http://a"], "http://a", "http://a", true),
      (["http://a"], "https://a", nil, true), (["http://a"], "http://a:80", nil, true),
      (["http://a"], nil, nil, true), (["http://a"], "null", nil, true),
      (["http://a", "http://b:1"], "http://b:1", "http://b:1", true),
      (["*"], "http://a", "*", false), (["*"], nil, nil, false),
    ] as [([String], String?, String?, Bool)])
  func origin(origins: [String], origin: String?, grant: String?, varies: Bool) {
    let policy = OriginPolicy(origins)
    #expect(policy.grant(origin) == grant)
    #expect(policy.varies == varies)
    #expect(policy.isClosed == origins.isEmpty)
  }
}
