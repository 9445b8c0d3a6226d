package import Bytes
internal import Correlation
internal import Graph

extension LedgerEntry {
  /// Writes what a list shows of it, as a JSON object.
  package func writeSummary(into writer: inout ByteWriter) {
    writer.append("{")
    writeFields(into: &writer)
    writer.append("}")
  }

  /// Writes all of it, as a JSON object.
  package func write(into writer: inout ByteWriter) {
    writer.append("{")
    writeFields(into: &writer)
    writer.append(",\"executions\":")
    writer.appendList(executions) { execution, writer in
      writer.append(field: "name", execution.name)
      writer.append(field: ",type", execution.type)
      writer.append(field: ",count", UInt64(execution.count))
      writer.append(field: ",errors", UInt64(execution.errors))
      writer.append(field: ",duration_ms", nanoseconds: execution.duration)
    }
    writer.append(",\"edges\":")
    writer.appendList(edges) { edge, writer in
      writer.append(field: "source", edge.source)
      writer.append(field: ",target", edge.target)
      writer.append(field: ",type", edge.connectionType)
      writer.append(field: ",calls", UInt64(edge.calls))
      writer.append(field: ",errors", UInt64(edge.errors))
      writer.append(field: ",duration_ms", nanoseconds: edge.duration)
    }
    writer.append(",\"critical_path\":")
    writer.appendList(criticalPath) { stretch, writer in
      writer.append(field: "name", stretch.name)
      writer.append(field: ",type", stretch.type)
      writer.append(field: ",duration_ms", nanoseconds: stretch.duration)
    }
    writer.append(",\"models\":")
    writer.appendList(models) { share, writer in
      writer.append(field: "provider", share.provider)
      writer.append(field: ",model", share.name)
      share.writeNumbers(into: &writer)
    }
    writer.append(",\"agents\":")
    writer.appendList(agents) { share, writer in
      writer.append(field: "agent", share.name)
      share.writeNumbers(into: &writer)
    }
    writer.append(",\"usage\":")
    writer.appendList(usages) { report, writer in report.write(into: &writer) }
    writer.append("}")
  }

  private func writeFields(into writer: inout ByteWriter) {
    writer.append(field: "trace_id", traceID)
    writer.append(field: ",workflow", workflow)
    writer.append(field: ",agent_type", agentType)
    writer.append(field: ",session", session)
    writer.append(field: ",status", status)
    writer.append(field: ",state", state)
    writer.append(",\"start\":")
    // Seconds since 1970.
    writer.append(UInt128(start / 1_000_000), places: 3)
    writer.append(field: ",duration_ms", nanoseconds: duration)
    writer.append(field: ",spans", totals.spans)
    writer.append(field: ",execution_count", totals.executions)
    writer.append(field: ",error_count", totals.errors)
    writer.append(field: ",depth", UInt64(depth))
    writer.append(field: ",tool_repeats", totals.toolRepeats)
    writer.append(",\"runaway\":[")
    for (place, limit) in runaway.enumerated() {
      if place > 0 { writer.append(",") }
      writer.append(json: limit)
    }
    writer.append("]")
    writer.append(field: ",calls", totals.calls)
    writer.append(field: ",calls_without_usage", totals.callsWithoutUsage)
    writer.append(field: ",tokens", totals.tokens.sum)
    writer.append(field: ",wasted_tokens", totals.wastedTokens)
    writer.append(",\"cost_usd\":")
    writer.append(totals.cost, places: 12)
    writer.append(field: ",cache_lookups", totals.cacheLookups)
    writer.append(field: ",cache_hits", totals.cacheHits)
    writer.append(",\"cache_savings_usd\":")
    writer.append(totals.savings, places: 12)
  }
}

extension LedgerEntry.Report {
  fileprivate func write(into writer: inout ByteWriter) {
    writer.append(field: "span_id", spanID)
    writer.append(field: ",name", name)
    writer.append(field: ",provider", provider)
    writer.append(field: ",model", model)
    writer.append(field: ",agent", agent)
    writer.append(field: ",disposition", disposition)
    writer.append(",\"yielded_to\":")
    if let winner {
      writer.append("{")
      writer.append(field: "trace_id", winner.traceID)
      writer.append(field: ",span_id", winner.spanID)
      writer.append("}")
    } else {
      writer.append("null")
    }
    writer.append(isWasted ? ",\"wasted\":true" : ",\"wasted\":false")
    writer.append(field: ",prompt", prompt)
    writer.append(field: ",completion", completion)
    writer.append(field: ",unknown", unknown)
    writer.append(field: ",cache_read", cacheRead)
    writer.append(field: ",cache_write", cacheWrite)
    writer.append(field: ",reasoning", reasoning)
    writer.append(",\"cost_usd\":")
    if let cost {
      writer.append(UInt128(cost), places: 12)
      writer.append(field: ",cost_source", costSource)
    } else {
      writer.append("null")
    }
  }
}

extension LedgerEntry.Share {
  fileprivate func writeNumbers(into writer: inout ByteWriter) {
    writer.append(field: ",reports", reports)
    writer.append(field: ",prompt", prompt)
    writer.append(field: ",completion", completion)
    writer.append(field: ",unknown", unknown)
    writer.append(",\"cost_usd\":")
    writer.append(cost, places: 12)
    writer.append(field: ",unpriced_tokens", unpriced)
  }
}

extension ByteWriter {
  /// Writes `"name":`; a comma before it belongs to the name.
  private mutating func append(key: String) {
    let hasComma = key.hasPrefix(",")
    if hasComma { append(",") }
    append(json: hasComma ? String(key.dropFirst()) : key)
    append(":")
  }

  fileprivate mutating func append(field key: String, _ text: String) {
    append(key: key)
    append(json: text)
  }

  fileprivate mutating func append(field key: String, _ number: UInt64) {
    append(key: key)
    append(decimal: number)
  }

  /// Writes a duration in milliseconds, exactly.
  fileprivate mutating func append(field key: String, nanoseconds: UInt64) {
    append(key: key)
    append(UInt128(nanoseconds), places: 6)
  }

  fileprivate mutating func appendList<Element>(
    _ elements: [Element], _ write: (Element, inout ByteWriter) -> Void
  ) {
    append("[")
    for (place, element) in elements.enumerated() {
      append(place == 0 ? "{" : ",{")
      write(element, &self)
      append("}")
    }
    append("]")
  }
}
