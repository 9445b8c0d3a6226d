"""Exports runs of the workflow with the OpenTelemetry SDK's own exporters, one run a request.

    export.py --endpoint URL --protocol grpc|http/protobuf|http/json --service NAME
              [--compression none|gzip] [--runs N] [--pace SECONDS] [--only all|children|open] [--wait FILE]

--only children sends all spans but the root, then waits until FILE exists, then sends the root. --only open sends one
child of a run that does not end. Exit status: 0 if every request was accepted.
"""

import argparse
import importlib
import os
import sys
import time

import workflow
from opentelemetry.sdk.trace.export import SpanExportResult

EXPORTERS = {
    "grpc": "opentelemetry.exporter.otlp.proto.grpc.trace_exporter",
    "http/protobuf": "opentelemetry.exporter.otlp.proto.http.trace_exporter",
    "http/json": "opentelemetry.exporter.otlp.json.http.trace_exporter",
}


def exporter_for(protocol, endpoint, compression):
    """The exporter of a protocol, told everything else by the variables that users set."""
    os.environ["OTEL_EXPORTER_OTLP_ENDPOINT"] = endpoint
    if compression != "none":  # one of the exporters does not know the word
        os.environ["OTEL_EXPORTER_OTLP_COMPRESSION"] = compression
    return importlib.import_module(EXPORTERS[protocol]).OTLPSpanExporter()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--endpoint", required=True)
    parser.add_argument("--protocol", required=True, choices=list(EXPORTERS))
    parser.add_argument("--service", required=True)
    parser.add_argument("--compression", default="none", choices=["none", "gzip"])
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--pace", type=float, default=0.0, help="seconds from one run to the next")
    parser.add_argument("--only", default="all", choices=["all", "children", "open"])
    parser.add_argument("--wait", help="with --only children: the file to wait for before the root is sent")
    arguments = parser.parse_args()

    exporter = exporter_for(arguments.protocol, arguments.endpoint, arguments.compression)
    recorder = workflow.Recorder(arguments.service)

    def send(spans):
        if exporter.export(spans) is not SpanExportResult.SUCCESS:
            sys.exit(f"export.py: a request over {arguments.protocol} was not accepted")

    next_run = time.monotonic()
    for _ in range(arguments.runs):
        time.sleep(max(0.0, next_run - time.monotonic()))
        next_run += arguments.pace
        if arguments.only == "open":
            send(workflow.open_run(recorder))
            continue
        spans = workflow.research(recorder)
        if arguments.only == "all":
            send(spans)
            continue
        send(spans[:-1])
        print("children sent", flush=True)
        while not os.path.exists(arguments.wait):
            time.sleep(0.02)
        send(spans[-1:])
    exporter.shutdown()


if __name__ == "__main__":
    main()
