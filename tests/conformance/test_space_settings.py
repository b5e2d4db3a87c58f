"""What is set for a Space: secrets, variables, hardware that has to be paid for, volumes; duplicates."""

import pytest
from huggingface_hub import SpaceHardware, Volume
from huggingface_hub.errors import BadRequestError, HfHubHTTPError

from expect import NO_RIGHT, refused

PASSING = {"BUILDING", "RUNNING_BUILDING", "APP_STARTING", "RUNNING_APP_STARTING"}


def test_secrets_are_written_and_never_read(pia, hub, as_user, space):
    repo = space()
    pia.add_space_secret(repo, "API_KEY", "very secret", description="For the service")
    secret = pia.get_space_secrets(repo)["API_KEY"]
    assert (secret.key, secret.description, secret.updated_at is not None) == ("API_KEY", "For the service", True)
    pia.add_space_secret(repo, "API_KEY", "another")
    _, _, body = hub.ask(f"/api/spaces/{repo}/secrets")
    assert b'secret"' not in body and b"another" not in body
    with refused(HfHubHTTPError, 403):
        as_user("bob").get_space_secrets(repo)
    with refused(BadRequestError, 400):
        pia.add_space_secret(repo, "1BAD-KEY", "x")
    pia.delete_space_secret(repo, "API_KEY")
    pia.delete_space_secret(repo, "API_KEY")
    assert pia.get_space_secrets(repo) == {}


def test_variables_are_public_and_restart_the_space(pia, as_user, space):
    repo = space()
    pia.wait_for_space(repo, timeout=30)
    after = pia.add_space_variable(repo, "MODEL_ID", "alice/tiny", description="Which")
    assert {key: (v.value, v.description) for key, v in after.items()} == {"MODEL_ID": ("alice/tiny", "Which")}
    assert pia.get_space_runtime(repo).stage in PASSING
    pia.add_space_variable(repo, "OTHER", "2")
    assert {key: v.value for key, v in as_user(None).get_space_variables(repo).items()} == {
        "MODEL_ID": "alice/tiny",
        "OTHER": "2",
    }
    assert set(pia.delete_space_variable(repo, "OTHER")) == {"MODEL_ID"}
    with refused(HfHubHTTPError, 403):
        as_user("bob").add_space_variable(repo, "MINE", "x")


def test_hardware_is_for_those_who_pay(pia, as_user, space):
    repo = space()
    pia.wait_for_space(repo, timeout=30)
    asked = pia.request_space_hardware(repo, SpaceHardware.T4_SMALL, sleep_time=3600)
    assert (asked.requested_hardware, asked.hardware, asked.sleep_time) == ("t4-small", "cpu-basic", 3600)
    assert pia.wait_for_space(repo, timeout=30).hardware == "t4-small"
    assert pia.set_space_sleep_time(repo, 7200).sleep_time == 7200
    assert pia.set_space_sleep_time(repo, -1).sleep_time in (-1, None)
    with refused(BadRequestError, 400):
        pia.request_space_hardware(repo, "abacus")
    with refused(BadRequestError, 400):
        pia.set_space_sleep_time(repo, 0)
    of_alice = space(owner="alice")
    with refused(HfHubHTTPError, 402):
        as_user("alice").request_space_hardware(of_alice, SpaceHardware.A100_LARGE)


def test_a_free_account_may_have_to_take_a_static_space(as_user):
    fred = as_user("fred")
    with refused(HfHubHTTPError, 402):
        fred.create_repo("app", repo_type="space", space_sdk="gradio")
    assert fred.create_repo("page", repo_type="space", space_sdk="static").repo_id == "fred/page"


def test_a_space_is_made_with_all_it_needs(pia):
    volume = Volume(type="dataset", source="alice/words", mount_path="/data")
    pia.create_repo(
        "complete",
        repo_type="space",
        space_sdk="gradio",
        space_hardware="t4-small",
        space_sleep_time=600,
        space_secrets=[{"key": "S", "value": "1"}],
        space_variables=[{"key": "V", "value": "2"}],
        space_volumes=[volume],
    )
    assert set(pia.get_space_secrets("pia/complete")) == {"S"}
    assert pia.get_space_variables("pia/complete")["V"].value == "2"
    runtime = pia.get_space_runtime("pia/complete")
    assert (runtime.requested_hardware, runtime.sleep_time, [v.mount_path for v in runtime.volumes]) == (
        "t4-small",
        600,
        ["/data"],
    )


def test_volumes_are_mounted_and_taken_away(pia, space):
    repo = space()
    pia.set_space_volumes(
        repo,
        [
            Volume(type="model", source="alice/tiny", mount_path="/model"),
            Volume(type="dataset", source="alice/words", mount_path="/words", revision="v1"),
        ],
    )
    assert [(v.type, v.source, v.mount_path, v.read_only) for v in pia.get_space_runtime(repo).volumes] == [
        ("model", "alice/tiny", "/model", True),
        ("dataset", "alice/words", "/words", True),
    ]
    pia.delete_space_volumes(repo)
    assert not pia.get_space_runtime(repo).volumes
    with refused(BadRequestError, 400):
        pia.delete_space_volumes(repo)


@pytest.mark.filterwarnings("ignore::FutureWarning")
def test_storage_of_old_is_gone(pia, space):
    repo = space()
    with refused(BadRequestError, 400):
        pia.request_space_storage(repo, "small")
    with refused(BadRequestError, 400):
        pia.delete_space_storage(repo)


def test_dev_mode_is_switched(pia, as_user, space):
    repo = space()
    assert pia.enable_space_dev_mode(repo).dev_mode is True
    assert pia.disable_space_dev_mode(repo).dev_mode is False
    of_alice = space(owner="alice")
    with refused(HfHubHTTPError, 402):
        as_user("alice").enable_space_dev_mode(of_alice)


@pytest.mark.filterwarnings("ignore::FutureWarning")
def test_a_duplicate_takes_variables_and_no_secrets(pia, hub, space):
    repo = space()
    pia.add_space_variable(repo, "V", "1")
    pia.add_space_secret(repo, "S", "1")
    url = pia.duplicate_space(
        repo, repo + "-copy", secrets=[{"key": "NEW", "value": "2"}], hardware="cpu-upgrade", sleep_time=900, private=True
    )
    copy = url.repo_id
    assert (copy, pia.space_info(copy).private) == (repo + "-copy", True)
    assert (set(pia.get_space_variables(copy)), set(pia.get_space_secrets(copy))) == ({"V"}, {"NEW"})
    runtime = pia.get_space_runtime(copy)
    assert (runtime.requested_hardware, runtime.sleep_time) == ("cpu-upgrade", 900)
    assert pia.space_info(copy).sdk == "gradio"
    assert hub.ask(f"/api/spaces/{copy}/duplicate/status")[0] in (200, 404), "private to others"


def test_rights_are_named(as_user, space):
    repo = space()
    with refused(HfHubHTTPError, 403, NO_RIGHT):
        as_user("bob").add_space_secret(repo, "K", "v")
