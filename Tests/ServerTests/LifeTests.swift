import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import OTLP
@testable import Server
import Synchronization
import Testing

@Suite("Life cycle", .timeLimit(.minutes(20)))
struct LifeTests {
  /// A server whose requests are held by a gate.
  static func held(
    _ gate: Gate, hooks: ServerHooks = ServerHooks(),
    _ change: (inout ServerConfiguration) -> Void = { _ in }
  ) -> TracemillServer {
    var configuration = testConfiguration()
    configuration.maximumInlineBodySize = 0
    change(&configuration)
    let ingest = RecordingIngest { _ in
      gate.pass()
      return .success(.accepted)
    }
    return makeServer(configuration, ingest: ingest, hooks: hooks)
  }

  static let request = RawConnection.request(
    "POST", "/v1/traces", [("content-type", "application/json")], TraceBody.json(["a"]))

  @Test("A stop lets the request in flight finish, closes the rest and then calls onDrained")
  func stopFinishesRequests() async throws {
    let gate = Gate()
    let drained = Latch<Void>()
    let server = LifeTests.held(gate, hooks: ServerHooks(onDrained: { drained.set(.success(())) }))
    try await withRunning(server) {
      let addresses = try await server.addresses
      try await withRawConnection(addresses.http) { busy in
        try await withRawConnection(addresses.http) { idle in
          try await busy.send(LifeTests.request)
          try await gate.waitUntilEntered()
          await server.stop()
          // The idle connection ends while the other one is still at its request.
          #expect(await idle.isEnded())
          let ready = try await exchange(addresses.query, "GET", "/readyz", [])
          #expect(ready.status == 503)
          gate.open()
          let response = try await busy.response()
          #expect(response.status == 200)
          #expect(response.headers["connection"] == "close")
          #expect(await busy.isEnded())
        }
      }
      try await drained.value
      await #expect(throws: (any Error).self) { _ = try await exchange(addresses.http) }
    }
  }

  @Test("A stop lets the gRPC call in flight finish")
  func stopFinishesCalls() async throws {
    let gate = Gate()
    let server = LifeTests.held(gate)
    try await withRunning(server) {
      let addresses = try await server.addresses
      try await withHTTP2(addresses.grpc) { client in
        async let held = client.call(HTTP2Client.frame(TraceBody.protobuf(["a"])))
        try await gate.waitUntilEntered()
        await server.stop()
        while try await exchange(addresses.query, "GET", "/readyz", []).status != 503 {
          await Task.yield()
        }
        gate.open()
        #expect(try await held.grpcStatus == 0)
      }
    }
  }

  @Test("A request that begins while the server drains is told to come again")
  func refusedWhileDraining() throws {
    let context = ReceiverContext(
      configuration: testConfiguration(), ingest: RecordingIngest(), loops: [],
      workers: NIOThreadPool(numberOfThreads: 1))
    context.isDraining = true
    let heads = [
      RequestHead(
        HTTPRequestHead(
          version: .http1_1, method: .POST, uri: "/v1/traces",
          headers: ["content-type": "application/json"])),
      RequestHead(
        HTTP2Client.head(
          "POST", HTTP2Client.exportPath, [("content-type", "application/grpc")])),
    ]
    for (head, transport) in zip(heads, [Transport.http, .grpc]) {
      var request = IncomingRequest(head, context: context, lane: Lane(index: 0), now: .now())
      guard case .readOn = request.begin(expectsContinue: false),
        case .reply(let reply, _) = request.finish()
      else {
        Issue.record("the request was not refused")
        return
      }
      #expect(reply.transport == transport)
      #expect(reply.httpStatus == 503)
      guard case .failure(let status) = reply.result else { continue }
      #expect(status.code == .unavailable)
      #expect(status.retryAfter == 1)
    }
  }

  @Test("A request that does not finish within the drain timeout is cut off")
  func drainTimeout() async throws {
    let gate = Gate()
    let server = LifeTests.held(gate) { $0.drainTimeout = .milliseconds(50) }
    try await withRunning(server) {
      let addresses = try await server.addresses
      try await withRawConnection(addresses.http) { connection in
        try await connection.send(LifeTests.request)
        try await gate.waitUntilEntered()
        await server.stop()
        #expect(await connection.isEnded())
        gate.open()
      }
    }
  }

  @Test("A port in use is one clear sentence", arguments: ["--grpc", "--http", "--query"])
  func portInUse(option: String) async throws {
    let other = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .bind(host: "127.0.0.1", port: 0).get()
    let port = try #require(other.localAddress?.port)
    var configuration = testConfiguration()
    let taken = Endpoint(host: "127.0.0.1", port: port)
    switch option {
    case "--grpc": configuration.grpc = taken
    case "--http": configuration.http = taken
    default: configuration.query = taken
    }
    let server = makeServer(configuration, ingest: RecordingIngest())
    let wanted = ServerError(
      .addressInUse,
      "Port \(port) on 127.0.0.1 is in use; give another with \(option) HOST:PORT"
        + " or stop the program that has it.")
    await #expect(throws: wanted) { try await server.run(handlesSignals: false) }
    await #expect(throws: wanted) { _ = try await server.addresses }
    try await other.close()
  }

  @Test(
    "An address that is not this machine's is one clear sentence",
    arguments: [
      (
        "192.0.2.1",
        "192.0.2.1 is not an address of this machine; give another with --http HOST:PORT."
      ),
      (
        "no.such.host.invalid",
        "no.such.host.invalid is not known; give another address with --http HOST:PORT."
      ),
    ])
  func badAddress(host: String, message: String) async throws {
    var configuration = testConfiguration()
    configuration.http = Endpoint(host: host, port: 0)
    let server = makeServer(configuration, ingest: RecordingIngest())
    await #expect(throws: ServerError(.badAddress, message)) {
      try await server.run(handlesSignals: false)
    }
  }

  @Test("Limits out of range are refused before anything starts")
  func badConfiguration() async throws {
    let changes: [(inout ServerConfiguration) -> Void] = [
      { $0.maximumBodySize = 0 }, { $0.maximumBytesInFlight = $0.maximumBodySize },
      { $0.eventLoopCount = 0 }, { $0.idleTimeout = .zero },
    ]
    for change in changes {
      var configuration = testConfiguration()
      change(&configuration)
      let server = makeServer(configuration, ingest: RecordingIngest())
      let error = await #expect(throws: ServerError.self) {
        try await server.run(handlesSignals: false)
      }
      #expect(error?.code == .badConfiguration)
    }
  }

  @Test("The ready file holds the addresses, each of which accepts, and the line says what to set")
  func readyFile() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "ready.json")
    var configuration = testConfiguration()
    configuration.readyFile = file.path()
    let line = Latch<String>()
    let server = TracemillServer(
      configuration: configuration, ingest: RecordingIngest(), query: StubQuery(),
      logger: quietLogger, announce: { line.set(.success($0)) })
    try await withRunning(server) {
      let addresses = try await server.addresses
      let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
      #expect(
        object as? [String: String] == [
          "grpc": addresses.grpc.description, "http": addresses.http.description,
          "query": addresses.query.description,
        ])
      // Nothing is left of the file that was renamed.
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()) == ["ready.json"])
      for endpoint in [addresses.grpc, addresses.http] {
        #expect(try await exchange(endpoint).status == 200)
      }
      #expect(try await exchange(addresses.query, "GET", "/readyz", []).status == 200)
      let said = try await line.value
      #expect(said.contains("OTEL_EXPORTER_OTLP_ENDPOINT=http://\(addresses.http)"))
      for endpoint in [addresses.grpc, addresses.http, addresses.query] {
        #expect(said.contains(endpoint.description))
      }
      #expect(!said.contains("\n"))
    }
  }

  @Test("A ready file that cannot be written stops the server with a clear sentence")
  func unwritableReadyFile() async throws {
    var configuration = testConfiguration()
    configuration.readyFile = "/nonexistent-folder/ready.json"
    let server = makeServer(configuration, ingest: RecordingIngest())
    let error = await #expect(throws: ServerError.self) {
      try await server.run(handlesSignals: false)
    }
    #expect(error?.code == .readyFile)
  }

  @Test("The tick hook is called with the current time, again and again")
  func ticks() async throws {
    let ticks = Mutex<[UInt64]>([])
    let second = Latch<Void>()
    let hooks = ServerHooks(onTick: { now in
      let count = ticks.withLock {
        $0.append(now)
        return $0.count
      }
      if count == 2 { second.set(.success(())) }
    })
    let before = UInt64(Date().timeIntervalSince1970 * 1_000_000_000)
    try await withServer(hooks: hooks) { _ in try await second.value }
    let seen = ticks.withLock { $0 }
    #expect(seen[0] + 1000 >= before)
    #expect(seen[1] - seen[0] > 900_000_000)
  }

  @Test("A stop that comes before the start is not lost")
  func stoppedBefore() async throws {
    let server = makeServer(testConfiguration(), ingest: RecordingIngest())
    await server.stop()
    try await server.run(handlesSignals: false)
    await #expect(throws: CancellationError.self) { _ = try await server.addresses }
  }

  @Test(
    "Addresses are read as they are written",
    arguments: [
      ("127.0.0.1:4317", Endpoint(host: "127.0.0.1", port: 4317)),
      ("[::1]:0", Endpoint(host: "::1", port: 0)),
      ("localhost:65535", Endpoint(host: "localhost", port: 65535)),
    ])
  func endpoint(text: String, endpoint: Endpoint) throws {
    #expect(try Endpoint(parsing: text) == endpoint)
    #expect(endpoint.description == text)
  }

  @Test(
    "What is no address is refused",
    arguments: ["", ":1", "a", "a:", "a:65536", "a:-1", "::1:5", "a:b"])
  func noEndpoint(text: String) {
    #expect(throws: ServerError.self) { try Endpoint(parsing: text) }
  }
}
