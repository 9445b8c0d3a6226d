"""Sends half a request, has the server stop, and sends the rest once the server is stopping.

    drain.py HTTP_ADDRESS QUERY_ADDRESS SERVER_PID

Prints the status of the reply: a server that drains finishes the request that it has begun.
"""

import http.client
import os
import signal
import socket
import sys
import time


def stopping(address):
    """Whether the server says that it is not ready, or has closed its listener."""
    connection = http.client.HTTPConnection(address, timeout=600)
    try:
        connection.request("GET", "/readyz")
        return connection.getresponse().status == 503
    except (ConnectionError, http.client.HTTPException):
        return True
    finally:
        connection.close()


def main():
    address, query, process = sys.argv[1], sys.argv[2], int(sys.argv[3])
    host, port = address.rsplit(":", 1)
    body = b'{"resourceSpans":[]}'
    with socket.create_connection((host, int(port)), timeout=600) as connection:
        connection.sendall(
            b"POST /v1/traces HTTP/1.1\r\nHost: " + host.encode() + b"\r\nContent-Type: application/json\r\n"
            b"Expect: 100-continue\r\nContent-Length: " + str(len(body)).encode() + b"\r\n\r\n")
        reader = connection.makefile("rb")
        # The server asks for the body, so it has begun the request.
        first = reader.readline()
        if not first.startswith(b"HTTP/1.1 100"):
            sys.exit(f"drain.py: expected 100 Continue, got {first!r}")
        reader.readline()
        connection.sendall(body[:5])

        os.kill(process, signal.SIGTERM)
        deadline = time.monotonic() + 600
        while not stopping(query):
            if time.monotonic() > deadline:
                sys.exit("drain.py: 600 seconds after SIGTERM the server still says that it is ready")
            time.sleep(0.02)
        connection.sendall(body[5:])
        print(reader.readline().decode().split(" ")[1])


if __name__ == "__main__":
    main()
