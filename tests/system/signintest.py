"""A person signs in to a Hub in the window, with a real Secret Service; an upload is refused and tried again; the next start
still knows the account; and the token is nowhere but in the keyring."""

import os
import sys
import unittest
from pathlib import Path

import folders
import harness
from relay import Relay

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging" / "walkthrough"))
import desk  # noqa: E402
from window import Window  # noqa: E402

BUTTON = "push button|button"
ACCOUNT = "push button menu|button menu|menu button|push button|button"
TOKEN_FIELD = ("password text|text", "^Access token$")


class SignIn(unittest.TestCase):
    def setUp(self):
        self.scratch = harness.Scratch()
        self.addCleanup(self.scratch.close)
        self.sandbox = harness.Sandbox(self.scratch)
        self.addCleanup(self.sandbox.close)
        self.sandbox.create_repo("signed")
        self.relay = Relay(self.sandbox.url)
        self.addCleanup(self.relay.close)
        self.folder = self.scratch.path / "folder"
        self.files = folders.awkward(self.folder, 20, [11_000_000])
        self.watch = harness.ArgumentWatch(self.sandbox.token, self.sandbox.process.pid, "hubcap")
        self.watch.start()
        self.log_path = self.scratch.path / "window.log"
        self.log = open(self.log_path, "w", encoding="utf-8")
        self.addCleanup(self.log.close)

    def window(self):
        return Window(harness.HUBCAP, os.environ["HUBCAP_DRAGSOURCE"], self.scratch.path / "home", self.log,
                      HF_ENDPOINT=self.relay.url)

    def test_sign_in_upload_retry_and_come_back(self):
        try:
            with self.window() as window:
                self.sign_in(window.app)
                self.upload_at_the_second_attempt(window)
            with self.window() as window:
                window.app.find(ACCOUNT, "^alice on ")
        except desk.NotThere as missed:
            self.fail(f"{missed}\n{self.log_path.read_text()[-2000:]}")
        self.watch.stop()
        self.assertGreater(self.watch.seen, 0)
        self.assertEqual(self.watch.found, set())
        self.assertEqual(harness.files_with(self.sandbox.token, self.scratch.path, self.sandbox.state), [])
        self.assertEqual(harness.files_with(self.sandbox.token, os.environ["HUBCAP_KEYRINGS"]), [])

    def sign_in(self, app):
        app.find(ACCOUNT, "^Signed out on ").click()
        desk.keys("a")  # Add account: Qt shows the menu of a button to people alone
        app.find(*TOKEN_FIELD).click()
        desk.type_text(harness.new_token())
        app.find(BUTTON, "^Sign in$", usable=True).click()
        app.find("label|text", "did not accept|not valid|wrong")
        app.find(*TOKEN_FIELD).click()
        desk.keys("ctrl+a")
        desk.type_text(self.sandbox.token)
        app.find(BUTTON, "^Sign in$", usable=True).click()
        app.find(BUTTON, "^Done$", usable=True).click()
        app.find(ACCOUNT, "^alice on ")

    def upload_at_the_second_attempt(self, window):
        self.relay.add("POST .*/commit/", times=-1, status=403, body=b'{"error":"The church is closed today"}')
        window.go_to("alice/signed")
        window.drop([self.folder], window.show_files())
        window.confirm_upload("Second attempt")
        window.app.find("label|text|list item|tree item|table cell", "church is closed", patience=60)
        self.relay.clear()
        window.app.find(BUTTON, "^Retry$").click()
        desk.wait_for("the commit on the Hub", lambda: len(self.sandbox.commits("alice/signed")) == 2, 60)
        self.assertFalse([r for r in self.relay.sent("^PUT ")], "what was sent already was sent again")
        tree = self.sandbox.tree("alice/signed")
        self.assertTrue({f"folder/{path}" for path in self.files} <= set(tree), sorted(tree))


if __name__ == "__main__":
    unittest.main(verbosity=2)
