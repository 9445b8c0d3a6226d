import Foundation
import Synchronization
import TestSupport

/// Requests that are sent while others look at what they make.
struct ScrapedLoad: Sendable {
  static let tokensPerCall: UInt64 = 1000

  let requests: [[UInt8]]

  /// So many requests, each of which makes new series in all shards: so many traces of a primitive with a
  /// name of its own that calls a model of its own.
  init(requests: Int, traces: Int) {
    self.requests = (0..<UInt64(requests)).map { request in
      TestRequest(
        (0..<UInt64(traces)).flatMap { trace in
          let number = request << 32 | trace + 1
          let input = Int64(trace) + 1
          return [
            TestSpan("primitive.p\(number).run", trace: number, id: 1),
            TestSpan(
              "chat", trace: number, id: 2, parent: 1,
              [
                "gen_ai.operation.name": "chat", "gen_ai.request.model": .string("m\(number)"),
                "gen_ai.usage.input_tokens": .int(input),
                "gen_ai.usage.output_tokens": .int(Int64(Self.tokensPerCall) - input),
              ]),
          ]
        }
      ).protobuf
    }
  }

  /// So many requests of one span, all of the same primitive.
  init(spans: Int) {
    requests = (0..<UInt64(spans)).map { number in
      TestRequest([TestSpan("primitive.same.run", trace: number + 1)]).protobuf
    }
  }

  /// So many requests of 40 primitives, each named by a number of its own, and by that how often it runs
  /// and how long each time, in milliseconds.
  init(requests: Int, rounds figures: (Int) -> (count: UInt64, duration: UInt64)) {
    self.requests = (0..<requests).map { request in
      TestRequest(
        (0..<40).flatMap { place in
          let number = request * 40 + place
          let (count, duration) = figures(number)
          return (0..<count).map { copy in
            TestSpan(
              "primitive.p\(number).run", trace: UInt64(number * 10 + 1) + copy, duration: duration)
          }
        }
      ).protobuf
    }
  }

  /// Calls `export` with one request after the other, and in another thread `look` over and over, at
  /// least once for each request, until the last is through, and once more.
  func run(
    export: @escaping @Sendable ([UInt8]) -> Void, look: @escaping @Sendable () -> Void
  ) {
    let requests = requests
    let isOver = Flag()
    let (looked, ended) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    // Threads of their own: those of a pool may all be taken, and then one would come after the other.
    Thread.detachNewThread {
      while !isOver.isSet {
        look()
        looked.signal()
      }
      look()
      ended.signal()
    }
    for request in requests {
      looked.wait()
      export(request)
    }
    isOver.set()
    ended.wait()
  }

  private final class Flag: Sendable {
    private let value = Atomic(false)

    var isSet: Bool { value.load(ordering: .acquiring) }

    func set() { value.store(true, ordering: .releasing) }
  }
}
