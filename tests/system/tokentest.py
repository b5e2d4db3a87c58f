"""A token that the program was given is afterwards in no file, no output, no argument and nothing that a crash leaves
behind; a secret in a file that is uploaded is in none either."""

import resource
import signal
import time
import unittest
from pathlib import Path

import folders
import harness
from relay import Relay


class Tokens(unittest.TestCase):
    def setUp(self):
        self.scratch = harness.Scratch()
        self.addCleanup(self.scratch.close)
        self.sandbox = harness.Sandbox(self.scratch)
        self.addCleanup(self.sandbox.close)
        self.sandbox.create_repo("secret")
        self.folder = self.scratch.path / "folder"
        folders.awkward(self.folder, 40, [11_000_000])
        self.texts = []

    def files_with(self, token):
        return harness.files_with(token, self.scratch.path, self.sandbox.state)

    def run_everything(self, token, environment):
        """Uploads and downloads that succeed, fail in several ways, and are killed."""
        def one(*words, **more):
            with_token = environment | more
            outcome = harness.run(self.scratch, *words, endpoint=relay.url, timeout=170, **with_token)
            self.texts.append(outcome.out + outcome.err)
            return outcome

        with Relay(self.sandbox.url) as relay:
            upload = ("upload", self.folder, "alice/secret")
            echo = f'{{"error":"You sent Bearer {token}"}}'.encode()  # a server that repeats what it was told
            relay.add("POST .*/commit/", times=-1, status=500, body=echo)
            self.assertNotEqual(one(*upload).code, 0)
            relay.clear()
            relay.add("POST .*/preupload/", times=-1, status=403, body=echo, headers={"X-Error-Message": f"Bearer {token}"})
            self.assertNotEqual(one(*upload, "--json").code, 0)
            relay.clear()
            relay.add("POST .*/preupload/", times=-1, status=429, body=echo, headers={"Retry-After": "1"})
            process = harness.start(self.scratch, *upload, endpoint=relay.url, QT_LOGGING_RULES="*.debug=true", **environment)
            time.sleep(1)
            process.send_signal(signal.SIGINT)
            self.texts.append("".join(process.communicate()))
            relay.clear()
            for number in (signal.SIGSEGV, signal.SIGABRT):
                self.texts.append(self.crash(number, upload, relay, environment))
            relay.bytes_per_second = 5_000_000
            process = harness.start(self.scratch, *upload, endpoint=relay.url, **environment)
            time.sleep(1)
            process.kill()
            self.texts.append("".join(process.communicate()))
            relay.bytes_per_second = 0
            self.assertEqual(one(*upload, "--json").code, 0)
            self.assertEqual(one("download", "alice/secret", "--to", self.scratch.path / "down", "--json").code, 0)
            self.assertNotEqual(one("download", "alice/nosuch", "--to", self.scratch.path / "none").code, 0)
            self.assertTrue([r for r in relay.records if token in r.authorization], "the token was never used")
            self.assertFalse([r for r in relay.records if token in r.path], "the token is in an address")
            self.assertFalse([r for r in relay.records if r.host == "storage" and r.authorization])

    def crash(self, number, words, relay, environment):
        """What is said at the end of a program that crashes while it uses the token; there is no picture of its memory."""
        limits = resource.getrlimit(resource.RLIMIT_CORE)
        resource.setrlimit(resource.RLIMIT_CORE, (limits[1], limits[1]))  # for those who want one
        relay.add("POST .*/preupload/", delay=20)
        try:
            process = harness.start(self.scratch, *words, endpoint=relay.url, cwd=self.scratch.path, **environment)
            end = time.monotonic() + 20
            while not relay.sent("/preupload/") and time.monotonic() < end:
                time.sleep(0.05)
            kept = Path(f"/proc/{process.pid}/limits").read_text()
            process.send_signal(number)
            text = "".join(process.communicate(timeout=60))
        finally:
            resource.setrlimit(resource.RLIMIT_CORE, limits)
            relay.clear()
        self.assertEqual(process.returncode, -number)
        self.assertRegex(kept, r"Max core file size +0 ")
        return text

    def check_everywhere(self, token, watch, allowed=()):
        self.assertGreater(watch.seen, 0, "the watch saw no upload")
        self.assertEqual(watch.found, set())
        for text in self.texts:
            self.assertNotIn(token, text)
        self.assertEqual([p for p in self.files_with(token) if p not in allowed], [])

    def test_from_the_environment_it_is_nowhere(self):
        token = self.sandbox.token
        watch = harness.ArgumentWatch(token, self.sandbox.process.pid, "upload")
        watch.start()
        self.run_everything(token, {"token": token})
        watch.stop()
        self.check_everywhere(token, watch)

    def test_where_the_python_tools_left_it_it_stays_alone(self):
        token = self.sandbox.token
        hf_home = self.scratch.path / "hf"
        hf_home.mkdir()
        stored = hf_home / "token"
        stored.write_text(token)
        watch = harness.ArgumentWatch(token, self.sandbox.process.pid, "upload")
        watch.start()
        self.run_everything(token, {"HF_HOME": str(hf_home)})
        watch.stop()
        self.check_everywhere(token, watch, allowed=(stored,))

    def test_a_secret_in_a_file_is_written_down_nowhere(self):
        secret = harness.new_token()
        folder = self.scratch.path / "project"
        folder.mkdir()
        script = folder / "run.sh"
        script.write_text(f"#!/bin/sh\nexport HF_TOKEN={secret}\n")
        watch = harness.ArgumentWatch(secret, self.sandbox.process.pid, "alice/secret")
        watch.start()

        def run(code, *words):
            outcome = harness.run(self.scratch, *words, token=self.sandbox.token, endpoint=self.sandbox.url)
            self.assertEqual(outcome.code, code, outcome)
            self.texts.append(outcome.out + outcome.err)

        held, sent = 6, 0
        run(held, "upload", folder, "alice/secret")
        run(held, "upload", folder, "alice/secret", "--plan", "--json")
        run(held, "watch", folder, "alice/secret", "--once", "--json")
        self.assertEqual(len(self.sandbox.commits("alice/secret")), 1, "something was sent")
        run(sent, "watch", folder, "alice/secret", "--once", "--allow-secrets")
        run(sent, "upload", folder, "alice/secret", "--path-in-repo", "again", "--allow-secrets", "--json")
        run(sent, "transfers", "list")
        self.assertIn(secret.encode(), self.sandbox.read("alice/secret", "again/run.sh"), "this test's own mistake")
        watch.stop()
        self.check_everywhere(secret, watch, allowed=(script,))

    def test_this_test_finds_what_is_there(self):
        (self.scratch.home / "slip.log").write_text(f"Authorization: Bearer {self.sandbox.token}")
        self.assertEqual(len(self.files_with(self.sandbox.token)), 1)


if __name__ == "__main__":
    unittest.main(verbosity=2)
