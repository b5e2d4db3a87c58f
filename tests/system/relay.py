"""A man in the middle for tests: relays a client's requests to the sandbox Hub, writes down what was really sent, and
breaks what it is told to. It speaks for the Hub and for its storage on two ports, as the sandbox does, by rewriting the
addresses in the Hub's answers."""

import hashlib
import http.client
import re
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

CHUNK = 1 << 16
HOP_BY_HOP = {"connection", "keep-alive", "transfer-encoding", "content-length", "host", "accept-encoding", "expect"}
ADDRESS = re.compile(r"http://127\.0\.0\.\d+:\d+")


@dataclass
class Record:
    host: str  # "hub" or "storage"
    method: str
    path: str  # as sent, with query
    authorization: str
    status: int = 0  # what the client was told, 0 when nothing
    size: int = 0  # bytes of the request's body that arrived
    received: int = 0  # bytes of the answer's body that went out
    sha256: str = ""  # of a body that arrived whole
    begun_at: float = field(default_factory=time.monotonic)
    answered_at: float = 0.0  # when the whole answer had gone out, perhaps to nobody any more


@dataclass
class Rule:
    """What to do with the next requests whose "METHOD path" the pattern finds; times -1 is for ever."""

    pattern: str
    times: int = 1
    status: int = 0  # answer this instead of asking the Hub
    body: bytes = b""
    headers: dict = field(default_factory=dict)
    cut: bool = False  # close the connection instead of any answer, before the body is read
    cut_after: int = -1  # close it after so many bytes of the answer's body
    cut_body_after: int = -1  # close it after so many bytes of the request's body
    silent: bool = False  # never answer
    stall_after: int = -1  # say no more after so many bytes of the answer's body, and leave the line open
    stall_body_after: int = -1  # take no more after so many bytes of the request's body
    delay: float = 0  # seconds before the Hub is asked
    corrupt: bool = False  # one byte of the answer's body comes as another
    ignore_range: bool = False  # the Hub is asked for all of it, whatever part was wanted
    answer_headers: dict = field(default_factory=dict)  # instead of the Hub's own of the same name
    then: Callable[[], None] | None = None  # called before the Hub is asked
    lose: bool = False  # the Hub does it, the answer gets lost
    hold: threading.Event | None = None  # the Hub does it, the answer waits until this is set
    held: threading.Event = field(default_factory=threading.Event)  # set when an answer begins to wait


class Relay:
    def __init__(self, hub_url, bytes_per_second=0):
        self.bytes_per_second = bytes_per_second
        self.records = []
        self.rules = []
        self.closing = threading.Event()
        self._lock = threading.Lock()
        self._servers = {}
        self._next_slot = 0.0
        self.url = self._own_address(hub_url, "hub")
        self._hub = hub_url

    def _own_address(self, target, host):
        address = "127.0.0.1" if host == "hub" else "127.0.0.2"  # clients tell them apart by the host alone
        with self._lock:
            if target not in self._servers:
                server = ThreadingHTTPServer((address, 0), Handler)
                server.daemon_threads = True
                server.relay, server.target, server.host = self, target.removeprefix("http://"), host
                threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
                self._servers[target] = server
            return f"http://{address}:{self._servers[target].server_port}"

    def rewritten(self, text):
        """Every other address in an answer of the Hub is that of its storage."""
        return ADDRESS.sub(lambda m: self.url if m[0] == self._hub else self._own_address(m[0], "storage"), text)

    def add(self, pattern, **what):
        rule = Rule(pattern, **what)
        with self._lock:
            self.rules.append(rule)
        return rule

    def clear(self):
        with self._lock:
            self.rules.clear()
            self.records.clear()

    def clear_rules(self):
        with self._lock:
            self.rules.clear()

    def take(self, method, path):
        with self._lock:
            for rule in self.rules:
                if rule.times and re.search(rule.pattern, f"{method} {path}"):
                    rule.times -= 1
                    return rule
        return None

    def begin(self, record):
        with self._lock:
            self.records.append(record)

    def pace(self, count):
        if not self.bytes_per_second:
            return
        with self._lock:
            now = time.monotonic()
            self._next_slot = max(self._next_slot, now) + count / self.bytes_per_second
            wait = self._next_slot - now
        time.sleep(wait)

    def sent(self, pattern):
        """The requests so far whose "METHOD path" the pattern finds."""
        with self._lock:
            return [r for r in self.records if re.search(pattern, f"{r.method} {r.path}")]

    def close(self):
        self.closing.set()
        for server in self._servers.values():
            server.shutdown()
            server.server_close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


class Dropped(Exception):
    """The client gets no (further) answer."""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_message(self, *_):
        pass

    def handle(self):
        try:
            super().handle()
        except (ConnectionError, Dropped):
            self.hang_up()

    def hang_up(self):
        self.close_connection = True
        try:
            self.connection.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass

    def relayed(self):
        relay = self.server.relay
        record = Record(self.server.host, self.command, self.path, self.headers.get("Authorization", ""))
        relay.begin(record)
        rule = relay.take(self.command, self.path)
        if rule and rule.then:
            rule.then()
        if rule and rule.delay:
            relay.closing.wait(rule.delay)
        if rule and rule.cut:
            raise Dropped
        if rule and rule.cut_body_after >= 0:
            for _ in self.body(record):
                if record.size >= rule.cut_body_after:
                    raise Dropped
            raise Dropped
        if rule and rule.stall_body_after >= 0:
            for _ in self.body(record):
                if record.size >= rule.stall_body_after:
                    break
        if rule and (rule.silent or rule.stall_body_after >= 0):
            relay.closing.wait()
            raise Dropped
        if rule and rule.status:
            for _ in self.body(record):
                pass
            self.answer(record, rule.status, rule.headers.items(), rule.body)
            return
        self.pass_on(record, rule)

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = do_PATCH = relayed

    def body(self, record):
        hashed = hashlib.sha256()
        left = int(self.headers.get("Content-Length") or 0)
        while left:
            data = self.rfile.read1(min(CHUNK, left))
            if not data:
                raise Dropped
            left -= len(data)
            record.size += len(data)
            hashed.update(data)
            self.server.relay.pace(len(data))
            yield data
        record.sha256 = hashed.hexdigest()

    def pass_on(self, record, rule):
        upstream = http.client.HTTPConnection(self.server.target, timeout=300)
        try:
            upstream.putrequest(self.command, self.path, skip_accept_encoding=True)
            for name, value in self.headers.items():
                if name.lower() not in HOP_BY_HOP and not (rule and rule.ignore_range and name.lower() == "range"):
                    upstream.putheader(name, value)
            if "Content-Length" in self.headers:
                upstream.putheader("Content-Length", self.headers["Content-Length"])
            upstream.endheaders()
            refused_early = False
            for data in self.body(record):
                try:
                    if not refused_early:
                        upstream.send(data)
                except ConnectionError:
                    refused_early = True
            response = upstream.getresponse()
            if rule and rule.hold:
                rule.held.set()
                rule.hold.wait()
            if rule and rule.lose:
                raise Dropped
            self.pass_back(record, response, rule or Rule(""))
        except http.client.HTTPException as error:
            raise Dropped from error
        finally:
            upstream.close()

    def pass_back(self, record, response, rule):
        cut_after = rule.cut_after
        replaced = {name.lower() for name in rule.answer_headers}
        headers = [(k, self.server.relay.rewritten(v)) for k, v in response.getheaders()
                   if k.lower() not in HOP_BY_HOP and k.lower() not in replaced] + list(rule.answer_headers.items())
        length = response.getheader("Content-Length")
        is_json = "json" in response.getheader("Content-Type", "") and not re.search("/(resolve|raw)/", self.path)
        if self.command != "HEAD" and (is_json or length is None) and cut_after < 0 and rule.stall_after < 0:
            body = response.read()
            if is_json:
                body = self.server.relay.rewritten(body.decode()).encode()
            self.answer(record, response.status, headers, body)
            return
        self.send_head(response.status, [*headers, ("Content-Length", length or "0")])
        record.status = response.status
        left = cut_after if cut_after >= 0 else rule.stall_after
        while data := response.read(CHUNK if left < 0 else min(CHUNK, left)):
            self.server.relay.pace(len(data))
            if rule.corrupt and record.received == 0:
                data = bytes([data[0] ^ 1]) + data[1:]
            self.wfile.write(data)
            record.received += len(data)
            left -= len(data) if left >= 0 else 0
        if cut_after < 0 <= rule.stall_after:
            self.server.relay.closing.wait()
        if cut_after >= 0 or rule.stall_after >= 0:
            raise Dropped
        record.answered_at = time.monotonic()

    def send_head(self, status, headers):
        self.send_response_only(status)
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()

    def answer(self, record, status, headers, body):
        record.status = status
        self.send_head(status, [*headers, ("Content-Length", str(len(body)))])
        if self.command != "HEAD":
            self.wfile.write(body)
        record.answered_at = time.monotonic()
