"""What lies in a repo: trees, paths, metadata; ids compared with those of git."""

import hashlib
import json
import struct

import pytest
from huggingface_hub import RepoFile, RepoFolder
from huggingface_hub.errors import (
    EntryNotFoundError,
    GatedRepoError,
    NotASafetensorsRepoError,
    RemoteEntryNotFoundError,
    RepositoryNotFoundError,
    RevisionNotFoundError,
)

from expect import MISSING, refused
from hub import KINDS

BINARY = bytes(range(256)) * 20
FILES = {
    "README.md": b"# Read me\n",
    "weights.bin": BINARY,
    "folder/a.txt": b"a",
    "folder/sub/b.txt": b"bb",
    "fold\u00e9r \u65e5\u672c/c #1?.txt": b"ccc",
    "100%.txt": b"percent",
}


@pytest.fixture
def filled(new, commit):
    def make(kind="model"):
        repo = new(kind)
        return repo, commit(
            repo, FILES if kind != "space" else {p: c for p, c in FILES.items() if p != "README.md"}, kind, message="Put files in"
        )

    return make


@pytest.mark.filterwarnings("ignore:Warnings while validating metadata")
@pytest.mark.parametrize("kind", KINDS)
def test_a_tree_is_that_of_git(api, hub, filled, kind):
    repo, head = filled(kind)
    entries = {entry.path: entry for entry in api.list_repo_tree(repo, recursive=True, repo_type=kind)}
    tree = hub.git(repo, kind).tree()
    assert {path: ("blob", e.blob_id) if isinstance(e, RepoFile) else ("tree", e.tree_id) for path, e in entries.items()} == tree
    assert api.list_repo_files(repo, repo_type=kind) == sorted(path for path, (what, _) in tree.items() if what == "blob")
    weights = entries["weights.bin"]
    assert (weights.size, weights.lfs.size, weights.lfs.sha256) == (len(BINARY), len(BINARY), hashlib.sha256(BINARY).hexdigest())
    assert weights.lfs.pointer_size == len(hub.git(repo, kind).read("weights.bin"))
    assert (entries["folder/sub/b.txt"].size, entries["folder/sub/b.txt"].lfs) == (2, None)
    assert all(entry.last_commit is None for entry in entries.values())
    at_head = list(api.list_repo_tree(repo, recursive=True, repo_type=kind, revision=head))
    assert at_head == list(entries.values())


@pytest.mark.filterwarnings("ignore:Warnings while validating metadata")
def test_a_folder_is_listed_alone(api, filled):
    repo, _ = filled()
    top = [(entry.path, type(entry)) for entry in api.list_repo_tree(repo)]
    assert sorted(top, key=lambda pair: pair[0]) == sorted(
        [
            (".gitattributes", RepoFile),
            ("100%.txt", RepoFile),
            ("README.md", RepoFile),
            ("folder", RepoFolder),
            ("fold\u00e9r \u65e5\u672c", RepoFolder),
            ("weights.bin", RepoFile),
        ],
        key=lambda pair: pair[0],
    )
    assert {entry.path for entry in api.list_repo_tree(repo, "folder")} == {"folder/sub", "folder/a.txt"}
    assert {entry.path for entry in api.list_repo_tree(repo, "folder", recursive=True)} == {
        "folder/a.txt",
        "folder/sub",
        "folder/sub/b.txt",
    }
    assert [entry.path for entry in api.list_repo_tree(repo, "fold\u00e9r \u65e5\u672c")] == [
        "fold\u00e9r \u65e5\u672c/c #1?.txt"
    ]


def test_what_is_not_there_is_told_apart(api, new):
    repo = new()
    with refused(RemoteEntryNotFoundError, 404, None, "EntryNotFound"):
        list(api.list_repo_tree(repo, "nowhere"))
    with refused(RevisionNotFoundError, 404, "Invalid rev id: other", "RevisionNotFound"):
        list(api.list_repo_tree(repo, revision="other"))
    with refused(RepositoryNotFoundError, 404, MISSING, "RepoNotFound"):
        list(api.list_repo_tree("alice/never-made"))


def test_last_commits_are_those_that_touched_a_path(api, new, commit):
    repo = new()
    one = commit(repo, {"a.txt": b"1", "folder/b.txt": b"1"}, message="One")
    two = commit(repo, {"folder/b.txt": b"2"}, message="Two")
    entries = {entry.path: entry for entry in api.list_repo_tree(repo, recursive=True, expand=True)}
    assert {path: (e.last_commit.oid, e.last_commit.title) for path, e in entries.items() if path != ".gitattributes"} == {
        "a.txt": (one, "One"),
        "folder": (two, "Two"),
        "folder/b.txt": (two, "Two"),
    }
    assert entries[".gitattributes"].last_commit.title == "initial commit"
    assert entries["a.txt"].security is not None and entries["a.txt"].security.status == "safe"


def test_a_tree_of_many_files_comes_in_pages(api, hub, new, commit):
    repo = new()
    commit(repo, {f"many/{number:04}.txt": b"%d" % number for number in range(1200)})
    assert len(list(api.list_repo_tree(repo, "many"))) == 1200
    page, headers = hub.json(f"/api/models/{repo}/tree/main/many")
    assert len(page) == 1000 and 'rel="next"' in headers["Link"]
    assert len(list(api.list_repo_tree(repo, "many", expand=True))) == 1200
    page, _ = hub.json(f"/api/models/{repo}/tree/main/many?expand=true")
    assert len(page) == 100


@pytest.mark.filterwarnings("ignore:Warnings while validating metadata")
@pytest.mark.parametrize("kind", KINDS)
def test_paths_are_told_and_unknown_ones_left_out(api, hub, filled, kind):
    repo, head = filled(kind)
    found = {
        e.path: e for e in api.get_paths_info(repo, ["weights.bin", "folder", "nowhere", "100%.txt"], repo_type=kind, expand=True)
    }
    assert set(found) == {"weights.bin", "folder", "100%.txt"}
    tree = hub.git(repo, kind).tree()
    assert ("tree", found["folder"].tree_id) == tree["folder"]
    assert ("blob", found["weights.bin"].blob_id) == tree["weights.bin"]
    assert found["weights.bin"].lfs.sha256 == hashlib.sha256(BINARY).hexdigest()
    assert found["weights.bin"].last_commit.oid == head
    assert api.get_paths_info(repo, "nowhere", repo_type=kind) == []


def test_too_many_paths_at_once_are_refused(hub, new):
    repo = new()
    assert hub.ask(f"/api/models/{repo}/paths-info/main", {"paths": []}, "POST")[0] == 400
    assert hub.ask(f"/api/models/{repo}/paths-info/main", {"paths": ["x"] * 2001}, "POST")[0] in (400, 413)


@pytest.mark.filterwarnings("ignore:Warnings while validating metadata")
def test_metadata_of_a_file_come_without_the_file(api, hub, filled):
    repo, head = filled()
    text = api.get_hf_file_metadata(url=f"{hub.url}/{repo}/resolve/main/README.md")
    assert (text.commit_hash, text.etag, text.size) == (head, hub.git(repo).tree()["README.md"][1], 10)
    assert text.location == f"{hub.url}/{repo}/resolve/main/README.md"
    weights = api.get_hf_file_metadata(url=f"{hub.url}/{repo}/resolve/main/weights.bin")
    assert (weights.commit_hash, weights.etag, weights.size) == (head, hashlib.sha256(BINARY).hexdigest(), len(BINARY))
    assert not weights.location.startswith(hub.url), "large files lie on another host"
    with refused(RemoteEntryNotFoundError, 404, "Entry not found", "EntryNotFound") as caught:
        api.get_hf_file_metadata(url=f"{hub.url}/{repo}/resolve/main/nowhere.txt")
    assert caught.value.response.headers["X-Repo-Commit"] == head
    with refused(RevisionNotFoundError, 404, "Invalid rev id: other", "RevisionNotFound"):
        api.get_hf_file_metadata(url=f"{hub.url}/{repo}/resolve/other/README.md")


def test_a_raw_large_file_is_its_pointer(hub, new, commit):
    repo = new()
    commit(repo, {"w.bin": BINARY})
    status, headers, body = hub.ask(f"/{repo}/raw/main/w.bin")
    assert (status, body) == (200, hub.git(repo).read("w.bin"))
    assert body.decode() == (
        f"version https://git-lfs.github.com/spec/v1\noid sha256:{hashlib.sha256(BINARY).hexdigest()}\nsize {len(BINARY)}\n"
    )
    assert headers["ETag"].strip('"') == hub.git(repo).tree()["w.bin"][1]


def test_a_gated_repo_shows_names_and_hides_hashes(api, as_user, new, commit, tmp_path):
    repo = new()
    commit(repo, {"README.md": b"---\nlicense: mit\n---\n", "LICENSE": b"mine", "w.bin": BINARY, "sub/README.md": b"x"})
    api.update_repo_settings(repo, gated="auto")
    bob = as_user("bob")
    by_path = {entry.path: entry for entry in bob.list_repo_tree(repo)}
    assert by_path["w.bin"].lfs.sha256 == "*" * 64 and by_path["w.bin"].size == len(BINARY)
    assert {entry.path: entry for entry in api.list_repo_tree(repo)}["w.bin"].lfs.sha256 == hashlib.sha256(BINARY).hexdigest()
    for free in ("README.md", "LICENSE"):
        assert bob.hf_hub_download(repo, free, cache_dir=tmp_path)
    for name, status in (("bob", 403), (None, 401)):
        for path in ("w.bin", "sub/README.md", "not-even-there"):
            with refused(GatedRepoError, status, None, "GatedRepo"):
                as_user(name).hf_hub_download(repo, path, cache_dir=tmp_path)
    assert api.hf_hub_download(repo, "w.bin", cache_dir=tmp_path)


def safetensors(tensors, metadata=None):
    header, data = {}, b""
    if metadata:
        header["__metadata__"] = metadata
    for name, (dtype, shape, size) in tensors.items():
        header[name] = {"dtype": dtype, "shape": shape, "data_offsets": [len(data), len(data) + size]}
        data += b"\0" * size
    text = json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + data


def test_tensors_are_read_from_the_head_of_a_file(api, hub, new, commit):
    repo = new()
    commit(repo, {"model.safetensors": safetensors({"a": ("F32", [2, 3], 24), "b": ("F16", [4], 8)}, {"format": "pt"})})
    metadata = api.get_safetensors_metadata(repo)
    assert (metadata.sharded, metadata.parameter_count, metadata.weight_map) == (
        False,
        {"F32": 6, "F16": 4},
        {"a": "model.safetensors", "b": "model.safetensors"},
    )
    parsed = api.parse_safetensors_file_metadata(repo, "model.safetensors")
    assert (parsed.metadata, parsed.tensors["a"].shape, parsed.tensors["a"].data_offsets) == ({"format": "pt"}, [2, 3], (0, 24))
    info = api.model_info(repo)
    assert (info.safetensors.parameters, info.safetensors.total) == ({"F32": 6, "F16": 4}, 10)


def test_tensors_in_shards(api, new, commit):
    repo = new()
    names = [f"model-0000{n}-of-00002.safetensors" for n in (1, 2)]
    commit(
        repo,
        {
            names[0]: safetensors({"a": ("F32", [2], 8)}),
            names[1]: safetensors({"b": ("F32", [3], 12)}),
            "model.safetensors.index.json": json.dumps(
                {"metadata": {"total_size": 20}, "weight_map": {"a": names[0], "b": names[1]}}
            ).encode(),
        },
    )
    metadata = api.get_safetensors_metadata(repo)
    assert (metadata.sharded, metadata.parameter_count) == (True, {"F32": 5})
    with pytest.raises(NotASafetensorsRepoError):
        api.get_safetensors_metadata(new())
    with pytest.raises(EntryNotFoundError):
        api.parse_safetensors_file_metadata(repo, "other.safetensors")
