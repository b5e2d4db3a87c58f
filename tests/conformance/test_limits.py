"""Rate limits, repeated attempts, and errors that come from between: what the client makes of them."""

import httpx
import pytest
from huggingface_hub.errors import BadRequestError, HfHubHTTPError
from huggingface_hub.utils import get_session
from huggingface_hub.utils._http import parse_ratelimit_headers

from expect import refused


def limits(answer):
    return parse_ratelimit_headers(answer.headers)


def test_every_answer_says_how_much_is_left(hub, new, commit):
    repo = new()
    commit(repo, {"a.txt": b"a"})
    for path, bucket in (
        (f"/api/models/{repo}", "api"),
        (f"/{repo}/resolve/main/a.txt", "resolvers"),
        (f"/{repo}/raw/main/a.txt", "pages"),
        ("/api/models/alice/never-made", "api"),
    ):
        first, second = (
            limits(get_session().get(hub.url + path, headers={"Authorization": f"Bearer {hub.token}"})) for _ in range(2)
        )
        assert (first.resource_type, second.remaining) == (bucket, first.remaining - 1)
        assert 0 < first.reset_in_seconds <= first.window_seconds == 300
        assert first.remaining < first.limit


def test_accounts_count_apart(hub, as_user, new):
    repo = new()
    left = [
        limits(
            get_session().get(f"{hub.url}/api/models/{repo}", headers={"Authorization": f"Bearer {as_user(name).token}"})
        ).remaining
        for name in ("carol", "fred", "carol")
    ]
    assert left[2] == left[0] - 1


def test_a_spent_limit_is_an_error_with_a_time(api, hub, new):
    repo = new()
    hub.switch("rateLimit", f"/api/models/{repo}", amount=1, seconds=120)
    api.model_info(repo)
    with refused(HfHubHTTPError, 429) as caught:
        api.model_info(repo)
    left = limits(caught.value.response)
    assert (left.remaining, 100 < left.reset_in_seconds <= 120) == (0, True)
    assert "Retry after" in str(caught.value)


def test_pages_after_the_first_are_asked_for_again(api, hub, new, commit, monkeypatch):
    monkeypatch.setattr("time.sleep", lambda seconds: None)
    repo = new()
    commit(repo, {f"{n}.txt": b"" for n in range(1100)})
    tree = iter(api.list_repo_tree(repo))
    next(tree)
    hub.switch("failNext", "*/tree/main", status=503, times=2)
    assert 1 + len(list(tree)) == 1101


@pytest.mark.parametrize("status", [500, 502, 504])
def test_a_failing_gateway_is_an_error_of_its_own(api, hub, new, status):
    repo = new()
    hub.switch("failNext", f"/api/models/{repo}", status=status, body="<html>no</html>", headers={"Content-Type": "text/html"})
    with refused(HfHubHTTPError, status):
        api.model_info(repo)
    assert api.model_info(repo).id == repo


def test_a_lost_answer_to_a_commit_leaves_the_commit(api, hub, new):
    repo = new()
    hub.switch("loseAnswer", f"/api/models/{repo}/commit/main")
    with pytest.raises(Exception):
        api.upload_file(path_or_fileobj=b"a", path_in_repo="a", repo_id=repo)
    assert hub.git(repo).titles() == ["Upload a with huggingface_hub", "initial commit"]


def test_a_body_that_is_no_json_is_a_bad_request(hub):
    answer = httpx.post(f"{hub.url}/api/repos/create", content=b"{not json", headers={"Authorization": f"Bearer {hub.token}"})
    assert answer.status_code == 400 and "error" in answer.json()


def test_each_request_is_answered_with_its_id(api, new):
    repo = new()
    with refused(BadRequestError, 400) as caught:
        api.model_info(repo, expand=["colour"])
    sent = caught.value.response.request.headers["X-Amzn-Trace-Id"]
    assert caught.value.request_id.endswith(sent) and caught.value.request_id.startswith("Root=1-")

    own = httpx.get(f"{api.endpoint}/api/models/{repo}", headers={"X-Request-Id": "of-my-own"})
    assert own.headers["X-Request-Id"] == "of-my-own"


def test_unknown_paths_are_not_found(hub):
    for path in ("/api/no-such-thing", "/api/models/alice/x/no-such-thing", "/no-such-page"):
        assert hub.ask(path)[0] == 404
