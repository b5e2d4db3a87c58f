"""Discussions: their events in order, their texts, their lists, and who may do what."""

import pytest
from huggingface_hub import DiscussionComment, DiscussionStatusChange, DiscussionTitleChange
from huggingface_hub.errors import BadRequestError, HfHubHTTPError, RepositoryNotFoundError

from expect import MISSING, refused
from hub import KINDS

PREFIX = {"model": "", "dataset": "datasets/", "space": "spaces/"}
MARKDOWN = "# A *comment*\n\n- with `code` & <b>tags</b>\n\u00fc \u65e5 \U0001f917\n"


def kinds(details):
    return [event.type for event in details.events]


@pytest.mark.parametrize("kind", KINDS)
def test_a_discussion_is_as_it_was_written(api, hub, new, kind):
    repo = new(kind)
    made = api.create_discussion(repo, "  A title  ", description=MARKDOWN, repo_type=kind)
    assert (made.num, made.title, made.status, made.author, made.is_pull_request, made.repo_id, made.repo_type) == (
        1,
        "A title",
        "open",
        "alice",
        False,
        repo,
        kind,
    )
    assert made.url == f"{hub.url}/{PREFIX[kind]}{repo}/discussions/1"
    assert (made.git_reference, made.target_branch, made.diff, made.conflicting_files) == (None, None, None, None)
    (comment,) = made.events
    assert isinstance(comment, DiscussionComment)
    assert (comment.content, comment.author, comment.edited, comment.hidden, comment.number_of_edits) == (
        MARKDOWN.strip(),
        "alice",
        False,
        False,
        0,
    )
    assert "<b>tags</b>" not in comment.rendered and "<code>code</code>" in comment.rendered
    assert comment.last_edited_by == "alice" and comment.last_edited_at == comment.created_at


def test_no_description_gets_the_clients_own(api, new):
    made = api.create_discussion(new(), "Short")
    assert made.events[0].content.startswith("Discussion opened with the [huggingface_hub Python library]")


def test_discussions_and_pull_requests_share_their_numbers(api, hub, as_user, new, commit):
    repo = new()
    assert api.create_discussion(repo, "First").num == 1
    pull = as_user("bob").create_pull_request(repo, "Second", description="A draft")
    assert (pull.num, pull.status, pull.is_pull_request, pull.git_reference, pull.target_branch, pull.merge_commit_oid) == (
        2,
        "draft",
        True,
        "refs/pr/2",
        "refs/heads/main",
        None,
    )
    assert hub.git(repo).head("refs/pr/2") == hub.git(repo).head(), "a new pull request starts at main"
    assert api.create_commit(repo, [], commit_message="none", revision="refs/pr/2").oid == hub.git(repo).head()
    commit(repo, {"a": b"a"}, create_pr=True)
    assert [d.num for d in api.get_repo_discussions(repo)] == [3, 2, 1]


def test_lists_are_filtered_and_paged(api, as_user, new):
    repo = new()
    for number in range(23):
        (as_user("bob") if number % 2 else api).create_discussion(repo, f"Number {number}")
    api.create_pull_request(repo, "A pull request")
    api.change_discussion_status(repo, 1, "closed")
    api.change_discussion_status(repo, 24, "open")

    def numbers(**filters):
        return [d.num for d in api.get_repo_discussions(repo, **filters)]

    assert numbers() == list(range(24, 0, -1))
    assert numbers(discussion_type="pull_request") == [24]
    assert numbers(discussion_type="discussion") == list(range(23, 0, -1))
    assert numbers(discussion_status="closed") == [1]
    assert numbers(discussion_status="open") == list(range(24, 1, -1))
    assert numbers(author="bob") == list(range(22, 0, -2))
    assert numbers(author="bob", discussion_status="closed", discussion_type="pull_request") == []
    first = next(iter(api.get_repo_discussions(repo, discussion_status="closed")))
    assert (first.title, first.author, first.status, first.is_pull_request, first.repo_id) == (
        "Number 0",
        "alice",
        "closed",
        False,
        repo,
    )


def test_lists_tell_their_counts_and_take_words(hub, api, new):
    repo = new()
    for title in ("Training fails", "Question on training", "Typo"):
        api.create_discussion(repo, title)
    api.comment_discussion(repo, 3, "me too")
    api.change_discussion_status(repo, 3, "closed")
    page, _ = hub.json(f"/api/models/{repo}/discussions")
    assert (page["count"], page["start"], page["numClosedDiscussions"]) == (3, 0, 1)
    assert [(d["num"], d["numComments"]) for d in page["discussions"]] == [(3, 2), (2, 1), (1, 1)]
    assert [d["num"] for d in hub.json(f"/api/models/{repo}/discussions?search=training")[0]["discussions"]] == [2, 1]
    author = page["discussions"][0]["author"]
    assert (author["name"], author["type"]) == ("alice", "user")


def test_every_event_stands_in_its_order(api, as_user, new):
    repo = new()
    api.create_discussion(repo, "Before", description="One")
    as_user("bob").comment_discussion(repo, 1, MARKDOWN)
    renamed = api.rename_discussion(repo, 1, "After")
    closed = api.change_discussion_status(repo, 1, "closed", comment="Enough")
    details = api.get_discussion_details(repo, 1)
    assert kinds(details) == ["comment", "comment", "title-change", "comment", "status-change"]
    assert (details.title, details.status) == ("After", "closed")
    said = [(event.author, event.content) for event in details.events if event.type == "comment"]
    assert said == [("alice", "One"), ("bob", MARKDOWN), ("alice", "Enough")]
    assert isinstance(renamed, DiscussionTitleChange) and (renamed.old_title, renamed.new_title) == ("Before", "After")
    assert isinstance(closed, DiscussionStatusChange) and closed.new_status == "closed"
    assert {renamed.id, closed.id} <= {event.id for event in details.events}
    times = [event.created_at for event in details.events]
    assert times == sorted(times)
    assert len({event.id for event in details.events}) == 5
    assert api.change_discussion_status(repo, 1, "open").new_status == "open"
    assert api.get_discussion_details(repo, 1).status == "open"


def test_an_edited_comment_says_so(api, as_user, new):
    repo = new()
    api.create_discussion(repo, "Edit me", description="First words")
    first = api.get_discussion_details(repo, 1).events[0]
    edited = api.edit_discussion_comment(repo, 1, first.id.upper(), "Better words")
    assert (edited.id, edited.content, edited.edited, edited.hidden, edited.number_of_edits, edited.last_edited_by) == (
        first.id,
        "Better words",
        True,
        False,
        1,
        "alice",
    )
    assert api.edit_discussion_comment(repo, 1, first.id, "Best words").number_of_edits == 2
    again = api.get_discussion_details(repo, 1).events[0]
    assert (again.content, again.number_of_edits, again.created_at) == ("Best words", 2, first.created_at)
    assert again.last_edited_at >= first.created_at
    with refused(HfHubHTTPError, 403):
        as_user("bob").edit_discussion_comment(repo, 1, first.id, "Not mine")


def test_a_hidden_comment_stays_hidden(api, as_user, new):
    repo = new()
    api.create_discussion(repo, "Hide it")
    spam = as_user("bob").comment_discussion(repo, 1, "Buy things")
    with refused(HfHubHTTPError, 403):
        as_user("pia").hide_discussion_comment(repo, 1, spam.id)
    with pytest.warns(UserWarning, match="irreversible"):
        hidden = api.hide_discussion_comment(repo, 1, spam.id)
    assert (hidden.id, hidden.hidden) == (spam.id, True)
    shown = api.get_discussion_details(repo, 1).events[1]
    assert (shown.hidden, "Buy" in shown.content) == (True, False)
    with pytest.raises(HfHubHTTPError):
        as_user("bob").edit_discussion_comment(repo, 1, spam.id, "Back again")


def test_texts_have_limits(api, hub, new):
    repo = new()
    for title in ("ab", "x" * 201):
        with refused(BadRequestError, 400):
            api.create_discussion(repo, title)
    api.create_discussion(repo, "abc")
    api.create_discussion(repo, "x" * 200, description="y" * 65536)
    for text in ("", "y" * 65537):
        with refused(BadRequestError, 400):
            api.comment_discussion(repo, 1, text)
    with refused(BadRequestError, 400):
        api.rename_discussion(repo, 1, "ab")
    assert hub.ask(f"/api/models/{repo}/discussions/1/status", {"status": "merged"}, "POST")[0] == 400
    assert api.get_discussion_details(repo, 1).title == "abc"


def test_rights_in_discussions(api, as_user, new):
    repo, private = new(), new(private=True)
    bob, carol = as_user("bob"), as_user("carol")
    bob.create_discussion(repo, "By bob")
    bob.rename_discussion(repo, 1, "By bob, renamed")
    bob.change_discussion_status(repo, 1, "closed")
    for change in (lambda: carol.rename_discussion(repo, 1, "By carol"), lambda: carol.change_discussion_status(repo, 1, "open")):
        with refused(HfHubHTTPError, 403):
            change()
    with refused(HfHubHTTPError, 401):
        as_user(None).create_discussion(repo, "By nobody")
    with refused(RepositoryNotFoundError, 404, MISSING, "RepoNotFound"):
        bob.create_discussion(private, "In private")
    with refused(HfHubHTTPError, 404):
        api.get_discussion_details(repo, 99)
    with refused(HfHubHTTPError, 404):
        api.comment_discussion(repo, 99, "To nobody")


def test_reactions_pins_and_deletion(api, hub, as_user, new):
    repo = new()
    made = api.create_discussion(repo, "React")
    path = f"/api/models/{repo}/discussions/1"
    comment = made.events[0].id
    hub.json(f"{path}/comment/{comment}/reaction", {"reaction": "\U0001f680", "action": "add"}, "POST")
    reactions = hub.json(path)[0]["events"][0]["data"]["reactions"]
    assert reactions == [{"reaction": "\U0001f680", "users": ["alice"], "count": 1}]
    assert hub.ask(f"{path}/comment/{comment}/reaction", {"reaction": "x", "action": "add"}, "POST")[0] == 400
    hub.json(f"{path}/comment/{comment}/reaction", {"reaction": "\U0001f680", "action": "remove"}, "POST")
    assert hub.json(path)[0]["events"][0]["data"]["reactions"] == []
    hub.ask(f"{path}/pin", {"pinned": True}, "POST")
    assert hub.json(path)[0]["pinned"] is True
    assert hub.ask(path, method="DELETE")[0] == 200
    assert list(api.get_repo_discussions(repo)) == []
    assert api.create_discussion(repo, "Next").num == 2, "numbers are not given twice"


def test_switched_off_discussions_take_no_more(api, hub, as_user, new):
    repo = new()
    hub.json(f"/api/models/{repo}/settings", {"discussionsDisabled": True}, "PUT")
    with refused(HfHubHTTPError, 403):
        as_user("bob").create_discussion(repo, "Anybody there")
    hub.json(f"/api/models/{repo}/settings", {"discussionsDisabled": False}, "PUT")
    assert as_user("bob").create_discussion(repo, "Anybody there").num == 1
