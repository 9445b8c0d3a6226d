internal import Foundation

/// A process that a test started and stops again by its own handle.
///
/// What it prints goes into files, so that it never waits for a reader.
final class Child: Sendable {
  private let process: Process
  private let folder: URL
  let name: String

  /// Starts `program` with an environment that holds nothing of ours but `environment`.
  ///
  /// - Parameter input: the file that is its standard input; none: an empty one.
  init(
    _ program: String, _ arguments: [String], environment: [String: String] = [:],
    input: URL? = nil, in scratch: Scratch
  ) throws {
    name = URL(filePath: program).lastPathComponent
    folder = scratch.folder.appending(path: "child-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = scratch.folder
    process.environment = Self.inherited.merging(environment) { _, own in own }
    process.standardInput = try input.map(FileHandle.init(forReadingFrom:)) ?? .nullDevice
    process.standardOutput = try Self.file(folder.appending(path: "out"))
    process.standardError = try Self.file(folder.appending(path: "err"))
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw Failure(
        "\(program) is not there: `make test` builds it and installs what the tests use")
    }
    try Self.withoutBlockedSignals { try process.run() }
  }

  /// Calls `start` with no signal blocked in this thread.
  ///
  /// A child inherits the mask of the thread that starts it, and the threads that run tests block
  /// all signals: without this, SIGTERM would not reach a child.
  private static func withoutBlockedSignals(_ start: () throws -> Void) throws {
    // The two sets are this function's own, and live longer than the calls that use them.
    var none = sigset_t()
    var before = sigset_t()
    unsafe sigemptyset(&none)
    unsafe pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
    try start()
  }

  /// The environment of the tests, without what would change the children's behaviour.
  private static let inherited = ProcessInfo.processInfo.environment.filter { name, _ in
    !name.hasPrefix("TRACEMILL_") && !name.hasPrefix("OTEL_") && !name.hasPrefix("LLVM_PROFILE")
      && !name.lowercased().hasSuffix("_proxy")
  }.merging(["PYTHONDONTWRITEBYTECODE": "1"]) { _, own in own }

  private static func file(_ url: URL) throws -> FileHandle {
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }

  var identifier: Int32 { process.processIdentifier }
  var isRunning: Bool { process.isRunning }

  /// What it has printed so far.
  var output: String { text("out") }
  /// What it has printed to standard error so far.
  var errors: String { text("err") }

  private func text(_ name: String) -> String {
    let bytes = (try? Data(contentsOf: folder.appending(path: name))) ?? Data()
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Asks it to end.
  func terminate() {
    if process.isRunning { process.terminate() }
  }

  /// Waits for its end and returns the exit status; a process that a signal ended gives the
  /// signal's number, negative.
  func exitStatus(limit: Duration = .seconds(600)) async throws -> Int32 {
    do {
      try await waiting(for: "\(name) to end", limit: limit) { !process.isRunning }
    } catch {
      kill()
      throw Failure("\(error); it printed: \(output)\(errors)")
    }
    let status = process.terminationStatus
    return process.terminationReason == .exit ? status : -status
  }

  /// Ends it at once, whatever it is doing, and does not return before it has ended.
  func kill() {
    guard process.isRunning else { return }
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
