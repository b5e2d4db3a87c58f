"""Starts the programs under test, each run with a home of its own."""

import json
import os
import secrets
import string
import subprocess
import tempfile
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass
from pathlib import Path

HUBCAP = os.environ["HUBCAP"]
FULL_SIZE = os.environ.get("HUBCAP_SYSTEM_FULL") == "1"


def new_token():
    return "hf_" + "".join(secrets.choice(string.ascii_letters + string.digits) for _ in range(34))


class Scratch:
    """A folder that goes with the test, with a home for the program in it."""

    def __init__(self):
        self._folder = tempfile.TemporaryDirectory(prefix="hubcap-system-", ignore_cleanup_errors=True)
        self.path = Path(self._folder.name)
        self.home = self.path / "home"
        self.home.mkdir()

    def close(self):
        self._folder.cleanup()

    def environment(self, token=None, endpoint=None, **more):
        """What the program gets: nothing of the caller's own accounts, settings and proxies."""
        keep = ("PATH", "DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "QT_QPA_PLATFORM",
                "QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "ASAN_OPTIONS", "TMPDIR")
        env = {name: os.environ[name] for name in keep if name in os.environ}
        env |= {"HOME": str(self.home), "XDG_CONFIG_HOME": str(self.home / "config"), "LC_ALL": "C.UTF-8", "TZ": "UTC",
                "XDG_CACHE_HOME": str(self.home / "cache"), "XDG_DATA_HOME": str(self.home / "data"),
                "XDG_STATE_HOME": str(self.home / "state")}
        if token:
            env["HF_TOKEN"] = token
        if endpoint:
            env["HF_ENDPOINT"] = endpoint
        return env | more


@dataclass
class Outcome:
    code: int
    out: str
    err: str

    @property
    def events(self):
        return [json.loads(line) for line in self.out.splitlines() if line.startswith("{")]

    @property
    def done(self):
        return next(event for event in self.events if event["event"] == "done")

    def __str__(self):
        return f"exit code {self.code}\nstdout: {self.out[-3000:]}\nstderr: {self.err[-3000:]}"


# Root may read every file; the program under test is to be stopped by permissions as anybody else is.
AS_ANYBODY = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []


def start(scratch, *words, token=None, endpoint=None, output=subprocess.PIPE, cwd=None, **env):
    return subprocess.Popen([*AS_ANYBODY, HUBCAP, *map(str, words)], stdin=subprocess.DEVNULL, stdout=output, stderr=output, text=True, cwd=cwd,
                            env=scratch.environment(token, endpoint, **env))


def run(scratch, *words, token=None, endpoint=None, timeout=300, **env):
    process = start(scratch, *words, token=token, endpoint=endpoint, **env)
    try:
        out, err = process.communicate(timeout=timeout)
    except subprocess.TimeoutExpired:
        process.kill()
        out, err = process.communicate()
        raise AssertionError(f"did not end within {timeout} s\n{Outcome(-1, out, err)}") from None
    return Outcome(process.returncode, out, err)


class Sandbox:
    """`hubcap sandbox` as its own process, and a few questions to it that owe nothing to the client under test."""

    def __init__(self, scratch, *options, token=None, is_empty=True):
        self.token = token or new_token()
        self.state = scratch.path / "sandbox"
        self.process = subprocess.Popen(
            [HUBCAP, "sandbox", "--port", "0", "--state", str(self.state), "--account", f"alice={self.token}",
             *(["--empty"] if is_empty else []), *options],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, env=scratch.environment())
        line = self.process.stdout.readline()
        if not line.startswith("Hubcap sandbox on http://127.0.0.1:"):
            raise AssertionError(f"the sandbox said {line!r}")
        self.url = line.split(" on ")[1].strip()

    def close(self):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()

    def ask(self, path, body=None, method=None):
        """Returns status, headers and bytes."""
        url = path if path.startswith("http") else self.url + path
        request = urllib.request.Request(url, method=method, data=None if body is None else json.dumps(body).encode())
        request.add_unredirected_header("Authorization", f"Bearer {self.token}")
        if body is not None:
            request.add_header("Content-Type", "application/json")
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.headers, error.read()

    def json(self, path, body=None, method=None):
        status, headers, data = self.ask(path, body, method)
        if status != 200:
            raise AssertionError(f"{path}: {status} {data[:300]!r}")
        return json.loads(data), headers

    def create_repo(self, name, kind="model"):
        self.json("/api/repos/create", {"type": kind, "name": name, "private": False}, "POST")

    def tree(self, repo, revision="main", kind="model"):
        """Path to entry, of files alone, from every page."""
        path = f"/api/{kind}s/{repo}/tree/{urllib.parse.quote(revision, safe='')}?recursive=true"
        files = {}
        while path:
            entries, headers = self.json(path)
            files |= {entry["path"]: entry for entry in entries if entry["type"] == "file"}
            link = headers.get("Link", "")
            path = link[link.index("<") + 1:link.index(">")] if 'rel="next"' in link else ""
        return files

    def commits(self, repo, revision="main", kind="model"):
        return self.json(f"/api/{kind}s/{repo}/commits/{urllib.parse.quote(revision, safe='')}?limit=1000")[0]

    def read(self, repo, path, revision="main", prefix=""):
        return self.ask(f"/{prefix}{repo}/resolve/{urllib.parse.quote(revision, safe='')}/{urllib.parse.quote(path)}")[2]


def files_with(token, folder, excepted="/nowhere"):
    return [path for path in Path(folder).rglob("*")
            if path.is_file() and not path.is_relative_to(excepted) and token.encode() in path.read_bytes()]


class ArgumentWatch(threading.Thread):
    """Looks at the arguments of every process, over and over, but for those of the sandbox, which is told its tokens so.
    It counts how often it saw the ones it is about."""

    def __init__(self, token, excepted, must_see):
        super().__init__(daemon=True)
        self.token, self.excepted, self.must_see = token.encode(), str(excepted), must_see.encode()
        self.found, self.seen = set(), 0
        self.stopping = threading.Event()

    def run(self):
        while not self.stopping.is_set():
            for process in Path("/proc").glob("[0-9]*"):
                try:
                    arguments = (process / "cmdline").read_bytes()
                except OSError:
                    continue
                self.seen += self.must_see in arguments
                if self.token in arguments and process.name != self.excepted:
                    self.found.add(arguments)
            time.sleep(0.02)

    def stop(self):
        self.stopping.set()
        self.join()
