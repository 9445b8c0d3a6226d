// swift-format-ignore-file
// Made by dev/embed from pipelines/dialects.yaml; do not edit, run dev/embed.

extension EmbeddedFiles {
  /// The text of pipelines/dialects.yaml.
  package static let dialectsText: String = #"""
# How instrumentation libraries say what a span means: one table for each family of them.
#
# A span is held against the dialects in the order of this list. In each dialect the first rule that
# matches counts; where several dialects match, the first one to say something of a field decides that
# field; a rule for something else than what the first one found (an execution, a structure) says
# nothing. A dialect of your own goes into your pipeline file under the same key, `dialects:`; it comes
# before these, or replaces the one of the same name. `tracemill derive --explain FILE` shows for each
# span which rule matched and where each field came from.
#
# A dialect:
#   dialect          its name
#   recognised_by    attributes by which a span is of the dialect although no rule matches it; fields
#                    are read only from spans that are of the dialect
#   fields           for each fact the attributes that may hold it, in order
#   stamping_scopes  instrumentation scopes (`*` is a wildcard) that always stamp a status: an
#                    execution of theirs without one, and with status UNSET, was cancelled
#   input_excludes_cache   true where input tokens do not contain those of the provider's cache
#   raw_input_scopes   instrumentation scopes (`*` is a wildcard) that pass a provider's own count of
#                    input on, which for Anthropic does not contain cached tokens
#   rules            what spans are
#
# A rule's conditions, all of which must hold:
#   span             the span's name: literal text and captures in braces. `{index}` takes digits,
#                    `{a|b:name}` one of the words, any other capture one or more characters; only the
#                    last may contain dots
#   attributes       attributes that must be there: `key: value`, `key: [one, of, these]`, `key: any`
#   any_of           attributes of which one must be there
#   without          attributes that must not be there
# What it says, one of:
#   execution        one run of something: primitive, inference, embeddings, tool, agent, workflow,
#                    chain, retriever, reranker, cache, guardrail, evaluator
#   structure        how one execution came to be started by another: step, branch, conditional,
#                    attempt, fallback, saga, handoff, or none
#   foreign          true: neither
# and with it:
#   name, type       templates, the first that gives text counts: literal text, and in braces a
#                    capture, an attribute's key, `span` (the span's name), `target` (the span's name
#                    without the operation, gen_ai.operation.name, before it) or `model` (the one
#                    requested, else the one that answered without its date)
#   index            templates of a number: a step's, an attempt's, a fallback arm's (0 is the first that
#                    is tried)
#   status           attributes that say how it ended, before the field `status`
#   call             true: a provider bills it, although its kind is no inference or embeddings

dialects:

  # ------------------------------------------------------------------------------------------------
  # Primitives that stamp `primitive.name` and `execution.status` on their spans.
  - dialect: tta
    recognised_by:
      [primitive.name, primitive.type, execution.status, workflow.name, agent.type, cache.hit]
    stamping_scopes: ["tta_dev_primitives*"]
    fields:
      status: [execution.status, primitive.status]
      error_type: [error.type]
      agent_type: [agent.type]
      workflow_name: [workflow.name]
      session: [session.id]
      request_model: [llm.model_name]
      provider: [llm.provider]
      input_tokens: [llm.prompt_tokens]
      output_tokens: [llm.completion_tokens]
      cost: [llm.cost_usd]
      cache_hit: [cache.hit]
      cache_type: [cache.type]
    rules:
      - rule: step
        span: "primitive.sequential.step_{index}"
        structure: step
        type: ["{step.primitive_type}", "{step.name}"]
        index: ["{step.index}", "{index}"]
        status: [step.status]
      - rule: branch
        span: "primitive.parallel.branch_{branch}"
        structure: branch
        status: [branch.status]
      - rule: condition
        span: "primitive.conditional.branch_{branch}"
        structure: conditional
        status: [branch.status]
      - rule: case
        span: "primitive.switch.case_{case}"
        structure: conditional
        status: [case.status]
      - rule: default-case
        span: "primitive.switch.default"
        structure: conditional
        status: [case.status]
      - rule: route
        span: "primitive.router.route_{route}"
        structure: conditional
        status: [route.status]
      - rule: attempt
        span: "primitive.retry.attempt_{index}"
        structure: attempt
        index: "{index}"
        status: [retry.status]
      - rule: fallback-primary
        span: "primitive.fallback.primary"
        structure: fallback
        index: "0"
        status: [fallback.status]
      - rule: fallback-arm
        span: "primitive.fallback.fallback"
        structure: fallback
        index: "1"
        status: [fallback.status]
      - rule: saga-arm
        span: "primitive.saga.{forward|compensation:arm}"
        structure: saga
        status: [saga.status]
      - rule: model-primitive
        span: "primitive.{llm|llmcall:type}.{action}"
        execution: inference
        name: ["{primitive.name}", "{type}"]
        type: ["{primitive.type}", "{type}"]
      # Whatever reports tokens is a call.
      - rule: primitive-call
        span: "primitive.{type}.{action}"
        any_of: [llm.prompt_tokens, llm.completion_tokens]
        execution: inference
        name: ["{primitive.name}", "{type}"]
        type: ["{primitive.type}", "{type}"]
      - rule: component-call
        span: "{agent|llm|cache|validation:domain}.{component}.{action}"
        any_of: [llm.prompt_tokens, llm.completion_tokens]
        execution: inference
        name: ["{primitive.name}", "{domain}.{component}"]
        type: "{domain}"
      - rule: call
        any_of: [llm.prompt_tokens, llm.completion_tokens]
        execution: inference
        name: ["{primitive.name}"]
        type: ["{primitive.type}", llm]
      - rule: cache-primitive
        span: "primitive.cache.{action}"
        execution: cache
        name: ["{primitive.name}", cache]
        type: ["{primitive.type}", cache]
      - rule: agent-primitive
        span: "primitive.agent.{action}"
        execution: agent
        name: ["{primitive.name}", agent]
        type: ["{primitive.type}", agent]
      - rule: tool-primitive
        span: "primitive.tool.{action}"
        execution: tool
        name: ["{primitive.name}", tool]
        type: ["{primitive.type}", tool]
      - rule: primitive
        span: "primitive.{type}.{action}"
        execution: primitive
        name: ["{primitive.name}", "{type}"]
        type: ["{primitive.type}", "{type}"]
      # The wider form, {domain}.{component}.{action}.
      - rule: recovery-retry
        span: "recovery.retry.{action}"
        structure: attempt
        index: "{retry.attempt}"
        status: [retry.status]
      - rule: recovery-fallback
        span: "recovery.fallback.{action}"
        structure: fallback
        status: [fallback.status]
      - rule: recovery-saga
        span: "recovery.{saga|compensation:component}.{action}"
        structure: saga
        status: [saga.status]
      - rule: recovery
        span: "recovery.{component}.{action}"
        structure: none
      - rule: model
        span: "llm.{component}.{action}"
        execution: inference
        name: ["{primitive.name}", "llm.{component}"]
        type: llm
      - rule: cache
        span: "cache.{component}.{action}"
        execution: cache
        name: ["{primitive.name}", "cache.{component}"]
        type: cache
      - rule: agent
        span: "agent.{component}.{action}"
        execution: agent
        name: ["{primitive.name}", "agent.{component}"]
        type: agent
      - rule: validation
        span: "validation.{component}.{action}"
        execution: primitive
        name: ["{primitive.name}", "validation.{component}"]
        type: validation

  # ------------------------------------------------------------------------------------------------
  # The same primitives as their specification writes them.
  - dialect: tta-spec
    fields:
      status: [primitive.status, execution.status]
      error_type: [error.type]
      agent_type: [agent.type]
      workflow_name: [workflow.name]
      session: [session.id]
      cache_hit: [cache.hit]
      cache_type: [cache.type]
    rules:
      - rule: step
        span: "sequential.step_{index}"
        structure: step
        type: ["{step.primitive_type}", "{primitive.type}", "{step.name}"]
        index: ["{step.index}", "{index}"]
        status: [step.status]
      - rule: branch
        span: "parallel.branch_{branch}"
        structure: branch
        status: [branch.status]
      - rule: condition
        span: "conditional.branch_{branch}"
        structure: conditional
        status: [branch.status]
      - rule: case
        span: "switch.case_{case}"
        structure: conditional
        status: [case.status]
      - rule: default-case
        span: "switch.default"
        structure: conditional
        status: [case.status]
      - rule: route
        span: "router.route_{route}"
        structure: conditional
        status: [route.status]
      - rule: attempt
        span: "retry.attempt_{index}"
        structure: attempt
        index: "{index}"
        status: [retry.status]
      - rule: fallback-primary
        span: "fallback.primary"
        structure: fallback
        index: "0"
        status: [fallback.status]
      - rule: fallback-arm
        span: "fallback.fallback"
        structure: fallback
        index: "1"
        status: [fallback.status]
      - rule: saga-arm
        span: "saga.{forward|compensation:arm}"
        structure: saga
        status: [saga.status]
      - rule: primitive
        span: "primitive.{name}"
        execution: primitive
        name: ["{primitive.name}", "{name}"]
        type: ["{primitive.type}"]

  # ------------------------------------------------------------------------------------------------
  # OpenTelemetry's GenAI conventions, the older keys included.
  - dialect: gen_ai
    raw_input_scopes: [opentelemetry.instrumentation.llamaindex]
    recognised_by:
      - gen_ai.operation.name
      - gen_ai.request.model
      - gen_ai.response.model
      - gen_ai.workflow.name
      - gen_ai.agent.name
      - ai.operationId
    fields:
      error_type: [error.type]
      agent_type: [gen_ai.agent.name, agent_name]
      workflow_name: [gen_ai.workflow.name]
      session: [gen_ai.conversation.id]
      request_model: [gen_ai.request.model, ai.model.id]
      response_model: [gen_ai.response.model, ai.response.model, model_name]
      provider: [gen_ai.provider.name, gen_ai.system, ai.model.provider]
      # After the conventions' key their older ones, Semantic Kernel's older one, the AI SDK's.
      input_tokens:
        - gen_ai.usage.input_tokens
        - gen_ai.usage.prompt_tokens
        - gen_ai.response.prompt_tokens
        - ai.usage.inputTokens
        - ai.usage.promptTokens
      output_tokens:
        - gen_ai.usage.output_tokens
        - gen_ai.usage.completion_tokens
        - gen_ai.response.completion_tokens
        - ai.usage.outputTokens
        - ai.usage.completionTokens
      total_tokens: [gen_ai.usage.total_tokens, ai.usage.totalTokens, ai.usage.tokens]
      cache_read_tokens:
        - gen_ai.usage.cache_read.input_tokens
        - gen_ai.usage.cache_read_input_tokens
        - gen_ai.usage.input_tokens.cached
        - gen_ai.usage.details.cache_read_tokens
        - gen_ai.usage.details.cache_read_input_tokens
        - ai.usage.inputTokenDetails.cacheReadTokens
        - ai.usage.cachedInputTokens
      cache_write_tokens:
        - gen_ai.usage.cache_creation.input_tokens
        - gen_ai.usage.cache_creation_input_tokens
        - gen_ai.usage.cache_write.input_tokens
        - gen_ai.usage.cache_write_input_tokens
        - gen_ai.usage.input_tokens.cache_write
        - gen_ai.usage.details.cache_write_tokens
        - gen_ai.usage.details.cache_creation_input_tokens
        - ai.usage.inputTokenDetails.cacheWriteTokens
      long_cache_write_tokens:
        - gen_ai.usage.cache_creation.ephemeral_1h_input_tokens
        - gen_ai.usage.details.ephemeral_1h_input_tokens
      audio_input_tokens: [gen_ai.usage.input_audio_tokens, gen_ai.usage.details.input_audio_tokens]
      audio_output_tokens: [gen_ai.usage.output_audio_tokens, gen_ai.usage.details.output_audio_tokens]
      reasoning_tokens:
        - gen_ai.usage.reasoning.output_tokens
        - gen_ai.usage.reasoning_tokens
        - gen_ai.usage.details.reasoning_tokens
        - gen_ai.usage.output_tokens.reasoning
        - ai.usage.outputTokenDetails.reasoningTokens
        - ai.usage.reasoningTokens
      cost:
        - gen_ai.usage.cost_usd
        - gen_ai.cost.total_cost
        - gen_ai.usage.total_cost
        - gen_ai.usage.cost
        - operation.cost
      # What was served before what was asked for.
      service_tier:
        - openai.response.service_tier
        - gen_ai.openai.response.service_tier
        - openai.request.service_tier
        - gen_ai.openai.request.service_tier
      response_id: [gen_ai.response.id, ai.response.id]
      time_to_first_token_seconds: [gen_ai.response.time_to_first_chunk]
      time_to_first_token_milliseconds: [ai.response.msToFirstChunk]
      handed_over_by: [graph.node.parent_id]
      tool_arguments: [gen_ai.tool.call.arguments, tool_arguments]
    rules:
      - rule: inference
        attributes:
          gen_ai.operation.name:
            - chat
            - generate_content
            - text_completion
            - completion
            - acompletion
            - chat.completions
            - text.completions
        execution: inference
        name:
          - "{gen_ai.operation.name} {model}"
          - "{gen_ai.operation.name}"
        type: llm
      - rule: embeddings
        attributes:
          gen_ai.operation.name: [embeddings, embedding, aembedding]
        execution: embeddings
        name:
          - "{gen_ai.operation.name} {model}"
          - "{gen_ai.operation.name}"
        type: embedding
      - rule: retrieval
        attributes: {gen_ai.operation.name: retrieval}
        execution: retriever
        name: ["{gen_ai.data_source.id}", "{target}"]
        type: retriever
      - rule: tool
        attributes: {gen_ai.operation.name: execute_tool}
        execution: tool
        name: ["{gen_ai.tool.name}", "{target}"]
        type: tool
      # OpenLLMetry stamps its frameworks' spans of workflows and tasks as runs of an agent too.
      - rule: crew
        attributes: {gen_ai.operation.name: invoke_agent, crewai.crew.id: any}
        execution: workflow
        name: ["{crewai.crew.name}", "{target}"]
        type: workflow
      - rule: framework-workflow
        attributes: {gen_ai.operation.name: invoke_agent, traceloop.span.kind: workflow}
        execution: workflow
        name: ["{traceloop.entity.name}", "{gen_ai.agent.name}", "{target}"]
        type: workflow
      - rule: framework-task
        attributes: {gen_ai.operation.name: invoke_agent, traceloop.span.kind: task}
        execution: chain
        name: ["{traceloop.entity.name}", "{gen_ai.task.name}", execute_task]
        type: task
      - rule: agent
        attributes: {gen_ai.operation.name: invoke_agent}
        execution: agent
        name: ["{gen_ai.agent.name}", "{target}"]
        type: agent
      # Making an agent is no run of it.
      - rule: create-agent
        attributes: {gen_ai.operation.name: create_agent}
        foreign: true
      - rule: workflow
        attributes: {gen_ai.operation.name: [invoke_workflow, invoke_graph, invoke_swarm]}
        execution: workflow
        name: ["{gen_ai.workflow.name}", "{target}"]
        type: workflow
      - rule: handoff
        attributes: {gen_ai.operation.name: [handoff, agent_handoff]}
        structure: handoff
      - rule: plan
        attributes: {gen_ai.operation.name: plan}
        execution: primitive
        name: ["plan {gen_ai.agent.name}", plan]
        type: plan
      # A task's span name is often its whole description: no name for a series.
      - rule: task
        attributes: {gen_ai.operation.name: execute_task}
        execution: chain
        name: ["{gen_ai.task.name}", execute_task]
        type: task
      # The AI SDK's own spans: the outer ones have the sum of their steps, the inner ones are calls.
      - rule: sdk-call
        attributes:
          ai.operationId:
            - ai.generateText.doGenerate
            - ai.streamText.doStream
            - ai.generateObject.doGenerate
            - ai.streamObject.doStream
        execution: inference
        name: ["chat {model}", chat]
        type: llm
      - rule: sdk-embeddings
        attributes: {ai.operationId: [ai.embed.doEmbed, ai.embedMany.doEmbed]}
        execution: embeddings
        name: ["embeddings {model}", embeddings]
        type: embedding
      - rule: sdk-tool
        attributes: {ai.operationId: ai.toolCall}
        execution: tool
        name: ["{ai.toolCall.name}", tool]
        type: tool
      - rule: sdk-run
        attributes:
          ai.operationId:
            - ai.generateText
            - ai.streamText
            - ai.generateObject
            - ai.streamObject
            - ai.embed
            - ai.embedMany
        execution: chain
        name: ["{ai.telemetry.functionId}", "{ai.operationId}"]
        type: chain
      # Runs of agents and of tools before there were operations for them.
      - rule: tool-run
        attributes: {gen_ai.tool.name: any, gen_ai.tool.call.id: any}
        without: [gen_ai.operation.name, openinference.span.kind, traceloop.span.kind]
        execution: tool
        name: ["{gen_ai.tool.name}"]
        type: tool
      - rule: agent-run
        attributes: {agent_name: any, model_name: any}
        without: [gen_ai.operation.name]
        execution: agent
        name: ["{gen_ai.agent.name}", "{agent_name}"]
        type: agent
      - rule: unknown-embeddings
        attributes: {llm.request.type: [embedding, aembedding], gen_ai.request.model: any}
        without: [gen_ai.operation.name, openinference.span.kind, traceloop.span.kind]
        execution: embeddings
        name: ["{llm.request.type} {model}"]
        type: embedding
      # An operation that is not known, or none, with usage and a model is a call.
      - rule: unknown-call
        any_of:
          - gen_ai.usage.input_tokens
          - gen_ai.usage.output_tokens
          - gen_ai.usage.prompt_tokens
          - gen_ai.usage.completion_tokens
          - gen_ai.usage.total_tokens
          - gen_ai.response.prompt_tokens
          - gen_ai.response.completion_tokens
        attributes: {gen_ai.request.model: any}
        without: [openinference.span.kind, traceloop.span.kind]
        execution: inference
        name:
          - "{gen_ai.operation.name} {model}"
          - "{llm.request.type} {model}"
          - "chat {model}"
        type: llm
      - rule: unknown-call-of-response
        any_of:
          - gen_ai.usage.input_tokens
          - gen_ai.usage.output_tokens
          - gen_ai.usage.prompt_tokens
          - gen_ai.usage.completion_tokens
          - gen_ai.usage.total_tokens
          - gen_ai.response.prompt_tokens
          - gen_ai.response.completion_tokens
        attributes: {gen_ai.response.model: any}
        without: [openinference.span.kind, traceloop.span.kind]
        execution: inference
        name:
          - "{gen_ai.operation.name} {model}"
          - "{llm.request.type} {model}"
          - "chat {model}"
        type: llm

  # ------------------------------------------------------------------------------------------------
  # OpenInference.
  - dialect: openinference
    raw_input_scopes: [openinference.instrumentation.agno]
    recognised_by: [openinference.span.kind]
    fields:
      error_type: [error.type]
      agent_type: [agent.name, graph.node.id]
      session: [session.id]
      request_model: [llm.request.model_name, gen_ai.request.model]
      response_model:
        - llm.model_name
        - embedding.model_name
        - llm.response.model_name
        - reranker.model_name
        - model_name
      provider: [llm.provider, llm.system]
      input_tokens: [llm.token_count.prompt]
      output_tokens: [llm.token_count.completion]
      total_tokens: [llm.token_count.total]
      cache_read_tokens: [llm.token_count.prompt_details.cache_read]
      cache_write_tokens: [llm.token_count.prompt_details.cache_write]
      audio_input_tokens: [llm.token_count.prompt_details.audio]
      audio_output_tokens: [llm.token_count.completion_details.audio]
      reasoning_tokens: [llm.token_count.completion_details.reasoning]
      cost: [llm.cost.total]
      handed_over_by: [graph.node.parent_id]
      tool_arguments: [tool.parameters, input.value]
    rules:
      # LlamaIndex says LLM of putting a request together too.
      - rule: preparation
        span: "{class}._prepare_chat_with_tools"
        attributes: {openinference.span.kind: [LLM, llm]}
        foreign: true
      - rule: llm
        attributes: {openinference.span.kind: [LLM, llm]}
        execution: inference
        name: ["{span}"]
        type: llm
      - rule: embedding
        attributes: {openinference.span.kind: [EMBEDDING, embedding]}
        execution: embeddings
        name: ["{span}"]
        type: embedding
      - rule: tool
        attributes: {openinference.span.kind: [TOOL, tool]}
        execution: tool
        name: ["{tool.name}", "{span}"]
        type: tool
      # Frameworks give constants as span names: the agent's own name says more.
      - rule: agent
        attributes: {openinference.span.kind: [AGENT, agent]}
        execution: agent
        name: ["{agent.name}", "{graph.node.id}", "{span}"]
        type: agent
      - rule: chain
        attributes: {openinference.span.kind: [CHAIN, chain]}
        execution: chain
        name: ["{span}"]
        type: chain
      - rule: retriever
        attributes: {openinference.span.kind: [RETRIEVER, retriever]}
        execution: retriever
        name: ["{span}"]
        type: retriever
      - rule: reranker
        attributes: {openinference.span.kind: [RERANKER, reranker]}
        execution: reranker
        name: ["{span}"]
        type: reranker
      - rule: guardrail
        attributes: {openinference.span.kind: [GUARDRAIL, guardrail]}
        execution: guardrail
        name: ["{span}"]
        type: guardrail
      - rule: evaluator
        attributes: {openinference.span.kind: [EVALUATOR, evaluator]}
        execution: evaluator
        name: ["{span}"]
        type: evaluator

  # ------------------------------------------------------------------------------------------------
  # OpenLLMetry.
  - dialect: openllmetry
    recognised_by: [traceloop.span.kind, traceloop.workflow.name, llm.request.type]
    fields:
      error_type: [error.type]
      agent_type: [gen_ai.agent.name]
      workflow_name: [traceloop.workflow.name]
      session: [traceloop.association.properties.session_id]
      request_model: [gen_ai.request.model, llm.request.model]
      response_model: [gen_ai.response.model, llm.response.model]
      provider: [gen_ai.provider.name, gen_ai.system]
      input_tokens: [gen_ai.usage.input_tokens, gen_ai.usage.prompt_tokens, llm.usage.prompt_tokens]
      output_tokens:
        - gen_ai.usage.output_tokens
        - gen_ai.usage.completion_tokens
        - llm.usage.completion_tokens
      total_tokens: [llm.usage.total_tokens, gen_ai.usage.total_tokens]
      cache_read_tokens:
        - gen_ai.usage.cache_read.input_tokens
        - gen_ai.usage.cache_read_input_tokens
      cache_write_tokens:
        - gen_ai.usage.cache_creation.input_tokens
        - gen_ai.usage.cache_creation_input_tokens
      reasoning_tokens: [gen_ai.usage.reasoning.output_tokens, gen_ai.usage.reasoning_tokens]
      response_id: [gen_ai.response.id]
      tool_arguments: [traceloop.entity.input]
    rules:
      - rule: workflow
        attributes: {traceloop.span.kind: workflow}
        execution: workflow
        name: ["{traceloop.entity.name}", "{span}"]
        type: workflow
      - rule: tool-task
        attributes: {traceloop.span.kind: task, tool.name: any}
        execution: tool
        name: ["{tool.name}"]
        type: tool
      - rule: task
        attributes: {traceloop.span.kind: task}
        execution: chain
        name: ["{traceloop.entity.name}", "{span}"]
        type: task
      - rule: agent
        attributes: {traceloop.span.kind: agent}
        execution: agent
        name: ["{traceloop.entity.name}", "{span}"]
        type: agent
      - rule: tool
        attributes: {traceloop.span.kind: tool}
        execution: tool
        name: ["{traceloop.entity.name}", "{span}"]
        type: tool
      - rule: request
        attributes: {llm.request.type: [chat, completion]}
        execution: inference
        name: ["{llm.request.type} {model}", "{span}"]
        type: llm
      - rule: embedding
        attributes: {llm.request.type: embedding}
        execution: embeddings
        name: ["{llm.request.type} {model}", "{span}"]
        type: embedding
      - rule: rerank
        attributes: {llm.request.type: rerank}
        execution: reranker
        name: ["{llm.request.type} {model}", "{span}"]
        type: reranker

"""#
}
