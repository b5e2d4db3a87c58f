"""A Hub that takes a request and says nothing: the program waits, gives that request up and asks again, and whoever does not
want to wait that long can stop it. Takes a minute and a half: its whole point is the time that passes."""

import signal
import time
import unittest

import folders
import harness
from relay import Relay


class Silence(unittest.TestCase):
    def setUp(self):
        self.scratch = harness.Scratch()
        self.addCleanup(self.scratch.close)
        self.sandbox = harness.Sandbox(self.scratch)
        self.addCleanup(self.sandbox.close)
        self.sandbox.create_repo("silent")
        self.folder = self.scratch.path / "folder"
        folders.awkward(self.folder, 3, [11_000_000])
        self.relay = Relay(self.sandbox.url)
        self.addCleanup(self.relay.close)
        self.access = {"token": self.sandbox.token, "endpoint": self.relay.url}

    def test_one_silent_answer_is_not_waited_for_in_vain(self):
        self.relay.add("^PUT ", silent=True)
        outcome = harness.run(self.scratch, "upload", self.folder, "alice/silent", timeout=200, **self.access)
        self.assertEqual(outcome.code, 0, outcome)
        self.assertEqual(len(self.relay.sent("^PUT ")), 2)
        self.assertEqual(len(self.sandbox.commits("alice/silent")), 2)

    def test_a_silent_hub_can_be_interrupted_and_the_next_run_goes_on(self):
        self.relay.add("/preupload/", times=-1, silent=True)
        process = harness.start(self.scratch, "upload", self.folder, "alice/silent", **self.access)
        end = time.monotonic() + 20
        while not self.relay.sent("/preupload/") and time.monotonic() < end:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=5)
        self.assertEqual(process.returncode, 4, err)
        self.assertRegex(err, "[A-Za-z]+ [a-z]+ [a-z]+.*[.]")
        self.relay.clear()
        outcome = harness.run(self.scratch, "upload", self.folder, "alice/silent", **self.access)
        self.assertEqual(outcome.code, 0, outcome)


if __name__ == "__main__":
    unittest.main(verbosity=2)
