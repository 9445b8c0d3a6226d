// swift-format-ignore-file
// Made by dev/embed from pipelines/default.yaml; do not edit, run dev/embed.

extension EmbeddedFiles {
  /// The text of pipelines/default.yaml.
  package static let defaultText: String = #"""
# Every option of tracemill with its default.
#
# The program carries this file, dialects.yaml and prices.yaml in itself and needs none of them. A file
# of your own, `tracemill serve --config FILE`, has the same sections and needs only what differs:
#   - a value or a list there takes the place of the one here;
#   - `dialects:` there come before those of dialects.yaml, or replace the one of the same name;
#   - `prices: entries:` there replace those of the same provider and model pattern in prices.yaml;
#   - `provider_aliases:` there are added to those here.
# `tracemill check FILE` says what is wrong in a file, with line, column and what is allowed.
#
# An environment variable sets an option of one value, over all files: TRACEMILL_, the section and the
# key in capitals, as in TRACEMILL_CORRELATION_SETTLE=5s.
#
# Durations are whole numbers with a unit: 500ms, 10s, 5m, 1h30m, 5d.
# Sizes are whole numbers of bytes, or with a unit: 512KiB, 64MiB, 1GiB.
# A value that begins with * must be in quotes.

# Where requests come in, and how much of them.
server:
  # Address for OTLP/gRPC, HOST:PORT. The default takes connections of this machine alone; 0.0.0.0
  # takes them from anywhere. Port 0 takes a free port.
  grpc: 127.0.0.1:4317

  # Address for OTLP/HTTP, HOST:PORT. Both ports understand gRPC and HTTP.
  http: 127.0.0.1:4318

  # Address of /metrics, /graph and the page, HOST:PORT.
  query: 127.0.0.1:9464

  # The largest request body after decompression, 1KiB to 1GiB. A larger one is refused for good: the
  # exporter drops it.
  max_body_bytes: 64MiB

  # How many bytes of bodies all connections together may hold, 1KiB to 64GiB, at least twice
  # max_body_bytes. Over it a request is refused for now: the exporter sends it again.
  in_flight_bytes: 256MiB

  # How many connections each of the two OTLP ports has at most, 16 to 1000000. One more is closed as
  # soon as it is made.
  max_connections: 4096

# How metrics are exposed.
exposition:
  # seed: the names that the shipped dashboard uses, primitive_execution_count. otel: those that the
  # rules from OpenTelemetry to Prometheus give, primitive_execution_count_total. Another naming is
  # another set of series for Prometheus.
  naming: seed

  # Upper bounds of duration histograms in milliseconds, ascending, 1 to 64 numbers; +Inf is added.
  # More bounds are finer quantiles and as many more series.
  duration_buckets: [10, 50, 100, 250, 500, 1000, 2500, 5000, 10000, 30000, 60000, 300000]

  # true: histograms are kept as native ones too, with 8 to 1 buckets for each power of two, at most 64
  # a series, and Prometheus gets both kinds if it asks for protobuf, as it does when it is started with
  # --enable-feature=native-histograms. It then stores the native one and, unless told otherwise, not
  # the buckets above.
  native_histograms: false

  # true: OpenMetrics says of each counter and histogram when it began, in a line that ends in _created.
  # Prometheus before 2.50 stores those lines as series.
  created_timestamps: false

  # Labels beside the fixed ones, on executions and connections, at most 16. Each is an attribute of the
  # span, else of its resource; its name is the attribute's with _ for what is no letter or digit. Or it
  # has a name, an attribute, and a source: resource (the resource's attribute) or span (the default).
  # Three are known by name: service_instance_id, deployment_environment (of the resource) and session
  # (what the dialects take for it). Where several attributes have one label, their values are joined
  # by ;. Each value of a label is another series: name none whose values are many. For example
  #   - deployment_environment
  #   - team.name
  #   - {name: region, attribute: cloud.region, source: resource}
  labels: []

# How spans of a trace are joined, and when a trace is complete.
correlation:
  # What names the ends of an edge between steps. name: the one execution directly under the step,
  # else the step's class. class: always the step's class.
  step_identity: name

  # A trace whose root has ended is settled when nothing came for this long, 0s to 1h. What needs
  # "nothing more will come" is decided then: usage of agents without calls, inferred cache look-ups.
  # A span that comes later is counted, but no decision is taken back.
  settle: 10s

  # A trace without an ended root is settled when nothing came for this long, 1s to 1d, not less than
  # settle. Its workflow is active until then.
  idle_timeout: 5m

  # A settled trace is remembered at least this long, 0s to 7d, unless limits.trace_bytes is used up
  # first. A span sent again after that counts again.
  memory: 10m

  # Where several libraries of one service report usage, a call's usage is held this long, 0s to 5m,
  # so that two reports of one call are seen together and count once. Cost shows that much later.
  usage_hold: 5s

  # true: a cache's step that says nothing of a hit is one if it has no child, and a miss if it has
  # one (label cache_type="inferred"). false: such steps are no look-ups.
  infer_cache_lookups: true

  # Classes of steps that emit no span of their own, in any case, with or without Primitive at the
  # end. Such a step is named by its class, not by what runs in it.
  wrappers:
    [Cache, Router, Timeout, Lambda, Retry, Fallback, Conditional, Switch, Saga, Memory]

  # Those of them that are caches: their look-ups are inferred.
  silent_caches: [Cache]

# When a workflow that has not ended is said to run away: agent_workflows_runaway counts those that are
# over any of these, and /traces?runaway=true shows them. Raise what your agents rightly do.
runaway:
  # How many executions it may have, 1 to 1000000000.
  executions: 1000

  # How many executions may be nested in one another, 1 to 256. Agents that hand their task on to
  # themselves go deep. Nothing is deeper than 256.
  depth: 32

  # How many calls of tools may be repeats, all tools together, 1 to 1000000000. A repeat is a call of a
  # tool that had been called with the same arguments in the same trace, a retry included. Arguments are
  # compared by a hash and never kept.
  tool_repeats: 10

# Requests between services.
services:
  # Attributes that name the other end of a request when it sends no spans, in order: the first that a
  # CLIENT, PRODUCER or CONSUMER span has counts. A span with none of them makes no request then.
  peers:
    - peer.service
    - server.address
    - rpc.service
    - messaging.destination.name
    - messaging.system
    - net.peer.name
    - network.peer.address

  # Attributes that make a CLIENT span's request one to a database. The database is named by
  # peer.service, server.address, then these, in order.
  databases: [db.namespace, db.name, db.system.name, db.system]

# Every span counted one by one, whatever it means: traces_spanmetrics_calls_total and
# traces_spanmetrics_latency in seconds, by service, span_name, span_kind and status_code, as Grafana's
# service graph view and users of Tempo's span metrics know them.
span_metrics:
  # true: spans are counted so. `span_metrics: true` alone says the same. Each name of a span is another
  # series with 17 lines or more.
  enabled: false

  # Attributes of the span, else of its resource, that are labels too, for at most 10 labels: what a
  # label's name cannot have becomes _, http.route is http_route. Attributes that meet in one label are
  # joined by ;.
  dimensions: []

  # Which spans are counted, at most 32 policies: those that one of them fits; of none all. A policy has
  # one or more of these, and fits a span that all of them fit. Each is one text or a list, of which one
  # must fit; * is any run of characters:
  #   kind: unspecified, internal, server, client, producer, consumer
  #   status: unset, ok, error
  #   name: of the span
  #   service: service.name
  #   attributes: a mapping of attributes of the span, else of its resource, to their values
  # For example {kind: [server, consumer], service: shop-*}
  include: []

  # Which of those are not counted after all: those that one of these policies fits. For example
  # {name: GET /health*} or {attributes: {http.route: [/livez, /readyz]}}
  exclude: []

# The service map.
graph:
  # How far back /graph?window= can look, 1m to 1d. Longer takes more of history_bytes.
  retention: 1h

  # How many nodes /graph shows, 2 to 100000; the least busy of more are merged into one node.
  max_nodes: 1000

  # How many bytes the history of counters may take, 1MiB to 16GiB. When they are used up, the oldest
  # goes first and windows become shorter than the retention.
  history_bytes: 64MiB

# How much is kept. With the defaults the program stays under 512 MiB.
limits:
  # How many bytes open and remembered traces may take, 1MiB to 1024GiB. When they are used up, the
  # oldest trace is forgotten first.
  trace_bytes: 120MiB

  # How many bytes the text of names and label values may take, 1MiB to 16GiB. When they are used up,
  # a text not seen before is counted as overflow.
  label_bytes: 32MiB

  # How long a label's value may be, in bytes, 16 to 65536. The rest of a longer one is cut off.
  label_length: 256

  # How many series a metric may have, 10 to 10000000. More are added into one series with the label
  # overflow="true": counts are kept, labels are not.
  series_per_metric: 10000

  # A series that did not change for this long is dropped, 0s to 365d; 0s is never. If it returns it
  # begins at 0. Shorter than a few scrape intervals, Prometheus may miss the last of it.
  series_expiry: 0s

# Sampling: what reaches tracemill may be one of many.
sampling:
  # true: executions, edges and their durations are counted a second time, each as often as the sampling
  # threshold in its tracestate says that it stands for (ot=th:…), in primitive_execution_adjusted_count
  # and others with adjusted in their names. Tokens and cost are never scaled. Costs about as many series
  # again, and 8 bytes a remembered span. SLOs count adjusted executions then.
  adjust: false

# Service level objectives: which share of executions is to be good, over how long. None by default: a
# target is a promise, and only you know to whom. Two to begin with, good for the agents of
# `tracemill demo` too:
#   - name: agents-succeed              # every agent on its own: 99 of 100 runs succeed
#     target: 99%
#     select: {primitive_type: agent}
#   - name: workflows-answer-in-10s     # all workflows together: 95 of 100 that succeed take 10 s at most
#     target: 95%
#     latency: 10s
#     select: {primitive_type: workflow}
#     per: slo
# An SLO has a name (the label slo_name), a target (a share in per cent below 100%, as in 99.5%) and, as
# far as they differ from the defaults:
#   window    over how long, 5m to 90d; 30d by default. What is not known that far back is left out.
#   latency   how long a good execution takes at most, a bound of exposition.duration_buckets. Without
#             it an execution is good if it succeeds; with it, only those that succeed are looked at.
#   select    labels of primitive_execution_count and the pattern that each must fit, or a list of
#             patterns: primitive_name, primitive_type, agent_type, workflow_name, service_name.
#   per       primitive: each primitive_name has an error budget of its own, the default. slo: all that
#             are selected share one.
slos: []

# Names of models and providers.
models:
  # What a model's name may end in, to be removed, so that gpt-4o-2024-08-06 and gpt-4o are one series,
  # and so that a dated model without a price of its own has that of the undated one: YYYY is a year, MM a month, DD a day, all else stands for itself. The first that fits
  # counts.
  date_suffixes: ["-YYYY-MM-DD", "-YYYYMMDD", "@YYYYMMDD"]

  # What is no model's own name, and the model that it stands for on labels and for prices: names of
  # deployments, inference profiles, aliases of a gateway. A name is in any case; * is any run of
  # characters, and a name with a * or a colon must be in quotes. The first that fits counts. The
  # provider stays the one that the span names. For example
  #   prod-chat: gpt-4o-mini
  #   "arn:aws:bedrock:eu-*:application-inference-profile/abc123": eu.anthropic.claude-sonnet-4-6
  names: {}

  # The provider that a model's name (lower case, * is any run of characters) tells, for calls that
  # name none. The first that fits counts. A model that fits none has no llm_provider.
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
    - {model: "codex-*", provider: openai}
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

  # Providers' other names (lower case), and the name under which they are shown and priced: one
  # provider is one series. The names are those of OpenTelemetry's gen_ai.provider.name, where it has
  # one. What stands before the slash of a model's name (azure/gpt-4o) is looked up here too.
  provider_aliases:
    # OpenAI
    openai.chat: openai
    openai.completion: openai
    openai.embedding: openai
    openai.responses: openai
    openai_chat: openai
    openai_llm: openai
    openai_responses: openai
    openai_responses_llm: openai
    openai-chat: openai
    openai-responses: openai
    text-completion-openai: openai
    # Azure
    azure: azure.ai.openai
    azure_ai: azure.ai.inference
    azure-ai: azure.ai.inference
    azure_openai: azure.ai.openai
    azure-openai: azure.ai.openai
    azureopenai: azure.ai.openai
    azure_text: azure.ai.openai
    az.ai.openai: azure.ai.openai
    az.ai.inference: azure.ai.inference
    azure.chat: azure.ai.openai
    azure.completion: azure.ai.openai
    azure.embedding: azure.ai.openai
    azure.embeddings: azure.ai.openai
    azure.responses: azure.ai.openai
    azure-openai.chat: azure.ai.openai
    azure-openai.completion: azure.ai.openai
    azure-openai.embeddings: azure.ai.openai
    azure-openai.responses: azure.ai.openai
    # Anthropic
    anthropic_llm: anthropic
    anthropic.chat: anthropic
    anthropic.messages: anthropic
    claude: anthropic
    # Google
    gemini: gcp.gemini
    google: gcp.gemini
    google_ai: gcp.gemini
    google_ai_studio: gcp.gemini
    google_genai: gcp.gemini
    google-genai: gcp.gemini
    google-gla: gcp.gemini
    google.generative-ai: gcp.gemini
    gcp.gen_ai: gcp.gemini
    vertex: gcp.vertex_ai
    vertexai: gcp.vertex_ai
    vertex_ai: gcp.vertex_ai
    vertex_ai_beta: gcp.vertex_ai
    vertex-ai: gcp.vertex_ai
    google_vertexai: gcp.vertex_ai
    google-vertex: gcp.vertex_ai
    google.vertex: gcp.vertex_ai
    google.vertex.chat: gcp.vertex_ai
    vertex.anthropic: gcp.vertex_ai
    vertex.anthropic.messages: gcp.vertex_ai
    # Amazon
    aws: aws.bedrock
    amazon: aws.bedrock
    bedrock: aws.bedrock
    bedrock_converse: aws.bedrock
    bedrock_mantle: aws.bedrock
    bedrock-runtime: aws.bedrock
    amazon_bedrock: aws.bedrock
    amazon-bedrock: aws.bedrock
    aws_bedrock: aws.bedrock
    aws-bedrock: aws.bedrock
    bedrock.anthropic.messages: aws.bedrock
    # Mistral
    mistral: mistral_ai
    mistralai: mistral_ai
    mistral.chat: mistral_ai
    mistral.embedding: mistral_ai
    codestral: mistral_ai
    text-completion-codestral: mistral_ai
    # xAI
    grok: x_ai
    xai: x_ai
    x-ai: x_ai
    xai.chat: x_ai
    xai.responses: x_ai
    # others
    minimax.chat: minimax
    cerebras.chat: cerebras
    cohere_chat: cohere
    cohere.chat: cohere
    cohere.textembedding: cohere
    deepseek.chat: deepseek
    fireworks: fireworks_ai
    fireworks-ai: fireworks_ai
    fireworks.chat: fireworks_ai
    fireworks.embedding: fireworks_ai
    groq.chat: groq
    kimi: moonshot_ai
    moonshot: moonshot_ai
    moonshotai: moonshot_ai
    moonshotai.chat: moonshot_ai
    openrouter.chat: openrouter
    perplexity_ai: perplexity
    perplexity-ai: perplexity
    pplx: perplexity
    together: together_ai
    togetherai: together_ai
    together-ai: together_ai
    togetherai.chat: together_ai
    voyageai: voyage
    voyage_ai: voyage
    z_ai: zai
    z-ai: zai
    z.ai: zai
    zhipuai: zai

  # What is no provider's name but a framework's (lower case): the model's name tells the provider
  # then.
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

# What spans mean: see dialects.yaml, which also says how a dialect is written. This file has none.
dialects: []

# What tokens cost: see prices.yaml, which also says how a price is found and written.
prices:
  # The day on which the figures were last looked at; in your file, when you looked at yours. Shown
  # with the configuration in force.
  taken: 2026-12-01

  # Prices one by one, in USD per million tokens. This file has none.
  entries: []

  # Prices in lines, by provider. This file has none.
  table: {}

"""#
}
