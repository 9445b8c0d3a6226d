internal import Foundation

/// Measures the rooms of tracemill inside one process: `RoomBenchmarks PART` prints the figures of
/// one part as a JSON object. `Benchmarks/run` runs all parts and makes tables of them.
@main
struct RoomBenchmarks {
  private static let parts = ["rooms", "queries", "memory-spans", "memory-series", "growth"]

  static func main() {
    do {
      guard CommandLine.arguments.count == 2 else {
        throw BenchmarkError("name one part of: \(parts.joined(separator: ", "))")
      }
      print(try figures(of: CommandLine.arguments[1]))
    } catch {
      FileHandle.standardError.write(Data("RoomBenchmarks: \(error)\n".utf8))
      exit(1)
    }
  }

  private static func figures(of part: String) throws -> String {
    switch part {
    case "rooms": try json(ReadingRooms())
    case "queries": try json(Queries())
    case "memory-spans": try json(MemoryUse(spans: 1_000_000))
    case "memory-series": try json(MemoryUse(series: 20_000))
    case "growth": try json(Growth())
    default:
      throw BenchmarkError(
        "there is no part \(part); the parts are \(parts.joined(separator: ", "))")
    }
  }

  private static func json(_ figures: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(figures), as: UTF8.self)
  }
}
