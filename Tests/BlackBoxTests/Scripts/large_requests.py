"""Sends large requests over many connections and leaves these open.

    large_requests.py ADDRESS PROTOCOL SERVER_PID CONNECTIONS REQUESTS

PROTOCOL is http or grpc; each connection sends REQUESTS requests of 345 kB without a span in them, one
after the other. Prints as JSON how many page faults a request cost the server after the first
connection's, and how many KiB of resident memory a connection that is idle now costs it. Linux only:
the figures come from /proc.
"""

import json
import pathlib
import re
import socket
import sys

FILLING = 345_000
FRAME = 16_384
DATA, HEADERS, SETTINGS, ACK, END_STREAM, END_HEADERS = 0, 1, 4, 1, 1, 4


def varint(value):
    data = b""
    while value > 127:
        data += bytes([value & 127 | 128])
        value >>= 7
    return data + bytes([value])


def field(number, content):
    return varint(number << 3 | 2) + varint(len(content)) + content


# A ResourceSpans with a field that no version of OTLP has.
BODY = field(1, field(15, b"x" * FILLING))


class HTTP:
    """A connection of HTTP/1.1."""

    def __init__(self, address):
        self.connection = socket.create_connection(address, timeout=600)
        self.reader = self.connection.makefile("rb")

    def send(self):
        self.connection.sendall(
            b"POST /v1/traces HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/x-protobuf\r\n"
            b"content-length: " + str(len(BODY)).encode() + b"\r\n\r\n" + BODY)
        status = self.reader.readline()
        if b" 200 " not in status:
            sys.exit(f"large_requests.py: {status!r}")
        while self.reader.readline() != b"\r\n":
            pass


class GRPC:
    """A connection of HTTP/2 with a call at a time."""

    HEAD = {
        ":method": "POST", ":scheme": "http", ":authority": "localhost",
        ":path": "/opentelemetry.proto.collector.trace.v1.TraceService/Export",
        "content-type": "application/grpc", "te": "trailers",
    }

    def __init__(self, address):
        self.connection = socket.create_connection(address, timeout=600)
        self.reader = self.connection.makefile("rb")
        self.stream = -1
        self.connection.sendall(
            b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + self.frame(SETTINGS, 0, 0, b"")
            + self.frame(SETTINGS, ACK, 0, b""))
        # The settings open the streams' windows, and what follows the connection's.
        while self.read()[:2] != (8, 0):
            pass

    @staticmethod
    def frame(kind, flags, stream, payload):
        return (len(payload).to_bytes(3, "big") + bytes([kind, flags]) + stream.to_bytes(4, "big")
                + payload)

    def read(self):
        head = self.reader.read(9)
        if len(head) < 9 or head[3] in (3, 7):
            sys.exit(f"large_requests.py: the server ended a call with {head!r}")
        self.reader.read(int.from_bytes(head[:3], "big"))
        return head[3], head[4]

    def send(self):
        self.stream += 2
        # Literal fields, neither indexed nor compressed (RFC 7541, 6.2.2).
        head = b"".join(
            b"\0" + bytes([len(name)]) + name.encode() + bytes([len(value)]) + value.encode()
            for name, value in self.HEAD.items())
        message = b"\0" + len(BODY).to_bytes(4, "big") + BODY
        frames = [self.frame(HEADERS, END_HEADERS, self.stream, head)]
        for start in range(0, len(message), FRAME):
            piece = message[start:start + FRAME]
            flags = END_STREAM if start + FRAME >= len(message) else 0
            frames.append(self.frame(DATA, flags, self.stream, piece))
        self.connection.sendall(b"".join(frames))
        while True:
            kind, flags = self.read()
            if kind == HEADERS and flags & END_STREAM:
                return


def faults(process):
    text = pathlib.Path(f"/proc/{process}/stat").read_text()
    return int(text.rpartition(")")[2].split()[7])


def resident(process):
    text = pathlib.Path(f"/proc/{process}/status").read_text()
    return int(re.search(r"^VmRSS:\s+(\d+) kB", text, re.M).group(1))


def main():
    host, port = sys.argv[1].rsplit(":", 1)
    protocol = {"http": HTTP, "grpc": GRPC}[sys.argv[2]]
    process, count, requests = (int(argument) for argument in sys.argv[3:6])
    before = resident(process)
    connections, first = [], 0
    for number in range(count):
        connections.append(protocol((host, int(port))))
        for _ in range(requests):
            connections[-1].send()
        if number == 0:
            first = faults(process)
    print(json.dumps({
        "faults": (faults(process) - first) / max(1, (count - 1) * requests),
        "kib": (resident(process) - before) / count}))


if __name__ == "__main__":
    main()
