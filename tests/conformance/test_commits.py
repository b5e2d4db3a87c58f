"""Commits with every kind of operation; what git says is what must come out."""

import base64
import hashlib
import json
import urllib.error
import urllib.request

import pytest
from huggingface_hub import CommitInfo, CommitOperationAdd, CommitOperationCopy, CommitOperationDelete, HfApi
from huggingface_hub.errors import (
    EntryNotFoundError,
    HfHubHTTPError,
    RemoteEntryNotFoundError,
    RepositoryNotFoundError,
    RevisionNotFoundError,
)

from expect import MISSING, NO_RIGHT, SIGNED_OUT, refused
from hub import KINDS

LARGE = b"\3" * 4000
STALE = "The branch was updated since you opened this page. Please refresh and try again."
PREFIX = {"model": "", "dataset": "datasets/", "space": "spaces/"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_commit_holds_what_was_sent_and_says_where_it_is(api, hub, new, kind):
    repo = new(kind)
    operations = [
        CommitOperationAdd("a.txt", b"text\n"),
        CommitOperationAdd("data/w.bin", LARGE),
        CommitOperationAdd("empty", b""),
    ]
    info = api.create_commit(
        repo, operations, commit_message="Add three", commit_description="One line\n\nand more", repo_type=kind
    )
    git = hub.git(repo, kind)
    assert isinstance(info, CommitInfo)
    assert (info.oid, info.commit_message, info.commit_description) == (git.head(), "Add three", "One line\n\nand more")
    assert info.commit_url == f"{hub.url}/{PREFIX[kind]}{repo}/commit/{info.oid}"
    assert (info.pr_url, info.pr_num, info.pr_revision, info.repo_url.repo_id) == (None, None, None, repo)
    assert (git.read("a.txt"), git.read("empty")) == (b"text\n", b"")
    assert git.read("data/w.bin").decode() == (
        f"version https://git-lfs.github.com/spec/v1\noid sha256:{hashlib.sha256(LARGE).hexdigest()}\nsize {len(LARGE)}\n"
    )
    assert git("log", "-1", "--format=%an%n%B") == "alice\nAdd three\n\nOne line\n\nand more"
    latest = api.list_repo_commits(repo, repo_type=kind)[0]
    assert (latest.commit_id, latest.title, latest.message, latest.authors) == (
        info.oid,
        "Add three",
        "One line\n\nand more",
        ["alice"],
    )


def test_one_commit_adds_changes_deletes_copies_and_drops_folders(api, hub, new, commit):
    repo = new()
    commit(
        repo, {"old.txt": b"old", "change.txt": b"1", "logs/a": b"a", "logs/deep/b": b"b", "w.bin": LARGE, "plain.txt": b"plain"}
    )
    api.create_commit(
        repo,
        [
            CommitOperationDelete("old.txt"),
            CommitOperationDelete("logs/"),
            CommitOperationAdd("change.txt", b"2"),
            CommitOperationAdd("new/file.txt", b"new"),
            CommitOperationCopy("w.bin", "copies/w.bin"),
            CommitOperationCopy("plain.txt", "copies/plain.txt"),
        ],
        commit_message="All at once",
    )
    git = hub.git(repo)
    blobs = {path: git.read(path) for path, (what, _) in git.tree().items() if what == "blob" and path != ".gitattributes"}
    pointer = git.read("w.bin")
    assert blobs == {
        "change.txt": b"2",
        "new/file.txt": b"new",
        "w.bin": pointer,
        "copies/w.bin": pointer,
        "plain.txt": b"plain",
        "copies/plain.txt": b"plain",
    }
    with open(api.hf_hub_download(repo, "copies/w.bin"), "rb") as file:
        assert file.read() == LARGE


def test_a_copy_can_come_from_another_revision(api, hub, new, commit):
    repo = new()
    first = commit(repo, {"w.bin": LARGE, "t.txt": b"then"})
    commit(repo, {"w.bin": b"\4" * 4000, "t.txt": b"now"})
    api.create_commit(
        repo,
        [
            CommitOperationCopy("w.bin", "old.bin", src_revision=first),
            CommitOperationCopy("t.txt", "old.txt", src_revision=first),
        ],
        commit_message="Bring back",
    )
    assert hashlib.sha256(LARGE).hexdigest() in hub.git(repo).read("old.bin").decode()
    assert hub.git(repo).read("old.txt") == b"then"
    with pytest.raises(EntryNotFoundError):
        api.create_commit(repo, [CommitOperationCopy("nowhere.bin", "x.bin")], commit_message="Copy nothing")


@pytest.mark.skipif(not hasattr(HfApi, "copy_files"), reason="this client does not copy between repos")
@pytest.mark.parametrize("kind", KINDS)
def test_files_are_copied_from_repo_to_repo(api, as_user, hub, new, commit, kind):
    source, target = new(), new(kind)
    commit(source, {"folder/a.txt": b"a", "folder/deep/b.txt": b"b", "beside.txt": b"stays", "w.bin": LARGE})
    there = f"hf://{PREFIX[kind]}{target}"
    api.copy_files(f"hf://{source}/folder/", f"{there}/taken/")
    api.copy_files(f"hf://{source}/folder/deep/b.txt", f"{there}/renamed.txt")
    git = hub.git(target, kind)
    assert set(git.tree()) >= {"taken/a.txt", "taken/deep/b.txt", "renamed.txt"}
    assert "beside.txt" not in git.tree()
    assert (git.read("taken/a.txt"), git.read("renamed.txt")) == (b"a", b"b")
    with pytest.raises(ValueError, match="no xet hash"):  # this client copies large files by their Xet hashes alone
        api.copy_files(f"hf://{source}/w.bin", f"{there}/w.bin")
    secret = new(private=True)
    commit(secret, {"a.txt": b"a"})
    with refused(RepositoryNotFoundError, 404, MISSING, "RepoNotFound"):
        as_user("bob").copy_files(f"hf://{secret}/a.txt", f"{there}/b.txt")


def test_a_rename_is_a_copy_and_a_deletion(api, hub, new, commit):
    repo = new()
    commit(repo, {"from.bin": LARGE})
    api.create_commit(
        repo, [CommitOperationCopy("from.bin", "to.bin"), CommitOperationDelete("from.bin")], commit_message="Rename"
    )
    assert set(hub.git(repo).tree()) == {".gitattributes", "to.bin"}


def test_only_the_head_may_be_built_upon_when_a_parent_is_named(api, hub, new, commit):
    repo = new()
    first = commit(repo, {"a": b"1"})
    second = commit(repo, {"a": b"2"}, parent_commit=first)
    with refused(HfHubHTTPError, 412, STALE):
        commit(repo, {"a": b"3"}, parent_commit=first)
    assert hub.git(repo).head() == second
    pull = api.create_commit(
        repo, [CommitOperationAdd("b", b"b")], commit_message="From before", parent_commit=first, create_pr=True
    )
    assert hub.git(repo)("rev-parse", "refs/pr/1^") == first
    assert pull.pr_num == 1


def test_a_pull_request_comes_from_a_commit(api, hub, as_user, new, commit):
    repo = new()
    head = commit(repo, {"a": b"1"})
    info = as_user("bob").create_commit(
        repo, [CommitOperationAdd("a", b"2")], commit_message="A better a", commit_description="Because", create_pr=True
    )
    assert (info.pr_url, info.pr_num, info.pr_revision) == (f"{hub.url}/{repo}/discussions/1", 1, "refs/pr/1")
    git = hub.git(repo)
    assert (git.head(), git.head("refs/pr/1"), git("rev-parse", "refs/pr/1^")) == (head, info.oid, head)
    assert git.read("a", "refs/pr/1") == b"2"
    details = api.get_discussion_details(repo, 1)
    assert (details.title, details.status, details.is_pull_request, details.author) == ("A better a", "open", True, "bob")
    again = as_user("bob").create_commit(repo, [CommitOperationAdd("b", b"b")], commit_message="And b", revision="refs/pr/1")
    assert git("rev-parse", "refs/pr/1^") == info.oid and git.head("refs/pr/1") == again.oid
    with refused(HfHubHTTPError, 403, NO_RIGHT):
        as_user("pia").create_commit(repo, [CommitOperationAdd("c", b"c")], commit_message="Not hers", revision="refs/pr/1")


def test_a_pull_request_needs_a_branch_to_be_against(api, hub, new):
    repo = new()
    api.create_branch(repo, branch="dev")
    head = hub.git(repo).head()
    info = api.create_commit(repo, [CommitOperationAdd("a", b"a")], commit_message="On dev", revision="dev", create_pr=True)
    assert api.get_discussion_details(repo, info.pr_num).target_branch == "refs/heads/dev"
    for revision in (head, "missing"):
        with refused(RevisionNotFoundError, 404, None, "RevisionNotFound"):
            api.create_commit(
                repo, [CommitOperationAdd("a", b"a")], commit_message="Against it", revision=revision, create_pr=True
            )


def test_what_is_not_there_cannot_be_deleted(api, hub, new, commit):
    repo = new()
    head = commit(repo, {"folder/a": b"a"})
    with refused(RemoteEntryNotFoundError, 404, None, "EntryNotFound"):
        api.create_commit(
            repo, [CommitOperationDelete("nowhere.txt"), CommitOperationAdd("x", b"x")], commit_message="Delete nothing"
        )
    with refused(RemoteEntryNotFoundError, 404, None, "EntryNotFound"):
        api.delete_folder("no-such-folder", repo)
    with refused(RemoteEntryNotFoundError, 404, None, "EntryNotFound"):
        api.create_commit(repo, [CommitOperationDelete("folder/a", is_folder=True)], commit_message="A file as a folder")
    assert hub.git(repo).head() == head, "a refused commit leaves nothing behind"


def test_a_folder_is_deleted_without_being_called_one(api, hub, new, commit):
    repo = new()
    commit(repo, {"folder/a": b"a", "folder/b/c": b"c", "folders": b"d"})
    api.create_commit(repo, [CommitOperationDelete("folder", is_folder=False)], commit_message="A folder as a file")
    assert set(hub.git(repo).tree()) == {".gitattributes", "folders"}


def test_no_path_leads_out_of_the_repo(api, hub, new):
    repo = new()
    with refused(HfHubHTTPError, 422):
        api.upload_file(path_or_fileobj=b"x", path_in_repo="..\\out.txt", repo_id=repo)
    assert hub.git(repo).titles() == ["initial commit"]


def test_files_and_folders_are_deleted_by_name_and_by_pattern(api, hub, new, commit):
    repo = new()
    commit(repo, {name: b"x" for name in ("a.txt", "b.txt", "c.md", "logs/1.txt", "logs/2.md", "keep.me")})
    assert api.delete_file("a.txt", repo).commit_message == "Delete a.txt with huggingface_hub"
    assert api.delete_folder("logs", repo).commit_message == "Delete folder logs with huggingface_hub"
    assert api.delete_files(repo, ["*.txt", "*.md"]).commit_message == "Delete files *.txt *.md with huggingface_hub"
    assert set(hub.git(repo).tree()) == {".gitattributes", "keep.me"}


def test_no_change_makes_no_commit(api, hub, new, commit):
    repo = new()
    head = commit(repo, {"a": b"same", "w.bin": LARGE})
    info = api.create_commit(repo, [CommitOperationAdd("a", b"same"), CommitOperationAdd("w.bin", LARGE)], commit_message="Again")
    assert info.oid == head == hub.git(repo).head()


def test_a_branch_takes_commits_of_its_own(api, hub, new, commit):
    repo = new()
    main = hub.git(repo).head()
    api.create_branch(repo, branch="deep/er")
    oid = commit(repo, {"a": b"a"}, revision="deep/er")
    assert (hub.git(repo).head("deep/er"), hub.git(repo).head()) == (oid, main)
    with refused(RevisionNotFoundError, 404, None, "RevisionNotFound"):
        commit(repo, {"a": b"a"}, revision="missing")


def test_who_may_not_write_may_not_commit(api, as_user, new):
    repo, private = new(), new(private=True)
    add = [CommitOperationAdd("a", b"a")]
    for name in ("bob", "reader", "fine"):
        with refused(HfHubHTTPError, 403, NO_RIGHT):
            as_user(name).create_commit(repo, add, commit_message="Not mine")
    with refused(RepositoryNotFoundError, 404, MISSING, "RepoNotFound"):
        as_user("bob").create_commit(private, add, commit_message="Not there", create_pr=True)
    with refused(HfHubHTTPError, 403):
        as_user("reader").create_commit(repo, add, commit_message="Only reads", create_pr=True)
    with refused(HfHubHTTPError, 401, SIGNED_OUT):
        as_user(None).create_commit(repo, add, commit_message="Nobody", create_pr=True)


@pytest.mark.parametrize("path", ["folder/..\\..\\file", "a b/\u00e4\u00f6 \u65e5.txt", "-dash", "#hash?.txt"])
def test_a_path_is_kept_as_it_is(hub, new, commit, path):
    repo = new()
    commit(repo, {path: b"x"})
    assert path in hub.git(repo).tree()


def send(hub, repo, lines, query=""):
    body = "\n".join(json.dumps({"key": key, "value": value}) for key, value in lines).encode()
    request = urllib.request.Request(
        f"{hub.url}/api/models/{repo}/commit/main{query}",
        body,
        {"Authorization": f"Bearer {hub.token}", "Content-Type": "application/x-ndjson"},
    )
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, json.loads(answer.read())
    except urllib.error.HTTPError as error:
        with error:
            return error.code, json.loads(error.read())


def test_lines_that_the_client_never_sends_are_judged_too(hub, new):
    repo = new()
    head = hub.git(repo).head()
    file = ("file", {"path": "a", "content": base64.b64encode(b"a").decode(), "encoding": "base64"})
    assert send(hub, repo, [file])[0] == 400, "no header"
    assert send(hub, repo, [("header", {"summary": ""}), file])[0] == 400
    for path in ("../out", "a/../b", ".git/config", "/", "a//b"):
        assert send(hub, repo, [("header", {"summary": "x"}), ("file", {**file[1], "path": path})])[0] in (400, 422), path
    missing = ("lfsFile", {"path": "w.bin", "algo": "sha256", "oid": "0" * 64, "size": 5})
    assert send(hub, repo, [("header", {"summary": "x"}), missing])[0] == 400
    assert hub.git(repo).head() == head
    status, answer = send(hub, repo, [("header", {"summary": "x"}), ("file", {"path": "plain", "content": "as text"})])
    assert (status, hub.git(repo).read("plain")) == (200, b"as text")
    assert answer == {
        "success": True,
        "commitOid": hub.git(repo).head(),
        "hookOutput": "",
        "commitUrl": f"{hub.url}/{repo}/commit/{hub.git(repo).head()}",
    }
