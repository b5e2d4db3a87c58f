"""Collections and what is put into them."""

import pytest
from huggingface_hub.errors import BadRequestError, HfHubHTTPError, RepositoryNotFoundError

from expect import refused


@pytest.fixture
def collection(api, request):
    made = api.create_collection(request.node.name.removeprefix("test_")[:59], description="Things")
    yield made
    api.delete_collection(made.slug, missing_ok=True)


def test_a_collection_has_a_slug_and_an_owner(api, hub):
    made = api.create_collection("My Nice  Collection!", description="What I like", private=True)
    assert made.slug.startswith("alice/my-nice-collection-") and len(made.slug.rsplit("-", 1)[1]) == 24
    assert (made.title, made.description, made.owner["name"], made.private, made.items, made.upvotes) == (
        "My Nice  Collection!",
        "What I like",
        "alice",
        True,
        [],
        0,
    )
    assert made.theme in ("orange", "blue", "green", "purple", "pink", "indigo")
    assert made.url == f"{hub.url}/collections/{made.slug}"
    again = api.get_collection(made.slug)
    assert (again.slug, again.title, again.last_updated) == (made.slug, made.title, made.last_updated)
    api.delete_collection(made.slug)


def test_a_private_collection_is_its_owners(as_user, api):
    made = api.create_collection("Private", private=True)
    with refused(HfHubHTTPError, 404):
        as_user("bob").get_collection(made.slug)
    assert made.slug not in [c.slug for c in as_user("bob").list_collections(owner="alice")]
    assert made.slug in [c.slug for c in api.list_collections(owner="alice")]
    api.delete_collection(made.slug)


def test_the_same_title_twice_is_one_collection(api):
    first = api.create_collection("Twice")
    with refused(HfHubHTTPError, 409) as caught:
        api.create_collection("Twice")
    assert caught.value.response.json()["slug"] == first.slug
    assert api.create_collection("Twice", exists_ok=True).slug == first.slug
    api.delete_collection(first.slug)


def test_details_are_changed_one_by_one(api, collection):
    for change in ({"title": "Renamed"}, {"description": "Other words"}, {"private": True}, {"theme": "purple"}):
        after = api.update_collection_metadata(collection.slug, **change)
        assert {key: getattr(after, key) for key in change} == change
    now = api.get_collection(after.slug)
    assert (now.title, now.description, now.private, now.theme) == ("Renamed", "Other words", True, "purple")
    assert now.slug.endswith(collection.slug[-24:]) and now.last_updated >= collection.last_updated
    assert api.get_collection(collection.slug).title == "Renamed", "the old slug leads on"
    with refused(BadRequestError, 400):
        api.update_collection_metadata(after.slug, theme="plaid")
    api.delete_collection(after.slug)


def test_texts_have_limits(api):
    for texts in ({"title": "x" * 61}, {"title": "ok", "description": "y" * 151}, {"title": ""}):
        with refused(BadRequestError, 400):
            api.create_collection(**texts)


def test_items_come_in_order_with_their_notes(api, new, collection):
    model, dataset = new(), new("dataset")
    slug = collection.slug
    api.add_collection_item(slug, model, "model", note="First")
    after = api.add_collection_item(slug, dataset, "dataset")
    assert [(i.item_id, i.item_type, i.position, i.note) for i in after.items] == [
        (model, "model", 0, "First"),
        (dataset, "dataset", 1, None),
    ]
    with refused(HfHubHTTPError, 409):
        api.add_collection_item(slug, model, "model")
    assert len(api.add_collection_item(slug, model, "model", exists_ok=True).items) == 2
    second = after.items[1].item_object_id
    api.update_collection_item(slug, second, note="Now first", position=0)
    assert [(i.item_id, i.position, i.note) for i in api.get_collection(slug).items] == [
        (dataset, 0, "Now first"),
        (model, 1, "First"),
    ]
    api.delete_collection_item(slug, second)
    assert [i.item_id for i in api.get_collection(slug).items] == [model]
    with refused(HfHubHTTPError, 404):
        api.delete_collection_item(slug, second)
    api.delete_collection_item(slug, second, missing_ok=True)
    nested = api.create_collection("Nested in another")
    assert api.add_collection_item(slug, nested.slug, "collection").items[-1].item_id == nested.slug
    api.delete_collection(nested.slug)
    with refused(RepositoryNotFoundError, 404, code="RepoNotFound"):
        api.add_collection_item(slug, "alice/never-made", "model")
    with refused(BadRequestError, 400):
        api.update_collection_item(slug, after.items[0].item_object_id, note="x" * 501)


def test_lists_show_the_first_items_and_know_what_they_hold(api, new, collection):
    models = [new() for _ in range(5)]
    for model in models:
        api.add_collection_item(collection.slug, model, "model")
    listed = next(c for c in api.list_collections(owner="alice") if c.slug == collection.slug)
    assert [i.item_id for i in listed.items] == models[:4]
    assert [c.slug for c in api.list_collections(item=f"models/{models[4]}")] == [collection.slug]
    assert list(api.list_collections(owner="carol")) == []
    assert len(list(api.list_collections(limit=1))) == 1
    times = [c.last_updated for c in api.list_collections(owner="alice", sort="lastModified")]
    assert times == sorted(times, reverse=True)


def test_an_organization_has_collections_too(api, as_user):
    made = api.create_collection("Of acme", namespace="acme")
    assert (made.slug.split("/")[0], made.owner["name"], made.owner["type"]) == ("acme", "acme", "org")
    with refused(HfHubHTTPError, 403):
        as_user("carol").update_collection_metadata(made.slug, title="Mine")
    with refused(HfHubHTTPError, 403):
        as_user("pia").create_collection("Not mine", namespace="acme")
    api.delete_collection(made.slug)


def test_a_deleted_collection_is_gone(api, as_user, collection):
    with refused(HfHubHTTPError, 403):
        as_user("bob").delete_collection(collection.slug)
    api.delete_collection(collection.slug)
    with refused(HfHubHTTPError, 404):
        api.get_collection(collection.slug)
    with refused(HfHubHTTPError, 404):
        api.delete_collection(collection.slug)
    api.delete_collection(collection.slug, missing_ok=True)
