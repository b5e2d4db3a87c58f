"""Branches and tags, compared with the references that git itself lists."""

import pytest
from huggingface_hub.errors import BadRequestError, HfHubHTTPError, RepositoryNotFoundError, RevisionNotFoundError

from expect import MISSING, NO_RIGHT, refused
from hub import KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_refs_are_those_of_git(api, hub, new, commit, kind):
    repo = new(kind)
    first = api.repo_info(repo, repo_type=kind).sha
    second = commit(repo, {"a": b"a"}, kind)
    api.create_branch(repo, branch="dev", repo_type=kind)
    api.create_branch(repo, branch="feature/one", revision=first, repo_type=kind)
    api.create_tag(repo, tag="v1", tag_message="The first", repo_type=kind)
    api.create_tag(repo, tag="v0", revision=first, repo_type=kind)
    refs = api.list_repo_refs(repo, repo_type=kind)
    assert sorted((b.name, b.ref, b.target_commit) for b in refs.branches) == [
        ("dev", "refs/heads/dev", second),
        ("feature/one", "refs/heads/feature/one", first),
        ("main", "refs/heads/main", second),
    ]
    assert sorted((t.name, t.ref, t.target_commit) for t in refs.tags) == [
        ("v0", "refs/tags/v0", first),
        ("v1", "refs/tags/v1", second),
    ]
    assert (refs.converts, refs.pull_requests) == ([], None)
    git = hub.git(repo, kind)
    assert set(git.refs()) == {"refs/heads/dev", "refs/heads/feature/one", "refs/heads/main", "refs/tags/v0", "refs/tags/v1"}
    assert git("tag", "-l", "--format=%(contents:subject)", "v1") == "The first"


def test_pull_requests_are_listed_among_the_refs_when_asked_for(api, new, commit):
    repo = new()
    oid = commit(repo, {"a": b"a"}, create_pr=True)
    refs = api.list_repo_refs(repo, include_pull_requests=True)
    assert [(r.ref, r.target_commit) for r in refs.pull_requests] == [("refs/pr/1", oid)]
    assert [b.name for b in refs.branches] == ["main"]


def test_a_branch_starts_where_it_is_told(api, hub, new, commit):
    repo = new()
    first = commit(repo, {"a": b"a"})
    second = commit(repo, {"b": b"b"})
    api.create_tag(repo, tag="here", revision=first)
    for name, start, expected in (
        ("from-main", None, second),
        ("from-commit", first, first),
        ("from-short", first[:8], first),
        ("from-tag", "here", first),
        ("from-branch", "from-commit", first),
    ):
        api.create_branch(repo, branch=name, revision=start)
        assert hub.git(repo).head(f"refs/heads/{name}") == expected
    commit(repo, {"c": b"c"}, revision="from-commit")
    assert hub.git(repo).head() == second
    with refused(RevisionNotFoundError, 404, "Invalid rev id: nowhere", "RevisionNotFound"):
        api.create_branch(repo, branch="from-nowhere", revision="nowhere")


def test_an_empty_branch_and_an_overwritten_one(hub, new, commit):
    repo = new()
    first = hub.git(repo).head()
    second = commit(repo, {"a": b"a"})
    hub.ask(f"/api/models/{repo}/branch/empty", {"emptyBranch": True}, "POST")
    assert "a" not in hub.git(repo).tree("empty")
    hub.ask(f"/api/models/{repo}/branch/dev", {"startingPoint": first}, "POST")
    assert hub.ask(f"/api/models/{repo}/branch/dev", {"startingPoint": "main"}, "POST")[0] == 409
    assert hub.git(repo).head("dev") == first
    assert hub.ask(f"/api/models/{repo}/branch/dev", {"startingPoint": "main", "overwrite": True}, "POST")[0] == 200
    assert hub.git(repo).head("dev") == second


def test_a_branch_is_made_once(api, new):
    repo = new()
    api.create_branch(repo, branch="dev")
    with refused(HfHubHTTPError, 409, "Reference refs/heads/dev already exists"):
        api.create_branch(repo, branch="dev")
    api.create_branch(repo, branch="dev", exist_ok=True)


@pytest.mark.parametrize("name", ["refs/pr/5", "refs/foo/bar", "with space", "a..b", "end.lock", "a~1", "a:b"])
def test_a_branch_needs_a_name_that_git_takes(api, new, name):
    with refused(BadRequestError, 400) as caught:
        api.create_branch(new(), branch=name)
    assert caught.value.server_message.startswith("Invalid reference for a branch")


def test_branches_are_deleted_but_not_main(api, hub, as_user, new):
    repo = new()
    api.create_branch(repo, branch="feature/x")
    with refused(HfHubHTTPError, 403, NO_RIGHT):
        as_user("bob").delete_branch(repo, branch="feature/x")
    api.delete_branch(repo, branch="feature/x")
    assert list(hub.git(repo).refs()) == ["refs/heads/main"]
    with refused(RevisionNotFoundError, 404, None, "RevisionNotFound") as caught:
        api.delete_branch(repo, branch="feature/x")
    assert "Invalid rev id" in caught.value.server_message
    with refused(HfHubHTTPError, 403, "Cannot delete refs/heads/main"):
        api.delete_branch(repo, branch="main")


def test_tags_are_made_once_and_deleted(api, hub, as_user, new):
    repo = new()
    api.create_tag(repo, tag="v1")
    with refused(HfHubHTTPError, 409):
        api.create_tag(repo, tag="v1")
    api.create_tag(repo, tag="v1", exist_ok=True)
    with refused(HfHubHTTPError, 403, NO_RIGHT):
        as_user("reader").create_tag(repo, tag="v2")
    api.delete_tag(repo, tag="v1")
    assert list(hub.git(repo).refs()) == ["refs/heads/main"]
    with refused(RevisionNotFoundError, 404, None, "RevisionNotFound"):
        api.delete_tag(repo, tag="v1")


def test_a_tag_needs_a_revision_and_then_a_name(api, new):
    repo = new()
    with refused(RevisionNotFoundError, 404, "Invalid rev id: foobar", "RevisionNotFound"):
        api.create_tag(repo, tag="not valid", revision="foobar")
    with refused(BadRequestError, 400):
        api.create_tag(repo, tag="not valid")


def test_a_tag_named_like_a_branch_fails_as_on_the_hub(api, new):
    repo = new()
    api.create_branch(repo, branch="twin")
    with refused(HfHubHTTPError, 500):
        api.delete_tag(repo, tag="twin")


def test_a_tag_is_read_as_the_commit_it_names(api, new, commit):
    repo = new()
    first = commit(repo, {"a": b"one"})
    api.create_tag(repo, tag="v/1", tag_message="annotated")
    commit(repo, {"a": b"two"})
    assert api.model_info(repo, revision="v/1").sha == first
    with open(api.hf_hub_download(repo, "a", revision="v/1"), "rb") as file:
        assert file.read() == b"one"


def test_refs_of_nothing(api, as_user, new):
    with refused(RepositoryNotFoundError, 404, MISSING, "RepoNotFound"):
        api.list_repo_refs("alice/never-made")
    with refused(RepositoryNotFoundError, 404, MISSING, "RepoNotFound"):
        as_user("bob").create_branch(new(private=True), branch="dev")
