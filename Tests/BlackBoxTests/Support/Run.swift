internal import Foundation

/// What a program that ran to its end has left.
struct Run {
  let status: Int32
  let output: String
  let errors: String

  /// Runs `program` to its end.
  static func of(
    _ program: String, _ arguments: [String], environment: [String: String] = [:],
    input: URL? = nil, in scratch: Scratch
  ) async throws -> Run {
    let child = try Child(program, arguments, environment: environment, input: input, in: scratch)
    defer { child.kill() }
    let status = try await child.exitStatus()
    return Run(status: status, output: child.output, errors: child.errors)
  }

  /// Runs the program under test to its end.
  static func tracemill(
    _ arguments: String..., input: URL? = nil, in scratch: Scratch
  ) async throws -> Run {
    try await of(Repository.program, arguments, input: input, in: scratch)
  }

  /// Runs a Python script of these tests to its end and returns what it printed.
  /// - Throws: `Failure` with its error output, if its exit status is not 0.
  @discardableResult static func script(
    _ name: String, _ arguments: [String], environment: [String: String] = [:], in scratch: Scratch
  ) async throws -> String {
    let run = try await of(
      Repository.python, [Repository.script(name)] + arguments, environment: environment,
      in: scratch)
    guard run.status == 0 else {
      throw Failure("\(name) \(arguments) ended with \(run.status): \(run.errors)")
    }
    return run.output
  }
}
