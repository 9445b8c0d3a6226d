internal import Semantics

/// Every option of pipeline files, in the order of `pipelines/default.yaml`.
package enum Schema {
  static let rules: [SettingRule] = [
    .address("server", "grpc", \.server.grpc),
    .address("server", "http", \.server.http),
    .address("server", "query", \.server.query),
    .bytes("server", "max_body_bytes", "1KiB", "1GiB", \.server.maxBodyBytes),
    .bytes("server", "in_flight_bytes", "1KiB", "64GiB", \.server.inFlightBytes),
    .count("server", "max_connections", 16...1_000_000, \.server.maxConnections),

    .choice("exposition", "naming", \.exposition.naming),
    .durationBuckets,
    .bool("exposition", "native_histograms", \.exposition.nativeHistograms),
    .bool("exposition", "created_timestamps", \.exposition.createdTimestamps),
    .labels,

    .choice("correlation", "step_identity", \.correlation.stepIdentity),
    .duration("correlation", "settle", "0s", "1h", \.correlation.settle),
    .duration("correlation", "idle_timeout", "1s", "1d", \.correlation.idleTimeout),
    .duration("correlation", "memory", "0s", "7d", \.correlation.memory),
    .duration("correlation", "usage_hold", "0s", "5m", \.correlation.usageHold),
    .bool("correlation", "infer_cache_lookups", \.correlation.inferCacheLookups),
    .names("correlation", "wrappers", \.correlation.wrappers),
    .names("correlation", "silent_caches", \.correlation.silentCaches),

    .count("runaway", "executions", 1...1_000_000_000, \.runaway.executions),
    .count("runaway", "depth", 1...256, \.runaway.depth),
    .count("runaway", "tool_repeats", 1...1_000_000_000, \.runaway.toolRepeats),

    .names("services", "peers", \.services.peers),
    .names("services", "databases", \.services.databases),

    .bool("span_metrics", "enabled", \.spanMetrics.isEnabled),
    .spanDimensions,
    .spanPolicies("include", \.spanMetrics.include),
    .spanPolicies("exclude", \.spanMetrics.exclude),

    .duration("graph", "retention", "1m", "1d", \.graph.retention),
    .count("graph", "max_nodes", 2...100_000, \.graph.maxNodes),
    .bytes("graph", "history_bytes", "1MiB", "16GiB", \.graph.historyBytes),

    .bytes("limits", "trace_bytes", "1MiB", "1024GiB", \.limits.traceBytes),
    .bytes("limits", "label_bytes", "1MiB", "16GiB", \.limits.labelBytes),
    .count("limits", "label_length", 16...65_536, \.limits.labelLength),
    .count("limits", "series_per_metric", 10...10_000_000, \.limits.seriesPerMetric),
    .duration("limits", "series_expiry", "0s", "365d", \.limits.seriesExpiry),

    .bool("sampling", "adjust", \.sampling.adjust),

    .objectives,

    .dateSuffixes,
    .modelNames,
    .providersByModel,
    .providerAliases,
    .frameworks,

    .dialects,

    .pricesTaken,
    .priceEntries,
    .priceLines,
  ]

  /// The sections in their order.
  static let sections: [String] = rules.map(\.section).reduce(into: []) { sections, section in
    if sections.last != section { sections.append(section) }
  }

  /// For each option `section.key`, and the environment variable that sets it where there is one.
  package static var options: [(name: String, variable: String?)] {
    rules.map { ($0.name, $0.variable) }
  }

  /// The value of each scalar option of `configuration`, by `section.key`.
  package static func values(of configuration: PipelineConfiguration) -> [String: String] {
    rules.reduce(into: [:]) { values, rule in values[rule.name] = rule.show?(configuration) }
  }

  /// Variables that begin with `TRACEMILL_` and are no options: the tests read them.
  package static let otherVariables = ["TRACEMILL_LONG_TESTS", "TRACEMILL_BINARY"]
}
