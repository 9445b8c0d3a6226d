import Server

/// Answers with what it was asked; `/metrics` without an end where `endless` is accepted.
struct StubQuery: QueryService {
  func metrics(_ request: MetricsRequest) -> QueryReply {
    if request.accept == "endless" {
      var reply = QueryReply(contentType: "text/plain", body: Array("# begin\n".utf8))
      reply.rest = { [UInt8](repeating: UInt8(ascii: "#"), count: 1 << 16) }
      reply.restSize = 4 << 20
      return reply
    }
    let lines = request.program.map { sample in
      let labels = sample.labels.map { #"\#($0.name)="\#($0.value)""# }.joined(separator: ",")
      return "\(sample.name){\(labels)} \(Int(sample.value))\n"
    }
    let head = "# accept \(request.accept ?? "-")\n"
    let padding = String(repeating: "# padding\n", count: 200)
    return QueryReply(
      contentType: "text/plain", body: Array((head + lines.joined() + padding).utf8))
  }

  func graph(_ parameters: [(name: String, value: String)]) -> QueryReply {
    if let bad = parameters.first(where: { $0.name == "window" && $0.value == "soon" }) {
      return .error(400, "soon is not a duration; write 5m.", parameter: bad.name)
    }
    return .json(parameters.map { "\($0.name)=\($0.value)" }.joined(separator: ";"))
  }

  func graphDiff(_ parameters: [(name: String, value: String)]) -> QueryReply { .json("diff") }

  func graphFields() -> QueryReply { .json("fields") }

  func dependencies(_ parameters: [(name: String, value: String)]) -> QueryReply {
    .json("dependencies")
  }

  func traces(_ parameters: [(name: String, value: String)]) -> QueryReply { .json("traces") }

  func trace(_ id: String) -> QueryReply { .json("trace \(id)") }

  func pipeline() -> QueryReply { .json("pipeline") }
}
