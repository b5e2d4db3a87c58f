"""An upload that is killed again and again, at moments that nobody chose, still becomes one whole commit."""

import random
import subprocess
import sys
import threading
import time
import unittest

import folders
import harness
from relay import Relay

KILLS = 10
SMALL_FILES = 3000 if harness.FULL_SIZE else 600
LARGE_SIZE = 300_000_000 if harness.FULL_SIZE else 90_000_000  # above what goes in one piece
JUST_BEFORE = 0.5  # seconds, on a machine that is busy with other things
SECONDS = 60 if harness.FULL_SIZE else 24  # what all bytes take at the pace of the line


class KilledUpload(unittest.TestCase):
    def setUp(self):
        self.scratch = harness.Scratch()
        self.addCleanup(self.scratch.close)
        self.sandbox = harness.Sandbox(self.scratch)
        self.addCleanup(self.sandbox.close)
        self.sandbox.create_repo("killed")
        self.folder = self.scratch.path / "folder"
        self.files = folders.awkward(self.folder, SMALL_FILES, [LARGE_SIZE] * 3)
        folders.add_links_and_specials(self.folder, self.scratch.path / "outside")
        for link in ("link inside.txt", "link outside.txt"):
            self.files[link] = self.folder / link

    def start(self, relay):
        return harness.start(self.scratch, "upload", self.folder, "alice/killed", "--message", "Whole in the end", "--json",
                             token=self.sandbox.token, endpoint=relay.url, output=subprocess.DEVNULL)

    @staticmethod
    def kill(process):
        """True if it was still running."""
        running = process.poll() is None
        process.kill()
        process.wait()
        return running

    def test_ends_as_one_whole_commit_and_sends_nothing_finished_again(self):
        seed = random.randrange(1 << 32)
        print(f"seed {seed}", file=sys.stderr)
        chance = random.Random(seed)
        before = self.sandbox.commits("alice/killed")

        with Relay(self.sandbox.url, bytes_per_second=3 * LARGE_SIZE / SECONDS) as relay:
            kills = 0
            killed_at = []
            for _ in range(KILLS):
                process = self.start(relay)
                time.sleep(chance.uniform(0.05, SECONDS / KILLS))
                kills += self.kill(process)
                killed_at.append(time.monotonic())
            self.assertGreaterEqual(kills, KILLS - 2, "the upload ended too soon for this test")

            # The worst moment of all: the commit is made, and the program dies before it hears so.
            release = threading.Event()
            commit = relay.add("POST /api/models/alice/killed/commit/", hold=release)
            process = self.start(relay)
            self.assertTrue(commit.held.wait(240), "no commit was sent")
            self.assertTrue(self.kill(process))
            killed_at.append(time.monotonic())
            release.set()

            outcome = harness.run(self.scratch, "upload", self.folder, "alice/killed", "--message", "Whole in the end", "--json",
                                  token=self.sandbox.token, endpoint=relay.url)
            self.assertEqual(outcome.code, 0, outcome)
            self.check_nothing_finished_was_sent_again(relay, killed_at)

        commits = self.sandbox.commits("alice/killed")
        self.assertEqual(len(commits), len(before) + 1, commits)
        self.assertEqual(outcome.done["commit"], commits[0]["id"])
        self.check_content()

    def check_nothing_finished_was_sent_again(self, relay, killed_at):
        puts = [r for r in relay.sent("^PUT ") if r.host == "storage"]
        self.assertFalse([r for r in puts if r.authorization], "a token went to the storage")
        acknowledged = {}
        for put in puts:
            if put.status == 200 and put.answered_at:
                acknowledged.setdefault(put.sha256, []).append(put)
        # Negative: the program was dead when the answer to what it had sent came.
        again = {put.path.split("?")[0]: min(k for k in killed_at if k > put.begun_at) - put.answered_at
                 for put, *more in acknowledged.values() if more}
        print(f"{len(puts)} PUTs, {sum(put.size for put in puts) / 1e6:.0f} MB for {3 * LARGE_SIZE / 1e6:.0f} MB of large files; "
              f"parts whose answer came so many seconds before a kill were sent again: {sorted(round(s, 2) for s in again.values())}",
              file=sys.stderr)
        # An answer that was on its way when the program died cannot be known.
        known = {path: seconds for path, seconds in again.items() if seconds > JUST_BEFORE}
        self.assertEqual(known, {}, "sent again, although the storage had acknowledged it so many seconds before a kill")

    def check_content(self):
        tree = self.sandbox.tree("alice/killed")
        tree.pop(".gitattributes", None)
        self.assertEqual(sorted(tree), sorted(self.files))
        for path, file in self.files.items():
            entry = tree[path]
            if "lfs" in entry:
                self.assertEqual(entry["lfs"]["oid"], folders.sha256_of(file), path)
            else:
                self.assertEqual(entry["oid"], folders.git_oid(file.read_bytes()), path)


if __name__ == "__main__":
    unittest.main(verbosity=2)
