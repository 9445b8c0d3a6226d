// swift-format-ignore-file
// Made by dev/embed from pipelines/default.yaml; do not edit, run dev/embed.

extension EmbeddedFiles {
  /// The text of pipelines/default.yaml.
  package static let defaultText: String = #"""
# All options of tracemill with their defaults.
#
# This file, dialects.yaml and prices.yaml are built into the program. Your own file (`tracemill serve
# --config FILE`) has the same sections and contains only what differs:
#   - a value or a list replaces the one in this file;
#   - `dialects:` are placed before those in dialects.yaml, or replace the one of the same name;
#   - `prices: entries:` replace those of the same provider and model pattern in prices.yaml;
#   - `provider_aliases:` are added to those in this file.
# `tracemill check FILE` prints the errors in a file with line, column and the values allowed.
#
# An environment variable overrides an option that has a single value. Its name is TRACEMILL_, the
# section and the key in capitals: TRACEMILL_CORRELATION_SETTLE=5s.
#
# Durations are whole numbers with a unit: 500ms, 10s, 5m, 1h30m, 5d.
# Sizes are a number of bytes, or a whole number with a unit: 512KiB, 64MiB, 1GiB.
# Quote a value that begins with *.

# Addresses and limits of the server.
server:
  # Address for OTLP/gRPC, HOST:PORT. The default accepts connections from this machine only. 0.0.0.0
  # accepts them from anywhere. Port 0 selects a free port.
  grpc: 127.0.0.1:4317

  # Address for OTLP/HTTP, HOST:PORT. Both ports accept gRPC and HTTP.
  http: 127.0.0.1:4318

  # Address of /metrics, /graph, /traces and the page, HOST:PORT.
  query: 127.0.0.1:9464

  # Largest request body after decompression, 1KiB to 1GiB. A larger one is refused, and the exporter
  # drops it.
  max_body_bytes: 64MiB

  # Bytes that the request bodies of all connections may hold together, 1KiB to 64GiB, at least twice
  # max_body_bytes. Beyond it a request is refused, and the exporter sends it again later.
  in_flight_bytes: 256MiB

  # Connections per OTLP port, 16 to 1000000. Further ones are closed at once.
  max_connections: 4096

  # Names that the Host header of a request may have, without a port, besides loopback names (localhost,
  # 127.0.0.1, [::1]) and the addresses of the listeners. Other names are refused with 421, so that no
  # website can reach this server through a name of its own. With 0.0.0.0 as an address, every IP address
  # is accepted. OTLP/gRPC is not checked. Example: [tracemill, tracemill.example]. ["*"] accepts any name.
  hosts: []

  # Origins of pages that may read the query port from a browser, such as http://grafana.example:3000.
  # ["*"] accepts any. Grafana's data sources, Prometheus and the page on / need none.
  cors_origins: []

  # Connections on the query port, 16 to 100000. For a further one, the connection that has been idle
  # longest is closed.
  query_connections: 1024

  # Time that a connection to the query port has for the head of its first request, and a request for its
  # body, 100ms to 5m.
  query_head_timeout: 5s

  # Time that a client of the query port has to take the next 32KiB of its reply, 100ms to 1h. Then the
  # connection is closed.
  query_reply_timeout: 30s

  # Queries that may wait for one of the two query threads, 0 to 10000. Further ones are answered with
  # 503. /healthz and /readyz never wait.
  query_waiting: 16

# Exposition of metrics.
exposition:
  # Metric names. seed: the names of the shipped dashboard, such as primitive_execution_count. otel:
  # the names that the OpenTelemetry to Prometheus rules give, such as
  # primitive_execution_count_total. For Prometheus these are different series.
  naming: seed

  # Upper bounds of duration histograms in milliseconds: 1 to 64 numbers, ascending. +Inf is added.
  # More bounds give finer quantiles and more series.
  duration_buckets: [10, 50, 100, 250, 500, 1000, 2500, 5000, 10000, 30000, 60000, 300000]

  # true: also keep native histograms, with up to 8 buckets per power of two and at most 64 per series.
  # Prometheus receives them if it requests protobuf, which it does when it is started with
  # --enable-feature=native-histograms. It then stores the native histogram and, by default, not the
  # buckets above.
  native_histograms: false

  # true: add a line that ends in _created for each counter and histogram in OpenMetrics. Prometheus
  # before 2.50 stores these lines as series.
  created_timestamps: false

  # Additional labels of executions and connections, at most 16. An entry is an attribute of the span,
  # else of its resource. The name of the label is that of the attribute with _ for other characters
  # than letters and digits. Or an entry has a name, an attribute and a source: span (the default) or
  # resource. Three names are predefined: service_instance_id, deployment_environment (both of the
  # resource) and session (as the dialects define it). The values of several attributes with the same
  # label are joined with ;. Each value creates a series, so avoid attributes with many values. Example:
  #   - deployment_environment
  #   - team.name
  #   - {name: region, attribute: cloud.region, source: resource}
  labels: []

# How the spans of a trace are joined, and when a trace settles.
correlation:
  # Names of steps in flow edges. name: the one execution directly below the step, else the step's
  # class. class: always the step's class.
  step_identity: name

  # A trace whose root has ended settles after this time without a span, 0s to 1h. Decisions that need
  # the whole trace are made then, such as usage of agents without calls and inferred cache lookups. A
  # later span is counted but does not change a decision.
  settle: 10s

  # A trace whose root has not ended settles after this time without a span, 1s to 1d, not less than
  # settle. Its workflow is active until then.
  idle_timeout: 5m

  # A settled trace stays in memory this long, 0s to 7d, unless limits.trace_bytes is used up first. A
  # span that is repeated after that counts again.
  memory: 10m

  # If several libraries of a service report usage, the usage of a call is held this long, 0s to 5m, so
  # that two reports of one call are seen together and count once. Cost appears that much later.
  usage_hold: 5s

  # true: a cache step without cache.hit is a hit if it has no child, else a miss (label
  # cache_type="inferred"). false: such steps are not counted as lookups.
  infer_cache_lookups: true

  # Classes of steps that emit no span of their own, in any letter case, with or without Primitive at
  # the end. Such a step is named by its class, not by the execution in it.
  wrappers:
    [Cache, Router, Timeout, Lambda, Retry, Fallback, Conditional, Switch, Saga, Memory]

  # Wrappers that are caches. Their lookups are inferred.
  silent_caches: [Cache]

# Limits of a running workflow. agent_workflows_runaway counts workflows that exceed any of them, and
# /traces?runaway=true lists them. Raise a limit if your agents exceed it in normal operation.
runaway:
  # Executions, 1 to 1000000000.
  executions: 1000

  # Executions nested in one another, 1 to 256. Agents that call themselves nest deeply. A depth above
  # 256 is counted as 256.
  depth: 32

  # Repeated tool calls, all tools together, 1 to 1000000000. A repeat is a tool call with the same
  # arguments as an earlier one in the same trace, including a retry. Arguments are compared by a hash
  # and never kept.
  tool_repeats: 10

# Requests between services.
services:
  # Attributes that name the other end of a request if it sends no spans. The first one that the
  # CLIENT, PRODUCER or CONSUMER span has is used. A span with none of them is then not a request.
  peers:
    - peer.service
    - server.address
    - rpc.service
    - messaging.destination.name
    - messaging.system
    - net.peer.name
    - network.peer.address

  # Attributes that mark a CLIENT span as a request to a database. The database is named by
  # peer.service, else server.address, else the first of these.
  databases: [db.namespace, db.name, db.system.name, db.system]

# Metrics of all spans, as Tempo's span metrics and Grafana's service graph view define them:
# traces_spanmetrics_calls_total and traces_spanmetrics_latency (in seconds) by service, span_name,
# span_kind and status_code.
span_metrics:
  # true: count all spans. `span_metrics: true` is the short form. Each span name creates a series with
  # at least 17 lines.
  enabled: false

  # Additional labels: attributes of the span, else of its resource, for at most 10 labels. Characters
  # that a label name cannot have become _: http.route is http_route. The values of attributes with the
  # same label are joined with ;.
  dimensions: []

  # Count only spans that match one of these policies, at most 32. If there are none, count all spans.
  # A policy has one or more of these conditions and matches a span that meets all of them. A condition
  # is a string or a list of strings of which one must match. * matches any run of characters.
  #   kind: unspecified, internal, server, client, producer, consumer
  #   status: unset, ok, error
  #   name: name of the span
  #   service: service.name
  #   attributes: a mapping of attributes of the span, else of its resource, to their values
  # Example: {kind: [server, consumer], service: shop-*}
  include: []

  # Do not count spans that match one of these policies. Examples: {name: GET /health*} or
  # {attributes: {http.route: [/livez, /readyz]}}
  exclude: []

# The service map.
graph:
  # Longest /graph?window=, 1m to 1d. A longer retention uses more of history_bytes.
  retention: 1h

  # Nodes in /graph, 2 to 100000. Beyond it the least busy nodes are merged into one.
  max_nodes: 1000

  # Memory for the history of counters, 1MiB to 16GiB. When it is used up, the oldest part is dropped
  # and windows become shorter than the retention.
  history_bytes: 64MiB

# Memory limits. With the defaults the program stays under 512 MiB.
limits:
  # Memory for open and settled traces, 1MiB to 1024GiB. When it is used up, the oldest traces are
  # forgotten.
  trace_bytes: 120MiB

  # Memory for the text of names and label values, 1MiB to 16GiB. When it is used up, new text becomes
  # other.
  label_bytes: 32MiB

  # Length of a label value in bytes, 16 to 65536. Longer values are cut.
  label_length: 256

  # Series per metric, 10 to 10000000. Further label sets share one series with the label
  # overflow="true". It keeps their counts but not their labels.
  series_per_metric: 10000

  # Drop a series that has not changed for this long, 0s to 365d. 0s is never. If it returns it begins
  # at 0. Use at least a few scrape intervals, or Prometheus may miss its last value.
  series_expiry: 0s

# Sampled spans.
sampling:
  # true: also count executions, edges and durations weighted by the sampling threshold in tracestate
  # (ot=th:…), in metrics with adjusted in their names such as primitive_execution_adjusted_count.
  # Tokens and cost are never weighted. This about doubles the series of these metrics and takes 8 bytes
  # more for each span in memory. SLOs then use adjusted executions.
  adjust: false

# Service level objectives. There is none by default, because only you know what your users were
# promised. Two examples that also work with `tracemill demo`:
#   - name: agents-succeed              # each agent by itself: 99 of 100 runs succeed
#     target: 99%
#     select: {primitive_type: agent}
#   - name: workflows-answer-in-10s     # all workflows: 95 of 100 successful ones take at most 10 s
#     target: 95%
#     latency: 10s
#     select: {primitive_type: workflow}
#     per: slo
# An SLO has a name (the label slo_name), a target (a percentage below 100%, such as 99.5%) and these
# optional keys:
#   window    period of the SLO, 5m to 90d, 30d by default. If less history is known, that is used.
#   latency   longest duration of a good execution, a bound of exposition.duration_buckets. Without it
#             an execution is good if it succeeds. With it only successful executions are selected.
#   select    labels of primitive_execution_count with a pattern, or a list of patterns, that each must
#             match: primitive_name, primitive_type, agent_type, workflow_name, service_name.
#   per       primitive (default): one error budget per primitive_name. slo: one for all selected
#             executions.
slos: []

# Names of models and providers.
models:
  # Date suffixes that are removed from the names of response models, so that gpt-4o-2024-08-06 and
  # gpt-4o are one series. YYYY is a year, MM a month, DD a day. The first one that matches is used.
  date_suffixes: ["-YYYY-MM-DD", "-YYYYMMDD", "@YYYYMMDD"]

  # Provider by model name (lower case, * matches any run of characters), for calls that name no
  # provider. The first match is used. A model without a match has no llm_provider.
  providers_by_model:
    - {model: "gpt-oss*", provider: openai}
    - {model: "gpt-*", provider: openai}
    - {model: "chatgpt-*", provider: openai}
    - {model: o1, provider: openai}
    - {model: "o1-*", provider: openai}
    - {model: o3, provider: openai}
    - {model: "o3-*", provider: openai}
    - {model: "o4-*", provider: openai}
    - {model: "text-embedding-3-*", provider: openai}
    - {model: "text-embedding-ada-*", provider: openai}
    - {model: "ft:gpt-*", provider: openai}
    - {model: "claude-*", provider: anthropic}
    - {model: "gemini-*", provider: gcp.gemini}
    - {model: "*amazon.nova-*", provider: aws.bedrock}
    - {model: "*amazon.titan-*", provider: aws.bedrock}
    - {model: "*anthropic.claude-*", provider: aws.bedrock}
    - {model: "mistral-*", provider: mistral_ai}
    - {model: "ministral-*", provider: mistral_ai}
    - {model: "codestral-*", provider: mistral_ai}
    - {model: "deepseek-*", provider: deepseek}
    - {model: "grok-*", provider: x_ai}
    - {model: "command-*", provider: cohere}
    - {model: "embed-v*", provider: cohere}
    - {model: "sonar*", provider: perplexity}
    - {model: "kimi-*", provider: moonshot_ai}
    - {model: "voyage-*", provider: voyage}

  # Other names of providers (lower case), and the name to show, so that one provider is one series.
  # The names are those of OpenTelemetry's gen_ai.provider.name.
  provider_aliases:
    az.ai.openai: azure.ai.openai
    az.ai.inference: azure.ai.inference
    azure_openai: azure.ai.openai
    azure-openai: azure.ai.openai
    gemini: gcp.gemini
    google_genai: gcp.gemini
    google-gla: gcp.gemini
    vertexai: gcp.vertex_ai
    vertex_ai: gcp.vertex_ai
    google-vertex: gcp.vertex_ai
    google_vertexai: gcp.vertex_ai
    bedrock: aws.bedrock
    bedrock_converse: aws.bedrock
    amazon_bedrock: aws.bedrock
    aws_bedrock: aws.bedrock
    mistral: mistral_ai
    mistralai: mistral_ai
    xai: x_ai
    x-ai: x_ai
    moonshot: moonshot_ai
    moonshotai: moonshot_ai
    voyageai: voyage
    anthropic_llm: anthropic
    openai_llm: openai
    openai_responses_llm: openai
    openai.chat: openai
    openai.completion: openai
    openai.embedding: openai
    openai.responses: openai
    anthropic.messages: anthropic
    azure.chat: azure.ai.openai
    azure.responses: azure.ai.openai
    azure-openai.chat: azure.ai.openai
    azure-openai.responses: azure.ai.openai
    google.generative-ai: gcp.gemini
    google.vertex.chat: gcp.vertex_ai
    amazon-bedrock: aws.bedrock
    mistral.chat: mistral_ai
    xai.chat: x_ai
    deepseek.chat: deepseek
    groq.chat: groq
    cohere.chat: cohere

  # Names of frameworks (lower case) that libraries report in place of a provider. The provider is then
  # taken from the model name.
  frameworks:
    - autogen
    - crewai
    - gcp.vertex.agent
    - haystack
    - langchain
    - langgraph
    - litellm
    - llama_index
    - llamaindex
    - openai-agents
    - openai_agents
    - pydantic_ai
    - pydantic-ai
    - semantic_kernel
    - smolagents
    - strands-agents
    - strands_agents

# Dialects: what spans mean. dialects.yaml has the shipped ones and explains the format.
dialects: []

# Prices of tokens. prices.yaml has the shipped ones and explains the format.
prices:
  # The date on which the prices were last checked; in your file, the date for your prices. It is shown
  # with the configuration in force.
  taken: 2026-11-23

  # Other names of providers (lower case), and the name that the entries use.
  provider_aliases: {}

  # Prices in USD per million tokens.
  entries: []

"""#
}
