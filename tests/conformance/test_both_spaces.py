"""Hubcap's models of a Space and the official client see the same Space, and each sees what the other one changed."""

import json
import os
import subprocess
import time

import pytest
from huggingface_hub import SpaceHardware
from huggingface_hub.errors import HfHubHTTPError

from expect import refused
from hub import TOKENS

pytestmark = pytest.mark.skipif(not os.environ.get("HUBCAP_SPACEDRIVER"), reason="HUBCAP_SPACEDRIVER names no program")


@pytest.fixture
def ours(hub):
    """Drives Hubcap's models, as pia unless another one is named."""

    def run(repo, *words, user="pia", code=0):
        command = [os.environ["HUBCAP_SPACEDRIVER"], hub.url, TOKENS[user], repo, *map(str, words)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
        assert done.returncode == code, done
        return json.loads(done.stdout.splitlines()[-1]) if done.stdout else None

    return run


def theirs(api, repo):
    runtime = api.get_space_runtime(repo)
    return {
        "stage": runtime.stage,
        "hardware": runtime.hardware,
        "requested_hardware": runtime.requested_hardware,
        "sleep_time": runtime.sleep_time,
        "dev_mode": bool(runtime.dev_mode),
        "error": runtime.raw.get("errorMessage"),
        "secrets": {key: secret.description or "" for key, secret in api.get_space_secrets(repo).items()},
        "variables": {key: variable.value for key, variable in api.get_space_variables(repo).items()},
        "volumes": runtime.raw.get("volumes") or [],
    }


def rests(api, repo):
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if api.get_space_runtime(repo).stage in ("RUNNING", "PAUSED", "RUNTIME_ERROR", "BUILD_ERROR"):
            return
        time.sleep(0.1)
    raise AssertionError("it never came to rest")


def test_both_see_the_same_through_every_change_of_ours(pia, space, ours):
    repo = space()
    rests(pia, repo)
    assert ours(repo, "see") == theirs(pia, repo)
    ours(repo, "secret", "API_TOKEN", "hidden \"value\" ü", "reads the weights")
    ours(repo, "secret", "OTHER", "x")
    ours(repo, "variable", "LEVEL", "debug=1\nsecond line")
    ours(repo, "variable", "MODEL", "acme/harbor")
    ours(repo, "variable", "MODEL", "acme/harbor-2")
    ours(repo, "remove-secret", "OTHER")
    rests(pia, repo)
    seen = theirs(pia, repo)
    assert seen["secrets"] == {"API_TOKEN": "reads the weights"}
    assert seen["variables"] == {"LEVEL": "debug=1\nsecond line", "MODEL": "acme/harbor-2"}
    assert ours(repo, "see") == seen
    ours(repo, "hardware", "t4-small", 3600)
    between = theirs(pia, repo)
    assert (between["requested_hardware"], between["sleep_time"]) == ("t4-small", 3600)
    rests(pia, repo)
    seen = theirs(pia, repo)
    assert (seen["hardware"], seen["sleep_time"]) == (SpaceHardware.T4_SMALL, 3600)
    assert ours(repo, "see") == seen
    ours(repo, "sleep", -1)
    ours(repo, "dev-mode", "on")
    ours(repo, "mount", "bucket", "pia/disk", "/data")
    rests(pia, repo)
    seen = theirs(pia, repo)
    assert (seen["sleep_time"], seen["dev_mode"], seen["volumes"][0]["mountPath"]) == (-1, True, "/data")
    assert ours(repo, "see") == seen
    ours(repo, "unmount")
    ours(repo, "pause")
    seen = theirs(pia, repo)
    assert (seen["stage"], seen["volumes"]) == ("PAUSED", [])
    assert ours(repo, "see") == seen
    ours(repo, "restart", "factory")
    assert theirs(pia, repo)["stage"] == "BUILDING"


def test_ours_sees_what_the_official_client_changed(pia, space, ours):
    repo = space()
    rests(pia, repo)
    pia.add_space_secret(repo, "KEY", "unseen", description="one")
    pia.add_space_variable(repo, "A", "1")
    pia.request_space_hardware(repo, SpaceHardware.A10G_SMALL, sleep_time=1800)
    rests(pia, repo)
    seen = ours(repo, "see")
    assert (seen["hardware"], seen["sleep_time"]) == ("a10g-small", 1800)
    assert (seen["secrets"], seen["variables"]) == ({"KEY": "one"}, {"A": "1"})
    assert seen == theirs(pia, repo)
    pia.pause_space(repo)
    assert ours(repo, "see")["stage"] == "PAUSED"
    pia.delete_space_secret(repo, "KEY")
    pia.delete_space_variable(repo, "A")
    seen = ours(repo, "see")
    assert (seen["secrets"], seen["variables"]) == ({}, {})


def test_both_are_refused_alike(pia, as_user, space, ours):
    repo = space()
    rests(pia, repo)
    assert ours(repo, "pause", user="bob", code=3)["refused"] == 403
    with refused(HfHubHTTPError, 403):
        as_user("bob").pause_space(repo)
    # A stranger sees how it runs, and neither its secrets nor its variables.
    assert ours(repo, "see", user="bob")["secrets"] is None
    assert ours("pia/never-made", "see", code=3)["refused"] == 404
