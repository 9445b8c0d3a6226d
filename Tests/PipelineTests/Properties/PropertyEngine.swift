import Foundation
import OTLP
import Pipeline
import Semantics
import Settings
import TestSupport
import Testing
import TraceMetrics

/// An engine for properties: one bucket bound, so that scrapes are short, and the choices that the
/// model knows.
struct PropertyEngine {
  var engine: TestEngine
  let options: ModelOptions

  init(
    _ options: ModelOptions = ModelOptions(), lanes: Int = 2, shards: Int? = nil,
    _ change: (inout PipelineConfiguration) -> Void = { _ in }
  ) throws {
    self.options = options
    engine = try TestEngine(lanes: lanes) { configuration in
      configuration.exposition.durationBuckets = [100]
      configuration.correlation.stepIdentity = options.namesSteps ? .name : .class
      configuration.correlation.inferCacheLookups = options.infersCacheLookups
      if options.countsSpans { PropertyEngine.countSpans(&configuration.spanMetrics) }
      configuration.runaway.executions = options.executionLimit
      configuration.runaway.depth = options.depthLimit
      configuration.runaway.toolRepeats = options.repeatLimit
      change(&configuration)
    } options: {
      if let shards { $0.shards = shards }
    }
    engine.checksInvariants = true
  }

  private static func countSpans(_ options: inout SpanMetricsOptions) {
    options.isEnabled = true
    options.dimensions = [
      .init(label: "http_request_method", attributes: ["http.request.method"])
    ]
    var policy = SpanPolicy()
    policy.kinds = [.client]
    policy.services = [WildcardPattern("b*k")]
    options.exclude = [policy]
  }

  var scrape: Scrape {
    Scrape(String(decoding: engine.engine.metrics(.text, now: engine.now), as: UTF8.self))
  }

  /// Whether every span that was received is accounted for.
  var isBalanced: Bool {
    let sums = engine.engine.accounting
    return sums.received
      == sums.counted + sums.duplicate + sums.invalid + sums.refused + sums.pending
  }

  /// Sends requests over so many connections at the same time.
  func send(_ bodies: [[UInt8]], connections: Int) {
    let engine = engine
    DispatchQueue.concurrentPerform(iterations: connections) { connection in
      for number in stride(from: connection, to: bodies.count, by: connections) {
        engine.send(bodies[number], lane: connection)
      }
    }
  }
}
