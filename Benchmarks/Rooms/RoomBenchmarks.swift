internal import Foundation
internal import NIOCore

/// Measures the rooms of tracemill inside one process: `RoomBenchmarks PART` prints the figures of
/// one part as a JSON object. `Benchmarks/run` runs all parts and makes tables of them.
///
/// `RoomBenchmarks body NAMES` writes a request of executions of so many names, each a label set of its
/// own, to standard output.
///
/// `RoomBenchmarks work ROOM PASSES` does a room's work so often and prints how many spans a pass has;
/// `Benchmarks/instructions` counts what that takes.
@main
struct RoomBenchmarks {
  private static let parts = [
    "rooms", "cores", "queries", "memory-spans", "memory-series", "growth",
  ]

  static func main() {
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      if arguments.first == "work" {
        print(try work(arguments.dropFirst()))
      } else if arguments.first == "body" {
        FileHandle.standardOutput.write(try body(arguments.dropFirst()))
      } else if arguments.count == 1 {
        print(try figures(of: arguments[0]))
      } else {
        throw BenchmarkError("name one part of: \(parts.joined(separator: ", "))")
      }
    } catch {
      FileHandle.standardError.write(Data("RoomBenchmarks: \(error)\n".utf8))
      exit(1)
    }
  }

  private static func figures(of part: String) throws -> String {
    switch part {
    case "rooms": try json(ReadingRooms())
    case "cores": try json(Cores())
    case "queries": try json(Queries())
    case "memory-spans": try json(MemoryUse(spans: 1_000_000))
    case "memory-series": try json(MemoryUse(series: 20_000))
    case "growth": try json(Growth())
    default:
      throw BenchmarkError(
        "there is no part \(part); the parts are \(parts.joined(separator: ", "))")
    }
  }

  private static func work(_ arguments: ArraySlice<String>) throws -> Int {
    let rooms = ReadingRooms.Room.allCases.map(\.rawValue).joined(separator: ", ")
    guard arguments.count == 2, let first = arguments.first, let last = arguments.last,
      let room = ReadingRooms.Room(rawValue: first), let passes = Int(last),
      (1...1000).contains(passes)
    else {
      throw BenchmarkError("work takes a room (\(rooms)) and 1 to 1000 passes")
    }
    return try ReadingRooms.work(room, passes: passes)
  }

  private static func body(_ arguments: ArraySlice<String>) throws -> Data {
    guard arguments.count == 1, let names = arguments.first.flatMap({ Int($0) }),
      (1...100_000).contains(names)
    else {
      throw BenchmarkError("body takes 1 to 100000 names")
    }
    let pool = RequestPool(.names(names), count: 1, spans: names)
    return Data(pool.body(0).readableBytesView)
  }

  private static func json(_ figures: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(figures), as: UTF8.self)
  }
}
