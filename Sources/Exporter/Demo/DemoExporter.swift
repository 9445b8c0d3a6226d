internal import Foundation
internal import NIOCore
internal import NIOPosix
internal import OTLP

/// Sends the traffic of a demonstration over a connection, as time passes.
package struct DemoExporter: Sendable {
  /// How often what has ended is sent.
  private static let interval = Duration.milliseconds(100)
  /// How long to wait before a connection that was lost is made anew.
  private static let pause = Duration.milliseconds(200)

  private let target: ExportTarget

  /// What is sent, in a sentence of one line.
  package static let summary =
    "about three workflows a second of a research assistant, a support desk and a code review"

  /// An exporter to `target`.
  package init(target: ExportTarget) {
    self.target = target
  }

  /// Sends until the task is cancelled; where a connection is lost, makes another.
  package func run() async {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let client = ExportClient(target: target, group: group)
    var sender = Sender(traffic: DemoTraffic(seed: 1, start: Sender.now))
    while !Task.isCancelled {
      // Either is over when the server stops; a request without a reply is sent again, and counts
      // once.
      try? await client.withSession { try await sender.run(&$0) }
      try? await Task.sleep(for: DemoExporter.pause)
    }
    try? await group.shutdownGracefully()
  }

  /// What goes on from connection to connection.
  private struct Sender {
    var traffic: DemoTraffic
    var unsent: EncodedRequest?

    static var now: UInt64 { UInt64(max(0, Date().timeIntervalSince1970) * 1e9) }

    mutating func run(_ session: inout any ExportSession) async throws {
      while !Task.isCancelled {
        if unsent == nil {
          let groups = traffic.advance(to: Sender.now)
          unsent = groups.isEmpty ? nil : EncodedRequest(groups, encoding: .protobuf)
        }
        if let unsent {
          let report = try await session.export(unsent.body)
          if !report.isTemporary { self.unsent = nil }
        }
        try await Task.sleep(for: DemoExporter.interval)
      }
    }
  }
}
