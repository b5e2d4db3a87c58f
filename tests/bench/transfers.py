"""Uploads and downloads beside the official client and beside curl, on the same sandbox Hub in the same run."""

import hashlib
import json
import os
import shutil
import statistics
import subprocess
import time
import urllib.request
from dataclasses import dataclass

from line import SlowStreams

MEGABYTE = 1_000_000
STREAMS = 4
STREAM_SPEED = 87 * MEGABYTE  # bytes a second that the Hub gives one connection (features.md, section 4)

OFFICIAL_UPLOAD = """
import sys, time
from huggingface_hub import HfApi
api = HfApi()
begin = time.monotonic()
api.upload_folder(repo_id=sys.argv[2], folder_path=sys.argv[1], commit_message="bench")
print(time.monotonic() - begin)
"""

OFFICIAL_DOWNLOAD = """
import sys, time
from huggingface_hub import snapshot_download
begin = time.monotonic()
snapshot_download(sys.argv[1], local_dir=sys.argv[2], max_workers=4)
print(time.monotonic() - begin)
"""


@dataclass
class Run:
    """One whole process."""

    seconds: float
    cpu: float  # seconds of all its threads
    peak: int  # bytes
    moving: float = 0.0  # seconds from the first byte of content to the last one
    plan: dict | None = None  # what it said beforehand


@dataclass
class Load:
    """A folder, and what of it a second upload finds changed."""

    name: str
    count: int
    size: int

    def fill(self, folder):
        for index in range(self.count):
            path = folder / f"part {index % 50:02d}" / f"file {index:05d}.bin"
            path.parent.mkdir(parents=True, exist_ok=True)
            with open(path, "wb") as file:
                left = self.size
                while left > 0:
                    left -= file.write(os.urandom(min(left, 1 << 20)))
        return folder

    def change(self, folder):
        """One of each hundred files, or one percent of the only one."""
        for path in sorted(path for path in folder.rglob("*") if path.is_file())[::100]:
            with open(path, "r+b") as file:
                file.write(os.urandom(self.size if self.count > 1 else self.size // 100))


def run(words, env):
    begin = time.monotonic()
    process = subprocess.Popen(list(map(str, words)), env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                               stderr=subprocess.STDOUT, text=True)
    first, last, tail, plan = None, None, [], None
    for line in process.stdout:
        if '"event":"plan"' in line:
            plan = json.loads(line)
        if '"sending"' in line or '"receiving"' in line:
            last = time.monotonic()
            first = first or last
        tail = [*tail[-20:], line]
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{words[0]} ended with {process.returncode}:\n{''.join(tail)}")
    return Run(time.monotonic() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024,
               (last - first) if first else 0.0, plan)


def idle_peak(bench):
    """What the program takes to do nothing: the memory that a transfer is measured above."""
    return run([bench.options.hubcap, "--version"], bench.environment()).peak


class Transfers:
    def __init__(self, bench, folder):
        self.bench = bench
        self.folder = folder
        self.idle = idle_peak(bench)
        self.last_repo = ""

    def fresh_home(self):
        """Nothing is remembered from the round before."""
        shutil.rmtree(self.bench.scratch.home, ignore_errors=True)
        self.bench.scratch.home.mkdir()

    def upload(self, repo, folder, *more):
        return run([self.bench.options.hubcap, "upload", folder, repo, "--json", *more], self.bench.environment())

    def official_upload(self, repo, folder):
        return run([self.bench.options.python, "-c", OFFICIAL_UPLOAD, folder, repo], self.bench.environment())

    def download(self, repo, target):
        shutil.rmtree(target, ignore_errors=True)
        return run([self.bench.options.hubcap, "download", repo, "--to", target, "--json"], self.bench.environment())

    def official_download(self, repo, target):
        shutil.rmtree(target, ignore_errors=True)
        return run([self.bench.options.python, "-c", OFFICIAL_DOWNLOAD, repo, target], self.bench.environment())

    def compare(self, name, ours, theirs):
        seconds = statistics.median(r.seconds for r in ours)
        peak = max(r.peak for r in ours)
        self.bench.report(f"{name}: Hubcap", f"{seconds:.2f} s", None,
                          f"{statistics.median(r.cpu for r in ours):.2f} s of a core, {peak / MEGABYTE:.0f} MB,"
                          f" {(peak - self.idle) / MEGABYTE:.0f} over idle", "64 MB over idle")
        if not theirs:
            return
        self.bench.report(f"{name}: official client", f"{statistics.median(r.seconds for r in theirs):.2f} s", None,
                          f"{statistics.median(r.cpu for r in theirs):.2f} s of a core,"
                          f" {max(r.peak for r in theirs) / MEGABYTE:.0f} MB")
        ratio = lambda of: statistics.median(of(a) / of(b) for a, b in zip(ours, theirs))  # noqa: E731
        self.bench.report(f"{name}: time / official client", "", ratio(lambda r: r.seconds), "", "0.5")
        self.bench.report(f"{name}: CPU / official client", "", ratio(lambda r: r.cpu), "", "0.5")

    def both(self, number, runs, ours, theirs):
        """Once by each: who is first changes from round to round, and neither pays for what was written to the disk before."""
        turns = [(runs[0], ours), (runs[1], theirs)] if self.bench.options.python else [(runs[0], ours)]
        for found, transfer in turns if number % 2 == 0 else reversed(turns):
            os.sync()
            found.append(transfer())

    def measure(self, load, rounds):
        source = load.fill(self.folder / "source")
        up, changed, down = ([], []), ([], []), ([], [])
        for number in range(rounds):
            self.fresh_home()
            ours, theirs = self.bench.new_repo(), self.bench.new_repo()
            self.last_repo = ours
            self.both(number, up, lambda: self.upload(ours, source), lambda: self.official_upload(theirs, source))
            load.change(source)
            self.both(number, changed, lambda: self.upload(ours, source), lambda: self.official_upload(theirs, source))
            self.both(number, down, lambda: self.download(ours, self.folder / "target"),
                      lambda: self.official_download(ours, self.folder / "their target"))
            for target in ("target", "their target"):
                shutil.rmtree(self.folder / target, ignore_errors=True)
        self.compare(f"upload of {load.name}", *up)
        self.compare(f"upload of {load.name}, 1 % changed", *changed)
        self.compare(f"download of {load.name}", *down)
        if load.count >= 1000:
            self.in_commits(load, source)
        if load.size >= 10 * MEGABYTE:
            self.beside_curl(load, source, up[0])
        if load.count == 1:
            self.download_beside_curl(source, down[0])
            self.over_slow_streams(load, source, rounds)
        shutil.rmtree(source)

    def over_slow_streams(self, load, source, rounds):
        """The same where each connection carries no more than the Hub's do."""
        line = SlowStreams(self.bench.sandbox.url, STREAM_SPEED)
        direct, self.bench.endpoint = self.bench.endpoint, line.url
        up, down = ([], []), ([], [])
        try:
            for number in range(rounds):
                self.fresh_home()
                ours, theirs = self.bench.new_repo(), self.bench.new_repo()
                self.both(number, up, lambda: self.upload(ours, source), lambda: self.official_upload(theirs, source))
                self.both(number, down, lambda: self.download(ours, self.folder / "target"),
                          lambda: self.official_download(theirs, self.folder / "target"))
        finally:
            self.bench.endpoint = direct
            line.close()
            shutil.rmtree(self.folder / "target", ignore_errors=True)
        where = f"{STREAM_SPEED // MEGABYTE} MB/s a connection"
        self.compare(f"upload of {load.name}, {where}", *up)
        self.compare(f"download of {load.name}, {where}", *down)

    def in_commits(self, load, source):
        """The calls that it asks the Hub with, and the commits it is cut into."""
        self.fresh_home()
        done = self.upload(self.bench.new_repo(), source, "--strategy", "commits")
        git = max((self.bench.sandbox.state / "repos").glob("*.git"), key=lambda folder: folder.stat().st_ctime)
        commits = int(subprocess.run(["git", "-C", git, "rev-list", "--count", "main"], capture_output=True, text=True,
                                     check=True).stdout) - 1
        calls = (done.plan or {}).get("preuploadCalls")  # a program that does not foretell them says nothing of them
        said = f"{commits} commits" if calls is None else f"{calls} planning calls, {commits} commits"
        self.bench.report(f"upload of {load.name} in commits", f"{done.seconds:.2f} s", None, said, "45 calls, 20 commits")

    def beside_curl(self, load, source, uploads):
        """The same bytes to the same storage by curl with as many streams, which hashes nothing; and what an upload would take
        that hashes as fast as OpenSSL and then sends as fast as curl. Nobody may ask the Hub for the place of a file whose
        hash is not known."""
        files = sorted(path for path in source.rglob("*") if path.is_file())
        size = sum(path.stat().st_size for path in files)
        parts = self.folder / "parts"
        parts.mkdir()
        lines = []
        for path, action in zip(files, self.lfs_actions(self.bench.new_repo(), files)):
            puts = {action["href"]: path}
            if chunk := int(action.get("header", {}).get("chunk_size", 0)):
                puts = {}
                with open(path, "rb") as content:
                    for number in range(1, -(-path.stat().st_size // chunk) + 1):
                        part = parts / f"{path.name} {number:05d}"
                        part.write_bytes(content.read(chunk))
                        puts[action["header"][f"{number:05d}"]] = part
            lines += [f'url = "{url}"\nupload-file = "{part}"\noutput = "/dev/null"\n' for url, part in puts.items()]
        took = self.curl(lines)
        shutil.rmtree(parts)
        if load.count == 1:
            sending = statistics.median(r.moving for r in uploads)
            self.bench.report("large upload: bytes a second / curl's", "", took / sending if sending else 0.0,
                              f"{size / took / MEGABYTE:.0f} MB/s by curl with {STREAMS} streams; sending alone, without hashing",
                              "0.9 or more")
        hashing = size / self.bench.openssl_speed
        whole = statistics.median(r.seconds for r in uploads)
        self.bench.report(f"upload of {load.name}: time / hashing and curl's sending", "", whole / (hashing + took),
                          f"{hashing:.2f} s for OpenSSL alone and {took:.2f} s for curl")

    def download_beside_curl(self, source, downloads):
        """The last repo of ours, in as many ranges as curl has streams."""
        file = next(path for path in source.rglob("*") if path.is_file())
        size, piece = file.stat().st_size, -(-file.stat().st_size // STREAMS)
        path = next(path for path in self.bench.sandbox.tree(self.last_repo) if path.endswith(file.name))
        url = f"{self.bench.sandbox.url}/{self.last_repo}/resolve/main/{path.replace(' ', '%20')}"
        took = self.curl(
            f'url = "{url}"\nlocation\nrange = "{at}-{min(size, at + piece) - 1}"\noutput = "{self.folder / f"range {at}"}"\n'
            f'header = "Authorization: Bearer {self.bench.sandbox.token}"\n' for at in range(0, size, piece))
        for at in range(0, size, piece):
            (self.folder / f"range {at}").unlink()
        receiving = statistics.median(r.moving for r in downloads)
        self.bench.report("large download: bytes a second / curl's", "", took / receiving if receiving else 0.0,
                          f"{size / took / MEGABYTE:.0f} MB/s by curl with {STREAMS} streams, which verifies nothing", "0.9 or more")

    def curl(self, requests):
        """Seconds that it takes for all of them. They are no arguments: anybody could read the token."""
        config = self.folder / "curl"
        config.touch(0o600)
        config.write_text("\n".join(requests))
        took = run(["curl", "--silent", "--show-error", "--fail", "--parallel", "--parallel-max", STREAMS, "--config", config],
                   os.environ.copy()).seconds
        config.unlink()
        return took

    def lfs_actions(self, repo, files):
        """Where the storage wants each file."""
        objects = []
        for path in files:
            with open(path, "rb") as content:
                objects.append({"oid": hashlib.file_digest(content, "sha256").hexdigest(), "size": path.stat().st_size})
        body = {"operation": "upload", "transfers": ["basic", "multipart"], "hash_algo": "sha256", "objects": objects}
        request = urllib.request.Request(
            f"{self.bench.sandbox.url}/{repo}.git/info/lfs/objects/batch", json.dumps(body).encode(),
            {"Authorization": f"Bearer {self.bench.sandbox.token}", "Content-Type": "application/vnd.git-lfs+json",
             "Accept": "application/vnd.git-lfs+json"})
        with urllib.request.urlopen(request) as answer:
            return [found["actions"]["upload"] for found in json.loads(answer.read())["objects"]]


LOADS = [Load("one 4 GB file", 1, 4_000_000_000), Load("10,000 files of 4 kB", 10_000, 4_000),
         Load("200 files of 20 MB", 200, 20_000_000)]
SMALL_LOADS = [Load("one 1 GB file", 1, 1_000_000_000), Load("2,000 files of 4 kB", 2_000, 4_000),
               Load("40 files of 20 MB", 40, 20_000_000)]
