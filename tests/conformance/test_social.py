"""Who people and organizations are, whom they follow, what concerns them."""

import pytest
from huggingface_hub import Organization, User
from huggingface_hub.errors import HfHubHTTPError
from huggingface_hub.utils import get_session, hf_raise_for_status

from expect import refused


def test_an_overview_counts_what_somebody_has(api, as_user, new):
    before = as_user(None).get_user_overview("carol")
    new(owner="carol"), new("dataset", owner="carol"), new("space", owner="carol")
    after = as_user(None).get_user_overview("carol")
    assert isinstance(after, User)
    assert (after.username, after.fullname, after.is_pro, after.user_type) == ("carol", "carol", False, "user")
    assert (after.num_models, after.num_datasets, after.num_spaces) == (
        before.num_models + 1,
        before.num_datasets + 1,
        before.num_spaces + 1,
    )
    assert [org.name for org in after.orgs] == ["acme"]
    assert after.avatar_url
    assert api.get_user_overview("pia").is_pro is True
    with refused(HfHubHTTPError, 404):
        api.get_user_overview("nobody-here")
    with refused(HfHubHTTPError, 404):
        api.get_user_overview("acme")


def test_an_overview_of_an_organization(api, new):
    new(owner="acme")
    overview = api.get_organization_overview("acme")
    assert isinstance(overview, Organization)
    assert (overview.name, overview.num_users) == ("acme", 3)
    assert overview.num_models == len(list(api.list_models(author="acme")))
    assert overview.avatar_url
    with refused(HfHubHTTPError, 404):
        api.get_organization_overview("alice")


def test_members_are_listed(api):
    assert {member.username for member in api.list_organization_members("acme")} == {"alice", "bob", "carol"}


def test_followers_and_whom_they_follow_are_listed(api):
    for listed in (api.list_user_followers("alice"), api.list_user_following("alice"), api.list_organization_followers("acme")):
        assert list(listed) == []
    with refused(HfHubHTTPError, 404):
        list(api.list_user_followers("nobody-here"))


def test_avatars_lead_to_an_image(hub):
    for path in ("/api/users/alice/avatar", "/api/organizations/acme/avatar"):
        avatar = hub.json(path)[0]["avatarUrl"]
        status, headers, _ = hub.ask(avatar)
        assert status == 200 and headers["Content-Type"].startswith("image/")
    for path in ("/api/users/alice/avatar?redirect=true", "/api/avatars/alice", "/api/avatars/acme"):
        status, headers, _ = hub.ask(path)
        assert status == 200 and headers["Content-Type"].startswith("image/")


def test_sample_people_follow_each_other(furnished):
    followed = [user["user"] for user in furnished.json("/api/users/alice/following")[0]]
    assert followed
    assert "alice" in {user["user"] for user in furnished.json(f"/api/users/{followed[0]}/followers")[0]}


@pytest.fixture
def notices(hub, as_user, new):
    """A discussion on alice's repo, of which she has not heard yet."""
    repo = new()
    as_user("bob").create_discussion(repo, "Something to read", description="Hello")
    return repo


def test_a_discussion_is_notified_read_and_forgotten(hub, api, as_user, notices):
    def listed(query=""):
        return hub.json(f"/api/notifications?repoType=model&repoName={notices}{query}")[0]

    page = listed()
    (note,) = page["notifications"]
    assert (note["type"], note["read"], note["repo"]["name"], note["discussion"]["num"], note["discussion"]["title"]) == (
        "repo",
        False,
        notices,
        1,
        "Something to read",
    )
    assert page["count"]["view"] == 1 and page["start"] == 0
    hub.ask("/api/notifications/mark-as-read", {"discussionIds": [note["discussion"]["id"]], "read": True}, "POST")
    assert listed()["notifications"][0]["read"] is True
    assert listed("&readStatus=unread")["notifications"] == []
    as_user("bob").comment_discussion(notices, 1, "And again")
    assert listed("&readStatus=unread")["notifications"][0]["read"] is False
    assert hub.ask("/api/notifications", {"discussionIds": [note["discussion"]["id"]]}, "DELETE")[0] == 200
    assert listed()["notifications"] == []


def test_ones_own_doings_are_no_news(hub, api, new):
    repo = new()
    api.create_discussion(repo, "By myself")
    assert hub.json(f"/api/notifications?repoType=model&repoName={repo}")[0]["notifications"] == []


def test_what_is_watched_is_heard_of(hub, as_user, new):
    repo = new(owner="pia")
    row = hub.json(f"/api/models/{repo}")[0]["_id"]
    assert hub.ask("/api/settings/watch", {"add": [{"id": row, "type": "repo"}], "delete": []}, "PATCH")[0] == 200
    as_user("bob").create_discussion(repo, "Watched")
    assert [
        n["discussion"]["title"] for n in hub.json(f"/api/notifications?repoType=model&repoName={repo}")[0]["notifications"]
    ] == ["Watched"]


def test_notification_settings_are_taken(hub):
    assert hub.ask("/api/settings/notifications", {"notifications": {"announcements": False}}, "PATCH")[0] == 200
    assert hub.ask("/api/settings/notifications", {"notifications": {"weather": True}}, "PATCH")[0] == 400
    assert hub.ask("/api/settings/notifications", {"notifications": {"announcements": "no"}}, "PATCH")[0] == 400


def test_notifications_need_an_account(hub):
    with refused(HfHubHTTPError, 401):
        hf_raise_for_status(get_session().get(f"{hub.url}/api/notifications"))
