"""A line to the Hub as far-away storage has it: each connection to the storage carries so many bytes a second and no more,
however many there are beside it."""

import fcntl
import os
import socket
import threading
import time

from relay import Relay

PIECE = 1 << 18
LATE = 0.05  # seconds of lateness that are made up for


class SlowStreams(Relay):
    """Speaks for the Hub as the relay of the system tests does; what goes to its storage is only passed on."""

    def __init__(self, hub_url, bytes_per_second):
        self.speed = bytes_per_second
        self.forwarders = {}
        super().__init__(hub_url)

    def _own_address(self, target, host):
        if host == "hub":
            return super()._own_address(target, host)
        with self._lock:
            if target not in self.forwarders:
                self.forwarders[target] = Forwarder(target, self.speed)
            return self.forwarders[target].url

    def close(self):
        super().close()
        for forwarder in self.forwarders.values():
            forwarder.close()


class Forwarder:
    """Passes bytes on within the kernel, which takes hardly any time of the processors that the programs are measured on."""

    def __init__(self, target, bytes_per_second):
        host, port = target.removeprefix("http://").split(":")
        self.target = (host, int(port))
        self.speed = bytes_per_second
        self.server = socket.create_server(("127.0.0.2", 0))
        self.url = f"http://127.0.0.2:{self.server.getsockname()[1]}"
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                client, _ = self.server.accept()
            except OSError:
                return  # closed
            upstream = socket.create_connection(self.target)
            for end in (client, upstream):
                end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            for source, sink in ((client, upstream), (upstream, client)):
                threading.Thread(target=self.carry, args=(source, sink), daemon=True).start()

    def carry(self, source, sink):
        reading, writing = os.pipe()
        fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, PIECE)
        free_at = 0.0
        try:
            while count := os.splice(source.fileno(), writing, PIECE):
                free_at = max(free_at, time.monotonic() - LATE) + count / self.speed
                left = count
                while left:
                    left -= os.splice(reading, sink.fileno(), left)
                time.sleep(max(0.0, free_at - time.monotonic()))
            sink.shutdown(socket.SHUT_WR)
        except OSError:
            for end in (source, sink):  # the other direction ends as well
                try:
                    end.shutdown(socket.SHUT_RDWR)
                except OSError:
                    pass
        finally:
            os.close(reading)
            os.close(writing)

    def close(self):
        self.server.close()
