"""The history that commits make: listed, compared, squashed."""

from huggingface_hub.errors import (
    BadRequestError,
    HfHubHTTPError,
    RepositoryNotFoundError,
    RevisionNotFoundError,
)

from expect import MISSING, NO_RIGHT, refused


def test_history_is_listed_newest_first_and_in_pages(api, hub, new, commit):
    repo = new()
    for number in range(54):
        commit(repo, {"counter": b"%d" % number}, message=f"Count to {number}")
    commits = api.list_repo_commits(repo)
    assert (
        [c.title for c in commits]
        == hub.git(repo).titles()
        == [f"Count to {n}" for n in reversed(range(54))] + ["initial commit"]
    )
    assert [c.commit_id for c in commits] == hub.git(repo)("log", "--format=%H").splitlines()
    page, headers = hub.json(f"/api/models/{repo}/commits/main?limit=1")
    assert (len(page), headers["X-Total-Count"]) == (1, "55")
    assert len(hub.json(f"/api/models/{repo}/commits/main")[0]) == 50
    assert [c.title for c in api.list_repo_commits(repo, revision=commits[-2].commit_id)] == ["Count to 0", "initial commit"]


def test_formatted_titles_come_when_asked_for(api, new, commit):
    repo = new()
    commit(repo, {"a": b"a"}, message="Use <b> & `code`", commit_description="Line")
    plain, formatted = api.list_repo_commits(repo)[0], api.list_repo_commits(repo, formatted=True)[0]
    assert (plain.title, plain.formatted_title, plain.formatted_message) == ("Use <b> & `code`", None, None)
    assert "&lt;b&gt; &amp;" in formatted.formatted_title and "Line" in formatted.formatted_message


def test_history_of_nothing(api, new):
    with refused(RepositoryNotFoundError, 404, MISSING, "RepoNotFound"):
        api.list_repo_commits("alice/never-made")
    with refused(RevisionNotFoundError, 404, "Invalid rev id: other", "RevisionNotFound"):
        api.list_repo_commits(new(), revision="other")


def test_a_squashed_branch_has_one_commit_and_the_same_files(api, hub, as_user, new, commit):
    repo = new()
    commit(repo, {"a": b"1"}, message="One")
    commit(repo, {"a": b"2", "b": b"b"}, message="Two")
    api.create_branch(repo, branch="side")
    before = hub.git(repo)("rev-parse", "main^{tree}")
    with refused(HfHubHTTPError, 403, NO_RIGHT):
        as_user("bob").super_squash_history(repo)
    api.super_squash_history(repo)
    git = hub.git(repo)
    assert git.titles() == ["Super-squash branch 'main' using huggingface_hub"]
    assert git("rev-parse", "main^{tree}") == before
    assert len(git.titles("side")) == 3
    api.super_squash_history(repo, branch="side", commit_message="All of it")
    assert git.titles("side") == ["All of it"]


def test_only_a_branch_can_be_squashed(api, hub, new):
    repo = new()
    for branch in ("missing", hub.git(repo).head()):
        with refused(RevisionNotFoundError, 404, None, "RevisionNotFound"):
            api.super_squash_history(repo, branch=branch)
    with refused(BadRequestError, 400):
        api.super_squash_history(repo, commit_message="x" * 501)


def test_a_pull_request_is_squashed_like_a_branch(api, hub, new, commit):
    repo = new()
    pull = api.create_pull_request(repo, "In steps")
    for step in ("one", "two"):
        commit(repo, {f"{step}.txt": b"x"}, revision=pull.git_reference)
    before = hub.git(repo).tree("refs/pr/1")
    api.super_squash_history(repo, branch=pull.git_reference)
    assert len(api.list_repo_commits(repo, revision=pull.git_reference)) == 1
    assert hub.git(repo).tree("refs/pr/1") == before
    assert hub.git(repo).titles() == ["initial commit"], "main stays as it is"


def test_two_revisions_are_compared(hub, new, commit):
    repo = new()
    first = commit(repo, {"a.txt": b"one\n"})
    second = commit(repo, {"a.txt": b"two\n", "b.txt": b"new\n"})
    for dots in ("..", "..."):
        status, _, body = hub.ask(f"/api/models/{repo}/compare/{first}{dots}{second}?raw=true")
        assert status == 200
        assert "-one\n+two\n" in body.decode() and "+++ b/b.txt" in body.decode()
    assert hub.json(f"/api/models/{repo}/compare/{first}..{second}")[0] == body.decode()
