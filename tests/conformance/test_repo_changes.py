"""Repos that are set, moved, copied, liked and deleted."""

import pytest
from huggingface_hub.errors import HfHubHTTPError, RepositoryNotFoundError

from expect import MISSING, NO_RIGHT, refused
from hub import KINDS


@pytest.mark.parametrize("kind", ["model", "dataset"])
def test_settings_change_what_was_sent_and_nothing_else(api, as_user, new, kind):
    repo = new(kind)

    def facts():
        info = api.repo_info(repo, repo_type=kind)
        return info.private, info.gated

    assert facts() == (False, False)
    for gated in ("auto", "manual", False):
        api.update_repo_settings(repo, repo_type=kind, gated=gated)
        assert facts() == (False, gated)
    api.update_repo_settings(repo, repo_type=kind, private=True, gated="auto")
    assert facts() == (True, "auto")
    api.update_repo_settings(repo, repo_type=kind, visibility="public")
    assert facts() == (False, "auto")
    with refused(HfHubHTTPError, 403, NO_RIGHT):
        as_user("bob").update_repo_settings(repo, repo_type=kind, private=True)


def test_settings_answer_with_what_they_were_sent(hub, new):
    repo = new()
    for body in ({}, {"private": True}, {"gated": "auto", "discussionsDisabled": True}):
        assert hub.json(f"/api/models/{repo}/settings", body, "PUT")[0] == body
    assert hub.ask(f"/api/models/{repo}/settings", {"gated": True}, "PUT")[0] == 400
    assert hub.ask(f"/api/models/{repo}/settings", {"gated": "sometimes"}, "PUT")[0] == 400


@pytest.mark.parametrize("kind", KINDS)
def test_a_moved_repo_answers_under_both_names(api, hub, new, commit, kind, tmp_path):
    old = new(kind)
    head = commit(old, {"a.txt": b"moved"}, kind)
    moved = old + "-moved"
    api.move_repo(old, moved, repo_type=kind)
    for name in (moved, old):
        info = api.repo_info(name, repo_type=kind)
        assert (info.id, info.sha) == (moved, head)
        path = api.hf_hub_download(name, "a.txt", repo_type=kind, cache_dir=tmp_path / name.replace("/", "-"))
        with open(path, "rb") as file:
            assert file.read() == b"moved"
    commit(old, {"b.txt": b"through the old name"}, kind)
    assert "b.txt" in api.list_repo_files(moved, repo_type=kind)


def test_a_move_needs_rights_on_both_sides_and_a_free_name(api, as_user, new):
    first, second = new(), new()
    with refused(HfHubHTTPError, 409) as caught:
        api.move_repo(first, second)
    assert caught.value.server_message.startswith(f"A model repository called {second} already exists")
    with refused(HfHubHTTPError, 403):
        api.move_repo(first, "pia/" + first.split("/")[1])
    with refused(HfHubHTTPError, 403):
        as_user("bob").move_repo(first, "bob/stolen")
    with refused(RepositoryNotFoundError, 404, MISSING, "RepoNotFound"):
        api.move_repo("alice/never-made", "alice/still-not")
    api.move_repo(first, "acme/" + first.split("/")[1])
    assert api.model_info("acme/" + first.split("/")[1]).author == "acme"


def test_a_name_that_a_moved_repo_left_can_be_taken(api, new):
    old = new()
    api.move_repo(old, old + "-moved")
    api.create_repo(old)
    assert api.model_info(old).id == old
    assert api.model_info(old + "-moved").id == old + "-moved"


@pytest.mark.parametrize("kind", KINDS)
def test_a_duplicate_has_the_history_and_its_own_life(api, hub, new, commit, kind):
    source = new(kind)
    head = commit(source, {"a.txt": b"text", "w.bin": b"\1" * 3000}, kind)
    copy = source + "-copy"
    url = api.duplicate_repo(source, copy, repo_type=kind)
    assert (url.repo_id, url.repo_type) == (copy, kind)
    assert hub.git(copy, kind).tree() == hub.git(source, kind).tree()
    with open(api.hf_hub_download(copy, "w.bin", repo_type=kind), "rb") as file:
        assert file.read() == b"\1" * 3000
    commit(copy, {"b.txt": b"only here"}, kind)
    assert hub.git(source, kind).head() == head
    with refused(HfHubHTTPError, 409) as caught:
        api.duplicate_repo(source, copy, repo_type=kind)
    assert caught.value.response.json()["url"].endswith(copy)
    assert api.duplicate_repo(source, copy, repo_type=kind, exist_ok=True).repo_id == copy


def test_a_duplicate_goes_to_ones_own_account_under_the_same_name(as_user, new):
    source = new()
    assert as_user("bob").duplicate_repo(source).repo_id == "bob/" + source.split("/")[1]
    private = new(private=True)
    with refused(RepositoryNotFoundError, 404, MISSING, "RepoNotFound"):
        as_user("bob").duplicate_repo(private)


def test_likes_are_for_people(api, hub, new):
    repo = new()
    assert hub.ask(f"/api/models/{repo}/like", {}, "POST")[0] == 403
    assert api.model_info(repo).likes == 0


def test_likes_are_listed_on_both_sides_and_taken_back(sampled):
    model, dataset = "openfield/paper-lantern-xl", "acme/tide-tables"
    likes = sampled.list_liked_repos()
    assert likes.user == "alice"
    assert model in likes.models and dataset in likes.datasets
    assert likes.total == len(likes.models) + len(likes.datasets) + len(likes.spaces)
    assert "alice" in [user.username for user in sampled.list_repo_likers(model)]
    before = sampled.model_info(model).likes
    sampled.unlike(model)
    sampled.unlike(model)
    assert "alice" not in [user.username for user in sampled.list_repo_likers(model)]
    assert model not in sampled.list_liked_repos("alice").models
    assert sampled.model_info(model).likes == before - 1
    with refused(RepositoryNotFoundError, 404, MISSING, "RepoNotFound"):
        sampled.unlike("alice/never-made")


def test_storage_is_listed_for_the_owner(api, as_user, new, commit):
    repo = new()
    commit(repo, {"w.bin": b"\2" * 5000})
    rows = {row.id: row for row in api.list_user_repos()}
    assert (rows[repo].type, rows[repo].visibility) == ("model", "public")
    assert rows[repo].storage >= 5000
    assert all(row.id.startswith("alice/") for row in rows.values())
    of_acme = new(owner="acme")
    assert of_acme in [row.id for row in api.list_user_repos("acme")]
    with refused(HfHubHTTPError, 401):
        list(as_user(None).list_user_repos())


@pytest.mark.parametrize("kind", KINDS)
def test_a_deleted_repo_is_gone(api, as_user, new, kind):
    repo = new(kind)
    with refused(HfHubHTTPError, 403, NO_RIGHT):
        as_user("bob").delete_repo(repo, repo_type=kind)
    api.delete_repo(repo, repo_type=kind)
    assert not api.repo_exists(repo, repo_type=kind)
    with refused(RepositoryNotFoundError, 404, MISSING, "RepoNotFound"):
        api.delete_repo(repo, repo_type=kind)
    api.delete_repo(repo, repo_type=kind, missing_ok=True)
    assert api.create_repo(repo, repo_type=kind, space_sdk="static").repo_id == repo
