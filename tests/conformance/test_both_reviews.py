"""What is said and done to a thread in Hubcap is what the official client sees, and the other way round without a restart."""

import json
import os
import subprocess

import pytest
from huggingface_hub import CommitOperationAdd as add

from hub import TOKENS

REVIEWER = os.environ.get("HUBCAP_REVIEWER", "")
pytestmark = pytest.mark.skipif(not REVIEWER, reason="HUBCAP_REVIEWER names no program")


@pytest.fixture
def hubcap(hub):
    """Opens a thread as the window does, and keeps it open."""
    running = []

    def open_thread(repo, number, user="alice"):
        process = subprocess.Popen(
            [REVIEWER, hub.url, TOKENS[user], repo, str(number)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        running.append(process)

        def order(do, **more):
            process.stdin.write(json.dumps({"do": do, **more}) + "\n")
            process.stdin.flush()
            return json.loads(process.stdout.readline())

        order("read")
        return order

    yield open_thread
    for process in running:
        process.stdin.close()
        process.wait(10)


def comments(details):
    return [event.content for event in details.events if event.type == "comment"]


TEXTS = [
    "plain",
    "two\n\nparagraphs with trailing spaces  \nand a tab\t.",
    "umlauts äöü, 日本, 🤗, <b>not markup</b> & \"quotes\" \\ back",
    "```python\nprint('x')\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |",
]


def test_texts_arrive_byte_for_byte_and_in_order(api, new, hubcap):
    repo = new()
    api.create_discussion(repo, "Talk", description="Begin")
    thread = hubcap(repo, 1)
    for text in TEXTS:
        thread("comment", text=text)
    assert comments(api.get_discussion_details(repo, 1)) == ["Begin", *TEXTS]


def test_what_the_official_client_says_appears_without_a_restart(api, as_user, new, hubcap):
    repo = new()
    api.create_discussion(repo, "Talk", description="Begin")
    thread = hubcap(repo, 1)
    for text in TEXTS:
        as_user("bob").comment_discussion(repo, 1, text)
    api.rename_discussion(repo, 1, "Another title")
    api.change_discussion_status(repo, 1, "closed", comment="Enough")
    seen = thread("read")
    assert (seen["title"], seen["status"]) == ("Another title", "closed")
    assert [e["text"] for e in seen["events"] if e["type"] == "comment"] == ["Begin", *TEXTS, "Enough"]
    assert [e["id"] for e in seen["events"]] == [e.id for e in api.get_discussion_details(repo, 1).events]


def test_edits_and_hidden_comments_are_the_same_to_both(api, new, hubcap):
    repo = new()
    api.create_discussion(repo, "Talk", description="Begin")
    thread = hubcap(repo, 1)
    made = thread("comment", text="first wording")["events"][-1]["id"]
    thread("edit", id=made, text="second wording")
    event = api.get_discussion_details(repo, 1).events[-1]
    assert (event.content, event.edited) == ("second wording", True)
    thread("hide", id=made)
    assert api.get_discussion_details(repo, 1).events[-1].hidden
    refusal = thread("edit", id=made, text="third")
    assert refusal["status"] >= 400 and refusal["refused"]


def test_status_and_title_events_come_in_the_order_they_were_made(api, new, hubcap):
    repo = new()
    api.create_pull_request(repo, "Draft")
    api.upload_file(path_or_fileobj=b"x", path_in_repo="x", repo_id=repo, revision="refs/pr/1")
    thread = hubcap(repo, 1)
    assert thread("read")["status"] == "draft"
    thread("open", text="")
    thread("rename", text="No draft any more")
    thread("close", text="Later")
    thread("open", text="Now")
    details = api.get_discussion_details(repo, 1)
    assert (details.title, details.status) == ("No draft any more", "open")
    assert [(e.type, getattr(e, "new_status", None)) for e in details.events if e.type in ("status-change", "title-change")] == [
        ("status-change", "open"),
        ("title-change", None),
        ("status-change", "closed"),
        ("status-change", "open"),
    ]
    assert comments(details)[-2:] == ["Later", "Now"]


def test_a_merge_makes_the_same_tree(api, hub, new, commit, hubcap):
    repo = new()
    commit(repo, {"a.txt": b"one\ntwo\nthree\n", "gone.txt": b"x"})
    api.create_commit(
        repo, [add("a.txt", b"one\nTWO\nthree\n"), add("b/c.txt", b"new\n")], commit_message="Propose", create_pr=True
    )
    commit(repo, {"else.txt": b"meanwhile\n"})
    thread = hubcap(repo, 1)
    seen = thread("merge", text="Thank you")
    assert seen["status"] == "merged"
    details = api.get_discussion_details(repo, 1)
    assert (details.status, details.merge_commit_oid) == ("merged", seen["mergeCommit"])
    assert details.merge_commit_oid == hub.git(repo).head()
    assert comments(details)[-1] == "Thank you"
    git = hub.git(repo)
    assert git.read("a.txt") == b"one\nTWO\nthree\n"
    assert {"b/c.txt", "else.txt", "gone.txt"} <= set(git.tree())


def test_a_refused_merge_says_why_and_changes_nothing(api, hub, as_user, new, commit, hubcap):
    repo = new()
    commit(repo, {"a.txt": b"a\n"})
    api.create_commit(repo, [add("a.txt", b"theirs\n")], commit_message="Propose", create_pr=True)
    head = commit(repo, {"a.txt": b"ours\n"})
    thread = hubcap(repo, 1)
    assert thread("read")["conflicts"] == ["a.txt"]
    refusal = thread("merge", text="")
    assert refusal["status"] == 409 and "a.txt" in refusal["refused"]
    assert hub.git(repo).head() == head
    assert hubcap(repo, 1, user="bob")("merge", text="")["status"] == 403


def test_a_conflict_resolved_in_hubcap_is_merged_by_the_official_client(api, hub, new, commit, hubcap):
    repo = new()
    commit(repo, {"a.txt": b"1\n2\n3\n4\n5\n"})
    api.create_commit(repo, [add("a.txt", b"1\ntheirs\n3\n4\nfive\n")], commit_message="Propose", create_pr=True)
    commit(repo, {"a.txt": b"1\nours\n3\n4\n5\n"})
    thread = hubcap(repo, 1)
    seen = thread("resolve", files={"a.txt": "1\nours\n3\n4\nfive\n"})
    assert seen["conflicts"] == []
    api.merge_pull_request(repo, 1)
    assert hub.git(repo).read("a.txt") == b"1\nours\n3\n4\nfive\n"


def test_another_resolution_is_a_pull_request_that_can_be_merged(api, hub, new, commit, hubcap):
    repo = new()
    commit(repo, {"a.txt": b"1\n2\n3\n"})
    api.create_commit(repo, [add("a.txt", b"1\ntheirs\n3\n")], commit_message="Propose", create_pr=True)
    commit(repo, {"a.txt": b"1\nours\n3\n"})
    thread = hubcap(repo, 1)
    number = thread("resolve", files={"a.txt": "1\nboth\n3\n"})["replacedBy"]
    assert api.get_discussion_details(repo, 1).status == "closed"
    assert api.get_discussion_details(repo, number).conflicting_files == []
    api.merge_pull_request(repo, number)
    assert hub.git(repo).read("a.txt") == b"1\nboth\n3\n"


def test_a_review_is_one_comment_that_links_every_line(api, hub, new, commit, hubcap):
    repo = new()
    commit(repo, {"a b.txt": b"1\n2\n3\n"})
    api.create_commit(repo, [add("a b.txt", b"1\ntwo\n3\n")], commit_message="Propose", create_pr=True)
    thread = hubcap(repo, 1)
    thread(
        "review",
        text="Two remarks.",
        remarks=[
            {"path": "a b.txt", "first": 2, "last": 2, "lines": "-2\n+two", "text": "Why?"},
            {"path": "a b.txt", "first": 1, "last": 3, "lines": " 1", "text": "And *all* of it."},
        ],
    )
    text = comments(api.get_discussion_details(repo, 1))
    assert len(text) == 2
    base = f"{hub.url}/{repo}/blob/refs%2Fpr%2F1/a%20b.txt"
    assert text[-1] == (
        f"Two remarks.\n\n**[`a b.txt`]({base}#L1-L3), lines 1–3**\n\n```diff\n 1\n```\n\nAnd *all* of it.\n\n"
        f"**[`a b.txt`]({base}#L2), line 2**\n\n```diff\n-2\n+two\n```\n\nWhy?"
    )
