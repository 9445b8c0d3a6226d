internal import OTLP

/// Makes the spans of a load: workflows of twelve spans with twenty attributes each.
package enum LoadSpans {
  /// The four services, and with them the workflows' names.
  static let services = ["research", "support", "review", "ingest"]
  /// How many attributes a span has.
  static let attributes = 20
  /// The part of spans that fail.
  static let errorShare = 0.03

  /// One span of a workflow.
  private struct Part {
    /// The span's name; `*` stands for the service. With four services there are 32 names.
    var name: String
    var type: String
    /// The part above it.
    var parent: Int?
    /// Milliseconds after the workflow's start, and how long it takes.
    var start: UInt64
    var lasting: UInt64
    var kind = SpanKind.internal
  }

  /// Parents come first, so that the first parts of a workflow are a workflow too.
  private static let parts = [
    Part(name: "agent.*.run", type: "agent", start: 0, lasting: 2400),
    Part(name: "llm.*_planner.chat", type: "llm", parent: 0, start: 5, lasting: 420, kind: .client),
    Part(name: "cache.*_memory.lookup", type: "cache", parent: 0, start: 430, lasting: 4),
    Part(name: "primitive.tool.*_search", type: "tool", parent: 0, start: 440, lasting: 310),
    Part(name: "primitive.tool.*_search", type: "tool", parent: 0, start: 441, lasting: 270),
    Part(name: "primitive.tool.*_search", type: "tool", parent: 0, start: 442, lasting: 530),
    Part(name: "primitive.tool.*_fetch", type: "tool", parent: 3, start: 460, lasting: 240),
    Part(name: "primitive.tool.*_fetch", type: "tool", parent: 5, start: 470, lasting: 480),
    Part(name: "recovery.retry.*_attempt", type: "retry", parent: 0, start: 990, lasting: 1200),
    Part(
      name: "llm.*_writer.chat", type: "llm", parent: 8, start: 995, lasting: 1190, kind: .client),
    Part(
      name: "validation.*_answer.check", type: "validation", parent: 0, start: 2200, lasting: 90),
    Part(name: "cache.*_memory.lookup", type: "cache", parent: 0, start: 2300, lasting: 3),
  ]

  /// `count` spans that ended shortly before `now`, in whole workflows but for the last.
  ///
  /// - Parameters:
  ///   - variant: the same number gives the same spans but for their ids' randomness.
  ///   - shape: what they are like.
  package static func groups(
    count: Int, variant: Int, now: UInt64, shape: LoadShape = .workflows
  ) -> [SpanGroup] {
    let groups = groups(count: count, variant: variant, now: now)
    switch shape {
    case .workflows: return groups
    case .freshLabels:
      // A resource for each span, so that services differ too.
      return groups.flatMap { group in
        group.spans.map { span in
          SpanGroup(
            service: "\(group.service)-\(EncodedRequest.mark)", scope: group.scope,
            spans: [marked(span)])
        }
      }
    case .endless:
      return groups.map { group in
        var group = group
        for place in group.spans.indices where group.spans[place].parentSpanID == .invalid {
          // It never comes.
          group.spans[place].parentSpanID = SpanID(~group.spans[place].spanID.rawValue)
        }
        return group
      }
    }
  }

  /// A span with a mark in every text that becomes a label.
  private static func marked(_ span: OutgoingSpan) -> OutgoingSpan {
    var span = span
    span.name += "-\(EncodedRequest.mark)"
    if let type = span.errorType { span.errorType = "\(type)-\(EncodedRequest.mark)" }
    for place in span.attributes.indices where span.attributes[place].key != "execution.status" {
      guard case .string(let text) = span.attributes[place].value else { continue }
      span.attributes[place].value = .string("\(text)-\(EncodedRequest.mark)")
    }
    return span
  }

  private static func groups(count: Int, variant: Int, now: UInt64) -> [SpanGroup] {
    var numbers = SeededNumbers(seed: UInt64(variant) &+ 77)
    var groups = services.map { SpanGroup(service: $0, scope: "load", spans: []) }
    var left = count
    var workflow = variant
    while left > 0 {
      let size = min(left, parts.count)
      let service = workflow % services.count
      var spans = Self.workflow(services[service], size: size, now: now, &numbers)
      // As an exporter gets them: in the order of their end.
      spans.sort { $0.end < $1.end }
      groups[service].spans += spans
      left -= size
      workflow += 1
    }
    return groups.filter { !$0.spans.isEmpty }
  }

  private static func workflow(
    _ service: String, size: Int, now: UInt64, _ numbers: inout SeededNumbers
  ) -> [OutgoingSpan] {
    let trace = TraceID(high: numbers.next() | 1, low: numbers.next())
    let session = UInt64.random(in: 0..<100_000, using: &numbers)
    let start = now &- 3_000_000_000 &+ UInt64.random(in: 0..<500_000_000, using: &numbers)
    var spans: [OutgoingSpan] = []
    for part in parts.prefix(size) {
      let begin = start + part.start * 1_000_000
      let noise = UInt64.random(in: 0..<1_000_000, using: &numbers)
      var span = OutgoingSpan(
        traceID: trace, spanID: SpanID(numbers.next() | 1),
        parentSpanID: part.parent.map { spans[$0].spanID } ?? .invalid,
        name: name(part.name, service), kind: part.kind, start: begin,
        end: begin + part.lasting * 1_000_000 + noise)
      if numbers.chance(errorShare) {
        span.errorType = ["TimeoutError", "RateLimitError", "ValueError"].randomElement(
          using: &numbers)
      }
      describe(&span, part, service, session, &numbers)
      spans.append(span)
    }
    return spans
  }

  private static func name(_ pattern: String, _ service: String) -> String {
    pattern.split(separator: "*", omittingEmptySubsequences: false).joined(separator: service)
  }

  private static func describe(
    _ span: inout OutgoingSpan, _ part: Part, _ service: String, _ session: UInt64,
    _ numbers: inout SeededNumbers
  ) {
    let words = span.name.split(separator: ".").map(String.init)
    let request = UInt64.random(in: 0 ... .max, using: &numbers)
    span.set("primitive.name", .string(words[0] == "primitive" ? words[2] : words[1]))
    span.set("primitive.type", .string(part.type))
    span.set("execution.status", span.errorType == nil ? "success" : "error")
    span.set("agent.type", .string("\(service)_agent"))
    span.set("workflow.name", .string("\(service)_workflow"))
    span.set("session.id", "session-\(session)")
    switch part.type {
    case "llm":
      span.set("llm.provider", "openai")
      span.set("llm.model_name", part.name.contains("writer") ? "gpt-4o" : "gpt-4o-mini")
      span.set("llm.prompt_tokens", .int(.random(in: 200..<4000, using: &numbers)))
      span.set("llm.completion_tokens", .int(.random(in: 20..<900, using: &numbers)))
    case "cache":
      span.set("cache.hit", .bool(numbers.chance(0.6)))
      span.set("cache.type", "lru")
      span.set("cache.key_length", .int(.random(in: 8..<64, using: &numbers)))
      span.set("cache.age_seconds", .double(Double.random(in: 0..<600, using: &numbers)))
    default:
      span.set("server.address", .string("\(service).internal"))
      span.set("server.port", 8443)
      span.set("url.path", "/v2/\(service)/run")
      span.set("http.response.status_code", span.errorType == nil ? 200 : 500)
    }
    span.set("app.request.id", .string("req-\(request)"))
    span.set("app.tenant", "tenant-\(session % 40)")
    span.set("app.release", "2026.11.3")
    span.set("app.priority", .int(Int64(session % 5)))
    span.set("app.budget_usd", .double(Double(session % 300) / 100))
    span.set("app.interactive", .bool(session % 2 == 0))
    span.set("code.function.name", .string("run_\(service)"))
    span.set("code.line.number", .int(Int64(part.start % 400)))
    span.set("thread.id", .int(Int64(session % 16)))
    span.set("thread.name", "worker-\(session % 16)")
  }
}
