internal import Foundation
internal import Testing

/// A Prometheus of its own that scrapes one server every second.
struct Prometheus {
  /// One element of an instant vector, or one series of a matrix.
  struct Element: Decodable {
    let metric: [String: String]
    let value: [Value]?
    let values: [[Value]]?

    /// The value of an element of an instant vector.
    var number: Double { value?.last?.number ?? .nan }
  }

  /// A time (a JSON number) or a sample value (a JSON string).
  struct Value: Decodable {
    let number: Double

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        number = Double(text.replacing("Inf", with: "infinity")) ?? .nan
      } else {
        number = try container.decode(Double.self)
      }
    }
  }

  private struct Reply: Decodable {
    struct Result: Decodable {
      let result: [Element]
    }

    let data: Result
  }

  let address: String

  /// Starts a Prometheus that scrapes `target`, hands it to `body`, and ends it.
  ///
  /// - Parameters:
  ///   - name: of its files in `scratch`; several side by side need a name each.
  ///   - features: what `--enable-feature` turns on.
  static func with(
    scraping target: String, in scratch: Scratch, name: String = "prometheus",
    features: [String] = [],
    _ body: (Prometheus) async throws -> Void
  ) async throws {
    let configuration = try scratch.write(
      "\(name).yml",
      """
      global: { scrape_interval: 1s, scrape_timeout: 1s }
      scrape_configs:
        - job_name: tracemill
          static_configs: [{ targets: ["\(target)"] }]

      """)
    let program = try Repository.installed("prometheus")
    let child = try Child(
      program,
      [
        "--config.file=\(configuration)", "--storage.tsdb.path=\(scratch.path(name))",
        "--web.listen-address=127.0.0.1:0",
      ] + features.map { "--enable-feature=\($0)" }, in: scratch)
    defer { child.kill() }
    let address = try await waiting(for: "Prometheus to be ready") {
      guard child.isRunning else { throw Failure("Prometheus has ended: \(child.errors)") }
      let log = child.errors
      guard log.contains("Server is ready to receive web requests") else { return String?.none }
      // It logs the address that it was given, and with "Listening on" the one that it has.
      return log.firstMatch(of: /msg="Listening on" address=(\S+)/).map { String($0.1) }
    }
    try await body(Prometheus(address: address))
    child.terminate()
    let status = try await child.exitStatus()
    #expect(status == 0, "Prometheus: \(child.errors)")
  }

  /// The value of `expression` at `time` (Unix seconds).
  func instant(_ expression: String, at time: Double) async throws -> [Element] {
    let path = "/api/v1/query?query=\(HTTP.escaped(expression))&time=\(time)"
    return try await HTTP.json(address, path, as: Reply.self).data.result
  }

  /// The values of `expression` in the minute that ends at `time`.
  func range(_ expression: String, until time: Double) async throws -> [Element] {
    let path =
      "/api/v1/query_range?query=\(HTTP.escaped(expression))"
      + "&start=\(time - 60)&end=\(time)&step=5"
    return try await HTTP.json(address, path, as: Reply.self).data.result
  }

  /// The single number that `expression` has at `time`; nil if there is none or more than one.
  func number(_ expression: String, at time: Double) async throws -> Double? {
    let result = try await instant(expression, at: time)
    return result.count == 1 ? result[0].number : nil
  }
}

extension Repository {
  /// The path of an installed program.
  static func installed(_ name: String) throws -> String {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let paths = folders.map { "\($0)/\(name)" }
    guard let path = paths.first(where: FileManager.default.isExecutableFile) else {
      throw Failure("\(name) is not installed: dev/install-test installs it")
    }
    return path
  }
}
