"""Pull requests: their references in git, their diffs and conflicts, and what merging does."""

import pytest
from huggingface_hub import CommitOperationAdd as add
from huggingface_hub import DiscussionCommit
from huggingface_hub.errors import HfHubHTTPError

from expect import NO_RIGHT, refused


def kinds(details):
    return [event.type for event in details.events]


def test_details_of_a_pull_request_show_its_commits_and_its_diff(api, hub, as_user, new, commit):
    repo = new()
    head = commit(repo, {"a.txt": b"one\ntwo\n"})
    info = as_user("bob").upload_file(
        path_or_fileobj=b"one\nTWO\n",
        path_in_repo="a.txt",
        repo_id=repo,
        create_pr=True,
        commit_message="Shout",
        commit_description="Louder",
    )
    details = api.get_discussion_details(repo, 1)
    assert (details.title, details.status, details.author, details.git_reference, details.target_branch) == (
        "Shout",
        "open",
        "bob",
        "refs/pr/1",
        "refs/heads/main",
    )
    assert kinds(details) == ["comment", "commit"]
    assert details.events[0].content == "Louder"
    made = details.events[1]
    assert isinstance(made, DiscussionCommit) and (made.summary, made.oid, made.author) == ("Shout", info.oid, "bob")
    assert (details.conflicting_files, details.merge_commit_oid) == ([], None)
    assert details.diff.startswith("diff --git a/a.txt b/a.txt\n")
    assert "@@ -1,2 +1,2 @@\n one\n-two\n+TWO\n" in details.diff
    assert hub.git(repo)("merge-base", "main", "refs/pr/1") == head


def test_a_merge_puts_the_changes_on_main(api, hub, as_user, new, commit):
    repo = new()
    commit(repo, {"a.txt": b"a\n", "b.txt": b"b\n"})
    as_user("bob").upload_file(
        path_or_fileobj=b"A\n", path_in_repo="a.txt", repo_id=repo, create_pr=True, commit_message="Change a"
    )
    moved = commit(repo, {"b.txt": b"B\n"}, message="Change b meanwhile")
    with refused(HfHubHTTPError, 403, NO_RIGHT):
        as_user("bob").merge_pull_request(repo, 1)
    api.merge_pull_request(repo, 1, comment="Thank you")
    git = hub.git(repo)
    assert (git.read("a.txt"), git.read("b.txt")) == (b"A\n", b"B\n")
    details = api.get_discussion_details(repo, 1)
    assert (details.status, details.merge_commit_oid) == ("merged", git.head())
    assert git("merge-base", "--is-ancestor", moved, "main") == ""
    assert [e.new_status for e in details.events if e.type == "status-change"] == ["merged"]
    assert [e.content for e in details.events if e.type == "comment"][-1] == "Thank you"
    assert "Change a" in git.titles()[0]
    with pytest.raises(HfHubHTTPError):
        api.merge_pull_request(repo, 1)


def test_a_conflict_is_named_and_not_merged(api, hub, as_user, new, commit):
    repo = new()
    commit(repo, {"a.txt": b"a\n", "b.txt": b"b\n"})
    as_user("bob").create_commit(
        repo, [add("a.txt", b"bob\n"), add("b.txt", b"bob\n"), add("c.txt", b"new\n")], commit_message="Mine", create_pr=True
    )
    head = commit(repo, {"a.txt": b"alice\n"})
    details = api.get_discussion_details(repo, 1)
    assert details.conflicting_files == ["a.txt"]
    with pytest.raises(HfHubHTTPError) as caught:
        api.merge_pull_request(repo, 1)
    assert caught.value.response.status_code in (400, 409)
    assert (hub.git(repo).head(), api.get_discussion_details(repo, 1).status) == (head, "open")
    as_user("bob").create_commit(repo, [add("a.txt", b"alice\n")], commit_message="Yours", revision="refs/pr/1")
    assert api.get_discussion_details(repo, 1).conflicting_files == []
    api.merge_pull_request(repo, 1)
    assert (hub.git(repo).read("a.txt"), hub.git(repo).read("c.txt")) == (b"alice\n", b"new\n")


def test_drafts_and_closed_ones_are_not_merged(api, as_user, new):
    repo = new()
    api.create_pull_request(repo, "Draft")
    api.upload_file(path_or_fileobj=b"x", path_in_repo="x", repo_id=repo, revision="refs/pr/1")
    with pytest.raises(HfHubHTTPError):
        api.merge_pull_request(repo, 1)
    assert api.get_discussion_details(repo, 1).status == "draft"
    api.change_discussion_status(repo, 1, "open")
    api.change_discussion_status(repo, 1, "closed")
    with pytest.raises(HfHubHTTPError):
        api.merge_pull_request(repo, 1)
    api.change_discussion_status(repo, 1, "open")
    api.merge_pull_request(repo, 1)
    assert api.file_exists(repo, "x")
    with pytest.raises(HfHubHTTPError):
        api.change_discussion_status(repo, 1, "open")


def test_a_merge_goes_to_the_branch_it_was_meant_for(api, hub, new):
    repo = new()
    api.create_branch(repo, branch="dev")
    head = hub.git(repo).head()
    info = api.create_commit(repo, [add("x", b"x")], commit_message="For dev", revision="dev", create_pr=True)
    api.merge_pull_request(repo, info.pr_num)
    assert (hub.git(repo).head(), hub.git(repo).read("x", "dev")) == (head, b"x")


def test_the_reference_of_a_finished_pull_request_can_go(api, hub, new, commit):
    repo = new()
    commit(repo, {"x": b"x"}, create_pr=True)
    path = f"/api/models/{repo}/discussions/1/ref"
    assert hub.ask(path, method="DELETE")[0] in (400, 403, 409), "still open"
    api.change_discussion_status(repo, 1, "closed")
    assert hub.ask(path, method="DELETE")[0] == 200
    assert "refs/pr/1" not in hub.git(repo).refs()
    details = api.get_discussion_details(repo, 1)
    assert (details.status, kinds(details)[-1]) == ("closed", "ref-deleted")


def test_a_finished_pull_request_takes_no_more_commits(api, hub, as_user, new, commit):
    repo = new()
    for number in (1, 2):
        as_user("bob").create_commit(repo, [add(f"{number}.txt", b"x")], commit_message="Mine", create_pr=True)
    api.change_discussion_status(repo, 1, "closed")
    api.merge_pull_request(repo, 2)
    refs = hub.git(repo).refs()
    for number in (1, 2):
        for name in ("alice", "bob"):
            with refused(HfHubHTTPError, 403):
                as_user(name).create_commit(
                    repo, [add("late.txt", b"x")], commit_message="Late", revision=f"refs/pr/{number}"
                )
    assert hub.git(repo).refs() == refs
    api.change_discussion_status(repo, 1, "open")
    as_user("bob").create_commit(repo, [add("late.txt", b"x")], commit_message="In time", revision="refs/pr/1")
    assert "late.txt" in hub.git(repo).tree("refs/pr/1")


def test_large_files_of_a_pull_request_go_with_its_reference(api, hub, new, commit):
    repo = new()
    commit(repo, {"kept.bin": b"kept"})
    commit(repo, {"gone.bin": b"gone", "again.bin": b"kept"}, create_pr=True)
    assert [file.filename for file in api.list_lfs_files(repo)] == ["kept.bin", "gone.bin"]
    used = api.repo_info(repo, expand="usedStorage").used_storage
    api.change_discussion_status(repo, 1, "closed")
    assert hub.ask(f"/api/models/{repo}/discussions/1/ref", method="DELETE")[0] == 200
    assert [file.filename for file in api.list_lfs_files(repo)] == ["kept.bin"]
    assert api.repo_info(repo, expand="usedStorage").used_storage == used - len(b"gone")


def test_many_commits_can_be_pushed_to_a_pull_request(api, hub, new):
    repo = new()
    pull = api.create_pull_request(repo, "In steps", description="- [ ] one\n- [ ] two")
    for step in ("one", "two"):
        api.create_commit(repo, [add(step, step.encode())], commit_message=step, revision=pull.git_reference)
    details = api.get_discussion_details(repo, pull.num)
    assert [event.summary for event in details.events if event.type == "commit"] == ["one", "two"]
    api.edit_discussion_comment(repo, pull.num, details.events[0].id, "- [x] one\n- [x] two")
    api.change_discussion_status(repo, pull.num, "open")
    api.merge_pull_request(repo, pull.num)
    assert {"one", "two"} <= set(hub.git(repo).tree())
