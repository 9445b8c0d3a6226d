import App
import Foundation
import Pipeline
import Testing
import TraceMetrics

/// When counters are saved, in which order, and what a failure leads to.
@Suite struct SnapshotSaverTests {
  private static let second: UInt64 = 1_000_000_000

  /// The calls of one save.
  private static let calls = ["create", "write", "sync", "rename", "sync directory"]

  @Test("A save writes a new file, synchronises it, renames it, and synchronises the directory")
  func order() async throws {
    try await Saving.with { saving in
      saving.count(1)
      saving.saver.tick(now: Saving.start)
      await saving.wait { saving.metric("tracemill_snapshot_saves_total") == 1 }
      #expect(saving.disk.calls == SnapshotSaverTests.calls)
      #expect(try saving.saved == 1)
      #expect(saving.metric("tracemill_snapshot_last_time_seconds") == 1_700_000_000)
      let size =
        try FileManager.default.attributesOfItem(
          atPath: saving.directory.path + "/counters.json")[.size] as? Double
      #expect(saving.metric("tracemill_snapshot_last_bytes") == size)
    }
  }

  @Test("Counters are saved every ten seconds")
  func interval() async throws {
    try await Saving.with { saving in
      for (seconds, saves) in [(0, 1), (1, 1), (9, 1), (10, 2), (19, 2), (25, 3), (34, 3)] {
        saving.saver.tick(now: Saving.start + UInt64(seconds) * SnapshotSaverTests.second)
        await saving.wait {
          saving.metric("tracemill_snapshot_saves_total") ?? 0 >= Double(saves)
        }
        #expect(saving.metric("tracemill_snapshot_saves_total") == Double(saves))
      }
    }
  }

  @Test("While the disk holds a save, ticks return, settle traces, and start no second save")
  func slowDisk() async throws {
    try await Saving.with { saving in
      var now = Saving.start
      func tick() {
        saving.engine.advance(to: now)
        saving.saver.tick(now: now)
      }
      saving.count(1)
      saving.disk.hold()
      tick()
      await saving.wait { saving.disk.held == 1 }
      // Longer than it takes to settle the trace.
      for _ in 0..<120 {
        now += SnapshotSaverTests.second
        tick()
      }
      #expect(saving.disk.held == 1)
      let text = String(decoding: saving.engine.metrics(.text, now: now), as: UTF8.self)
      #expect(text.contains("\ntracemill_traces_open 0\n"))
      #expect(saving.disk.calls == ["create", "write", "sync"])
      #expect(saving.metric("tracemill_snapshot_skipped_total") == 12)

      saving.disk.release()
      await saving.wait { saving.metric("tracemill_snapshot_saves_total") == 1 }
      now += 10 * SnapshotSaverTests.second
      tick()
      await saving.wait { saving.metric("tracemill_snapshot_saves_total") == 2 }
      #expect(saving.disk.calls == SnapshotSaverTests.calls + SnapshotSaverTests.calls)
    }
  }

  @Test("The last save waits for one that the disk holds, and is what a restart finds")
  func last() async throws {
    try await Saving.with { saving in
      saving.count(1)
      saving.disk.hold()
      saving.saver.tick(now: Saving.start)
      await saving.wait { saving.disk.held == 1 }
      saving.count(2)
      saving.count(3)
      async let stop: Void = saving.saver.saveLast(now: Saving.start)
      // The disk is released only when the last save was asked for: after it, no tick saves.
      var now = Saving.start
      var skipped = saving.metric("tracemill_snapshot_skipped_total")
      await saving.wait {
        now += 10 * SnapshotSaverTests.second
        saving.saver.tick(now: now)
        defer { skipped = saving.metric("tracemill_snapshot_skipped_total") }
        return skipped == saving.metric("tracemill_snapshot_skipped_total")
      }
      #expect(saving.disk.calls == ["create", "write", "sync"])
      saving.disk.release()
      await stop
      #expect(saving.disk.calls == SnapshotSaverTests.calls + SnapshotSaverTests.calls)
      #expect(try saving.saved == 3)
      try saving.saver.checkLast()

      saving.saver.tick(now: now + 100 * SnapshotSaverTests.second)
      await saving.saver.saveLast(now: now)
      #expect(saving.metric("tracemill_snapshot_saves_total") == 3)
    }
  }

  @Test(
    "A save that fails leaves the file before, is told once for each kind of error, and is tried again",
    arguments: [
      ("create", EROFS, "read_only"), ("create", EACCES, "permission"),
      ("create", ENOENT, "missing"),
      ("write", ENOSPC, "disk_full"), ("sync", EIO, "other"), ("rename", EPERM, "permission"),
    ])
  func failure(_ call: String, _ code: Int32, _ reason: String) async throws {
    try await Saving.with { saving in
      let errors = "tracemill_snapshot_errors_total"
      var now = Saving.start
      saving.count(1)
      await saving.attempt(&now)
      #expect(saving.metric("tracemill_snapshot_saves_total") == 1)

      saving.count(2)
      saving.disk.fail(call, code)
      for number in 1...3 {
        await saving.attempt(&now)
        #expect(saving.metric(errors, reason: reason) == Double(number))
        await saving.wait { saving.log.messages.count == 1 }
      }
      // Another kind of error is logged as well.
      saving.disk.fail(call, reason == "other" ? ENOSPC : EMFILE)
      await saving.attempt(&now)
      await saving.wait { saving.log.messages.count == 2 }
      for message in saving.log.messages {
        #expect(message.hasPrefix("error: Counters are not saved: cannot "))
        #expect(message.contains(saving.directory.path))
      }
      let before = try saving.saved
      #expect(before == 1)
      #expect(!FileManager.default.fileExists(atPath: saving.directory.path + "/counters.json.tmp"))

      saving.disk.fail(call, nil)
      await saving.attempt(&now)
      #expect(saving.metric("tracemill_snapshot_saves_total") == 2)
      let after = try saving.saved
      #expect(after == 2)
      await saving.wait { saving.log.messages.count == 3 }
      #expect(saving.log.messages.last?.hasPrefix("warning: Counters are saved") == true)
    }
  }

  @Test("If the last save fails, the command fails with a sentence that names the directory")
  func lastFails() async throws {
    try await Saving.with { saving in
      saving.count(1)
      saving.disk.fail("write", ENOSPC)
      await saving.saver.saveLast(now: Saving.start)
      let failure = #expect(throws: CommandFailure.self) { try saving.saver.checkLast() }
      #expect(failure?.description.contains(saving.directory.path) == true)
    }
  }
}
