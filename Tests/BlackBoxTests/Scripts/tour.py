from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor

provider = TracerProvider()
provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
span = provider.get_tracer("tour").start_as_current_span
with span("run", attributes={"gen_ai.operation.name": "invoke_agent", "gen_ai.agent.name": "researcher"}):
    with span("ask", attributes={"gen_ai.operation.name": "chat", "gen_ai.request.model": "gpt-4o-mini"}): pass
    with span("look", attributes={"gen_ai.operation.name": "execute_tool", "gen_ai.tool.name": "web_search"}): pass
