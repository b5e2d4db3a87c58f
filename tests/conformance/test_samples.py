"""The furnished sandbox: enough of everything for each view to have something to show."""

from collections import Counter


def test_there_are_repos_of_every_kind_with_cards_and_history(sampled):
    repos = {
        kind: list(listed)
        for kind, listed in (
            ("model", sampled.list_models(full=True)),
            ("dataset", sampled.list_datasets(full=True)),
            ("space", sampled.list_spaces(full=True)),
        )
    }
    assert sum(map(len, repos.values())) >= 60
    assert all(len(some) >= 10 for some in repos.values())
    for kind, some in repos.items():
        described = [repo.id for repo in some if "README.md" in {s.rfilename for s in repo.siblings}]
        assert len(described) >= 0.9 * len(some)
    assert any(len(sampled.list_repo_commits(repo.id)) >= 5 for repo in repos["model"])
    assert any(sampled.list_repo_refs(repo.id).tags for repo in repos["model"])
    assert {repo.gated for repo in repos["model"]} >= {False, "auto", "manual"}


def test_discussions_are_in_every_state_and_some_conflict(sampled):
    states, conflicts = Counter(), 0
    for repo in sampled.list_models():
        for discussion in sampled.get_repo_discussions(repo.id):
            states[discussion.is_pull_request, discussion.status] += 1
            if discussion.is_pull_request and discussion.status == "open":
                conflicts += bool(sampled.get_discussion_details(repo.id, discussion.num).conflicting_files)
    assert {(False, "open"), (False, "closed"), (True, "draft"), (True, "open"), (True, "closed"), (True, "merged")} <= set(
        states
    )
    assert conflicts


def test_spaces_are_in_every_stage(sampled):
    stages = {sampled.get_space_runtime(space.id).stage for space in sampled.list_spaces()}
    assert {"RUNNING", "PAUSED", "SLEEPING", "BUILD_ERROR", "RUNTIME_ERROR", "CONFIG_ERROR", "NO_APP_FILE", "STOPPED"} <= stages


def test_there_are_collections_and_people(sampled, furnished):
    assert len(list(sampled.list_collections())) >= 3
    # Whatever its own endpoint, the client asks the default one for members and followers.
    assert len(furnished.json("/api/organizations/acme/members")[0]) >= 2
    assert sampled.list_liked_repos("alice").total > 0
