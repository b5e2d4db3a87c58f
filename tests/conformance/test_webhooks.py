"""Webhooks, as their owner manages them."""

import pytest
from huggingface_hub import WebhookWatchedItem
from huggingface_hub.errors import BadRequestError, HfHubHTTPError

from expect import refused

URL = "https://example.invalid/hook"


@pytest.fixture
def webhook(as_user):
    made = as_user("bob").create_webhook(
        url=URL, watched=[WebhookWatchedItem("user", "alice")], domains=["repo"], secret="printable"
    )
    yield made
    if made.id in [hook.id for hook in as_user("bob").list_webhooks()]:
        as_user("bob").delete_webhook(made.id)


def facts(hook):
    return hook.url, [(item.type, item.name) for item in hook.watched], hook.domains, hook.disabled


def test_a_webhook_is_kept_as_it_was_made(as_user, webhook):
    assert facts(webhook) == (URL, [("user", "alice")], ["repo"], False)
    assert webhook.secret is None, "a secret is not told again"
    bob = as_user("bob")
    assert facts(bob.get_webhook(webhook.id)) == facts(webhook)
    assert [hook.id for hook in bob.list_webhooks()] == [webhook.id]


def test_a_webhook_is_changed_and_switched(as_user, webhook):
    bob = as_user("bob")
    changed = bob.update_webhook(
        webhook.id,
        url=URL + "/2",
        watched=[{"type": "org", "name": "acme"}, {"type": "model", "name": "acme/m"}],
        domains=["repo", "discussion"],
    )
    assert facts(changed) == (URL + "/2", [("org", "acme"), ("model", "acme/m")], ["repo", "discussion"], False)
    assert bob.disable_webhook(webhook.id).disabled is True
    assert bob.get_webhook(webhook.id).disabled is True
    assert bob.enable_webhook(webhook.id).disabled is False


def test_a_webhook_is_deleted_once(as_user, webhook):
    bob = as_user("bob")
    bob.delete_webhook(webhook.id)
    assert bob.list_webhooks() == []
    for again in (bob.delete_webhook, bob.get_webhook):
        with refused(HfHubHTTPError, 404):
            again(webhook.id)


def test_webhooks_are_their_owners(as_user, webhook):
    assert as_user("alice").list_webhooks() == []
    with refused(HfHubHTTPError, 404):
        as_user("alice").get_webhook(webhook.id)
    with refused(HfHubHTTPError, 404):
        as_user("alice").delete_webhook(webhook.id)
    with refused(HfHubHTTPError, 401):
        as_user(None).list_webhooks()


@pytest.mark.parametrize(
    "wrong",
    [
        {"watched": []},
        {"domains": []},
        {"domains": ["weather"]},
        {"url": "not an address"},
        {"watched": [{"type": "planet", "name": "mars"}]},
    ],
)
def test_what_makes_no_sense_is_refused(as_user, wrong):
    with refused(BadRequestError, 400):
        as_user("bob").create_webhook(**{"url": URL, "watched": [{"type": "user", "name": "alice"}], "domains": ["repo"]} | wrong)
