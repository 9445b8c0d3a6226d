"""Cuts one request into requests of a single span each.

    cut.py REQUEST.pb DIRECTORY SEED

Writes DIRECTORY/000.pb, 001.pb, … in an order that the seed decides, and prints how many there are.
"""

import pathlib
import random
import sys

from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest


def main():
    source, directory, seed = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3])
    whole = ExportTraceServiceRequest.FromString(source.read_bytes())
    parts = []
    for resource_spans in whole.resource_spans:
        for scope_spans in resource_spans.scope_spans:
            for span in scope_spans.spans:
                part = ExportTraceServiceRequest()
                outer = part.resource_spans.add(schema_url=resource_spans.schema_url)
                outer.resource.CopyFrom(resource_spans.resource)
                inner = outer.scope_spans.add(schema_url=scope_spans.schema_url)
                inner.scope.CopyFrom(scope_spans.scope)
                inner.spans.add().CopyFrom(span)
                parts.append(part.SerializeToString())
    random.Random(seed).shuffle(parts)
    for number, part in enumerate(parts):
        (directory / f"{number:03}.pb").write_bytes(part)
    print(len(parts))


if __name__ == "__main__":
    main()
