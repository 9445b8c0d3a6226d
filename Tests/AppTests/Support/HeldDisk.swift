import App
import Foundation
import Synchronization

/// A disk whose calls are recorded, can fail, and can be held: a held call waits until it is released.
final class HeldDisk: Sendable {
  private struct State {
    var calls: [String] = []
    var failures: [String: Int32] = [:]
    var isHeld = false
    var held = 0
  }

  private let state = Mutex(State())
  private let released = DispatchSemaphore(value: 0)

  /// What was called so far: "create", "write", "sync", "rename", "sync directory".
  var calls: [String] { state.withLock { $0.calls } }

  /// How many calls wait at the moment.
  var held: Int { state.withLock { $0.held } }

  /// Lets each following `call` fail with `code`; nil lets it succeed again.
  func fail(_ call: String, _ code: Int32?) { state.withLock { $0.failures[call] = code } }

  /// Holds the next synchronisation of a file.
  func hold() { state.withLock { $0.isHeld = true } }

  /// Releases the held call.
  func release() { released.signal() }

  private func note(_ call: String, _ path: String) throws(FileError) {
    let (waits, code) = state.withLock { state in
      // The pieces of a file are one write here.
      if call != "write" || state.calls.last != "write" { state.calls.append(call) }
      let waits = call == "sync" && state.isHeld
      if waits {
        state.isHeld = false
        state.held += 1
      }
      return (waits, state.failures[call])
    }
    if waits {
      released.wait()
      state.withLock { $0.held -= 1 }
    }
    if let code { throw FileError(call, path, code: code) }
  }

  /// The calls, on the disk below.
  var fileCalls: FileCalls {
    let system = FileCalls.system
    var calls = system
    calls.create = { [self] path throws(FileError) in
      try note("create", path)
      return try system.create(path)
    }
    calls.write = { [self] file, bytes, path throws(FileError) in
      try note("write", path)
      try system.write(file, bytes, path)
    }
    calls.sync = { [self] file, path throws(FileError) in
      try note(path.hasSuffix(".tmp") ? "sync" : "sync directory", path)
      try system.sync(file, path)
    }
    calls.rename = { [self] old, new throws(FileError) in
      try note("rename", new)
      try system.rename(old, new)
    }
    return calls
  }
}
