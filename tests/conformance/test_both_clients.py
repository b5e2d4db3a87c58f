"""Hubcap and the official client read back from one Hub, byte for byte, what the other one sent."""

import re
from pathlib import Path

import folders
import pytest

from hub import harness


@pytest.fixture
def hubcap(hub, tmp_path):
    """Runs a command of Hubcap, signed in as alice."""
    scratch = harness.Scratch()

    def run(*words):
        outcome = harness.run(scratch, *words, "--json", token=hub.token, endpoint=hub.url)
        assert outcome.code == 0, outcome
        return outcome

    yield run
    scratch.close()


@pytest.fixture
def awkward(tmp_path):
    """A folder of files with difficult names, and the hash of each."""

    def make(large=(), count=60):
        files = folders.awkward(tmp_path / "awkward", count, list(large), seed=count)
        return tmp_path / "awkward", {path: folders.sha256_of(file) for path, file in files.items()}

    return make


def contents(folder):
    folder = Path(folder)
    return {
        str(p.relative_to(folder)): folders.sha256_of(p)
        for p in folder.rglob("*")
        if p.is_file() and not {".cache", ".git"} & set(p.relative_to(folder).parts) and p.name != ".gitattributes"
    }


@pytest.mark.parametrize("kind", ["model", "dataset"])
def test_what_hubcap_sent_is_read_back(api, new, hubcap, awkward, tmp_path, kind):
    repo = new(kind)
    folder, expected = awkward([11_000_000, 90_000_000])
    done = hubcap("upload", folder, repo, "--type", kind).done
    assert re.fullmatch("[0-9a-f]{40}", done["commit"])
    api.snapshot_download(repo, repo_type=kind, local_dir=tmp_path / "back", revision=done["commit"])
    assert contents(tmp_path / "back") == expected


def test_a_pull_request_that_hubcap_opened_is_read_back(api, hub, new, hubcap, awkward, tmp_path):
    repo = new()
    folder, expected = awkward([12_000_000])
    hubcap("upload", folder, repo, "--create-pr", "--message", "From Hubcap")
    api.snapshot_download(repo, local_dir=tmp_path / "back", revision="refs/pr/1")
    assert contents(tmp_path / "back") == expected
    assert hub.git(repo).titles() == ["initial commit"], "main must not have moved"
    assert api.get_discussion_details(repo, 1).title == "From Hubcap"


@pytest.mark.parametrize("kind", ["model", "dataset"])
def test_what_the_official_client_sent_is_downloaded(api, new, hubcap, awkward, tmp_path, kind):
    repo = new(kind)
    folder, expected = awkward([11_000_000, 90_000_000])
    api.upload_folder(repo_id=repo, folder_path=folder, repo_type=kind)
    hubcap("download", repo, "--type", kind, "--to", tmp_path / "down")
    assert contents(tmp_path / "down") == expected


def test_a_pull_request_of_the_official_client_is_downloaded(api, new, hubcap, awkward, tmp_path):
    repo = new("dataset")
    folder, expected = awkward([11_000_000])
    pull = api.upload_folder(repo_id=repo, repo_type="dataset", folder_path=folder, create_pr=True)
    hubcap("download", repo, "--type", "dataset", "--revision", pull.pr_revision, "--to", tmp_path / "down")
    assert contents(tmp_path / "down") == expected


def test_a_second_upload_of_the_same_finds_nothing_to_do(hub, new, hubcap, awkward):
    repo = new()
    folder, _ = awkward([11_000_000])
    hubcap("upload", folder, repo)
    before = hub.git(repo).head()
    hubcap("upload", folder, repo)
    assert hub.git(repo).head() == before


def test_patterns_choose_the_same_files_in_both(api, hub, new, hubcap, awkward):
    theirs, ours = new(), new()
    folder, _ = awkward()
    include, exclude = ["*.txt", "folder 3/"], ["*\u00fc*", "folder 1*/sub#0/*", "**/[0-9]*7 *"]
    api.upload_folder(repo_id=theirs, folder_path=folder, allow_patterns=include, ignore_patterns=exclude)
    hubcap(
        "upload",
        folder,
        ours,
        *[word for p in include for word in ("--include", p)],
        *[word for p in exclude for word in ("--exclude", p)],
    )
    assert hub.git(ours).tree() == hub.git(theirs).tree()
    assert len(hub.git(ours).tree()) > 10
