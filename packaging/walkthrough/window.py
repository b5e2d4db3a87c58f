"""Hubcap's window, used by hand and eye."""

import json
import os
import subprocess
import time
import urllib.parse
import urllib.request
from pathlib import Path

import desk

# What the window calls things: roles, and a pattern of the name.
EXPLORE_LIST = ("list", "^Repos$")
SEARCH = ("text", "^Search models")
LOCATION = ("text", "^Location$")
FILES_TAB = ("page tab|radio button|toggle button|push button|button|check box", "^Files$")
FILE_TREE = ("tree|tree table|table|list", "^Files$")
COMMIT_MESSAGE = ("text", "^Commit message$")
CONFIRM_UPLOAD = ("push button|button", r"^(Upload \d|Open pull request with)")
OPEN_COMMIT = ("push button|button", "^Open commit$")
COMMIT_PANEL = ("panel|filler|grouping|text|frame", "^Commit$")


class Hub:
    """The sandbox inside the window's program, which leaves its port in its state folder."""

    def __init__(self, state):
        port = desk.wait_for("the sandbox Hub", Path(state, "port").read_text, 120)
        self.url = f"http://127.0.0.1:{port.strip()}"

    def open(self, path):
        return urllib.request.urlopen(self.url + path, timeout=120)

    def json(self, path):
        with self.open(path) as answer:
            return json.load(answer)

    def commits(self, repo):
        return self.json(f"/api/models/{repo}/commits/main")

    def tree(self, repo, revision):
        """Path to entry, of files alone, from every page."""
        path, files = f"/api/models/{repo}/tree/{revision}?recursive=true", {}
        while path:
            with self.open(path) as answer:
                files |= {entry["path"]: entry for entry in json.load(answer) if entry["type"] == "file"}
                link = answer.headers.get("Link", "")
            path = urllib.parse.urlsplit(link[1:link.index(">")])._replace(scheme="", netloc="").geturl() if "next" in link else ""
        return files


class Window:
    def __init__(self, hubcap, dragsource, home, log, *words, **environment):
        self.dragsource = dragsource
        homes = {f"XDG_{kind}_HOME": f"{home}/{kind.lower()}" for kind in ("CONFIG", "CACHE", "DATA", "STATE")}
        self.process = subprocess.Popen([hubcap, *words], env=os.environ | homes | environment, stderr=log)
        self.sources = []
        self.app = desk.Application(self.process)
        window = desk.window_of(self.process, "Hubcap")
        desk.xdotool("windowsize", "--sync", window, 1200, 840)
        desk.xdotool("windowmove", window, 210, 36)
        desk.xdotool("windowactivate", "--sync", window)
        self.app.find(*EXPLORE_LIST, patience=60)

    def close(self):
        for process in [*self.sources, self.process]:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def search(self, words):
        self.app.find(*SEARCH).click()
        desk.keys("ctrl+a")
        desk.type_text(words)

    def open_from_list(self, repo):
        """Clicks on a row that shows this repo."""
        self.app.find("list item|table cell|tree item", repo).click(count=2)

    def go_to(self, address):
        desk.keys("ctrl+l")
        self.app.find(*LOCATION)
        desk.keys("ctrl+a")
        desk.type_text(address)
        desk.keys("Return")

    def show_files(self):
        self.app.find(*FILES_TAB).click()
        return self.app.find(*FILE_TREE)

    def drop(self, paths, target, before_drop=lambda: None):
        """Drags files out of another program's window onto a thing in this one."""
        source = subprocess.Popen([self.dragsource, *map(str, paths)])
        self.sources.append(source)
        desk.xdotool("windowmove", "--sync", desk.window_of(source, "Drag source"), 8, 790)
        time.sleep(0.3)
        desk.drag(desk.Application(source).find("label", "^Drag from here").centre, target.centre, before_drop)

    def confirm_upload(self, message, patience=60):
        """Waits for the plan; the commit message is typed over the proposed one."""
        self.app.find(*CONFIRM_UPLOAD, patience=patience, usable=True)
        self.app.find(*COMMIT_MESSAGE).click()
        desk.keys("ctrl+a")
        desk.type_text(message)
        self.app.find(*CONFIRM_UPLOAD, usable=True).click()

    def open_commit(self):
        self.app.find(*OPEN_COMMIT, patience=60).click()
        return self.app.find(*COMMIT_PANEL)


class SandboxWindow(Window):
    """With a sandbox Hub of its own in it."""

    def __init__(self, hubcap, dragsource, home, log):
        super().__init__(hubcap, dragsource, home, log, f"--sandbox={home}/sandbox")
        self.hub = Hub(f"{home}/sandbox")

    def wait_for_commit(self, repo, count, patience=120):
        """The newest commit, once there are so many."""
        def arrived():
            commits = self.hub.commits(repo)
            return commits[0] if len(commits) >= count else None
        return desk.wait_for("the commit on the Hub", arrived, patience)
