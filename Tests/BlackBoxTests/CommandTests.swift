internal import Foundation
internal import Testing

/// `check` and `derive`: the commands that need no server.
@Suite struct CommandTests {
  @Test("check names file, line and column of every fault")
  func checkFaults() async throws {
    try await Scratch.with { scratch in
      let file = try scratch.write(
        "bad.yaml",
        """
        exposition:
          naming: sead
        corelation:
          settle: 5m

        """)
      let run = try await Run.tracemill("check", file, in: scratch)
      #expect(run.status == 1)
      let said = run.output + run.errors
      // What is allowed instead, too.
      #expect(said.contains(/bad\.yaml:2:11: .*seed.*otel/), "\(said)")
      #expect(said.contains(/bad\.yaml:3:1: .*correlation/), "\(said)")
    }
  }

  @Test("check accepts the shipped pipeline file")
  func checkDefaults() async throws {
    try await Scratch.with { scratch in
      let file = Repository.root.appending(path: "pipelines/default.yaml").path
      let run = try await Run.tracemill("check", file, in: scratch)
      #expect(run.status == 0, "\(run.output)\(run.errors)")
    }
  }

  @Test("derive gives of a capture exactly the counts that its library counted itself")
  func referenceCounts() async throws {
    try await Scratch.with { scratch in
      let configuration = try scratch.write(
        "pipeline.yaml",
        """
        correlation: { step_identity: class }
        exposition: { naming: otel }

        """)
      let run = try await Run.tracemill(
        "derive", Repository.sample("agent-library.otlp.pb").path, "--config", configuration,
        in: scratch)
      try #require(run.status == 0, "\(run.errors)")
      let derived = Exposition(run.output)
      let counted = Exposition(
        try String(contentsOf: Repository.sample("agent-library.metrics.prom"), encoding: .utf8))

      let executions = "primitive_execution_count_total"
      let kinds = ["primitive_name", "primitive_type", "execution_status", "agent_type"]
      #expect(counted.sum(executions) == 25)
      #expect(derived.sums(executions, by: kinds) == counted.sums(executions, by: kinds))

      let connections = "primitive_connection_count_total"
      let ends = ["source_primitive", "target_primitive", "connection_type"]
      let sequential = ["connection_type": "sequential"]
      #expect(counted.sum(connections) == 15)
      #expect(
        derived.sums(connections, by: ends, where: sequential)
          == counted.sums(connections, by: ends))
    }
  }

  @Test("derive gives the same from protobuf, JSON, gzip and standard input")
  func sameInEveryForm() async throws {
    try await Scratch.with { scratch in
      let wire = Repository.sample("agent-library.otlp.pb")
      let json = Repository.sample("agent-library.otlp.json")
      let packed = try await [gzip(wire, in: scratch), gzip(json, in: scratch)]
      let reference = try await derive([wire.path], in: scratch)
      for file in [json] + packed {
        expectEqual(try await derive([file.path], in: scratch), reference, file.lastPathComponent)
      }
      for file in [wire, json] + packed {
        let piped = try await derive(["-"], input: file, in: scratch)
        expectEqual(piped, reference, "\(file.lastPathComponent) on standard input")
      }
    }
  }

  @Test("derive gives the same from a request cut into its spans, in any order, and sent twice")
  func sameInEveryOrder() async throws {
    try await Scratch.with { scratch in
      let wire = Repository.sample("agent-library.otlp.pb")
      let reference = try await derive([wire.path], in: scratch)
      for seed in 1...3 {
        let folder = scratch.folder.appending(path: "cut-\(seed)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let count = try await Run.script(
          "cut.py", [wire.path, folder.path, "\(seed)"], in: scratch)
        #expect(count == "59\n")
        let parts = (0..<59).map { folder.appending(path: String(format: "%03d.pb", $0)).path }
        expectEqual(try await derive(parts, in: scratch), reference, "cut with seed \(seed)")
        expectEqual(
          try await derive(parts + parts.reversed(), in: scratch), reference,
          "cut with seed \(seed), twice")
      }
    }
  }

  /// Packs a file with Python's gzip.
  private func gzip(_ file: URL, in scratch: Scratch) async throws -> URL {
    let packed = scratch.folder.appending(path: file.lastPathComponent + ".gz")
    let run = try await Run.of(
      Repository.python,
      [
        "-c",
        "import gzip,sys; open(sys.argv[2],'wb').write(gzip.compress(open(sys.argv[1],'rb').read()))",
        file.path, packed.path,
      ], in: scratch)
    try #require(run.status == 0, "\(run.errors)")
    return packed
  }

  /// What derive says of some files, without the program's own metrics, which count requests too.
  private func derive(
    _ files: [String], input: URL? = nil, in scratch: Scratch
  ) async throws -> Exposition {
    let run = try await Run.of(
      Repository.program, ["derive"] + files, input: input, in: scratch)
    guard run.status == 0 else { throw Failure("derive: \(run.status) \(run.errors)") }
    return Exposition(
      run.output.split(separator: "\n").filter { !$0.hasPrefix("tracemill_") }
        .joined(separator: "\n"))
  }

  /// Same series, same values; sums may be rounded differently.
  private func expectEqual(_ one: Exposition, _ other: Exposition, _ what: String) {
    #expect(!other.samples.isEmpty)
    let (values, expected) = (valuesBySeries(one), valuesBySeries(other))
    let faults = Set(values.keys).union(expected.keys).sorted().compactMap { series in
      if let expected = expected[series], isClose(values[series], expected) {
        String?.none
      } else {
        "\(series) is \(values[series] as Double?), not \(expected[series] as Double?)"
      }
    }
    #expect(faults == [], "\(what)")
  }

  /// Values by name and labels. A workflow that came in one piece was never active, one that came
  /// in pieces is no longer: the gauge is absent or 0, which is the same.
  private func valuesBySeries(_ exposition: Exposition) -> [String: Double] {
    let samples = exposition.samples.filter {
      $0.name != "agent_workflows_active" || $0.value != 0
    }
    return Dictionary(
      samples.map { sample in
        let labels = sample.labels.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return ("\(sample.name){\(labels.joined(separator: ","))}", sample.value)
      }, uniquingKeysWith: { first, _ in first })
  }
}
