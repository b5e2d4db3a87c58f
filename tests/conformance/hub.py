"""The sandbox Hub that the official client is pointed at, as a process of its own, and what can be seen of it from beside."""

import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "system"))
import harness  # noqa: E402

KINDS = ("model", "dataset", "space")

# Who is there. Words after the token are those of `hubcap sandbox --account`.
TOKENS = {name: harness.new_token() for name in ("alice", "reader", "fine", "bob", "carol", "pia", "fred", "leaked")}
ACCOUNTS = [
    ("alice", TOKENS["alice"], ""),  # owns most of what the tests make
    ("alice", TOKENS["reader"], ",read"),
    ("alice", TOKENS["fine"], ",only=alice/only-here,only=alice/nor-there"),
    ("bob", TOKENS["bob"], ""),  # a stranger to alice
    ("carol", TOKENS["carol"], ""),  # reads what acme has
    ("carol", TOKENS["leaked"], ""),
    ("pia", TOKENS["pia"], ",pro"),  # pays
    ("fred", TOKENS["fred"], ",free,name=Fred Free"),  # would have to
]
APP = b"import gradio as gr\n\ngr.Interface(str, 'text', 'text').launch()\n"  # of a Space
ORGANIZATIONS = (
    "acme=alice:admin,bob:write,carol:read",
    "closed=pia:admin,name=Closed Doors,new=private",
)


class Git:
    """The bare repository behind a repo, as git itself sees it."""

    def __init__(self, folder):
        self.folder = folder

    def __call__(self, *words, binary=False):
        result = subprocess.run(
            ["git", "-c", "safe.directory=*", "--git-dir", str(self.folder), *words], capture_output=True, check=False
        )
        assert result.returncode == 0, result.stderr.decode()
        return result.stdout if binary else result.stdout.decode().strip()

    def head(self, revision="main"):
        return self("rev-parse", f"{revision}^{{commit}}")

    def tree(self, revision="main"):
        """Path to (kind, id) of everything in a revision."""
        entries = {}
        for line in self("ls-tree", "-r", "-t", "-z", "--full-tree", revision).split("\0"):
            if line:
                facts, path = line.split("\t")
                _, kind, oid = facts.split(" ")
                entries[path] = (kind, oid)
        return entries

    def read(self, path, revision="main"):
        return self("cat-file", "blob", f"{revision}:{path}", binary=True)

    def titles(self, revision="main"):
        return self("log", "--format=%s", revision).splitlines()

    def refs(self):
        return dict(reversed(line.split(" ")) for line in self("for-each-ref", "--format=%(objectname) %(refname)").splitlines())


class Hub(harness.Sandbox):
    def __init__(self, scratch, *more, is_empty=True):
        options = ["--control", "--space-speed", "8", *more]
        for name, token, words in ACCOUNTS:
            options += ["--account", f"{name}={token}{words}"]
        for organization in ORGANIZATIONS:
            options += ["--org", organization]
        super().__init__(scratch, *options, token=TOKENS["alice"], is_empty=is_empty)

    def git(self, repo, kind="model"):
        info, _ = self.json(f"/api/{kind}s/{repo}")
        return Git(self.state / "repos" / f"{info['_id']}.git")

    def switch(self, name, path, **more):
        status, _, body = self.ask("/_sandbox/switches", {"switch": name, "path": path, **more}, "POST")
        assert status == 200, body

    def clear_switches(self):
        self.ask("/_sandbox/switches", {"switch": "clear"}, "POST")
