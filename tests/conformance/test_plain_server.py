"""A server that can do less than the Hub, as self-hosted ones are: what the official client makes of it."""

import json
import urllib.request

import pytest
from huggingface_hub import CommitOperationAdd, HfApi
from huggingface_hub.errors import HfHubHTTPError, RepositoryNotFoundError

from expect import refused
from hub import TOKENS, Hub, harness


@pytest.fixture(scope="module")
def plain():
    scratch = harness.Scratch()
    hub = Hub(scratch, "--plain-server")
    yield hub
    hub.close()
    scratch.close()


@pytest.fixture
def there(plain):
    return HfApi(endpoint=plain.url, token=TOKENS["alice"])


@pytest.fixture
def repo(there, request):
    return there.create_repo("alice/" + request.node.name.removeprefix("test_").replace("_", "-")).repo_id


def test_commits_are_named_by_64_digits(there, plain, repo, tmp_path):
    info = there.upload_file(path_or_fileobj=b"1", path_in_repo="a.txt", repo_id=repo)
    assert len(info.oid) == 64
    assert there.repo_info(repo).sha == info.oid
    assert there.list_repo_commits(repo)[0].commit_id == info.oid
    assert there.list_repo_refs(repo).branches[0].target_commit == info.oid
    there.upload_file(path_or_fileobj=b"2", path_in_repo="a.txt", repo_id=repo)
    there.create_branch(repo, branch="old", revision=info.oid)
    for revision in (info.oid, "old"):
        path = there.hf_hub_download(repo, "a.txt", revision=revision, cache_dir=tmp_path / revision)
        assert f"/snapshots/{info.oid}/" in path
        with open(path, "rb") as file:
            assert file.read() == b"1"


def test_the_address_of_a_commit_has_no_host(plain, repo):
    lines = b'{"key":"header","value":{"summary":"One"}}\n{"key":"file","value":{"path":"a","content":"a"}}'
    headers = {"Authorization": f"Bearer {TOKENS['alice']}", "Content-Type": "application/x-ndjson"}
    url = f"{plain.url}/api/models/{repo}/commit/main"
    with urllib.request.urlopen(urllib.request.Request(url, lines, headers, method="POST")) as response:
        answer = json.load(response)
    assert answer["commitUrl"] == f"/{repo}/commit/{answer['commitOid']}"


def test_parents_are_not_looked_at(there, repo):
    add = CommitOperationAdd("b.txt", b"b")
    # The client itself refuses to send 64 digits here.
    there.create_commit(repo, [add], commit_message="On one that never was", parent_commit="0" * 40)
    assert there.file_exists(repo, "b.txt")


def test_there_are_neither_discussions_nor_spaces(there, repo):
    add = CommitOperationAdd("b.txt", b"b")
    for call in (
        lambda: there.create_discussion(repo, "A question"),
        lambda: list(there.get_repo_discussions(repo)),
        lambda: there.create_commit(repo, [add], commit_message="To be merged", create_pr=True),
        lambda: there.create_repo("alice/app", repo_type="space", space_sdk="static"),
        lambda: list(there.list_spaces()),
    ):
        with refused(HfHubHTTPError, 501):
            call()


def test_moved_repos_leave_nothing_behind(there, repo):
    there.move_repo(repo, repo + "-moved")
    with refused(RepositoryNotFoundError, 404, None, "RepoNotFound"):
        there.repo_info(repo)
    assert there.repo_info(repo + "-moved").id == repo + "-moved"
