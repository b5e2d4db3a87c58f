"""Everything that sends files: single ones, folders, large ones in parts, in the background and on a schedule."""

import hashlib
import io
import os
import random
import urllib.error
import urllib.request
from concurrent.futures import Future

import pytest
from huggingface_hub import CommitOperationAdd, CommitScheduler
from huggingface_hub.errors import HfHubHTTPError

from expect import NO_RIGHT, refused
from hub import KINDS


def content(size, seed=0):
    return random.Random(f"{size} {seed}").randbytes(size)


def folder_of(path, files):
    for name, data in files.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_bytes(data)
    return path


def blobs(hub, repo, revision="main", kind="model"):
    git = hub.git(repo, kind)
    return {path: oid for path, (what, oid) in git.tree(revision).items() if what == "blob" and path != ".gitattributes"}


def git_id(data):
    return hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("source", ["bytes", "path", "text path", "file", "stream"])
def test_a_file_comes_from_wherever_it_is(api, hub, new, tmp_path, kind, source):
    repo = new(kind)
    data = content(20_000)
    path = tmp_path / "source.bin"
    path.write_bytes(data)
    given = {"bytes": data, "path": path, "text path": str(path), "file": open(path, "rb"), "stream": io.BytesIO(data)}[source]
    info = api.upload_file(path_or_fileobj=given, path_in_repo="in/to.bin", repo_id=repo, repo_type=kind)
    if source == "file":
        given.close()
    assert (info.commit_message, info.oid) == ("Upload in/to.bin with huggingface_hub", hub.git(repo, kind).head())
    with open(api.hf_hub_download(repo, "in/to.bin", repo_type=kind, cache_dir=tmp_path / "cache"), "rb") as file:
        assert file.read() == data


def test_small_text_stays_in_git_and_the_rest_does_not(hub, new, commit):
    repo = new()
    commit(
        repo,
        {
            "text.txt": b"text",
            "binary.dat": b"\0\1\2",
            "model.safetensors": b"text by content",
            "large.txt": b"x" * 11_000_000,
            "empty.bin": b"",
        },
    )
    pointers = {path for path in blobs(hub, repo) if hub.git(repo).read(path).startswith(b"version https://git-lfs")}
    assert pointers == {"binary.dat", "model.safetensors", "large.txt"}
    attributes = hub.git(repo).read(".gitattributes").decode()
    assert "large.txt filter=lfs diff=lfs merge=lfs -text" in attributes.splitlines()
    assert "binary.dat filter=lfs diff=lfs merge=lfs -text" in attributes.splitlines()


def test_a_large_file_goes_up_in_parts(api, hub, new, tmp_path):
    repo = new()
    data = content(70_000_000)
    api.upload_file(path_or_fileobj=data, path_in_repo="w.bin", repo_id=repo)
    with open(api.hf_hub_download(repo, "w.bin", cache_dir=tmp_path), "rb") as file:
        assert hashlib.file_digest(file, "sha256").hexdigest() == hashlib.sha256(data).hexdigest()


def test_objects_can_be_sent_before_their_commit(api, hub, new):
    repo = new()
    operation = CommitOperationAdd("early.bin", content(5000))
    api.preupload_lfs_files(repo, [operation])
    assert operation._is_uploaded and operation._upload_mode == "lfs"
    assert "early.bin" not in blobs(hub, repo)
    api.create_commit(repo, [operation], commit_message="Now")
    assert hashlib.sha256(content(5000)).hexdigest() in hub.git(repo).read("early.bin").decode()


@pytest.mark.parametrize("kind", KINDS)
def test_a_folder_arrives_as_it_is(api, hub, new, tmp_path, kind):
    repo = new(kind)
    files = {
        "a.txt": b"a",
        "sub/b.txt": b"b",
        "sub/deep/w.bin": content(9000),
        "empty": b"",
        "sp ace/\u00fc.txt": b"u",
        ".git/config": b"no",
        "sub/.git/x": b"no",
        ".cache/huggingface/y": b"no",
        ".gitkeep": b"yes",
    }
    folder_of(tmp_path, files)
    info = api.upload_folder(repo_id=repo, folder_path=tmp_path, repo_type=kind)
    assert info.commit_message == "Upload folder using huggingface_hub"
    expected = {name: data for name, data in files.items() if ".git/" not in name and ".cache/" not in name}
    found = blobs(hub, repo, kind=kind)
    found.pop("README.md", None)
    assert set(found) == set(expected)
    assert all(found[name] == git_id(data) for name, data in expected.items() if name != "sub/deep/w.bin")
    head = hub.git(repo, kind).head()
    assert api.upload_folder(repo_id=repo, folder_path=tmp_path, repo_type=kind).oid == head, "nothing has changed"


def test_patterns_choose_and_delete(api, hub, new, commit, tmp_path):
    repo = new()
    commit(repo, {"to/old.txt": b"old", "to/old.md": b"old", "elsewhere.txt": b"stays"})
    folder_of(tmp_path, {"a.txt": b"1", "b.md": b"2", "logs/c.txt": b"3", "skip.txt": b"4"})
    api.upload_folder(
        repo_id=repo,
        folder_path=tmp_path,
        path_in_repo="to",
        allow_patterns=["*.txt"],
        ignore_patterns=["logs/", "skip*"],
        delete_patterns="*.txt",
        commit_message="Choose",
        commit_description="Some",
    )
    assert set(blobs(hub, repo)) == {"to/a.txt", "to/old.md", "elsewhere.txt"}
    latest = api.list_repo_commits(repo)[0]
    assert (latest.title, latest.message) == ("Choose", "Some")


def test_a_folder_can_become_a_pull_request_or_go_to_a_branch(api, hub, new, tmp_path):
    repo = new()
    head = hub.git(repo).head()
    folder_of(tmp_path, {"a.txt": b"a"})
    info = api.upload_folder(repo_id=repo, folder_path=tmp_path, create_pr=True)
    assert (info.pr_revision, info.pr_num, hub.git(repo).head()) == ("refs/pr/1", 1, head)
    assert set(blobs(hub, repo, "refs/pr/1")) == {"a.txt"}
    api.create_branch(repo, branch="dev")
    api.upload_folder(repo_id=repo, folder_path=tmp_path, revision="dev", parent_commit=head)
    assert (set(blobs(hub, repo, "dev")), hub.git(repo).head()) == ({"a.txt"}, head)
    with refused(HfHubHTTPError, 412):
        api.upload_file(path_or_fileobj=b"b", path_in_repo="b", repo_id=repo, revision="dev", parent_commit=head)


def test_what_the_repo_ignores_is_not_sent(api, hub, new, commit, tmp_path):
    repo = new()
    commit(repo, {".gitignore": b"*.log\nbuild/\n"})
    folder_of(tmp_path, {"a.txt": b"a", "b.log": b"b", "build/c": b"c"})
    api.upload_folder(repo_id=repo, folder_path=tmp_path)
    assert set(blobs(hub, repo)) == {".gitignore", "a.txt"}
    other = new()
    (tmp_path / ".gitignore").write_bytes(b"a.*\n")
    api.upload_folder(repo_id=other, folder_path=tmp_path)
    assert set(blobs(hub, other)) == {".gitignore", "b.log", "build/c"}


@pytest.mark.filterwarnings("ignore::FutureWarning")
def test_a_large_folder_arrives_in_several_commits(api, hub, new, tmp_path):
    repo = new("dataset")
    files = {f"part {number % 3}/{number}.txt": b"%d" % number for number in range(70)} | {"w.bin": content(300_000)}
    folder_of(tmp_path, files)
    api.upload_large_folder(repo, tmp_path, repo_type="dataset", num_workers=4, print_report=False)
    assert set(blobs(hub, repo, kind="dataset")) == set(files)


def test_jobs_in_the_background_run_one_after_another(api, hub, new):
    repo = new()
    futures = [
        api.upload_file(path_or_fileobj=b"%d" % n, path_in_repo="n", repo_id=repo, commit_message=f"{n}", run_as_future=True)
        for n in range(5)
    ]
    last = api.run_as_future(api.model_info, repo)
    assert all(isinstance(future, Future) for future in futures)
    assert last.result().sha == futures[-1].result().oid
    assert hub.git(repo).titles() == ["4", "3", "2", "1", "0", "initial commit"]


def test_a_schedule_pushes_what_has_changed(api, hub, tmp_path):
    folder_of(tmp_path, {"one.txt": b"1"})
    scheduler = CommitScheduler(repo_id="scheduled", folder_path=tmp_path, every=60, repo_type="dataset", hf_api=api)
    try:
        scheduler.trigger().result()  # after the first one, which came with the start
        assert scheduler.repo_id == "alice/scheduled"
        (tmp_path / "two.txt").write_bytes(b"2")
        oid = scheduler.trigger().result().oid
        assert scheduler.trigger().result() is None, "nothing has changed"
    finally:
        scheduler.stop()
    git = hub.git("alice/scheduled", "dataset")
    assert (git.head(), git.titles()) == (oid, ["Scheduled Commit", "Scheduled Commit", "initial commit"])
    assert set(blobs(hub, "alice/scheduled", kind="dataset")) == {"one.txt", "two.txt"}


def test_large_files_are_listed_and_erased(api, hub, as_user, new, commit):
    repo = new()
    commit(repo, {"old.bin": content(4000, 1), "kept.bin": content(5000, 2)})
    commit(repo, {"old.bin": None})
    files = {file.filename: file for file in api.list_lfs_files(repo)}
    assert {name: (f.oid, f.size) for name, f in files.items()} == {
        "old.bin": (hashlib.sha256(content(4000, 1)).hexdigest(), 4000),
        "kept.bin": (hashlib.sha256(content(5000, 2)).hexdigest(), 5000),
    }
    with refused(HfHubHTTPError, 403, NO_RIGHT):
        as_user("bob").permanently_delete_lfs_files(repo, [files["old.bin"]])
    api.permanently_delete_lfs_files(repo, [files["old.bin"]], rewrite_history=False)
    assert [file.filename for file in api.list_lfs_files(repo)] == ["kept.bin"]
    api.permanently_delete_lfs_files(repo, [files["kept.bin"]])
    assert list(api.list_lfs_files(repo)) == []
    assert set(blobs(hub, repo)) == set(), "history is rewritten without the file"


def batch(hub, repo, oid, size, **more):
    body = {
        "operation": "upload",
        "transfers": ["basic", "multipart"],
        "hash_algo": "sha256",
        "objects": [{"oid": oid, "size": size}],
    }
    return hub.json(f"/{repo}.git/info/lfs/objects/batch", body | more, "POST")[0]


def test_storage_checks_what_it_is_sent(hub, new):
    repo = new()
    data = b"some content"
    oid = hashlib.sha256(data).hexdigest()
    upload = batch(hub, repo, oid, len(data))["objects"][0]["actions"]["upload"]["href"]
    request = urllib.request.Request(upload, b"other conten", method="PUT")
    with pytest.raises(urllib.error.HTTPError):
        urllib.request.urlopen(request, timeout=30)
    assert "actions" in batch(hub, repo, oid, len(data))["objects"][0]
    with urllib.request.urlopen(urllib.request.Request(upload, data, method="PUT"), timeout=30) as answer:
        assert answer.status == 200
    assert "actions" not in batch(hub, repo, oid, len(data))["objects"][0], "stored already"


def test_uploads_survive_a_stumbling_hub(api, hub, new, tmp_path, monkeypatch):
    monkeypatch.setattr("time.sleep", lambda seconds: None)
    repo = new()
    hub.switch("failNext", "*/preupload/*", status=503, times=2)
    hub.switch("failNext", "*/objects/batch", status=500, times=1)
    hub.switch("failNext", "*/info/lfs/objects/verify", status=429, headers={"Retry-After": "1"})
    data = content(30_000, os.getpid())
    api.upload_file(path_or_fileobj=data, path_in_repo="w.bin", repo_id=repo)
    assert hashlib.sha256(data).hexdigest() in hub.git(repo).read("w.bin").decode()


def test_too_much_at_once_is_refused(hub, new):
    repo = new()
    files = [{"path": f"{n}", "sample": "", "size": 1} for n in range(1001)]
    assert hub.ask(f"/api/models/{repo}/preupload/main", {"files": files}, "POST")[0] in (400, 413, 422)
    assert hub.ask(f"/api/models/{repo}/preupload/main", {"files": "none"}, "POST")[0] in (400, 422)


def test_a_token_that_reads_uploads_nothing(as_user, new):
    with refused(HfHubHTTPError, 403, NO_RIGHT):
        as_user("reader").upload_file(path_or_fileobj=b"a", path_in_repo="a", repo_id=new())
