"""The dataset viewer: rows of what lies in a dataset, searched, filtered and counted."""

import json

import pytest
from huggingface_hub.utils import get_session

from hub import TOKENS

CSV = b'name,age,city\nAda,36,London\nBen,7,Bonn\nCy,51,Oslo\n"O\'Neil, Dee",36,Cork\n'


def ask(hub, path, name=None, **query):
    headers = {"Authorization": f"Bearer {TOKENS[name]}"} if name else {}
    return get_session().get(f"{hub.url}/{path}", params=query, headers=headers)


@pytest.fixture
def people(new, commit):
    repo = new("dataset")
    head = commit(repo, {"train.csv": CSV, "test.jsonl": b'{"name": "Eve", "age": 1}\n{"name": "Finn", "age": 2}\n'}, "dataset")
    return repo, head


def test_splits_are_those_of_the_files(hub, people):
    repo, head = people
    answer = ask(hub, "splits", dataset=repo)
    assert sorted((s["dataset"], s["config"], s["split"]) for s in answer.json()["splits"]) == [
        (repo, "default", "test"),
        (repo, "default", "train"),
    ]
    assert answer.headers["X-Revision"] == head
    valid = ask(hub, "is-valid", dataset=repo).json()
    assert valid == {"preview": True, "viewer": True, "search": True, "filter": True, "statistics": True}


def test_rows_come_with_their_features(hub, people):
    repo, _ = people
    answer = ask(hub, "rows", dataset=repo, config="default", split="train", offset=1, length=2).json()
    assert [(f["feature_idx"], f["name"], f["type"]) for f in answer["features"]] == [
        (0, "name", {"dtype": "string", "_type": "Value"}),
        (1, "age", {"dtype": "int64", "_type": "Value"}),
        (2, "city", {"dtype": "string", "_type": "Value"}),
    ]
    assert answer["rows"] == [
        {"row_idx": 1, "row": {"name": "Ben", "age": 7, "city": "Bonn"}, "truncated_cells": []},
        {"row_idx": 2, "row": {"name": "Cy", "age": 51, "city": "Oslo"}, "truncated_cells": []},
    ]
    assert (answer["num_rows_total"], answer["num_rows_per_page"], answer["partial"]) == (4, 100, False)
    first = ask(hub, "first-rows", dataset=repo, config="default", split="test").json()
    assert [row["row"]["name"] for row in first["rows"]] == ["Eve", "Finn"] and first["truncated"] is False


@pytest.mark.parametrize(
    "query, found",
    [
        ({"where": '"age"=36'}, ["Ada", "O'Neil, Dee"]),
        ({"where": '"age">36 OR "city"=\'Bonn\''}, ["Ben", "Cy"]),
        ({"where": "NOT (\"age\"<>36) AND \"name\"='O''Neil, Dee'"}, ["O'Neil, Dee"]),
        ({"orderby": '"age" DESC'}, ["Cy", "Ada", "O'Neil, Dee", "Ben"]),
        ({"where": '"age">=36', "orderby": '"age"'}, ["Ada", "O'Neil, Dee", "Cy"]),
    ],
)
def test_rows_are_filtered_and_sorted(hub, people, query, found):
    answer = ask(hub, "filter", dataset=people[0], config="default", split="train", **query)
    assert [row["row"]["name"] for row in answer.json()["rows"]] == found
    assert answer.json()["num_rows_total"] == len(found)


def test_rows_are_searched(hub, people):
    found = ask(hub, "search", dataset=people[0], config="default", split="train", query="oslo").json()
    assert [row["row"]["name"] for row in found["rows"]] == ["Cy"]


def test_columns_are_counted(hub, people):
    answer = ask(hub, "statistics", dataset=people[0], config="default", split="train").json()
    assert answer["num_examples"] == 4
    age = next(s for s in answer["statistics"] if s["column_name"] == "age")
    assert (age["column_type"], age["column_statistics"]["min"], age["column_statistics"]["max"]) == ("int", 7, 51)
    size = ask(hub, "size", dataset=people[0]).json()["size"]
    assert (size["dataset"]["num_rows"], len(size["splits"])) == (6, 2)
    assert "default" in json.dumps(ask(hub, "info", dataset=people[0]).json()["dataset_info"])


def test_what_cannot_be_shown_says_why(hub, api, people, new):
    repo, _ = people
    for path, query, status, code in (
        ("rows", {"dataset": repo}, 422, "MissingRequiredParameter"),
        ("splits", {}, 422, "MissingRequiredParameter"),
        ("rows", {"dataset": repo, "config": "default", "split": "other"}, 404, "ResponseNotFound"),
        ("splits", {"dataset": "alice/never-made"}, 401, "ExternalUnauthenticatedError"),
        ("filter", {"dataset": repo, "config": "default", "split": "train", "where": "age ~ 3"}, 422, "InvalidParameter"),
    ):
        answer = ask(hub, path, **query)
        assert (answer.status_code, answer.headers.get("X-Error-Code")) == (status, code), path
        assert answer.json()["error"]
    private = new("dataset", private=True)
    assert ask(hub, "splits", name="bob", dataset=private).status_code == 404


def test_the_client_asks_only_the_public_viewer(api, people):
    with pytest.raises(ValueError, match="Dataset Viewer is only available"):
        api.list_dataset_parquet_files(people[0])


def test_parquet_files_are_listed(hub, api, new, commit):
    repo = new("dataset")
    commit(repo, {"data/train-00000-of-00001.parquet": b"PAR1" + b"\0" * 50 + b"PAR1"}, "dataset")
    listed = hub.json(f"/api/datasets/{repo}/parquet")[0]
    assert list(listed) == ["default"] and list(listed["default"]) == ["train"]
    (url,) = listed["default"]["train"]
    assert hub.ask(url)[2].startswith(b"PAR1")


def test_a_leaderboard_may_be_empty(api, people):
    assert api.get_dataset_leaderboard(people[0]) == []


def test_a_leaderboard_ranks_base_models_or_all(api, new, commit):
    dataset = new("dataset")
    models = [new() for _ in range(3)]
    for model, value, more in zip(models, ("0.3", "0.9", "0.95"), ("", "", f"base_model: {models[0]}\n")):
        card = f"""---
{more}model-index:
- name: x
  results:
  - task:
      type: question-answering
    dataset:
      name: t
      type: {dataset}
    metrics:
    - type: accuracy
      value: {value}
    source:
      name: EvalAI
      url: https://eval.invalid/1
---
"""
        commit(model, {"README.md": card.encode()})
    ranks = api.get_dataset_leaderboard(dataset)
    assert [(row.rank, row.model_id, row.value) for row in ranks] == [(1, models[1], 0.9), (2, models[0], 0.3)]
    assert ranks[0].source == {"name": "EvalAI", "url": "https://eval.invalid/1"}
    assert ranks[0].author.username == "alice" and ranks[0].verified is False
    assert [row.model_id for row in api.get_dataset_leaderboard(dataset, base_model_only=False)] == models[::-1]
