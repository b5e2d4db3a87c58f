"""A Hub that takes a request and never answers is given up, and the next run puts it right. Takes a minute or more: its
whole point is the time that passes."""

import time
import unittest

import folders
import harness
from relay import Relay


class Silence(unittest.TestCase):
    def test_is_given_up_and_said(self):
        scratch = harness.Scratch()
        self.addCleanup(scratch.close)
        sandbox = harness.Sandbox(scratch)
        self.addCleanup(sandbox.close)
        sandbox.create_repo("silent")
        folders.awkward(scratch.path / "folder", 3)
        with Relay(sandbox.url) as relay:
            relay.add("/preupload/", times=-1, silent=True)
            began = time.monotonic()
            outcome = harness.run(scratch, "upload", scratch.path / "folder", "alice/silent", token=sandbox.token,
                                  endpoint=relay.url, timeout=600)
            self.assertNotEqual(outcome.code, 0, outcome)
            self.assertRegex(outcome.err, r"[a-z]+ [a-z]+", outcome)
            print(f"given up after {time.monotonic() - began:.0f} s: {outcome.err.strip().splitlines()[-1]}")
            relay.clear()
            outcome = harness.run(scratch, "upload", scratch.path / "folder", "alice/silent", token=sandbox.token, endpoint=relay.url)
            self.assertEqual(outcome.code, 0, outcome)


if __name__ == "__main__":
    unittest.main(verbosity=2)
