"""Gated repos: asking for access, and granting, rejecting and taking it back."""

import urllib.error
import urllib.request

import pytest
from huggingface_hub.errors import BadRequestError, GatedRepoError, HfHubHTTPError

from expect import NO_RIGHT, refused
from hub import TOKENS

PREFIX = {"model": "", "dataset": "datasets/"}


class Stop(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


@pytest.fixture
def gated(api, new, commit):
    def make(mode, kind="model"):
        repo = new(kind)
        commit(repo, {"w.bin": b"\0" * 100}, kind)
        api.update_repo_settings(repo, repo_type=kind, gated=mode)
        return repo

    return make


@pytest.fixture
def ask(hub):
    def send(name, repo, kind="model", fields=b"{}"):
        request = urllib.request.Request(
            f"{hub.url}/{PREFIX[kind]}{repo}/ask-access", fields, {"Content-Type": "application/json"}, method="POST"
        )
        if name:
            request.add_header("Authorization", f"Bearer {TOKENS[name]}")
        try:
            with urllib.request.build_opener(Stop).open(request, timeout=30) as answer:
                return answer.status, None
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.headers["Location"]

    return send


def names(requests):
    return [(request.username, request.status) for request in requests]


@pytest.mark.parametrize("kind", ["model", "dataset"])
def test_an_automatic_gate_opens_at_once(api, as_user, gated, ask, tmp_path, kind):
    repo = gated("auto", kind)
    assert ask("bob", repo, kind, b'{"Name": "Bob", "Why": "to learn"}')[0] == 303
    assert as_user("bob").hf_hub_download(repo, "w.bin", repo_type=kind, cache_dir=tmp_path)
    (request,) = api.list_accepted_access_requests(repo, repo_type=kind)
    assert (request.username, request.fullname, request.status, request.fields) == (
        "bob",
        "bob",
        "accepted",
        {"Name": "Bob", "Why": "to learn"},
    )
    assert request.email and request.timestamp.tzinfo


def test_a_request_waits_and_is_accepted(api, as_user, gated, ask):
    repo = gated("manual")
    status, location = ask("bob", repo)
    assert (status, location.endswith(f"/{repo}")) == (303, True)
    assert ask("bob", repo)[0] == 303
    with refused(
        GatedRepoError, 403, f"Your request to access model {repo} is awaiting a review from the repo authors.", "GatedRepo"
    ):
        as_user("bob").auth_check(repo)
    assert names(api.list_pending_access_requests(repo)) == [("bob", "pending")]
    api.accept_access_request(repo, "bob")
    as_user("bob").auth_check(repo)
    assert (names(api.list_pending_access_requests(repo)), names(api.list_accepted_access_requests(repo))) == (
        [],
        [("bob", "accepted")],
    )


def test_a_rejection_is_told_and_can_be_reversed(api, as_user, gated, ask):
    repo = gated("manual")
    ask("bob", repo)
    api.reject_access_request(repo, "bob", rejection_reason="Not now")
    with refused(
        GatedRepoError, 403, f"Your request to access model {repo} has been rejected by the repo's authors.", "GatedRepo"
    ):
        as_user("bob").auth_check(repo)
    assert names(api.list_rejected_access_requests(repo)) == [("bob", "rejected")]
    api.cancel_access_request(repo, "bob")
    assert names(api.list_pending_access_requests(repo)) == [("bob", "pending")]
    api.accept_access_request(repo, "bob")
    as_user("bob").auth_check(repo)
    with refused(BadRequestError, 400):
        api.reject_access_request(repo, "bob", rejection_reason="x" * 201)


def test_access_is_granted_without_a_request(api, as_user, gated):
    repo = gated("manual")
    api.grant_access(repo, "bob")
    as_user("bob").auth_check(repo)
    (request,) = api.list_accepted_access_requests(repo)
    assert (request.username, request.email, request.status) == ("bob", None, "accepted")
    with refused(BadRequestError, 400, "That user already has access to the repo"):
        api.grant_access(repo, "bob")


def test_what_cannot_be_done_is_told(api, as_user, gated, ask, new):
    repo = gated("manual")
    with refused(HfHubHTTPError, 404, "No access request found matching your criteria"):
        api.accept_access_request(repo, "bob")
    with refused(HfHubHTTPError, 404, "User not found"):
        api.accept_access_request(repo, "nobody-here")
    ask("bob", repo)
    api.accept_access_request(repo, "bob")
    with refused(HfHubHTTPError, 404, "No access request found matching your criteria"):
        api.accept_access_request(repo, "bob")
    with refused(HfHubHTTPError, 403, NO_RIGHT):
        list(as_user("bob").list_pending_access_requests(repo))
    with refused(HfHubHTTPError, 403, NO_RIGHT):
        as_user("bob").grant_access(repo, "carol")
    open_repo = new()
    with refused(BadRequestError, 400, f"model {open_repo} is not gated", "RepoNotGated"):
        api.grant_access(open_repo, "bob")
    assert list(api.list_pending_access_requests(open_repo)) == []


def test_a_visitor_takes_a_request_back(hub, api, gated, ask):
    repo = gated("manual")
    ask("bob", repo)

    def cancel():
        request = urllib.request.Request(
            f"{hub.url}/api/models/{repo}/user-access-request/cancel",
            b"{}",
            {"Authorization": f"Bearer {TOKENS['bob']}", "Content-Type": "application/json"},
            method="POST",
        )
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read()

    assert cancel() == (200, b'{"ok":true}')
    assert list(api.list_pending_access_requests(repo)) == []
    status, body = cancel()
    assert status == 404 and b"No pending access request found for this repo and this user" in body
    assert ask(None, repo)[0] == 401


def test_many_are_handled_at_once_and_found_by_their_names(hub, api, gated, ask):
    repo = gated("manual")
    for name in ("bob", "carol", "pia"):
        ask(name, repo)
    found, _ = hub.json(f"/api/models/{repo}/user-access-request/pending?q=CA")
    assert [item["user"]["user"] for item in found] == ["carol"]
    page, headers = hub.json(f"/api/models/{repo}/user-access-request/pending?limit=10")
    assert len(page) == 3 and 'rel="next"' not in headers.get("Link", "")
    answers, _ = hub.json(
        f"/api/models/{repo}/user-access-request/batch",
        {"status": "accepted", "requests": [{"user": "bob"}, {"user": "nobody-here"}, {"user": "fred"}]},
        "POST",
    )
    assert [(a["user"], a["ok"], a.get("error")) for a in answers] == [
        ("bob", True, None),
        ("nobody-here", False, "user_not_found"),
        ("fred", False, "request_not_found"),
    ]
    assert names(api.list_accepted_access_requests(repo)) == [("bob", "accepted")]
    status, headers, body = hub.ask(f"/{repo}/user-access-report")
    assert status == 200 and headers["Content-Disposition"].startswith("attachment") and b'"carol"' in body


def test_a_gate_that_is_taken_down_lets_everybody_in(api, as_user, gated, tmp_path):
    repo = gated("manual")
    api.update_repo_settings(repo, gated=False)
    assert as_user(None).hf_hub_download(repo, "w.bin", cache_dir=tmp_path)
