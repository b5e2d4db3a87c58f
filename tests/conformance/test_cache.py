"""The shared cache: what Hubcap fetched is there for the official client, and the other way; both count and delete alike."""

import os
import shutil

import folders
import pytest
from huggingface_hub import constants, hf_hub_download, scan_cache_dir, snapshot_download

from hub import harness

CARD = "---\ntitle: Cached\nsdk: static\n---\n"  # a Space needs one

pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "cache"


@pytest.fixture
def hubcap(hub, cache):
    """Runs a command of Hubcap on that cache, signed in as alice."""
    scratch = harness.Scratch()

    def run(*words, codes=(0,)):
        outcome = harness.run(scratch, *words, "--json", token=hub.token, endpoint=hub.url, HF_HUB_CACHE=str(cache))
        assert outcome.code in codes, outcome
        return outcome

    yield run
    scratch.close()


@pytest.fixture
def offline(monkeypatch):
    """From when it is called on."""
    return lambda: monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)


@pytest.fixture
def two_commits(api, new, tmp_path):
    """A repo whose second commit changes one file and adds one; the large files stay."""

    def make(kind="model"):
        repo = new(kind)
        folder = tmp_path / "content"
        (folder / "deep/er").mkdir(parents=True)
        (folder / "config.json").write_text('{"a": 1}\n')
        (folder / "twin.json").write_text('{"a": 1}\n')
        (folder / "README.md").write_text(CARD + "# One\n")
        (folder / "deep/er/weights.bin").write_bytes(os.urandom(12_000_000))
        first = api.upload_folder(repo_id=repo, folder_path=folder, repo_type=kind).oid
        (folder / "README.md").write_text(CARD + "# Two, and longer\n")
        (folder / "new ümläut.txt").write_text("new\n")
        second = api.upload_folder(repo_id=repo, folder_path=folder, repo_type=kind).oid
        return repo, first, second, folder

    return make


def same_files(snapshot, folder):
    for path in folder.rglob("*"):
        if path.is_file():
            assert folders.sha256_of(os.path.join(snapshot, path.relative_to(folder))) == folders.sha256_of(path), path


def counted_alike(hubcap, cache):
    """Every number of scan_cache_dir, compared with `hubcap cache list`."""
    theirs = scan_cache_dir(cache)
    events = hubcap("cache", "list").events
    ours = {(e["kind"], e["repo"]): e for e in events if e["event"] == "repo"}
    assert set(ours) == {(r.repo_type, r.repo_id) for r in theirs.repos}
    revisions = {(e["kind"], e["repo"], e["commit"]): e for e in events if e["event"] == "revision"}
    assert len(revisions) == sum(len(r.revisions) for r in theirs.repos)
    for repo in theirs.repos:
        mine = ours[repo.repo_type, repo.repo_id]
        assert (mine["size"], mine["files"]) == (repo.size_on_disk, repo.nb_files)
        assert mine["folder"] == str(repo.repo_path)
        for revision in repo.revisions:
            own = revisions[repo.repo_type, repo.repo_id, revision.commit_hash]
            assert own["size"] == revision.size_on_disk
            assert own["files"] == len(revision.files)
            assert set(own["refs"]) == set(revision.refs)
    done = events[-1]
    assert done["size"] == theirs.size_on_disk
    assert done["unfinishedSize"] == theirs.incomplete_size_on_disk
    assert len([e for e in events if e["event"] == "warning"]) == len(theirs.warnings)
    return theirs


@pytest.mark.parametrize("kind", ["model", "dataset", "space"])
def test_offline_the_client_finds_what_hubcap_fetched(two_commits, hubcap, cache, offline, kind):
    repo, _, second, folder = two_commits(kind)
    done = hubcap("download", repo, "--type", kind, "--cache").done
    assert done["commit"] == second
    offline()
    for revision in ("main", second):
        one = hf_hub_download(repo, "deep/er/weights.bin", repo_type=kind, revision=revision, cache_dir=cache, local_files_only=True)
        assert folders.sha256_of(one) == folders.sha256_of(folder / "deep/er/weights.bin")
        whole = snapshot_download(repo, repo_type=kind, revision=revision, cache_dir=cache, local_files_only=True)
        same_files(whole, folder)
    assert not counted_alike(hubcap, cache).warnings


def test_the_client_fetches_nothing_again(api, hub, two_commits, hubcap, cache):
    repo, *_ = two_commits()
    hubcap("download", repo, "--cache")
    before = {p: p.stat().st_mtime_ns for p in cache.rglob("*") if p.is_file() and "blobs" in p.parts}
    snapshot_download(repo, cache_dir=cache)
    after = {p: p.stat().st_mtime_ns for p in cache.rglob("*") if p.is_file() and "blobs" in p.parts}
    assert after == before


def test_hubcap_fetches_nothing_again(two_commits, hubcap, cache):
    repo, _, second, folder = two_commits()
    snapshot_download(repo, cache_dir=cache)
    outcome = hubcap("download", repo, "--cache")
    assert outcome.done["unchanged"] and outcome.done["commit"] == second
    assert {e["state"] for e in outcome.events if e["event"] == "file"} == {"unchanged"}


def test_both_count_alike(api, two_commits, hubcap, cache, tmp_path):
    repo, first, second, _ = two_commits()
    snapshot_download(repo, cache_dir=cache, revision=first)
    snapshot_download(repo, cache_dir=cache)
    other = repo + "-copy"
    api.duplicate_repo(repo, to_id=other) if hasattr(api, "duplicate_repo") else None
    counted_alike(hubcap, cache)
    # What others leave lying about, and what is broken.
    (cache / "stray.txt").write_text("x")
    (cache / "models--no--snapshots/blobs").mkdir(parents=True)
    (cache / "things--a--b/snapshots").mkdir(parents=True)
    (cache / ".DS_Store").write_text("x")
    broken = cache / "models--is--broken/snapshots" / first
    broken.mkdir(parents=True)
    (broken / "x").symlink_to("../../blobs/none")
    blobs = next(cache.glob("models--*/blobs"))
    (blobs / "0123.abcdef01.incomplete").write_bytes(b"u" * 1000)
    theirs = counted_alike(hubcap, cache)
    assert len(theirs.warnings) == 4
    assert theirs.incomplete_size_on_disk == 1000


def test_a_deletion_frees_what_both_say(two_commits, hubcap, cache):
    repo, first, second, folder = two_commits()
    hubcap("download", repo, "--cache", "--revision", first)
    hubcap("download", repo, "--cache")
    expected = scan_cache_dir(cache).delete_revisions(first).expected_freed_size
    plan = hubcap("cache", "delete", f"{repo}@{first}").events
    assert next(e for e in plan if e["event"] == "plan")["freed"] == expected
    assert scan_cache_dir(cache).repos, "without --yes nothing goes"
    before = scan_cache_dir(cache).size_on_disk
    assert hubcap("cache", "delete", first, "--yes").done["freed"] == expected
    theirs = counted_alike(hubcap, cache)
    assert theirs.size_on_disk == before - expected and not theirs.warnings
    same_files(snapshot_download(repo, cache_dir=cache, local_files_only=True), folder)


def test_hubcap_counts_right_after_a_deletion_of_the_client(two_commits, hubcap, cache):
    repo, first, second, _ = two_commits()
    snapshot_download(repo, cache_dir=cache, revision=first)
    snapshot_download(repo, cache_dir=cache)
    scan_cache_dir(cache).delete_revisions(second).execute()
    assert len(counted_alike(hubcap, cache).repos) == 1
    scan_cache_dir(cache).delete_revisions(first).execute()
    assert not counted_alike(hubcap, cache).repos


def test_a_whole_repo_goes(two_commits, hubcap, cache):
    repo, first, second, _ = two_commits()
    snapshot_download(repo, cache_dir=cache, revision=first)
    snapshot_download(repo, cache_dir=cache)
    hubcap("cache", "delete", repo, "--yes")
    assert not counted_alike(hubcap, cache).repos
    assert not list(cache.glob("models--*"))


def test_a_damaged_file_is_found(two_commits, hubcap, cache):
    repo, *_ = two_commits()
    snapshot_download(repo, cache_dir=cache)
    assert hubcap("cache", "verify").done == {"event": "done", "files": len(list(cache.glob("models--*/blobs/*"))), "damaged": 0}
    victim = max(cache.glob("models--*/blobs/*"), key=lambda p: p.stat().st_size)
    victim.chmod(0o644)
    with open(victim, "r+b") as file:
        file.seek(1000)
        file.write(b"!!")
    outcome = hubcap("cache", "verify", repo, codes=(5,))
    bad = [e for e in outcome.events if e.get("state") == "damaged"]
    assert [e["path"] for e in bad] == ["deep/er/weights.bin"]
    shutil.rmtree(cache)
