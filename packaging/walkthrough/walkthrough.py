"""Does the main job in the real window as a person would, and saves a picture of each step: finds a repo on the sandbox
Hub, drops a folder from another program on it, confirms the plan, waits for the commit, opens it. Ends with 0 only if the
Hub itself, asked over HTTP, has the commit and every byte."""

import argparse
import hashlib
import json
import sys
import tempfile
import urllib.parse
from pathlib import Path

import desk
from window import CONFIRM_UPLOAD, SandboxWindow

REPO = "alice/handwritten-labels-ocr"
MESSAGE = "Add run 7"


def sample_folder(parent):
    folder = Path(parent) / "run 7"
    (folder / "samples").mkdir(parents=True)
    (folder / ".git").mkdir()
    (folder / ".git" / "config").write_text("[core]\n")
    (folder / "notes.md").write_text("# Run 7\n\nLearning rate 3e-4, 12 epochs.\n")
    (folder / "metrics.json").write_text(json.dumps({"loss": [2.1, 1.4, 0.9], "accuracy": 0.81}, indent=2))
    for index in range(12):
        (folder / "samples" / f"sample {index + 1} ü#.txt").write_text(f"prompt {index}\n")
    (folder / "run7.bin").write_bytes(bytes(range(256)) * 200_000)  # 51 MB: goes to the storage for large objects
    return folder


def walk(window, folder, album):
    before = len(window.hub.commits(REPO))
    album.take("explore")
    window.search("labels")
    window.app.find("list item|table cell|tree item", REPO)
    album.take("search")
    window.open_from_list(REPO)
    files = window.show_files()
    album.take("files")
    window.drop([folder], files, before_drop=lambda: album.take("drag"))
    window.app.find(*CONFIRM_UPLOAD, usable=True)
    album.take("plan")
    window.confirm_upload(MESSAGE)
    commit = window.wait_for_commit(REPO, before + 1)
    album.take("sent")
    window.open_commit()
    album.take("commit")
    check(window.hub, commit, folder, before)


def check(hub, commit, folder, before):
    """Asks the Hub, not the window."""
    if commit["title"] != MESSAGE or len(hub.commits(REPO)) != before + 1:
        raise desk.NotThere(f"there are other commits than the one expected; the newest is {commit['title']!r}")
    paths = set(hub.tree(REPO, commit["id"]))
    if any(".git/" in path for path in paths):
        raise desk.NotThere("the .git folder was sent")
    prefix = f"{folder.name}/" if f"{folder.name}/notes.md" in paths else ""
    for file in folder.rglob("*"):
        name = str(file.relative_to(folder))
        if file.is_file() and not name.startswith(".git/"):
            with hub.open(f"/{REPO}/resolve/{commit['id']}/{urllib.parse.quote(prefix + name)}") as there:
                if hashlib.file_digest(there, "sha256").digest() != hashlib.sha256(file.read_bytes()).digest():
                    raise desk.NotThere(f"{name} has other bytes on the Hub")


def main():
    words = argparse.ArgumentParser(description=__doc__)
    for word in ("--hubcap", "--dragsource", "--out"):
        words.add_argument(word, required=True)
    words = words.parse_args()
    album = desk.Album(words.out)
    log_path = Path(words.out, "window.log")
    with tempfile.TemporaryDirectory(prefix="hubcap-walkthrough-") as scratch, open(log_path, "w", encoding="utf-8") as log:
        try:
            with SandboxWindow(words.hubcap, words.dragsource, scratch, log) as window:
                try:
                    walk(window, sample_folder(scratch), album)
                except desk.NotThere:
                    album.take("failed")
                    raise
        except desk.NotThere as missed:
            sys.exit(f"hubcap: the walk-through ended early; what the program said is in {log_path}. {missed}")
    print(f"hubcap: the commit is on the Hub, whole; pictures of each step are in {words.out}")


if __name__ == "__main__":
    main()
