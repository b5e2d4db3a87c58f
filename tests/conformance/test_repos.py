"""Repos as a whole: made, hidden from strangers, described."""

import hashlib

import pytest
from huggingface_hub import RepoUrl
from huggingface_hub.errors import BadRequestError, HfHubHTTPError, RepositoryNotFoundError, RevisionNotFoundError

from expect import MISSING, SIGNED_OUT, refused
from hub import KINDS

PREFIX = {"model": "", "dataset": "datasets/", "space": "spaces/"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_repo_has_one_commit_and_its_attributes(api, hub, new, kind):
    repo = new(kind)
    git = hub.git(repo, kind)
    assert git.titles() == ["initial commit"]
    files = {".gitattributes", "README.md"} if kind == "space" else {".gitattributes"}
    assert set(git.tree()) == files
    assert api.list_repo_files(repo, repo_type=kind) == sorted(files)
    commits = api.list_repo_commits(repo, repo_type=kind)
    assert [(commit.title, commit.message, commit.authors) for commit in commits] == [("initial commit", "", ["alice"])]
    assert "*.safetensors filter=lfs diff=lfs merge=lfs -text" in git.read(".gitattributes").decode().splitlines()


@pytest.mark.parametrize("kind", KINDS)
def test_create_gives_the_address_of_the_repo(api, hub, kind):
    url = api.create_repo(f"address-of-{kind}", repo_type=kind, space_sdk="static")
    assert isinstance(url, RepoUrl)
    assert str(url) == f"{hub.url}/{PREFIX[kind]}alice/address-of-{kind}"
    assert (url.endpoint, url.namespace, url.repo_name, url.repo_id, url.repo_type) == (
        hub.url,
        "alice",
        f"address-of-{kind}",
        f"alice/address-of-{kind}",
        kind,
    )


@pytest.mark.parametrize("kind", KINDS)
def test_a_taken_name_is_refused_but_for_exist_ok(api, hub, new, kind):
    repo = new(kind)
    with refused(HfHubHTTPError, 409, f"You already created this {kind} repo") as caught:
        api.create_repo(repo, repo_type=kind, space_sdk="static")
    assert caught.value.response.json()["url"] == f"{hub.url}/{PREFIX[kind]}{repo}"
    again = api.create_repo(repo, repo_type=kind, space_sdk="static", exist_ok=True)
    assert (again.repo_id, again.repo_type, str(again)) == (repo, kind, f"{hub.url}/{PREFIX[kind]}{repo}")


def test_names_differ_by_kind_and_not_by_case(api, new):
    repo = new()
    api.create_repo(repo, repo_type="dataset")
    shouted = "alice/" + repo.split("/")[1].upper()
    with refused(HfHubHTTPError, 409, "You already created this model repo"):
        api.create_repo(shouted)
    assert api.model_info(shouted).id == repo


def test_nobody_makes_repos_for_others(as_user):
    for name in ("bob", "fine"):
        with refused(HfHubHTTPError, 403):
            as_user(name).create_repo("alice/not-hers")
    with refused(HfHubHTTPError, 403):
        as_user("reader").create_repo("by-a-reader")
    with refused(HfHubHTTPError, 401, SIGNED_OUT):
        as_user(None).create_repo("alice/by-nobody")
    with refused(HfHubHTTPError, 403):
        as_user("carol").create_repo("acme/by-a-reading-member")


def test_exist_ok_looks_for_the_repo_when_it_may_not_be_made(as_user, new):
    repo = new()
    assert as_user("bob").create_repo(repo, exist_ok=True).repo_id == repo


def test_a_member_who_writes_makes_repos_of_the_organization(as_user):
    assert as_user("bob").create_repo("acme/made-by-bob").repo_id == "acme/made-by-bob"
    assert as_user("alice").model_info("acme/made-by-bob").author == "acme"


@pytest.mark.parametrize("visibility", [{"private": True}, {"visibility": "private"}])
def test_a_private_repo_is_there_for_its_owner_alone(api, as_user, new, visibility):
    repo = new(**visibility)
    assert api.model_info(repo).private is True
    with refused(RepositoryNotFoundError, 404, MISSING, "RepoNotFound"):
        as_user("bob").model_info(repo)
    with refused(RepositoryNotFoundError, 401, SIGNED_OUT, "RepoNotFound"):
        as_user(None).model_info(repo)
    assert (api.repo_exists(repo), as_user("bob").repo_exists(repo), as_user(None).repo_exists(repo)) == (True, False, False)
    assert repo not in [model.id for model in as_user("bob").list_models(author="alice")]
    assert repo in [model.id for model in api.list_models(author="alice")]


def test_what_is_new_in_an_organization_is_as_private_as_it_says(api, pia, as_user):
    name = "closed/private-unless-told-otherwise"
    pia.create_repo(name)
    assert pia.repo_info(name).private
    with refused(RepositoryNotFoundError, 404, MISSING, "RepoNotFound"):
        as_user("bob").repo_info(name)
    pia.create_repo(name + "-public", private=False)
    assert not pia.repo_info(name + "-public").private
    api.create_repo("acme/public-unless-told-otherwise")
    assert not api.repo_info("acme/public-unless-told-otherwise").private


def test_a_protected_space_hides_its_files(pia, as_user, new):
    space = new("space", owner="pia", visibility="protected")
    assert pia.list_repo_files(space, repo_type="space")
    assert [repo.visibility for repo in pia.list_user_repos() if repo.id == space] == ["protected"]
    for name in ("bob", None):
        assert not as_user(name).repo_exists(space, repo_type="space")
    pia.update_repo_settings(space, repo_type="space", visibility="public")
    assert as_user(None).repo_exists(space, repo_type="space")
    with refused(HfHubHTTPError, 402):
        as_user("fred").create_repo("fred/protected", repo_type="space", space_sdk="static", visibility="protected")


def test_a_private_repo_of_an_organization_is_there_for_members(as_user, new):
    repo = new(owner="acme", private=True)
    assert as_user("carol").model_info(repo).id == repo
    with refused(RepositoryNotFoundError, 404, MISSING, "RepoNotFound"):
        as_user("pia").model_info(repo)


def test_what_does_not_exist_is_told_apart(api, new):
    with refused(RepositoryNotFoundError, 404, MISSING, "RepoNotFound"):
        api.model_info("alice/never-made")
    repo = new()
    with refused(RevisionNotFoundError, 404, "Invalid rev id: no-such-branch", "RevisionNotFound"):
        api.model_info(repo, revision="no-such-branch")
    with refused(RepositoryNotFoundError, 404, MISSING, "RepoNotFound"):
        api.dataset_info(repo)


@pytest.mark.parametrize("kind", KINDS)
def test_info_describes_the_repo(api, hub, new, commit, kind):
    repo = new(kind)
    head = commit(repo, {"a.txt": b"hello", "folder/b.bin": b"\0" * 2000}, kind)
    info = api.repo_info(repo, repo_type=kind, files_metadata=True)
    assert (info.id, info.author, info.sha, info.private, info.likes) == (repo, "alice", head, False, 0)
    assert (info.created_at.tzinfo, info.last_modified.tzinfo) != (None, None)
    assert info.created_at <= info.last_modified
    git = hub.git(repo, kind)
    assert head == git.head()
    tree = git.tree()
    assert {s.rfilename: s.blob_id for s in info.siblings} == {path: oid for path, (what, oid) in tree.items() if what == "blob"}
    by_path = {s.rfilename: s for s in info.siblings}
    assert (by_path["a.txt"].size, by_path["a.txt"].lfs) == (5, None)
    lfs = by_path["folder/b.bin"].lfs
    assert (by_path["folder/b.bin"].size, lfs.size, lfs.sha256) == (2000, 2000, hashlib.sha256(b"\0" * 2000).hexdigest())
    assert git.read("folder/b.bin").decode().endswith(f"oid sha256:{lfs.sha256}\nsize 2000\n")
    assert lfs.pointer_size == len(git.read("folder/b.bin"))
    without = api.repo_info(repo, repo_type=kind)
    assert [s.rfilename for s in without.siblings] == [s.rfilename for s in info.siblings]
    assert all((s.size, s.blob_id, s.lfs) == (None, None, None) for s in without.siblings)


def test_info_of_a_revision_is_of_that_revision(api, new, commit):
    repo = new()
    first = commit(repo, {"one": b"1"})
    second = commit(repo, {"two": b"2"})
    assert api.model_info(repo).sha == second
    for revision in (first, first[:10]):
        old = api.model_info(repo, revision=revision)
        assert (old.sha, [s.rfilename for s in old.siblings]) == (first, [".gitattributes", "one"])
    assert str(api.resolve_revision(repo)) == "main"
    assert api.resolve_revision(repo).resolved == second


def test_expand_gives_what_was_asked_for_and_no_more(api, new):
    repo = new()
    info = api.model_info(repo, expand=["likes", "private"])
    assert (info.likes, info.private, info.sha, info.siblings, info.tags) == (0, False, None, None, None)
    with refused(BadRequestError, 400) as caught:
        api.model_info(repo, expand=["colour"])
    assert caught.value.server_message.startswith('"expand" must be one of [')


def test_the_card_is_part_of_the_info(api, new, commit):
    repo = new()
    commit(
        repo,
        {
            "README.md": b"\n---\nlicense: mit\nlanguage: [en, de]\npipeline_tag: fill-mask\nlibrary_name: transformers\n"
            b"tags:\n- tiny\ndatasets:\n- alice/words\n---\n# Hello\n"
        },
    )
    info = api.model_info(repo)
    assert info.card_data.to_dict() == {
        "license": "mit",
        "language": ["en", "de"],
        "pipeline_tag": "fill-mask",
        "library_name": "transformers",
        "tags": ["tiny"],
        "datasets": ["alice/words"],
    }
    assert (info.pipeline_tag, info.library_name) == ("fill-mask", "transformers")
    assert {"transformers", "fill-mask", "tiny", "en", "de", "license:mit", "dataset:alice/words"} <= set(info.tags)


def test_a_card_that_is_wrong_stops_the_commit(api, hub, new, commit):
    repo = new()
    with pytest.raises(ValueError, match="Invalid metadata in README.md"):
        commit(repo, {"README.md": b"---\nmodel-index: foo\n---\n"})
    with pytest.warns(UserWarning, match="empty or missing yaml metadata in repo card"):
        commit(repo, {"README.md": b"# No front matter\n"})
    assert len(hub.git(repo).titles()) == 2


def test_revisions_and_files_exist_or_do_not(api, as_user, new, commit):
    repo = new(private=True)
    commit(repo, {"file.txt": b"content"})
    assert api.revision_exists(repo, "main") and not api.revision_exists(repo, "other")
    assert not as_user("bob").revision_exists(repo, "main")
    assert api.file_exists(repo, "file.txt") and not api.file_exists(repo, "other.txt")
    assert not api.file_exists(repo, "file.txt", revision="other") and not api.file_exists("alice/never-made", "file.txt")
    assert not as_user(None).file_exists(repo, "file.txt")


def test_a_disabled_repo_is_told_apart(api, hub, new):
    from huggingface_hub.errors import DisabledRepoError

    repo = new()
    hub.switch(
        "failNext",
        f"/api/models/{repo}",
        status=403,
        body='{"error":"Access to this resource is disabled."}',
        headers={"X-Error-Message": "Access to this resource is disabled."},
    )
    with refused(DisabledRepoError, 403, "Access to this resource is disabled."):
        api.model_info(repo)
    assert api.model_info(repo).id == repo
