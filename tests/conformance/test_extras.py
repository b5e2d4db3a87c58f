"""What the Hub answers besides the client's own methods."""

import httpx
from hub import TOKENS


def test_a_repo_is_scanned(hub, new, commit):
    repo = new()
    commit(repo, {"a.txt": b"a"})
    assert hub.json(f"/api/models/{repo}/scan")[0] == {"scansDone": True, "filesWithIssues": []}


def test_the_size_of_a_folder_is_summed(hub, new, commit):
    repo = new()
    commit(repo, {"data/a.bin": b"\0" * 3000, "data/deep/b.txt": b"four", "c.txt": b"c"})
    assert hub.json(f"/api/models/{repo}/treesize/main/data")[0] == {"path": "data", "size": 3004}
    assert hub.ask(f"/api/models/{repo}/treesize/main/nowhere")[0] == 404


def test_a_short_lived_token_opens_its_repo_alone(hub, new):
    repo, other = new(private=True), new(private=True)
    given = hub.json(f"/api/models/{repo}/jwt")[0]
    for path, status in ((repo, 200), (other, 404)):
        answer = httpx.get(f"{hub.url}/api/models/{path}", headers={"Authorization": f"Bearer {given['token']}"})
        assert answer.status_code == status


def test_a_leaked_token_dies_at_once(hub):
    headers = {"Authorization": f"Bearer {TOKENS['leaked']}"}
    assert httpx.get(f"{hub.url}/api/whoami-v2", headers=headers).json()["name"] == "carol"
    assert (
        httpx.post(f"{hub.url}/api/credentials/revoke", json={"credentials": [TOKENS["leaked"], "hf_unknown"]}).status_code == 202
    )
    assert httpx.get(f"{hub.url}/api/whoami-v2", headers=headers).status_code == 401


def test_pull_requests_say_what_they_take_and_who_ignores_them(hub, new, commit):
    repo = new()
    commit(repo, {"w.bin": b"\0" * 5000}, create_pr=True)
    assert hub.json(f"/api/models/{repo}/discussions/1/storage")[0]["refDeleted"] is False
    assert hub.ask(f"/api/models/{repo}/discussions/1/ignore", {"action": "add"}, "POST")[0] == 200
    assert hub.ask(f"/api/models/{repo}/discussions/1/ignore", {"action": "perhaps"}, "POST")[0] == 400


def test_objects_are_copied_to_another_repo_on_the_hub(hub, api, new, commit):
    source, target = new(), new()
    commit(source, {"w.bin": b"\7" * 5000})
    sha = next(file.oid for file in api.list_lfs_files(source))
    answer = hub.json(
        f"/api/models/{source}/lfs-files/duplicate",
        {"target": {"type": "model", "name": target}, "files": [{"xetHash": sha, "sha256": sha, "filename": "w.bin"}]},
        "POST",
    )[0]
    assert (answer["success"], answer["processed"], answer["failed"]) == (True, 1, [])


def test_logs_of_a_space_are_a_stream_of_events(hub, pia, space):
    repo = space()
    pia.wait_for_space(repo, timeout=30)
    with httpx.stream(
        "GET", f"{hub.url}/api/spaces/{repo}/logs/build", headers={"Authorization": f"Bearer {TOKENS['pia']}"}
    ) as answer:
        assert answer.headers["Content-Type"].startswith("text/event-stream")
        first = next(line for line in answer.iter_lines() if line)
    assert first.startswith('data: {"data":"===== Build Queued')
