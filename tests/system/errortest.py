"""Whatever goes wrong between the command line and the Hub: an exit code, a sentence, and the next run puts it right."""

import json
import socket
import unittest

import folders
import harness
from relay import Relay

COMMIT = "^POST /api/models/alice/errors/commit/"
PREUPLOAD = "^POST /api/models/alice/errors/preupload/"
BATCH = "^POST /alice/errors.git/info/lfs/objects/batch"
STORAGE = "^PUT "
HTML = b"<!DOCTYPE html><html><head><title>Oops</title></head><body><h1>502</h1></body></html>"


def error(message):
    return json.dumps({"error": message}).encode()


class Errors(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = harness.Scratch()
        cls.addClassCleanup(cls.scratch.close)
        cls.sandbox = harness.Sandbox(cls.scratch)
        cls.addClassCleanup(cls.sandbox.close)
        cls.sandbox.create_repo("errors")
        cls.relay = Relay(cls.sandbox.url)
        cls.addClassCleanup(cls.relay.close)
        cls.round = 0

    def setUp(self):
        self.relay.clear()
        # Something new each time, small and large.
        type(self).round += 1
        self.folder = self.scratch.path / f"round {self.round}"
        self.files = folders.awkward(self.folder, 3, [11_000_000], seed=self.round)
        (self.folder / "round.txt").write_text(str(self.round))

    def upload(self, *options, token=None, endpoint=None, repo="alice/errors"):
        return harness.run(self.scratch, "upload", self.folder, repo, *options, token=token or self.sandbox.token,
                           endpoint=endpoint or self.relay.url, timeout=170)

    def check_sentence(self, outcome, *words):
        self.assertNotEqual(outcome.code, 0, outcome)
        text = outcome.err.strip()
        self.assertRegex(text, r"[A-Za-z]+ [a-z]+ [a-z]+.*[.!]", outcome)
        for word in words:
            self.assertIn(word.lower(), text.lower(), outcome)
        self.assertNotIn(self.sandbox.token, outcome.out + outcome.err)
        self.assertNotIn("<html", outcome.out + outcome.err)
        self.assertNotIn("Traceback", text)

    def check_next_run_puts_it_right(self):
        self.relay.clear()
        outcome = self.upload()
        self.assertEqual(outcome.code, 0, outcome)
        self.assertEqual(self.sandbox.read("alice/errors", "round.txt"), str(self.round).encode())
        tree = self.sandbox.tree("alice/errors")
        large = self.files["weights/large 0.bin"]
        self.assertEqual(tree["weights/large 0.bin"]["lfs"]["oid"], folders.sha256_of(large))

    def fails(self, pattern, *words, times=-1, **what):
        self.relay.add(pattern, times=times, **what)
        outcome = self.upload()
        self.check_sentence(outcome, *words)
        self.check_next_run_puts_it_right()
        return outcome

    def test_wrong_token(self):
        outcome = self.upload(token=harness.new_token())
        self.check_sentence(outcome, "token")
        self.assertEqual(outcome.code, 3, outcome)
        self.check_next_run_puts_it_right()

    def test_unknown_repo(self):
        self.check_sentence(self.upload(repo="alice/nosuchrepo"))

    def test_403_is_told_in_the_servers_words(self):
        outcome = self.fails(COMMIT, "read access", status=403, body=error("You have read access but not the required permissions"))
        self.assertEqual(outcome.code, 3, outcome)

    def test_404_of_the_revision(self):
        self.fails(PREUPLOAD, status=404, body=error("Invalid rev id: main"), headers={"X-Error-Code": "RevisionNotFound"})

    def test_409(self):
        self.fails(COMMIT, "another operation", status=409, body=error("Conflict: another operation is in progress"))

    def test_412_the_branch_moved(self):
        self.fails(COMMIT, status=412, body=error("The branch was updated since you opened this page. Please refresh and try again."))

    def test_429_once_is_waited_out(self):
        self.relay.add(BATCH, status=429, body=error("Too many requests"), headers={"Retry-After": "1"})
        outcome = self.upload()
        self.assertEqual(outcome.code, 0, outcome)
        first, second = self.relay.sent(BATCH)[:2]
        self.assertGreaterEqual(second.answered_at - first.answered_at, 1)

    def test_429_for_ever(self):
        self.fails(BATCH, status=429, body=error("Too many requests"), headers={"Retry-After": "1"})

    def test_500_on_commit(self):
        self.fails(COMMIT, status=500, body=error("Internal Error"))

    def test_503_once_is_tried_again(self):
        self.relay.add(BATCH, status=503, body=HTML, headers={"Content-Type": "text/html"})
        self.relay.add(STORAGE, status=503, body=HTML, headers={"Content-Type": "text/html"})
        outcome = self.upload()
        self.assertEqual(outcome.code, 0, outcome)

    def test_504_of_a_commit_that_was_made_after_all_makes_no_second_one(self):
        before = len(self.sandbox.commits("alice/errors"))
        self.relay.add(COMMIT, lose=True)
        self.upload()
        self.check_next_run_puts_it_right()
        self.assertEqual(len(self.sandbox.commits("alice/errors")), before + 1)

    def test_504(self):
        self.fails(COMMIT, status=504, body=HTML, headers={"Content-Type": "text/html"})

    def test_a_page_of_html_instead_of_json(self):
        self.fails(PREUPLOAD, status=200, body=HTML, headers={"Content-Type": "text/html"})

    def test_a_storage_that_cuts_connections_now_and_then(self):
        self.relay.add(STORAGE, times=2, cut=True)
        outcome = self.upload()
        self.assertEqual(outcome.code, 0, outcome)

    def test_an_answer_cut_in_the_middle(self):
        self.relay.add(PREUPLOAD, times=1, cut_after=10)
        outcome = self.upload()
        if outcome.code:
            self.check_sentence(outcome)
        self.check_next_run_puts_it_right()

    def test_a_file_that_cannot_be_read_is_named_and_can_be_left_out(self):
        locked = self.folder / "locked.txt"
        locked.write_text("not for everybody")
        locked.chmod(0)
        (self.folder / "broken link").symlink_to("nowhere")  # leads to nothing, and so nothing is missed
        outcome = self.upload()
        self.check_sentence(outcome, "locked.txt")
        self.assertEqual(outcome.code, 5, outcome)
        self.assertFalse(self.relay.sent(COMMIT))
        outcome = self.upload("--skip-unreadable")
        self.assertEqual(outcome.code, 0, outcome)
        self.assertIn("round.txt", self.sandbox.tree("alice/errors"))

    def test_nobody_listens(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            outcome = self.upload(endpoint=f"http://127.0.0.1:{free.getsockname()[1]}")
        self.check_sentence(outcome)
        self.check_next_run_puts_it_right()

    def test_a_download_that_is_cut_goes_on_where_it_was(self):
        self.check_next_run_puts_it_right()
        target = self.scratch.path / f"down {self.round}"
        self.relay.add(r"^GET .*large%200\.bin|^GET .*[0-9a-f]{64}", cut_after=4_000_000)
        outcome = harness.run(self.scratch, "download", "alice/errors", "--to", target, token=self.sandbox.token, endpoint=self.relay.url)
        self.assertEqual(outcome.code, 0, outcome)
        self.assertEqual(folders.sha256_of(target / "weights/large 0.bin"), folders.sha256_of(self.files["weights/large 0.bin"]))


if __name__ == "__main__":
    unittest.main(verbosity=2)
