"""A person at the screen: finds things as a screen reader does, and uses the real pointer and the real keyboard."""

import re
import subprocess
import time
from pathlib import Path

import pyatspi
from gi.repository import GLib

PATIENCE = 20  # seconds until something that should appear is missed


class NotThere(Exception):
    """What a step waited for did not come; the text says what, and what was there instead."""


def xdotool(*words):
    return subprocess.run(["xdotool", *map(str, words)], check=True, capture_output=True, text=True).stdout.strip()


def wait_for(what, attempt, patience=PATIENCE):
    """Tries until attempt() returns something true, and returns that."""
    end = time.monotonic() + patience
    while True:
        try:
            if found := attempt():
                return found
        except (OSError, LookupError, AttributeError, RuntimeError, NotImplementedError, GLib.GError):
            pass  # the tree changed while it was walked
        if time.monotonic() > end:
            raise NotThere(f"{what} did not appear within {patience} s")
        time.sleep(0.1)


class Thing:
    """One accessible object."""

    def __init__(self, accessible):
        self.accessible = accessible

    @property
    def name(self):
        return self.accessible.name

    @property
    def box(self):
        e = self.accessible.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        return e.x, e.y, e.width, e.height

    @property
    def centre(self):
        x, y, width, height = self.box
        return x + width // 2, y + height // 2

    def has(self, state):
        return self.accessible.getState().contains(state)

    @property
    def is_usable(self):
        return self.has(pyatspi.STATE_ENABLED) and self.has(pyatspi.STATE_SENSITIVE)

    def click(self, button=1, count=1):
        move_to(*self.centre)
        xdotool("click", "--repeat", count, "--delay", 80, button)

    def __str__(self):
        return f"{self.accessible.getRoleName()} {self.name!r}"


def move_to(x, y):
    xdotool("mousemove", x, y)
    time.sleep(0.05)


def keys(*names):
    xdotool("key", "--delay", 40, *names)


def type_text(text):
    # By way of a file: arguments can be read by everybody.
    subprocess.run(["xdotool", "type", "--delay", "15", "--file", "-"], input=text, text=True, check=True)


def drag(start, end, before_drop=lambda: None):
    """Presses at one place and lets go at another, by way of what lies between, as a hand does."""
    move_to(*start)
    xdotool("mousedown", 1)
    for step in range(1, 21):
        xdotool("mousemove", *(a + (b - a) * step // 20 for a, b in zip(start, end)))
        time.sleep(0.04)
    time.sleep(0.4)
    before_drop()
    xdotool("mouseup", 1)


class Application:
    def __init__(self, process):
        self.process = process

    def _root(self):
        desktop = pyatspi.Registry.getDesktop(0)
        for index in range(desktop.childCount):
            app = desktop.getChildAtIndex(index)
            if app and app.get_process_id() == self.process.pid:
                return app
        return None

    @staticmethod
    def _showing(accessible, depth=0):
        state = accessible.getState()
        if depth > 1 and not state.contains(pyatspi.STATE_SHOWING):
            return
        yield accessible
        # A long list is walked no further than a person sees.
        for index in range(min(accessible.childCount, 400)):
            child = accessible.getChildAtIndex(index)
            if child:
                yield from Application._showing(child, depth + 1)

    def things(self, roles, name=""):
        """All that is showing, whose role is one of these (separated by |) and whose name the pattern finds."""
        root = self._root()
        if not root:
            if self.process.poll() is not None:
                raise NotThere(f"the program ended with exit code {self.process.returncode}")
            return []
        wanted = set(roles.split("|"))
        return [Thing(a) for a in self._showing(root) if a.getRoleName() in wanted and re.search(name, a.name or "")]

    def find(self, roles, name="", patience=PATIENCE, usable=False):
        def attempt():
            found = [t for t in self.things(roles, name) if t.box[2] > 0 and (t.is_usable or not usable)]
            return found[-1] if found else None
        try:
            return wait_for(f"{roles} /{name}/", attempt, patience)
        except NotThere as missed:
            raise NotThere(f"{missed}. On the screen:\n{self.outline()}") from None

    def outline(self):
        root = self._root()
        lines = [f"  {Thing(a)}" for a in self._showing(root) if a.name] if root else ["  nothing of the program"]
        return "\n".join(lines[:200])


def window_of(process, title):
    """The X window that this process shows with a title."""
    def attempt():
        out = subprocess.run(["xdotool", "search", "--onlyvisible", "--all", "--pid", str(process.pid), "--name", title],
                             capture_output=True, text=True, check=False).stdout.split()
        return out[0] if out else None
    return wait_for(f"the window {title!r}", attempt)


class Album:
    """Numbered pictures of the whole screen."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        for old in self.folder.glob("*.png"):
            old.unlink()
        self.count = 0

    def take(self, name):
        self.count += 1
        path = self.folder / f"{self.count}-{name}.png"
        time.sleep(0.4)  # what fades in is there then
        subprocess.run(["import", "-window", "root", str(path)], check=True)
        print(f"hubcap: {path}", flush=True)
