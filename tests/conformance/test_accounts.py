"""Who is asking, and what they may do."""

import pytest
from huggingface_hub import HfApi
from huggingface_hub.errors import GatedRepoError, HfHubHTTPError, RepositoryNotFoundError

from expect import MISSING, NO_RIGHT, SIGNED_OUT, refused
from hub import TOKENS


def test_whoami_names_the_account_its_token_and_its_organizations(api):
    me = api.whoami()
    assert {key: me[key] for key in ("type", "name", "fullname", "emailVerified", "isPro")} == {
        "type": "user",
        "name": "alice",
        "fullname": "alice",
        "emailVerified": True,
        "isPro": False,
    }
    assert len(me["id"]) == 24 and int(me["id"], 16)
    assert me["auth"]["type"] == "access_token"
    assert me["auth"]["accessToken"]["role"] == "write"
    assert [(org["name"], org["type"], org["roleInOrg"]) for org in me["orgs"]] == [("acme", "org", "admin")]


def test_each_token_has_its_own_role(as_user):
    assert as_user("reader").whoami()["auth"]["accessToken"]["role"] == "read"
    fine = as_user("fine").whoami()["auth"]["accessToken"]
    assert fine["role"] == "fineGrained"
    scoped = {entry["entity"]["name"]: entry["permissions"] for entry in fine["fineGrained"]["scoped"]}
    assert set(scoped) == {"alice/only-here", "alice/nor-there"}
    assert all("repo.write" in permissions for permissions in scoped.values())


def test_a_paying_account_says_so(as_user):
    assert as_user("pia").whoami()["isPro"] is True
    assert as_user("fred").whoami()["isPro"] is False
    assert as_user("fred").whoami()["fullname"] == "Fred Free"
    assert [org["fullname"] for org in as_user("pia").whoami()["orgs"]] == ["Closed Doors"]


def test_roles_in_an_organization_differ(as_user):
    roles = {name: as_user(name).whoami()["orgs"][0]["roleInOrg"] for name in ("alice", "bob", "carol")}
    assert roles == {"alice": "admin", "bob": "write", "carol": "read"}


def test_a_wrong_token_is_refused(hub):
    with refused(HfHubHTTPError, 401):
        HfApi(endpoint=hub.url, token="hf_nobody").whoami()
    with pytest.raises(HfHubHTTPError) as caught:
        HfApi(endpoint=hub.url, token="hf_nobody").model_info("alice/whatever")
    assert type(caught.value) is HfHubHTTPError, "a wrong token must not look like a missing repo"
    assert caught.value.server_message == "Invalid credentials in Authorization header"


def test_a_full_name_takes_the_account_or_the_organization(api):
    assert api.get_full_repo_name("m") == "alice/m"
    assert api.get_full_repo_name("m", organization="acme") == "acme/m"


def test_auth_check_passes_for_what_can_be_read(api, as_user, new):
    public = new()
    api.auth_check(public, write=True)
    as_user("bob").auth_check(public)
    as_user(None).auth_check(public)


def test_auth_check_tells_a_stranger_only_that_nothing_is_there(as_user, new):
    private = new(private=True)
    with refused(RepositoryNotFoundError, 404, MISSING, "RepoNotFound"):
        as_user("bob").auth_check(private)
    with refused(RepositoryNotFoundError, 401, SIGNED_OUT, "RepoNotFound"):
        as_user(None).auth_check(private)


def test_auth_check_for_writing_needs_the_right_and_the_token(as_user, new):
    repo = new()
    for name in ("bob", "reader", "fine"):
        with refused(HfHubHTTPError, 403, NO_RIGHT):
            as_user(name).auth_check(repo, write=True)


def test_auth_check_names_the_gate(api, hub, as_user, new):
    repo = new()
    api.update_repo_settings(repo, gated="manual")
    with refused(
        GatedRepoError,
        403,
        f"Access to model {repo} is restricted and you are not in the authorized list. Visit {hub.url}/{repo} to ask for access.",
        "GatedRepo",
    ):
        as_user("bob").auth_check(repo)
    with refused(
        GatedRepoError,
        401,
        f"Access to model {repo} is restricted. You must have access to it and be authenticated to access it. Please log in.",
        "GatedRepo",
    ):
        as_user(None).auth_check(repo)


def test_a_fine_grained_token_writes_only_where_it_may(api, as_user):
    for name in ("only-here", "elsewhere"):
        api.create_repo(f"alice/{name}")
    fine = as_user("fine")
    fine.upload_file(path_or_fileobj=b"x", path_in_repo="x", repo_id="alice/only-here")
    with refused(HfHubHTTPError, 403, NO_RIGHT):
        fine.upload_file(path_or_fileobj=b"x", path_in_repo="x", repo_id="alice/elsewhere")


def test_whoami_knows_git_and_its_basic_authorization(hub, new):
    import base64
    import urllib.request

    private = new(private=True)
    request = urllib.request.Request(f"{hub.url}/api/models/{private}")
    request.add_header("Authorization", "Basic " + base64.b64encode(f"alice:{TOKENS['alice']}".encode()).decode())
    with urllib.request.urlopen(request, timeout=30) as answer:
        assert answer.status == 200
