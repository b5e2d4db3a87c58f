"""A big, awkward folder is dragged out of another program into the window, and arrives whole."""

import os
import sys
import unittest
from pathlib import Path

import folders
import harness

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging" / "walkthrough"))
import desk  # noqa: E402
from window import SandboxWindow  # noqa: E402

REPO = "alice/handwritten-labels-ocr"
SMALL_FILES = 3000
LARGE_SIZE = 300_000_000 if harness.FULL_SIZE else 70_000_000


class DroppedFolder(unittest.TestCase):
    def setUp(self):
        self.scratch = harness.Scratch()
        self.addCleanup(self.scratch.close)
        self.folder = self.scratch.path / "folder"
        self.files = folders.awkward(self.folder, SMALL_FILES, [LARGE_SIZE] * 3)
        folders.add_links_and_specials(self.folder, self.scratch.path / "outside")
        for link in ("link inside.txt", "link outside.txt"):
            self.files[link] = self.folder / link

    def test_arrives_whole(self):
        log_path = self.scratch.path / "window.log"
        with open(log_path, "w", encoding="utf-8") as log, \
                SandboxWindow(harness.HUBCAP, os.environ["HUBCAP_DRAGSOURCE"], self.scratch.path, log) as window:
            before = window.hub.commits(REPO)
            there = window.hub.tree(REPO, "main")
            window.go_to(REPO)
            try:
                window.drop([self.folder], window.show_files())
                window.confirm_upload("Everything at once", patience=120)
                commit = window.wait_for_commit(REPO, len(before) + 1, 600)
                window.open_commit()
            except desk.NotThere as missed:
                self.fail(f"{missed}\n{log_path.read_text()[-2000:]}")
            self.assertEqual(commit["title"], "Everything at once")
            self.assertEqual(len(window.hub.commits(REPO)), len(before) + 1)
            self.check_content(window.hub.tree(REPO, commit["id"]), there)

    def check_content(self, tree, there):
        sent = {path.removeprefix("folder/"): entry for path, entry in tree.items() if path.startswith("folder/")}
        self.assertEqual(sorted(sent), sorted(self.files))
        self.assertEqual(sorted(set(tree) - {f"folder/{path}" for path in sent}), sorted(there), "what was there stayed")
        for path, file in self.files.items():
            if "lfs" in sent[path]:
                self.assertEqual(sent[path]["lfs"]["oid"], folders.sha256_of(file), path)
            else:
                self.assertEqual(sent[path]["oid"], folders.git_oid(file.read_bytes()), path)


if __name__ == "__main__":
    unittest.main(verbosity=2)
