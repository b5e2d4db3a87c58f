"""Files fetched one by one and as snapshots, into the shared cache and into folders; gates, ranges and broken connections."""

import hashlib
import os
import random
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from huggingface_hub import hf_hub_download, snapshot_download, try_to_load_from_cache
from huggingface_hub.errors import (
    GatedRepoError,
    HfHubHTTPError,
    LocalEntryNotFoundError,
    RemoteEntryNotFoundError,
    RepositoryNotFoundError,
    RevisionNotFoundError,
)

from expect import MISSING, SIGNED_OUT, refused
from hub import KINDS

LARGE = random.Random(7).randbytes(3_000_000)


@pytest.mark.parametrize("kind", KINDS)
def test_the_cache_is_laid_out_as_the_client_knows_it(api, hub, new, commit, tmp_path, kind):
    repo = new(kind)
    head = commit(repo, {"a.txt": b"text", "deep/er/w.bin": LARGE}, kind)
    for path, data, etag in (
        ("a.txt", b"text", hub.git(repo, kind).tree()["a.txt"][1]),
        ("deep/er/w.bin", LARGE, hashlib.sha256(LARGE).hexdigest()),
    ):
        found = Path(api.hf_hub_download(repo, path, repo_type=kind, cache_dir=tmp_path))
        folder = tmp_path / f"{kind}s--{repo.replace('/', '--')}"
        assert found == folder / "snapshots" / head / path
        assert found.resolve() == folder / "blobs" / etag
        assert found.read_bytes() == data
        assert (folder / "refs" / "main").read_text() == head
        assert try_to_load_from_cache(repo, path, repo_type=kind, cache_dir=tmp_path) == str(found)


@pytest.mark.parametrize("kind", ("model", "dataset"))
def test_files_behind_a_redirect_without_a_host_are_found(redirecting, tmp_path, kind):
    repo = redirecting.create_repo(f"alice/behind-a-redirect-{kind}", repo_type=kind, private=True).repo_id
    files = {"a b.txt": b"text", "deep/er/w.bin": b"large", "empty.txt": b""}
    for path, data in files.items():
        redirecting.upload_file(path_or_fileobj=data, path_in_repo=path, repo_id=repo, repo_type=kind)
    folder = Path(redirecting.snapshot_download(repo, repo_type=kind, cache_dir=tmp_path / "all"))
    assert {path: (folder / path).read_bytes() for path in files} == files
    path = redirecting.hf_hub_download(repo, "a b.txt", repo_type=kind, local_dir=tmp_path / "one")
    assert Path(path).read_bytes() == b"text"
    with refused(RemoteEntryNotFoundError, 404, None, "EntryNotFound"):
        redirecting.hf_hub_download(repo, "none.txt", repo_type=kind, cache_dir=tmp_path / "all")


def test_every_form_of_revision_finds_its_files(api, new, commit, tmp_path):
    repo = new()
    first = commit(repo, {"a.txt": b"first"})
    api.create_tag(repo, tag="v1")
    api.create_branch(repo, branch="feature/x")
    commit(repo, {"a.txt": b"branch"}, revision="feature/x")
    commit(repo, {"a.txt": b"pull"}, create_pr=True)
    commit(repo, {"a.txt": b"second"})
    for revision, data in (
        (first, b"first"),
        ("v1", b"first"),
        ("feature/x", b"branch"),
        ("refs/pr/1", b"pull"),
        ("main", b"second"),
        (None, b"second"),
    ):
        assert Path(api.hf_hub_download(repo, "a.txt", revision=revision, cache_dir=tmp_path)).read_bytes() == data


def test_a_folder_of_ones_own_gets_files_under_their_names(api, new, commit, tmp_path):
    repo = new()
    head = commit(repo, {"deep/a.txt": b"one"})
    path = Path(api.hf_hub_download(repo, "deep/a.txt", local_dir=tmp_path))
    assert (path, path.read_bytes()) == (tmp_path / "deep" / "a.txt", b"one")
    assert (tmp_path / ".cache/huggingface/download/deep/a.txt.metadata").read_text().splitlines()[0] == head
    commit(repo, {"deep/a.txt": b"two"})
    api.hf_hub_download(repo, "deep/a.txt", local_dir=tmp_path)
    assert path.read_bytes() == b"two"


def test_what_is_missing_is_told_apart(api, as_user, new, commit, tmp_path):
    repo, private = new(), new(private=True)
    head = commit(repo, {"a.txt": b"a"})
    with refused(RemoteEntryNotFoundError, 404, "Entry not found", "EntryNotFound") as caught:
        api.hf_hub_download(repo, "b.txt", cache_dir=tmp_path)
    assert caught.value.response.headers["X-Repo-Commit"] == head
    with refused(RevisionNotFoundError, 404, "Invalid rev id: other", "RevisionNotFound"):
        api.hf_hub_download(repo, "a.txt", revision="other", cache_dir=tmp_path)
    with refused(RepositoryNotFoundError, 404, MISSING, "RepoNotFound"):
        as_user("bob").hf_hub_download(private, "a.txt", cache_dir=tmp_path)
    with refused(RepositoryNotFoundError, 401, SIGNED_OUT, "RepoNotFound"):
        as_user(None).hf_hub_download(private, "a.txt", cache_dir=tmp_path)
    with pytest.raises(LocalEntryNotFoundError):
        api.hf_hub_download(repo, "a.txt", cache_dir=tmp_path / "empty", local_files_only=True)


def test_a_known_version_is_not_fetched_again(api, hub, new, commit, tmp_path):
    repo = new()
    head = commit(repo, {"w.bin": LARGE})
    api.hf_hub_download(repo, "w.bin", cache_dir=tmp_path)
    hub.switch("failNext", "*", status=500, times=-1)
    assert Path(api.hf_hub_download(repo, "w.bin", revision=head, cache_dir=tmp_path)).read_bytes() == LARGE


@pytest.mark.parametrize("kind", KINDS)
def test_a_snapshot_is_the_whole_repo(api, hub, new, commit, tmp_path, kind):
    repo = new(kind)
    files = {f"folder {n % 4}/{n}.txt": b"%d" % n for n in range(30)} | {"w.bin": LARGE, "empty": b""}
    head = commit(repo, files, kind)
    path = Path(api.snapshot_download(repo, repo_type=kind, cache_dir=tmp_path))
    assert path.name == head
    found = {str(p.relative_to(path)): p.read_bytes() for p in path.rglob("*") if p.is_file()}
    for extra in (".gitattributes", "README.md"):
        found.pop(extra, None)
    assert found == files
    assert api.verify_repo_checksums(repo, repo_type=kind, cache_dir=tmp_path).mismatches == []


def test_patterns_choose_what_a_snapshot_holds(api, new, commit, tmp_path):
    repo = new()
    commit(repo, {name: b"x" for name in ("a.txt", "b.md", "logs/c.txt", "logs/d.md", "deep/logs/e.txt")})
    api.snapshot_download(repo, local_dir=tmp_path, allow_patterns=["*.txt"], ignore_patterns="logs/")
    assert {str(p.relative_to(tmp_path)) for p in tmp_path.rglob("*.*") if p.is_file() and ".cache" not in p.parts} == {
        "a.txt",
        "deep/logs/e.txt",
    }


def test_a_snapshot_of_a_pull_request_and_of_an_old_commit(api, new, commit, tmp_path):
    repo = new()
    old = commit(repo, {"a": b"1"})
    commit(repo, {"a": b"2"})
    commit(repo, {"a": b"3"}, create_pr=True)
    for revision, data in ((old, b"1"), ("refs/pr/1", b"3"), ("main", b"2")):
        assert (Path(api.snapshot_download(repo, revision=revision, cache_dir=tmp_path)) / "a").read_bytes() == data


def test_without_a_hub_the_cache_serves(api, hub, new, commit, tmp_path):
    repo = new()
    head = commit(repo, {"a.txt": b"a"})
    path = api.snapshot_download(repo, cache_dir=tmp_path)
    hub.switch("failNext", "*", status=503, times=-1)
    assert api.snapshot_download(repo, cache_dir=tmp_path) == path
    assert Path(path).name == head


def test_private_and_gated_files_need_their_token(api, hub, as_user, new, commit, tmp_path):
    private = new(private=True)
    commit(private, {"a.txt": b"a"})
    assert Path(as_user("reader").hf_hub_download(private, "a.txt", cache_dir=tmp_path)).read_bytes() == b"a"
    gated = new("dataset")
    commit(gated, {"data.txt": b"d"}, "dataset")
    api.update_repo_settings(gated, repo_type="dataset", gated="manual")
    with refused(
        GatedRepoError,
        403,
        f"Access to dataset {gated} is restricted and you are not in the authorized list. "
        f"Visit {hub.url}/datasets/{gated} to ask for access.",
        "GatedRepo",
    ):
        as_user("bob").hf_hub_download(gated, "data.txt", repo_type="dataset", cache_dir=tmp_path / "bob")
    api.grant_access(gated, "bob", repo_type="dataset")
    assert as_user("bob").hf_hub_download(gated, "data.txt", repo_type="dataset", cache_dir=tmp_path / "bob")


def test_the_token_stays_with_the_hub(api, hub, new, commit, tmp_path):
    repo = new(private=True)
    commit(repo, {"w.bin": LARGE})
    status, headers, _ = hub.ask(f"/{repo}/resolve/main/w.bin", method="HEAD")
    assert status == 200, "followed to the storage, which needs no token"
    assert headers["ETag"].strip('"') == hashlib.sha256(LARGE).hexdigest()
    assert Path(api.hf_hub_download(repo, "w.bin", cache_dir=tmp_path)).read_bytes() == LARGE


def test_ranges_are_answered_exactly(hub, new, commit):
    repo = new()
    commit(repo, {"w.bin": LARGE, "a.txt": b"0123456789"})

    def ask(path, wanted):
        request = urllib.request.Request(f"{hub.url}/{repo}/resolve/main/{path}", headers={"Range": wanted})
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return answer.status, answer.headers["Content-Range"], answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.headers["Content-Range"], b""

    assert ask("a.txt", "bytes=2-4") == (206, "bytes 2-4/10", b"234")
    assert ask("a.txt", "bytes=7-") == (206, "bytes 7-9/10", b"789")
    assert ask("a.txt", "bytes=-3") == (206, "bytes 7-9/10", b"789")
    assert ask("a.txt", "bytes=10-")[:2] == (416, "bytes */10")
    assert ask("w.bin", "bytes=1000-1999") == (206, f"bytes 1000-1999/{len(LARGE)}", LARGE[1000:2000])


def test_a_broken_download_goes_on_where_it_stopped(api, hub, new, commit, tmp_path, monkeypatch):
    monkeypatch.setattr("time.sleep", lambda seconds: None)
    repo = new()
    head = commit(repo, {"w.bin": LARGE})
    location = api.get_hf_file_metadata(url=f"{hub.url}/{repo}/resolve/{head}/w.bin").location
    storage_path = "/" + location.split("/", 3)[3].split("?")[0]
    hub.switch("cutAfter", storage_path, amount=1_000_000, times=2)
    assert Path(api.hf_hub_download(repo, "w.bin", cache_dir=tmp_path)).read_bytes() == LARGE


def test_functions_of_the_module_use_the_same_hub(new, commit, tmp_path, monkeypatch):
    repo = new()
    commit(repo, {"a.txt": b"a"})
    assert Path(hf_hub_download(repo, "a.txt", cache_dir=tmp_path)).read_bytes() == b"a"
    assert os.path.isdir(snapshot_download(repo, cache_dir=tmp_path))


def test_a_file_system_reads_and_writes(hub, new):
    from huggingface_hub import HfFileSystem

    repo = new("dataset")
    files = HfFileSystem(endpoint=hub.url, token=hub.token)
    with files.open(f"datasets/{repo}/data/a.txt", "wb") as file:
        file.write(b"written")
    assert files.cat(f"datasets/{repo}/data/a.txt") == b"written"
    assert files.ls(f"datasets/{repo}/data", detail=False) == [f"datasets/{repo}/data/a.txt"]
    assert files.info(f"datasets/{repo}/data/a.txt")["size"] == 7
    files.rm(f"datasets/{repo}/data/a.txt")
    assert not files.exists(f"datasets/{repo}/data/a.txt")


def test_an_old_name_without_owner_leads_on(hub, new, commit, api):
    repo = new()
    commit(repo, {"a.txt": b"a"})

    class Stop(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *_):
            return None

    name = repo.split("/")[1]
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.build_opener(Stop).open(f"{hub.url}/api/models/{name}", timeout=30)
    with caught.value as answer:
        assert (answer.code, answer.headers["Location"]) == (307, f"/api/models/{repo}")
        assert answer.read().decode() == f"Temporary Redirect. Redirecting to /api/models/{repo}"
    assert api.model_info(name).id == repo


def test_a_rate_limit_of_downloads_is_an_error_of_its_own(api, hub, new, commit, tmp_path):
    repo = new()
    commit(repo, {"a.txt": b"a"})
    hub.switch("rateLimit", "*/resolve/*", amount=0, seconds=60)
    with refused(HfHubHTTPError, 429):
        api.get_hf_file_metadata(url=f"{hub.url}/{repo}/resolve/main/a.txt")
