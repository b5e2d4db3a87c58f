"""A Hub, a line to it that can be broken, a home for the program, and the questions that every scenario ends with."""

import json
import re
import subprocess
import threading
import time
import urllib.request

import folders
import harness
from relay import Relay

PATIENCE = 2  # seconds with a silent server
PART = 1 << 20  # large files of more than four parts go in parts
SENTENCE = re.compile(r"[A-Za-z]+ [a-z]+.*[.!]")


class Wrong(Exception):
    """What the program did was not right."""


def require(condition, *words):
    if not condition:
        raise Wrong("\n".join(map(str, words)))


class World:
    def __init__(self, chance, bytes_per_second=0):
        self.chance = chance
        self.scratch = harness.Scratch()
        self.mounts = []
        self.runs = 0
        self.bytes_again = 0
        self.interruptions = 0  # each may cost what was under way
        try:
            self.sandbox = harness.Sandbox(self.scratch, "--part-size", str(PART))
            self.relay = Relay(self.sandbox.url, bytes_per_second)
        except BaseException:
            self.scratch.close()
            raise
        self.repo = "alice/faults"
        self.sandbox.create_repo("faults")

    def close(self):
        self.relay.close()
        self.sandbox.close()
        for mount in self.mounts:
            subprocess.run(["umount", "-l", mount], check=False, stderr=subprocess.DEVNULL)
        self.scratch.close()

    def small_disk(self, path, megabytes):
        """Mounts a disk of that size; needs root."""
        path.mkdir(parents=True, exist_ok=True)
        made = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", path], check=False,
                              capture_output=True)
        if made.returncode != 0:
            raise NotImplementedError("scenarios with a full disk: this user may mount nothing")
        self.mounts.append(path)
        return path

    def be_impatient(self):
        """A silent server is given up after PATIENCE, instead of the usual 20 seconds down and 90 up."""
        settings = self.scratch.home / "config/hubcap/hubcap.ini"
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text(f"[network]\nsilentDownSeconds={PATIENCE}\nsilentUpSeconds={PATIENCE}\n")

    def finish_within_patience(self, silences):
        """Comes to an end soon after the server was given up: nobody waits for the usual minute and a half."""
        begin = time.monotonic()
        self.finish()
        seconds = time.monotonic() - begin
        require(seconds >= PATIENCE, f"did not wait for the server at all, {seconds:.1f} s")
        require(seconds < 45 + silences * PATIENCE, f"waited for {seconds:.0f} s")

    def start(self, *words, **env):
        self.runs += 1
        return harness.start(self.scratch, *words, token=self.sandbox.token, endpoint=self.relay.url, **env)

    def wait_until_it_asks(self, process):
        """Until the first request of this run: a program that is only being loaded knows nothing of Ctrl+C yet."""
        before = len(self.relay.records)
        end = time.monotonic() + 60
        while len(self.relay.records) == before and process.poll() is None and time.monotonic() < end:
            time.sleep(0.01)

    def wait(self, process, timeout=240):
        try:
            out, err = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            process.kill()
            out, err = process.communicate()
            raise Wrong(f"did not end within {timeout} s\n{harness.Outcome(-1, out, err)}\n{self.last_requests()}") from None
        outcome = harness.Outcome(process.returncode, out, err)
        self.check_words(outcome)
        return outcome

    def last_requests(self):
        return "\n".join(f"{r.host} {r.method} {r.path[:100]} {r.status} {r.size}" for r in self.relay.records[-12:])

    def check_words(self, outcome):
        require(self.sandbox.token not in outcome.out + outcome.err, "the token was printed", outcome)
        if outcome.code not in (0, -9):
            require(SENTENCE.search(outcome.err), "failed without a sentence", outcome)
            require("<html" not in outcome.err + outcome.out, "showed a page of HTML", outcome)

    def run_until_done(self, *words, tries=4, **env):
        """As a person would: the same command again when it says that it failed."""
        outcome = None
        for _ in range(tries):
            outcome = self.wait(self.start(*words, **env))
            if outcome.code == 0:
                return outcome
            self.interruptions += 1
        raise Wrong(f"still failed after {tries} runs\n{outcome}\n{self.last_requests()}")

    def killed(self, *words, after=None, at=None, **env):
        """Runs the command and kills it after so many seconds, or when `at` comes about."""
        process = self.start(*words, **env)
        if at is not None:
            end = time.monotonic() + 60
            while not at.wait(0.005) and process.poll() is None and time.monotonic() < end:
                pass
        else:
            try:
                process.wait(after)
            except subprocess.TimeoutExpired:
                pass
        process.kill()
        out, err = process.communicate()
        self.interruptions += 1
        outcome = harness.Outcome(process.returncode, out, err)
        self.check_words(outcome)
        return outcome

    def commit_by_somebody_else(self, path):
        """Says hello in a file of that name on main, past the relay."""
        lines = [{"key": "header", "value": {"summary": "Somebody else"}},
                 {"key": "file", "value": {"path": path, "content": "aGVsbG8=", "encoding": "base64"}}]
        request = urllib.request.Request(f"{self.sandbox.url}/api/models/{self.repo}/commit/main",
                                         "\n".join(map(json.dumps, lines)).encode(),
                                         {"Authorization": f"Bearer {self.sandbox.token}", "Content-Type": "application/x-ndjson"})
        urllib.request.urlopen(request).read()

    def check_no_token_left(self):
        found = harness.files_with(self.sandbox.token, self.scratch.path, excepted=self.sandbox.state)
        require(not found, "the token is in", *found)
        told = [r.path for r in self.relay.records if r.host == "storage" and r.authorization]
        require(not told, "the token went to the storage", *told)


class Later:
    """Something that happens beside a command, such as another program at work."""

    def __init__(self, seconds, action):
        self._timer = threading.Timer(seconds, action)
        self._timer.daemon = True
        self._timer.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._timer.cancel()
        self._timer.join()


def random_file(chance, path, size):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(chance.randbytes(size))
    return path


def id_of(entry):
    return entry["lfs"]["oid"] if "lfs" in entry else entry["oid"]


def id_of_file(path, is_large):
    return folders.sha256_of(path) if is_large else folders.git_oid(path.read_bytes())

