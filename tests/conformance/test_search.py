"""Lists of models, datasets and Spaces with every filter, and the other ways to find things."""

import pytest
from huggingface_hub.errors import BadRequestError

from expect import refused

MODELS = {
    "otter-small": (
        "---\nlicense: mit\npipeline_tag: fill-mask\nlibrary_name: transformers\nlanguage: [en, fr]\ntags: [river]\n"
        "datasets: [finder/notes]\nco2_eq_emissions: 12.5\n---\n"
    ),
    "otter-large": (
        "---\nlicense: apache-2.0\npipeline_tag: text-generation\nlibrary_name: transformers\nlanguage: en\ntags: [river, big]\n"
        "co2_eq_emissions:\n  emissions: 250\n---\n"
    ),
    "heron": "---\nlicense: mit\npipeline_tag: text-generation\nlibrary_name: diffusers\ntags: [river]\n---\n",
}
DATASETS = {
    "notes": (
        "---\nlicense: cc-by-4.0\nlanguage: [en]\ntask_categories: [fill-mask]\nsize_categories: [1K<n<10K]\n"
        "language_creators: [crowdsourced]\nmultilinguality: [monolingual]\ntask_ids: [masked-language-modeling]\n---\n"
    ),
    "songs": "---\nlanguage: [de]\ntask_categories: [text-generation]\nsize_categories: [n<1K]\n---\n",
}
SPACES = {
    "pond": "---\ntitle: Pond\nsdk: static\nmodels: [finder/heron]\ndatasets: [finder/notes]\ntags: [river]\n---\n",
    "reed": "---\ntitle: Reed\nsdk: static\n---\n",
}


@pytest.fixture(scope="module")
def shelf(hub):
    """Repos of acme, which nobody but this module lists."""
    from huggingface_hub import CommitOperationAdd, HfApi

    api = HfApi(endpoint=hub.url, token=hub.token)
    for kind, cards in (("model", MODELS), ("dataset", DATASETS), ("space", SPACES)):
        for name, card in cards.items():
            card = card.replace("finder/", "acme/")
            api.create_repo(f"acme/{name}", repo_type=kind, space_sdk="static")
            api.create_commit(
                f"acme/{name}",
                [CommitOperationAdd("README.md", card.encode()), CommitOperationAdd("config.json", b'{"model_type": "otter"}')],
                commit_message="Describe",
                repo_type=kind,
            )
    api.update_repo_settings("acme/heron", gated="auto")
    return api


def names(repos):
    return sorted(
        repo.id.removeprefix("acme/") for repo in repos if repo.id.removeprefix("acme/") in {**MODELS, **DATASETS, **SPACES}
    )


@pytest.mark.parametrize(
    "filters, found",
    [
        ({}, ["heron", "otter-large", "otter-small"]),
        ({"search": "otter"}, ["otter-large", "otter-small"]),
        ({"search": "OTTER-s"}, ["otter-small"]),
        ({"model_name": "heron"}, ["heron"]),
        ({"pipeline_tag": "text-generation"}, ["heron", "otter-large"]),
        ({"filter": "fill-mask"}, ["otter-small"]),
        ({"filter": "transformers"}, ["otter-large", "otter-small"]),
        ({"filter": "fr"}, ["otter-small"]),
        ({"filter": ["en", "big"]}, ["otter-large"]),
        ({"filter": "license:mit"}, ["heron", "otter-small"]),
        ({"filter": ["river", "license:mit", "text-generation"]}, ["heron"]),
        ({"trained_dataset": "acme/notes"}, ["otter-small"]),
        ({"filter": "dataset:acme/notes"}, ["otter-small"]),
        ({"gated": True}, ["heron"]),
        ({"gated": False}, ["otter-large", "otter-small"]),
        ({"filter": "no-such-tag"}, []),
        ({"emissions_thresholds": (0, 100), "cardData": True}, ["otter-small"]),
        ({"emissions_thresholds": (100, 1000), "cardData": True}, ["otter-large"]),
    ],
)
def test_models_are_found_by_every_filter(shelf, filters, found):
    assert names(shelf.list_models(author="acme", **filters)) == found


@pytest.mark.parametrize(
    "filters, found",
    [
        ({}, ["notes", "songs"]),
        ({"search": "song"}, ["songs"]),
        ({"dataset_name": "notes"}, ["notes"]),
        ({"language": "en"}, ["notes"]),
        ({"language": ["en", "de"]}, []),
        ({"task_categories": "fill-mask"}, ["notes"]),
        ({"size_categories": "n<1K"}, ["songs"]),
        ({"language_creators": "crowdsourced"}, ["notes"]),
        ({"multilinguality": "monolingual"}, ["notes"]),
        ({"task_ids": "masked-language-modeling"}, ["notes"]),
        ({"filter": "license:cc-by-4.0"}, ["notes"]),
        ({"gated": True}, []),
    ],
)
def test_datasets_are_found_by_every_filter(shelf, filters, found):
    assert names(shelf.list_datasets(author="acme", **filters)) == found


@pytest.mark.parametrize(
    "filters, found",
    [
        ({}, ["pond", "reed"]),
        ({"search": "ree"}, ["reed"]),
        ({"filter": "river"}, ["pond"]),
        ({"models": "acme/heron"}, ["pond"]),
        ({"datasets": "acme/notes"}, ["pond"]),
        ({"models": "acme/otter-small"}, []),
    ],
)
def test_spaces_are_found_by_every_filter(shelf, filters, found):
    assert names(shelf.list_spaces(author="acme", **filters)) == found


def test_linked_spaces_say_what_they_use(shelf):
    pond = next(s for s in shelf.list_spaces(author="acme", linked=True, expand=["models", "datasets"]) if s.id == "acme/pond")
    assert (pond.models, pond.datasets) == (["acme/heron"], ["acme/notes"])
    for filters in ({"linked": True}, {"models": "acme/heron"}, {"datasets": "acme/notes"}):
        listed = next(s for s in shelf.list_spaces(author="acme", **filters) if s.id == "acme/pond")
        assert (listed.models, listed.datasets) == (["acme/heron"], ["acme/notes"])
    assert {s.models for s in shelf.list_spaces(author="acme")} == {None}
    info = shelf.space_info("acme/pond")
    assert (info.sdk, info.models, info.datasets, info.card_data["title"]) == ("static", ["acme/heron"], ["acme/notes"], "Pond")
    assert "acme/pond" in shelf.model_info("acme/heron", expand=["spaces"]).spaces


def test_lists_come_in_pages_and_stop_at_the_limit(shelf, hub):
    everything = [model.id for model in shelf.list_models()]
    assert len(everything) == len(set(everything))
    page, headers = hub.json("/api/models?limit=2")
    assert [model["id"] for model in page] == everything[:2] and 'rel="next"' in headers["Link"]
    assert [model.id for model in shelf.list_models(limit=5)] == everything[:5]


def test_lists_are_sorted(shelf):
    created = [model.created_at for model in shelf.list_models(sort="created_at")]
    assert created == sorted(created, reverse=True)
    changed = [model.last_modified for model in shelf.list_models(sort="last_modified", full=True)]
    assert changed == sorted(changed, reverse=True)


def test_an_item_holds_what_was_asked_for(shelf):
    plain = next(m for m in shelf.list_models(author="acme", search="otter-small"))
    assert (plain.id, plain.private, plain.likes, plain.pipeline_tag, plain.library_name) == (
        "acme/otter-small",
        False,
        0,
        "fill-mask",
        "transformers",
    )
    assert (plain.sha, plain.siblings, plain.card_data) == (None, None, None)
    full = next(m for m in shelf.list_models(author="acme", search="otter-small", full=True, cardData=True, fetch_config=True))
    assert {s.rfilename for s in full.siblings} == {".gitattributes", "README.md", "config.json"}
    assert (full.author, full.sha, full.card_data["co2_eq_emissions"], full.config) == (
        "acme",
        shelf.model_info("acme/otter-small").sha,
        12.5,
        {"model_type": "otter"},
    )
    expanded = next(m for m in shelf.list_models(author="acme", search="otter-small", expand=["author", "sha"]))
    assert (expanded.author, expanded.sha, expanded.likes) == ("acme", full.sha, None)
    with refused(BadRequestError, 400):
        list(shelf.list_models(expand=["colour"]))
    for listed in (shelf.list_datasets(author="acme", expand=["cardData"]), shelf.list_spaces(author="acme", expand=["sdk"])):
        assert next(iter(listed)).id.startswith("acme/")


def test_tags_are_sorted_into_types(shelf):
    models, datasets = shelf.get_model_tags(), shelf.get_dataset_tags()
    assert {"pipeline_tag", "library", "language", "license"} <= set(models)
    assert {"task_categories", "size_categories", "language", "license"} <= set(datasets)
    tag = next(tag for tag in models["pipeline_tag"] if tag["id"] == "fill-mask")
    assert (tag["type"], tag["label"]) == ("pipeline_tag", "Fill Mask")
    assert any(tag["id"] == "license:mit" for tag in models["license"])
    assert any(tag["id"] == "size_categories:n<1K" for tag in datasets["size_categories"])


def test_a_quick_search_looks_everywhere(shelf, hub):
    found, _ = hub.json("/api/quicksearch?q=otter&limit=5")
    assert {model["id"] for model in found["models"]} == {"acme/otter-large", "acme/otter-small"}
    assert found["modelsCount"] == 2 and found["q"] == "otter"
    assert [org["name"] for org in hub.json("/api/quicksearch?q=acm&type=org")[0]["orgs"]] == ["acme"]
    assert [user["user"] for user in hub.json("/api/quicksearch?q=ali&type=user")[0]["users"]] == ["alice"]
    assert hub.ask("/api/quicksearch?q=o&limit=21")[0] == 400


def test_what_trends_is_listed_by_kind(shelf, hub):
    trending, _ = hub.json("/api/trending?limit=3")
    assert 0 < len(trending["recentlyTrending"]) <= 3
    only, _ = hub.json("/api/trending?type=dataset&limit=20")
    assert {row["repoType"] for row in only["recentlyTrending"]} == {"dataset"}


def test_full_text_finds_words_of_a_card(shelf, hub):
    shelf.upload_file(
        path_or_fileobj=b"---\nlicense: mit\n---\nAll about zwiebelkuchen.\n", path_in_repo="README.md", repo_id="acme/heron"
    )
    hits = hub.json("/api/search/full-text?q=zwiebelkuchen&type=model")[0]["hits"]
    assert [hit["name"] if "/" in hit.get("name", "") else f"{hit['repoOwner']}/{hit['repoName']}" for hit in hits] == [
        "acme/heron"
    ]


def test_private_repos_are_found_by_their_owner_alone(shelf, as_user):
    shelf.create_repo("acme/hidden-otter", private=True)
    assert "acme/hidden-otter" in [m.id for m in shelf.list_models(search="hidden-otter")]
    for name in ("pia", None):
        assert [m.id for m in as_user(name).list_models(search="hidden-otter")] == []
    shelf.delete_repo("acme/hidden-otter")
