"""Reads MetricFamily messages with Google's library and prints what the text format would say.

    families.py ROOT < body

ROOT is the repository: the messages' descriptors are made of its proto/prometheus.proto. Each sample is a
line of JSON: [name, labels, value]; a native histogram is ["native", labels, {…}] with its absolute
buckets.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

from google.protobuf import descriptor_pb2, descriptor_pool, message_factory


def message_class(root):
    """The class of MetricFamily as the schema has it."""
    with tempfile.TemporaryDirectory() as folder:
        target = pathlib.Path(folder) / "set"
        subprocess.run(
            ["protoc-c", f"--proto_path={root / 'proto'}", f"--descriptor_set_out={target}",
             f"--c_out={folder}", "prometheus.proto"], check=True)
        files = descriptor_pb2.FileDescriptorSet.FromString(target.read_bytes())
    pool = descriptor_pool.DescriptorPool()
    for file in files.file:
        pool.Add(file)
    return message_factory.GetMessageClass(
        pool.FindMessageTypeByName("tracemill.prometheus.MetricFamily"))


def families(data, cls):
    """The messages of a delimited stream."""
    place = 0
    while place < len(data):
        length = shift = 0
        while True:
            byte = data[place]
            place += 1
            length |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                break
        yield cls.FromString(data[place:place + length])
        place += length


def native(histogram):
    """The buckets of a native histogram by their index."""
    buckets, index, count, deltas = {}, 0, 0, iter(histogram.positive_delta)
    for span in histogram.positive_span:
        index += span.offset
        for _ in range(span.length):
            count += next(deltas)
            buckets[index] = count
            index += 1
    assert next(deltas, None) is None, "more deltas than the spans have buckets"
    return {
        "schema": histogram.schema, "zero": histogram.zero_count, "buckets": buckets,
        "count": histogram.sample_count, "threshold": histogram.zero_threshold,
    }


def samples(family):
    """The samples of a family as the text format has them."""
    for metric in family.metric:
        labels = {pair.name: pair.value.decode() for pair in metric.label}
        if metric.HasField("counter"):
            yield family.name, labels, metric.counter.value
        elif metric.HasField("gauge"):
            yield family.name, labels, metric.gauge.value
        else:
            histogram = metric.histogram
            for bucket in histogram.bucket:
                bound = bucket.upper_bound
                le = "+Inf" if bound == float("inf") else repr(bound)
                yield family.name + "_bucket", labels | {"le": le}, bucket.cumulative_count
            yield family.name + "_count", labels, histogram.sample_count
            yield family.name + "_sum", labels, histogram.sample_sum
            if histogram.HasField("schema"):
                yield "native", labels | {"__name__": family.name}, native(histogram)


def main():
    cls = message_class(pathlib.Path(sys.argv[1]))
    for family in families(sys.stdin.buffer.read(), cls):
        for sample in samples(family):
            print(json.dumps(sample))


main()
