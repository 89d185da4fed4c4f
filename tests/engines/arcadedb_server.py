"""An ArcadeDB server on loopback in a process of its own: prints the port of Bolt when it is ready, ends when its parent does.

python arcadedb_server.py FOLDER PASSWORD
"""

import os
import socket
import sys

import arcadedb_embedded as arcadedb


def free_port() -> int:
    """A port that nobody uses at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def main(folder: str, password: str) -> None:
    """Serve until standard input closes."""
    bolt = free_port()
    config = {"http_port": free_port(), "host": "127.0.0.1", "bolt_port": bolt, "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin"}
    server = arcadedb.create_server(folder, password, config)
    server.start()
    for name in ("news", "changes"):
        server.create_database(name)
    print(f"bolt {bolt}", flush=True)
    sys.stdin.read()
    server.stop()
    os._exit(0)  # the JVM keeps threads that would wait for ever


if __name__ == "__main__":
    main(*sys.argv[1:])
