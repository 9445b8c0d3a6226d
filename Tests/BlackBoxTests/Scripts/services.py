"""Exports requests of a shop: a user asks web, web asks api, api asks a database; one in four fails in api.

    services.py --endpoint URL --requests N
"""

import argparse

from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.trace import SpanKind, StatusCode


def tracer_of(service, endpoint):
    provider = TracerProvider(resource=Resource.create({"service.name": service}))
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(endpoint=endpoint + "/v1/traces")))
    return provider.get_tracer("shop")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--endpoint", required=True)
    parser.add_argument("--requests", type=int, required=True)
    arguments = parser.parse_args()

    web, api = (tracer_of(service, arguments.endpoint) for service in ("web", "api"))
    for number in range(arguments.requests):
        with web.start_as_current_span("GET /cart", kind=SpanKind.SERVER):
            with web.start_as_current_span("GET", kind=SpanKind.CLIENT):
                with api.start_as_current_span("GET /prices", kind=SpanKind.SERVER) as span:
                    if number % 4 == 0:
                        span.set_status(StatusCode.ERROR)
                    with api.start_as_current_span(
                        "SELECT prices", kind=SpanKind.CLIENT, attributes={"db.system.name": "postgresql"}
                    ):
                        pass


if __name__ == "__main__":
    main()
