"""The workflow that the black-box tests send: one trace of known shape, times, tokens and errors.

What follows from it (counts, durations, edges) stands in ResearchWorkflow.swift, worked out by hand.
"""

import time

from opentelemetry import trace
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

MILLISECOND = 1_000_000
LENGTH_MS = 2000


class Recorder:
    """Makes spans with the SDK, at given times, and keeps the ended ones in the order of their end."""

    def __init__(self, service):
        self.ended = InMemorySpanExporter()
        provider = TracerProvider(resource=Resource({"service.name": service}), shutdown_on_exit=False)
        provider.add_span_processor(SimpleSpanProcessor(self.ended))
        self.tracer = provider.get_tracer("workflow")

    def start(self, name, parent, start_ns, attributes):
        context = trace.set_span_in_context(parent if parent is not None else trace.INVALID_SPAN)
        return self.tracer.start_span(name, context=context, start_time=start_ns, attributes=attributes)

    def take(self):
        spans = self.ended.get_finished_spans()
        self.ended.clear()
        return list(spans)


class Workflow:
    """One run of the workflow; its times are milliseconds after `base_ns`."""

    def __init__(self, recorder, base_ns):
        self.recorder, self.base = recorder, base_ns

    def at(self, milliseconds):
        return self.base + milliseconds * MILLISECOND

    def structure(self, name, parent, start, end, attributes, inside):
        span = self.recorder.start(name, parent, self.at(start), attributes)
        inside(span)
        span.end(end_time=self.at(end))

    def step(self, index, parent, start, end, kind, inside):
        # A step stamps a type and a status as executions do, but no name: it must not be counted as one.
        attributes = {
            "step.index": index, "step.primitive_type": kind, "step.status": "success",
            "primitive.type": "step", "execution.status": "success",
        }
        self.structure(f"primitive.sequential.step_{index}", parent, start, end, attributes, inside)

    def execution(self, kind, action, name, parent, start, end, facts=None, error=None, inside=None):
        attributes = {
            "primitive.name": name, "primitive.type": kind, "workflow.name": "research", "agent.type": "coordinator",
            "execution.status": "error" if error else "success", **(facts or {}),
        }
        span = self.recorder.start(f"primitive.{kind}.{action}", parent, self.at(start), attributes)
        if inside:
            inside(span)
        if error:
            # The library and the SDK each record the exception: two identical events.
            for _ in range(2):
                span.record_exception(error, timestamp=self.at(end))
            span.set_status(trace.Status(trace.StatusCode.ERROR, str(error)))
        span.end(end_time=self.at(end))
        return span

    def run(self):
        self.execution("sequential", "execute", "ResearchPipeline", None, 0, LENGTH_MS, inside=self.steps)

    def steps(self, root):
        self.step(0, root, 0, 300, "PlanPrimitive", self.plan)
        self.step(1, root, 300, 900, "ParallelPrimitive", self.gather)
        self.step(2, root, 900, 1500, "RetryPrimitive", self.fetch)
        self.step(3, root, 1500, 1800, "FallbackPrimitive", self.write)
        self.step(4, root, 1800, 1810, "LookupPrimitive", lambda s: self.look_up(s, "AnswerCache", 1801, 1809, True))
        self.step(5, root, 1810, 1830, "LookupPrimitive", lambda s: self.look_up(s, "PromptCache", 1811, 1819, True))
        self.step(6, root, 1830, 1850, "LookupPrimitive", lambda s: self.look_up(s, "PromptCache", 1831, 1840, False))

    def plan(self, step):
        facts = {"llm.provider": "openai", "llm.model_name": "gpt-4",
                 "llm.prompt_tokens": 1000, "llm.completion_tokens": 200}
        self.execution("llm", "generate", "Planner", step, 10, 290, facts)

    def gather(self, step):
        def branches(parallel):
            for index, (name, end) in enumerate([("WebSearch", 710), ("DocumentSearch", 860)]):
                # The model's name is stamped on what runs after a call; that makes no call of a tool.
                facts = {"llm.provider": "openai", "llm.model_name": "gpt-4"}
                self.structure(
                    f"primitive.parallel.branch_{index}", parallel, 300, end + 10, {"branch.status": "success"},
                    lambda branch: self.execution("tool", "call", name, branch, 310, end, facts))

        self.execution("parallel", "execute", "GatherSources", step, 300, 900, inside=branches)

    def fetch(self, step):
        attempts = [(900, 980, False), (1000, 1090, False), (1100, 1400, True)]
        for index, (start, end, succeeds) in enumerate(attempts):
            # The attribute counts from one, the span's name from zero.
            attributes = {"retry.attempt": index + 1, "retry.status": "success" if succeeds else "error"}
            error = None if succeeds else ConnectionError("the peer hung up")
            self.structure(
                f"primitive.retry.attempt_{index}", step, start, end, attributes,
                lambda attempt: self.execution("tool", "call", "FetchPage", attempt, start, end, error=error))

    def write(self, step):
        large = {"llm.provider": "openai", "llm.model_name": "gpt-4", "error.type": "RateLimitError"}
        small = {"llm.provider": "openai", "llm.model_name": "gpt-3.5-turbo",
                 "llm.prompt_tokens": 400, "llm.completion_tokens": 100}
        self.structure(
            "primitive.fallback.primary", step, 1500, 1545, {"fallback.status": "error"},
            lambda arm: self.execution(
                "llm", "generate", "WriterLarge", arm, 1502, 1542, large, error=RuntimeError("too many requests")))
        self.structure(
            "primitive.fallback.fallback", step, 1545, 1795, {"fallback.status": "success"},
            lambda arm: self.execution("llm", "generate", "WriterSmall", arm, 1550, 1790, small))

    def look_up(self, step, name, start, end, hit):
        # What is not in the cache is asked of a model, below the look-up: that is what a hit saves.
        inside = None if hit else lambda lookup: self.execution(
            "llm", "generate", "WriterSmall", lookup, start + 1, end - 1,
            {"llm.provider": "openai", "llm.model_name": "gpt-3.5-turbo",
             "llm.prompt_tokens": 40, "llm.completion_tokens": 10})
        self.execution(
            "cache", "get", name, step, start, end, {"cache.hit": hit, "cache.type": "memory"}, inside=inside)


def research(recorder):
    """The spans of one run that ends now, in the order of their end: the root is the last."""
    Workflow(recorder, time.time_ns() - LENGTH_MS * MILLISECOND).run()
    return recorder.take()


def open_run(recorder):
    """The one child of a run whose root has not ended yet. Its names occur nowhere else."""
    start = time.time_ns() - 1000 * MILLISECOND
    root = recorder.start("primitive.agent.run", None, start, {"primitive.name": "Watcher", "primitive.type": "agent"})
    child = recorder.start("primitive.tool.call", root, start, {
        "primitive.name": "Poll", "primitive.type": "tool", "workflow.name": "watch", "execution.status": "success"})
    child.end(end_time=start + 20 * MILLISECOND)
    return recorder.take()
