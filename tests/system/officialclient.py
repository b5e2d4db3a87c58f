"""Hubcap and the official Python client read back from one Hub, byte for byte, what the other one sent."""

import os
import subprocess
import sys
import unittest
from pathlib import Path

import folders
import harness

VENV = os.environ.get("HUBCAP_OFFICIAL_PYTHON", "")
SKIPPED = 77  # ctest's SKIP_RETURN_CODE


def contents(folder):
    """Relative path to hash, of the files below a folder."""
    folder = Path(folder)
    return {str(p.relative_to(folder)): folders.sha256_of(p) for p in folder.rglob("*")
            if p.is_file() and not {".cache", ".git"} & set(p.relative_to(folder).parts)}


class OfficialClient(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = harness.Scratch()
        cls.addClassCleanup(cls.scratch.close)
        cls.sandbox = harness.Sandbox(cls.scratch)
        cls.addClassCleanup(cls.sandbox.close)

    def official(self, script, *arguments):
        """Runs a few lines with the official client; `api` is there, and the words that it was given."""
        prologue = "import os, sys\nfrom huggingface_hub import HfApi, snapshot_download\napi = HfApi()\nwords = sys.argv[1:]\n"
        env = self.scratch.environment(self.sandbox.token, self.sandbox.url, HF_HUB_DISABLE_XET="1", HF_HUB_DISABLE_TELEMETRY="1",
                                       HF_HUB_DISABLE_PROGRESS_BARS="1", HF_HOME=str(self.scratch.path / "hf"))
        result = subprocess.run([VENV, "-c", prologue + script, *map(str, arguments)], env=env, capture_output=True, text=True,
                                timeout=300, check=False)
        self.assertEqual(result.returncode, 0, result.stderr[-3000:])
        return result.stdout

    def hubcap(self, *words):
        outcome = harness.run(self.scratch, *words, "--json", token=self.sandbox.token, endpoint=self.sandbox.url)
        self.assertEqual(outcome.code, 0, outcome)
        return outcome

    def folder(self, name, large, count=60):
        folder = self.scratch.path / name
        files = folders.awkward(folder, count, large, seed=len(name))
        return folder, {path: folders.sha256_of(file) for path, file in files.items()}

    def check(self, downloaded, expected):
        found = contents(downloaded)
        found.pop(".gitattributes", None)
        self.assertEqual(found, expected)

    def test_what_hubcap_sent_is_read_back(self):
        for kind, flags, repo_type in (("model", (), None), ("dataset", ("--type", "dataset"), "dataset")):
            with self.subTest(kind):
                self.sandbox.create_repo(f"from-hubcap-{kind}", kind)
                folder, expected = self.folder(f"ours {kind}", [11_000_000, 90_000_000])
                outcome = self.hubcap("upload", folder, f"alice/from-hubcap-{kind}", *flags)
                self.assertRegex(outcome.done["commit"], "^[0-9a-f]{40}$")
                target = self.scratch.path / f"read back {kind}"
                self.official("snapshot_download(words[0], repo_type=words[1] or None, local_dir=words[2], revision=words[3])",
                              f"alice/from-hubcap-{kind}", repo_type or "", target, outcome.done["commit"])
                self.check(target, expected)

    def test_a_pull_request_that_hubcap_opened_is_read_back(self):
        self.sandbox.create_repo("pr-from-hubcap")
        folder, expected = self.folder("ours in a pull request", [12_000_000])
        self.hubcap("upload", folder, "alice/pr-from-hubcap", "--create-pr", "--message", "From Hubcap")
        target = self.scratch.path / "read back pr"
        out = self.official("snapshot_download(words[0], local_dir=words[1], revision='refs/pr/1')\n"
                            "print(len(api.list_repo_commits(words[0])))", "alice/pr-from-hubcap", target)
        self.check(target, expected)
        self.assertEqual(out.strip(), "1", "main must not have moved")

    def test_what_the_official_client_sent_is_downloaded(self):
        folder, expected = self.folder("theirs", [11_000_000, 90_000_000])
        self.official("api.create_repo(words[0])\napi.upload_folder(repo_id=words[0], folder_path=words[1])", "alice/from-python", folder)
        target = self.scratch.path / "down"
        self.hubcap("download", "alice/from-python", "--to", target)
        self.check(target, expected)

    def test_a_pull_request_of_the_official_client_is_downloaded(self):
        folder, expected = self.folder("theirs in a pull request", [11_000_000])
        self.official("api.create_repo(words[0], repo_type='dataset')\n"
                      "print(api.upload_folder(repo_id=words[0], repo_type='dataset', folder_path=words[1], create_pr=True).pr_revision)",
                      "alice/pr-from-python", folder)
        target = self.scratch.path / "down pr"
        self.hubcap("download", "alice/pr-from-python", "--type", "dataset", "--revision", "refs/pr/1", "--to", target)
        self.check(target, expected)

    def test_a_second_upload_of_the_same_finds_nothing_to_do(self):
        self.sandbox.create_repo("twice")
        folder, _ = self.folder("twice", [11_000_000])
        self.hubcap("upload", folder, "alice/twice")
        before = self.official("print(api.repo_info(words[0]).sha)", "alice/twice")
        self.hubcap("upload", folder, "alice/twice")
        self.assertEqual(self.official("print(api.repo_info(words[0]).sha)", "alice/twice"), before)

    def test_patterns_choose_the_same_files_in_both(self):
        folder, _ = self.folder("patterns", [])
        include, exclude = ["*.txt", "folder 3/"], ["*ü*", "folder 1*/sub#0/*", "**/[0-9]*7 *"]
        self.official("api.create_repo(words[0])\napi.upload_folder(repo_id=words[0], folder_path=words[1], "
                      "allow_patterns=eval(words[2]), ignore_patterns=eval(words[3]))", "alice/patterns-python", folder, include, exclude)
        self.sandbox.create_repo("patterns-hubcap")
        flags = [f for p in include for f in ("--include", p)] + [f for p in exclude for f in ("--exclude", p)]
        self.hubcap("upload", folder, "alice/patterns-hubcap", *flags)
        theirs, ours = self.sandbox.tree("alice/patterns-python"), self.sandbox.tree("alice/patterns-hubcap")
        self.assertEqual({p: e["oid"] for p, e in ours.items()}, {p: e["oid"] for p, e in theirs.items()})
        self.assertGreater(len(ours), 10)


if __name__ == "__main__":
    if subprocess.run([VENV or "false", "-c", "import huggingface_hub"], capture_output=True, check=False).returncode:
        print("SKIPPED official client: huggingface_hub is not installed in build/venv (packaging/test.sh installs it where "
              "its package registry can be reached)")
        sys.exit(SKIPPED)
    unittest.main(verbosity=2)
