internal import Bytes
internal import Correlation
internal import Graph

extension TraceTotals {
  /// Writes what traces amount to, as a JSON object.
  func write(into writer: inout ByteWriter) {
    func field(_ name: StaticString, _ number: UInt64) {
      writer.append(name)
      writer.append(decimal: number)
    }
    func field(_ name: StaticString, _ number: UInt128, places: Int) {
      writer.append(name)
      writer.append(number, places: places)
    }
    field("{\"traces\":", traces)
    field(",\"spans\":", spans)
    field(",\"execution_count\":", executions)
    field(",\"error_count\":", errors)
    field(",\"execution_ms\":", duration, places: 6)
    field(",\"call_edges\":", callEdges)
    field(",\"flow_edges\":", flowEdges)
    field(",\"link_edges\":", linkEdges)
    field(",\"edge_errors\":", edgeErrors)
    field(",\"call_edge_ms\":", edgeDuration, places: 6)
    field(",\"calls\":", calls)
    field(",\"calls_without_usage\":", callsWithoutUsage)
    field(",\"billed_calls\":", billedCalls)
    field(",\"tokens\":{\"prompt\":", tokens.prompt)
    field(",\"completion\":", tokens.completion)
    field(",\"unknown\":", tokens.unknown)
    field("},\"wasted_tokens\":", wastedTokens)
    field(",\"cache_read\":", cacheRead)
    field(",\"cache_write\":", cacheWrite)
    field(",\"reasoning\":", reasoning)
    field(",\"suppressed_tokens\":", suppressedTokens)
    field(",\"unpriced_tokens\":", unpricedTokens)
    field(",\"cost_usd\":", cost, places: 12)
    field(",\"cache_lookups\":", cacheLookups)
    field(",\"cache_hits\":", cacheHits)
    field(",\"cache_savings_usd\":", savings, places: 12)
    field(",\"tool_repeats\":", toolRepeats)
    field(",\"workflows\":", workflows)
    writer.append("}")
  }
}
