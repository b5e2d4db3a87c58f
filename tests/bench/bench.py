"""Measures Hubcap against its peers and the machine's own limits, side by side in one run.

Each figure is the median of several rounds that alternate between Hubcap and what it is compared with, so that a machine
that gets slower or faster meanwhile touches both. `sh tests/bench/run.sh` builds everything and calls this.
"""

import argparse
import functools
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "system"))

MEGABYTE = 1_000_000

OFFICIAL_LISTING = """
import json, resource, sys, time
from huggingface_hub import HfApi
api = HfApi()
peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
before, begin = peak(), time.monotonic()
files = list(api.list_repo_tree(sys.argv[1], recursive=True))
print(json.dumps({"files": len(files), "seconds": time.monotonic() - begin, "added_peak": peak() - before}))
"""


def measured(words, env):
    """Seconds, peak memory in bytes and standard output of one whole process."""
    before = time.monotonic()
    process = subprocess.Popen(list(map(str, words)), env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                               stderr=subprocess.STDOUT, text=True)
    out = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    took = time.monotonic() - before
    if process.returncode != 0:
        raise SystemExit(f"{words[0]} ended with {process.returncode}:\n{out[-2000:]}")
    return took, usage.ru_maxrss * 1024, out


def measure_openssl():
    """Bytes a second that OpenSSL itself hashes in chunks as large as ours."""
    out = subprocess.run(["openssl", "speed", "-seconds", "2", "-bytes", str(1 << 20), "-evp", "sha256"],
                         capture_output=True, text=True, check=True).stdout
    return float(re.search(r"sha256\s+([\d.]+)k", out, re.IGNORECASE).group(1)) * 1000


def big_folder(path, size):
    path.mkdir()
    with open(path / "model.bin", "wb") as file:
        for _ in range(size // (1 << 20)):
            file.write(os.urandom(1 << 20))
    return path


def import_files(git, count):
    """Commits so many files to main of a bare repository, in one folder and without a working copy."""
    process = subprocess.Popen(["git", "-C", git, "fast-import", "--quiet", "--force"], stdin=subprocess.PIPE)
    write = process.stdin.write
    write(b"commit refs/heads/main\ncommitter bench <bench@example.org> 1700000000 +0000\ndata 5\nfiles\n")
    for index in range(count):
        content = b"line %d\n" % index
        write(b"M 100644 inline shard-%06d.txt\ndata %d\n%s\n" % (index, len(content), content))
    process.stdin.close()
    if process.wait() != 0:
        raise SystemExit("git fast-import failed")


def import_versions(git, files, lines):
    """Two commits on a bare repository, `before` and `after`, between which many lines of each file have changed."""
    process = subprocess.Popen(["git", "-C", git, "fast-import", "--quiet", "--force"], stdin=subprocess.PIPE)
    write = process.stdin.write
    for mark, (branch, word) in enumerate((("before", b"old"), ("after", b"new")), 1):
        parent = b"from :1\n" if mark == 2 else b""
        write(b"commit refs/heads/%s\nmark :%d\ncommitter bench <bench@example.org> 170000000%d +0000\ndata 5\nfiles\n%s"
              % (branch.encode(), mark, mark, parent))
        for index in range(files):
            content = b"".join(b"    value_%d = %s_function(argument, %d)  # the same on both sides\n" % (line, word, index)
                               if line % 2 else b"    # line %d stays as it is in every version\n" % line
                               for line in range(lines))
            write(b"M 100644 inline src/part_%02d/module_%05d.py\ndata %d\n%s\n"
                  % (index % 40, index, len(content), content))
    process.stdin.close()
    if process.wait() != 0:
        raise SystemExit("git fast-import failed")


class Bench:
    def __init__(self, options, scratch, sandbox):
        self.options = options
        self.scratch = scratch
        self.sandbox = sandbox
        self.endpoint = sandbox.url  # what the programs are told
        self.repos = 0
        self.results = []

    def report(self, name, value, ratio=None, note="", goal=""):
        """A line of the table; the goal is what features.md or the README beside this aims at."""
        self.results.append({"name": name, "value": value, "ratio": ratio, "note": note, "goal": goal})
        print(f"{name:<52} {value:>14} {'' if ratio is None else f'{ratio:.2f}':>8}  {f'(goal {goal}) ' if goal else ''}{note}",
              flush=True)

    def new_repo(self):
        self.repos += 1
        name = f"bench{self.repos}"
        self.sandbox.create_repo(name)
        return f"alice/{name}"

    def environment(self):
        return self.scratch.environment(self.sandbox.token, self.endpoint, HF_HUB_DISABLE_XET="1",
                                        HF_HUB_DISABLE_PROGRESS_BARS="1", HF_HUB_DISABLE_TELEMETRY="1")

    @functools.cached_property
    def openssl_speed(self):
        return measure_openssl()

    def soak(self, folder, transfers):
        """As many transfers as eight hours have minutes, one after the other: what stays in memory from the tenth on."""
        folder.mkdir()
        words = [self.options.soakbench, self.sandbox.url, self.sandbox.token, self.new_repo(), folder, transfers // 2]
        took, _, out = measured(words, self.environment())
        course = json.loads(out.splitlines()[-1])
        memory, tenth = course["memory"], len(course["memory"]) // 10
        early, late = statistics.median(memory[tenth:2 * tenth]), statistics.median(memory[-tenth:])
        self.report(f"{transfers} transfers one after the other: memory", f"{late / MEGABYTE:.1f} MB", None,
                    f"{(late - early) / MEGABYTE:+.1f} MB from the second tenth to the last, {max(memory) / MEGABYTE:.1f} MB at"
                    f" most, {course['open'][tenth]} descriptors open then and {course['open'][-1]} now; {took:.0f} s",
                    "flat: +2 MB at most")
        shutil.rmtree(folder)

    def hash(self, file, rounds):
        ratios, speeds = [], []
        subprocess.run([self.options.hashbench, file], capture_output=True, check=True)  # into the page cache
        for _ in range(rounds):
            speed = float(subprocess.run([self.options.hashbench, file], capture_output=True, text=True, check=True).stdout)
            speeds.append(speed)
            ratios.append(speed / measure_openssl())
        self.report("hashing: Hubcap", f"{statistics.median(speeds) / MEGABYTE:.0f} MB/s")
        self.report("hashing: Hubcap / openssl speed", "", statistics.median(ratios), "1 is the library's own speed", "0.9 or more")

    def listing(self, count, rounds):
        """All files of a repo: ours into a list, into the Files page's tree and into its search, the official client's into
        a list; then the page itself with all of them."""
        repo = self.new_repo()
        newest = max((self.sandbox.state / "repos").glob("*.git"), key=lambda folder: folder.stat().st_ctime)
        import_files(newest, count)
        runs = {"list": [], "model": [], "search": [], "official client": []}
        ours = ("list", "model", "search")
        for _ in range(rounds):
            for way in ours:
                words = [self.options.listingbench, self.sandbox.url, self.sandbox.token, repo, way]
                runs[way].append(json.loads(measured(words, self.environment())[2]))
            if self.options.python:
                words = [self.options.python, "-c", OFFICIAL_LISTING, repo]
                runs["official client"].append(json.loads(measured(words, self.environment())[2].splitlines()[-1]))
        for way, figures in runs.items():
            if not figures:
                print("SKIPPED the official client, which is not installed")
                continue
            if any(run["files"] < count for run in figures):
                raise SystemExit(f"{way}: not all files were listed: {figures}")
            median = lambda key: statistics.median(run[key] for run in figures)
            note = f"{median('added_peak') / MEGABYTE:.0f} MB added"
            if way != "official client":
                note += (f"; {1000 * median('after_last_byte'):.0f} ms after the last byte; GUI thread held at most"
                         f" {1000 * median('longest_pause'):.1f} ms, computing {1000 * median('longest_work'):.1f} ms")
            goal = "" if way == "official client" else "1.0 s after the last byte, 60 MB, 16 ms"
            self.report(f"listing {count:,} files: {way}", f"{median('seconds'):.2f} s", None, note, goal)
        for way in ours if self.options.python else ():
            ratios = [own["seconds"] / other["seconds"] for own, other in zip(runs[way], runs["official client"])]
            self.report(f"listing: {way} / official client", "", statistics.median(ratios))
        self.files_page(repo, rounds)

    def files_page(self, repo, rounds):
        words = [self.options.filesbench, self.sandbox.url, self.sandbox.token, repo]
        env = self.environment() | {"QT_QPA_PLATFORM": "offscreen"}
        runs = [json.loads(measured(words, env)[2].splitlines()[-1]) for _ in range(rounds)]
        milliseconds = lambda *keys: 1000 * statistics.median(functools.reduce(lambda at, key: at[key], keys, run) for run in runs)
        self.report("Files page: first rows painted", f"{milliseconds('opened'):.0f} ms", goal="100 ms")
        self.report("Files page: filled with all files", f"{milliseconds('seconds') / 1000:.2f} s", None,
                    f"GUI thread held at most {milliseconds('longest_pause'):.1f} ms, computing {milliseconds('longest_work'):.1f} ms;"
                    f" {statistics.median(run['added_peak'] for run in runs) / MEGABYTE:.0f} MB added", "50 ms, 60 MB")
        for part, name, goal in (("scroll", "a frame while scrolling", "16 ms"), ("sort", "sorting all files", "50 ms"),
                                 ("keystroke", "a letter of a search", "50 ms")):
            self.report(f"Files page: {name}", f"{milliseconds(part, 'median'):.1f} ms", None,
                        f"95 % within {milliseconds(part, 'p95'):.1f} ms, longest {milliseconds(part, 'longest'):.1f} ms", goal)
        self.report("Files page: searching while it is listed", f"{milliseconds('search', 'seconds') / 1000:.2f} s", None,
                    f"GUI thread held at most {milliseconds('search', 'longest_pause'):.1f} ms,"
                    f" computing {milliseconds('search', 'longest_work'):.1f} ms", "16 ms")

        resident = statistics.median(run["resident"] for run in runs)
        self.report("Files page: resident with all files and its search", f"{resident / MEGABYTE:.0f} MB", goal="200 MB")

    def explore(self, rounds):
        """Searching in Explore: from the answer's last byte to the painted rows."""
        for _ in range(40):
            self.new_repo()
        env = self.environment() | {"QT_QPA_PLATFORM": "offscreen"}
        runs = [json.loads(measured([self.options.explorebench, self.sandbox.url, self.sandbox.token], env)[2].splitlines()[-1])
                for _ in range(rounds)]
        median = lambda key: 1000 * statistics.median(run[key] for run in runs)  # noqa: E731
        self.report("Explore: results painted", f"{median('median'):.0f} ms", None,
                    f"after the last byte, of {runs[0]['searches']} searches; the longest {median('longest'):.0f} ms,"
                    f" GUI thread held at most {median('longest_pause'):.0f} ms", "150 ms")

    def log(self, rounds):
        """A Space's log of a million lines, written at 50,000 a second and cut 20 times, in its view."""
        runs = [json.loads(measured([self.options.logbench], self.environment() | {"QT_QPA_PLATFORM": "offscreen"})[2]
                           .splitlines()[-1]) for _ in range(rounds)]
        median = lambda key: statistics.median(run[key] for run in runs)
        if not all(run["in_order"] and run["lines"] == 1_000_000 for run in runs):
            raise SystemExit(f"lines were lost or came twice: {runs}")
        self.report("log of 1,000,000 lines, cut 20 times: followed", f"{median('seconds'):.1f} s", None,
                    f"GUI thread held at most {median('longest_pause_ms'):.1f} ms, over 16 ms {median('pauses_over_16_ms'):.0f} times,"
                    f" {median('longest_held_ms'):.1f} ms without its wait for a processor,"
                    f" computing {median('longest_work_ms'):.1f} ms at most;"
                    f" {median('added_peak') / MEGABYTE:.0f} MB added at most", "16 ms")
        self.report("log of 1,000,000 lines: search", f"{median('search_ms'):.0f} ms", None,
                    f"in the {median('buffer') / MEGABYTE:.0f} MB that are kept", "100 ms")

    def diff(self, name, files, lines, rounds, opening, frames):
        """A comparison in a window: from the answer's last byte to the painted lines, and then frame by frame."""
        repo = self.new_repo()
        newest = max((self.sandbox.state / "repos").glob("*.git"), key=lambda folder: folder.stat().st_ctime)
        import_versions(newest, files, lines)
        runs = []
        for _ in range(rounds):
            words = [self.options.diffbench, self.sandbox.url, self.sandbox.token, repo, "before", "after"]
            runs.append(json.loads(measured(words, self.environment() | {"QT_QPA_PLATFORM": "offscreen"})[2].splitlines()[-1]))
        if any(run["files"] != files for run in runs):
            raise SystemExit(f"{name}: not all files were compared: {runs}")
        opened = statistics.median(run["after_last_byte"] for run in runs)
        self.report(f"diff of {name}: shown", f"{1000 * opened:.0f} ms", None,
                    f"after the last byte; {runs[0]['lines']:,} changed lines;"
                    f" {statistics.median(run['added_memory'] for run in runs) / MEGABYTE:.0f} MB more once all was scrolled"
                    f" through, {statistics.median(run['added_peak'] for run in runs) / MEGABYTE:.0f} MB at most", opening)
        for way in ("unified", "split"):
            median = lambda key: statistics.median(run[way][key] for run in runs)
            self.report(f"diff of {name}: frames, {way}", f"{median('p99_ms'):.1f} ms", None,
                        f"99 of 100, computing {median('p99_work_ms'):.1f} ms; median {median('median_ms'):.1f},"
                        f" longest {median('longest_ms'):.1f} ms", frames)

    def thread(self, comments, rounds):
        """A long discussion in a window: from the answer's last byte to the first painted comments."""
        repo = self.new_repo()
        post = lambda path, body: urllib.request.urlopen(urllib.request.Request(  # noqa: E731
            f"{self.sandbox.url}/api/models/{repo}/discussions{path}", json.dumps(body).encode(),
            {"Authorization": f"Bearer {self.sandbox.token}", "Content-Type": "application/json"})).read()
        post("", {"title": "A long discussion", "description": "Begin", "pullRequest": False})
        for number in range(comments):
            post("/1/comment", {"comment": f"Comment **{number}** with `code`, a [link](README.md) and\n\n"
                                           f"- a list\n- of two\n\n```python\nprint({number})\n```\n"})
        runs = [json.loads(measured([self.options.threadbench, self.sandbox.url, self.sandbox.token, repo, "1"],
                                    self.environment() | {"QT_QPA_PLATFORM": "offscreen"})[2].splitlines()[-1])
                for _ in range(rounds)]
        if any(run["files"] <= comments for run in runs):
            raise SystemExit(f"not all comments were shown: {runs}")
        median = lambda key: statistics.median(run[key] for run in runs)  # noqa: E731
        self.report(f"thread of {comments:,} comments: shown", f"{1000 * median('after_last_byte'):.0f} ms", None,
                    f"after the last byte; {median('added_memory') / MEGABYTE:.0f} MB more, GUI thread held at most"
                    f" {1000 * median('longest_pause'):.0f} ms, computing {1000 * median('longest_work'):.0f} ms", "300 ms")

    def cards(self, folders, rounds):
        """How long the worst of the recorded cards keeps the GUI thread from anything else."""
        runs = []
        for _ in range(rounds):
            out = measured([self.options.cardbench, *folders], self.environment())[2]
            runs.append(json.loads(out.splitlines()[-1]))
        worst = statistics.median(run["longest_work"] for run in runs)
        self.report(f"{runs[0]['cards']} cards, the worst", f"{1000 * worst:.0f} ms", None,
                    f"GUI thread held by one event, {runs[0]['worst']}", "50 ms")

    def palette(self, rounds):
        """Typing into the palette over 100,000 entries."""
        runs = [json.loads(measured([self.options.palettebench, "100000"], self.environment())[2]) for _ in range(rounds)]
        median = lambda key: 1000 * statistics.median(run[key] for run in runs)
        self.report("palette, a keystroke over 100,000 entries", f"{median('median'):.1f} ms", None,
                    f"the longest {median('longest'):.1f} ms, computing {median('longest_work'):.1f} ms; the first"
                    f" {median('first'):.1f} ms, computing {median('first_work'):.1f} ms", "30 ms")

    def stage(self, rounds):
        """100,000 pending changes: how long the GUI thread is held by staging, moving and changing them."""
        env = self.environment() | {"QT_QPA_PLATFORM": "offscreen"}
        runs = [json.loads(measured([self.options.stagebench, "100000"], env)[2].splitlines()[-1]) for _ in range(rounds)]
        milliseconds = lambda part, key: 1000 * statistics.median(run[part][key] for run in runs)
        for part, name in (("staged", "staging 100,000 files"), ("moved", "moving 100,000 staged files")):
            self.report(name, f"{milliseconds(part, 'longest_work'):.1f} ms", None,
                        f"GUI thread computing at most, held at most {milliseconds(part, 'longest_pause'):.1f} ms;"
                        f" {milliseconds(part, 'seconds') / 1000:.2f} s altogether", "50 ms")
        self.report("an act on a stage of 100,000 files", f"{milliseconds('acts', 'longest_work'):.1f} ms", None,
                    f"the longest, computing; median {milliseconds('acts', 'median_work'):.1f} ms,"
                    f" held at most {milliseconds('acts', 'longest'):.1f} ms", "50 ms")

    def start(self, rounds):
        """From the start of the process until rows are painted, on a sandbox that is already there."""
        times, peaks = [], []
        state = self.scratch.path / "demo"
        for index in range(rounds + 1):
            env = self.scratch.environment(HUBCAP_SAY_FIRST_LIST="1")
            before = time.monotonic()
            process = subprocess.Popen([self.options.hubcap, f"--sandbox={state}"], env=env, stdin=subprocess.DEVNULL,
                                       stdout=subprocess.PIPE, text=True)
            line = process.stdout.readline()
            took = time.monotonic() - before
            if "first list" not in line:
                raise SystemExit(f"the window said {line!r}")
            status = Path(f"/proc/{process.pid}/status").read_text()
            process.kill()
            process.wait()
            process.stdout.close()
            if index > 0:  # the first one makes the sample data
                times.append(took)
                peaks.append(int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) * 1024)
        self.report("start to the first painted list", f"{statistics.median(times):.2f} s", None,
                    f"{min(times):.2f} to {max(times):.2f}; {statistics.median(peaks) / MEGABYTE:.0f} MB resident, the sandbox's Hub included",
                    "0.4 s, 120 MB")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hubcap", required=True)
    parser.add_argument("--hashbench", required=True)
    parser.add_argument("--listingbench", required=True)
    parser.add_argument("--cardbench", required=True)
    parser.add_argument("--diffbench", required=True)
    parser.add_argument("--logbench", required=True)
    parser.add_argument("--palettebench", required=True)
    parser.add_argument("--corpus", type=Path, help="recorded cards in folders cards-models and cards-datasets")
    parser.add_argument("--explorebench", required=True)
    parser.add_argument("--filesbench", required=True)
    parser.add_argument("--threadbench", required=True)
    parser.add_argument("--soakbench", required=True)
    parser.add_argument("--stagebench", required=True)
    parser.add_argument("--python", help="a Python that has huggingface_hub")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", choices=["start", "explore", "hash", "soak", "transfers", "listing", "cards", "diff", "log", "palette", "stage", "thread"])
    parser.add_argument("--full", action="store_true", help="transfers at full size: 4 GB each, some 30 GB of disk")
    parser.add_argument("--json", type=Path, help="where to write the figures")
    options = parser.parse_args()
    os.environ["HUBCAP"] = options.hubcap
    import harness
    import transfers

    scratch = harness.Scratch()
    sandbox = harness.Sandbox(scratch)
    try:
        bench = Bench(options, scratch, sandbox)
        with tempfile.TemporaryDirectory(prefix="hubcap-bench-") as folder:
            wanted = lambda part: options.only in (None, part)
            if wanted("start"):
                bench.start(options.rounds)
            if wanted("explore"):
                bench.explore(options.rounds)
            if wanted("cards") and options.corpus:
                bench.cards([options.corpus / "cards-models", options.corpus / "cards-datasets"], options.rounds)
            elif wanted("cards"):
                print("SKIPPED the cards, since --corpus names no folder of recorded ones")
            if wanted("palette"):
                bench.palette(options.rounds)
            if wanted("stage"):
                bench.stage(options.rounds)
            if wanted("log"):
                bench.log(max(1, options.rounds // 2))
            if wanted("listing"):
                bench.listing(100_000, options.rounds)
            if wanted("diff"):
                bench.diff("5 MB in 2,000 files", 2000, 26, options.rounds, "300 ms", "16 ms")
                bench.diff("50 MB in 200 files", 200, 2600, max(3, options.rounds // 2), "", "16 ms")
            if wanted("thread"):
                bench.thread(1000, options.rounds)
            if wanted("hash"):
                bench.hash(big_folder(Path(folder) / "big", 1 << 30) / "model.bin", options.rounds)
                shutil.rmtree(Path(folder) / "big")
            if wanted("soak"):
                bench.soak(Path(folder) / "soak", 480)
            if wanted("transfers"):
                for load in transfers.LOADS if options.full else transfers.SMALL_LOADS:
                    transfers.Transfers(bench, Path(folder)).measure(load, max(1, options.rounds // 2))
        if options.json:
            options.json.write_text(json.dumps(bench.results, indent=1))
    finally:
        sandbox.close()
        scratch.close()


if __name__ == "__main__":
    main()
