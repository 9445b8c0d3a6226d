import Correlation
import Pipeline
import Server
import TestSupport
import Testing

/// The same requests over all transports at the same time, while others look at what was counted.
@Suite("Exactly once", .timeLimit(.minutes(20)))
struct ExactlyOnceTests {
  /// How many requests each route sends, about: 48 make 14,000 spans, seven times each.
  private static let requests = longRun ? 600 : 48

  @Test(
    "Over all transports at once each span counts once, and every scrape adds up",
    arguments: [1, 2])
  func everything(eventLoops: Int) async throws {
    let load = ExportLoad(requests: Self.requests)
    let log = ExportLog()
    // Routes are far apart, so that a call's second report may come after all others.
    let remembersAll = { (options: inout EngineOptions) in
      options.correlation.limits.countedCalls = 4 * load.billedCalls
    }
    try await withEngine(eventLoops: eventLoops, configureEngine: remembersAll) { live in
      try await withThrowingTaskGroup(of: Void.self) { watchers in
        for _ in 0..<2 {
          watchers.addTask { try await Self.watch(live, log) }
        }
        // Calls that were held are decided on, while others of the same kind come.
        watchers.addTask {
          while !log.isOver {
            live.engine.advance(to: EngineService.now + 6_000_000_000)
            try await Task.sleep(for: .milliseconds(5))
          }
        }
        defer { log.isOver = true }
        try await withThrowingTaskGroup(of: Void.self) { exporters in
          for (number, route) in ExportRoute.allCases.enumerated() {
            exporters.addTask {
              var generator = SeededGenerator(seed: number)
              let order = load.batches.shuffled(using: &generator)
              try await route.export(order, to: live.addresses, log)
            }
          }
          try await exporters.waitForAll()
        }
        log.isOver = true
        try await watchers.waitForAll()
      }
      let routes = ExportRoute.allCases.count
      let scrape = try await live.expect(
        counted: load.spans, duplicate: load.spans * (routes - 1),
        invalid: load.invalid * routes)
      #expect(scrape.sum("primitive_execution_count") == Double(load.spans))
      #expect(scrape.sum("primitive_connection_count") == Double(load.edges))
      #expect(Self.tokens(scrape) == Double(load.tokens))
      live.settle()
      let settled = try await live.scrape()
      #expect(settled.sum("llm_tokens_held") == 0)
      #expect(settled.sum("llm_billed_calls_total") == Double(load.billedCalls))
      #expect(settled.sum("llm_tokens_total") == Double(load.billedTokens))
    }
    let end = log.withTally { $0 }
    #expect(end.mistakes.prefix(3) == [])
    #expect(end.scrapes > 5)
    #expect(end.answered.rejected == end.sent.rejected)
    #expect(end.malformed > 0)
  }

  /// What became of all tokens that were reported.
  private static func tokens(_ scrape: Scrape) -> Double {
    scrape.sum("llm_tokens_total") + scrape.sum("llm_tokens_suppressed_total")
      + scrape.sum("llm_tokens_held")
  }

  /// Scrapes over and over; what a scrape shows must lie between what was answered before it and what
  /// was sent before it ended.
  private static func watch(_ live: LiveEngine, _ log: ExportLog) async throws {
    var last = Scrape.Accounts()
    while !log.isOver {
      let before = log.withTally { $0.answered }
      let scrape = try await live.scrape()
      let accounts = scrape.accounts
      log.withTally { tally in
        tally.scrapes += 1
        let sent = tally.sent
        tally.check(accounts.isBalanced, "\(accounts) do not add up")
        tally.check(
          accounts.received >= Double(before.spans) && accounts.received <= Double(sent.spans),
          "received \(accounts.received) of \(before.spans) to \(sent.spans)")
        tally.check(
          accounts.invalid >= Double(before.rejected) && accounts.invalid <= Double(sent.rejected),
          "invalid \(accounts.invalid), replies say \(before.rejected) to \(sent.rejected)")
        tally.check(
          accounts.received >= last.received && accounts.counted >= last.counted
            && accounts.duplicate >= last.duplicate && accounts.invalid >= last.invalid,
          "\(accounts) after \(last)")
        tally.check(
          scrape.sum("primitive_execution_count") == accounts.counted,
          "\(scrape.sum("primitive_execution_count")) executions of \(accounts.counted) spans")
        let reported = scrape.sum("llm_calls_total") * Double(ExportLoad.tokensPerCall)
        tally.check(
          Self.tokens(scrape) == reported,
          "\(Self.tokens(scrape)) tokens counted, suppressed and held of \(reported) reported")
      }
      last = accounts
    }
  }
}
