"""One sandbox Hub for all tests; each test makes repos of its own in it."""

import itertools
import os
import re

import pytest

from hub import APP, TOKENS, Hub, harness

numbers = itertools.count(1)
scratch = None
sandbox = None


def pytest_configure():
    # Before anything imports the client, which reads its surroundings once.
    global scratch, sandbox
    scratch = harness.Scratch()
    sandbox = Hub(scratch)
    for name in [name for name in os.environ if name.startswith(("HF_", "HUGGING", "XDG_")) or name.lower().endswith("_proxy")]:
        del os.environ[name]
    os.environ |= {
        "HF_ENDPOINT": sandbox.url,
        "HF_HOME": str(scratch.home / "hf"),
        "HOME": str(scratch.home),
        "HF_HUB_DISABLE_XET": "1",
        "HF_HUB_DISABLE_TELEMETRY": "1",
        "HF_HUB_DISABLE_PROGRESS_BARS": "1",
        "HF_HUB_DISABLE_UPDATE_CHECK": "1",
    }


def pytest_unconfigure():
    if sandbox:
        sandbox.close()
    if scratch:
        scratch.close()


@pytest.fixture(scope="session")
def hub():
    return sandbox


@pytest.fixture(autouse=True)
def well_behaved(hub):
    """What a test switched on ends with it."""
    yield
    if hub.process.poll() is not None:
        pytest.exit("the sandbox has ended", returncode=1)
    hub.clear_switches()


@pytest.fixture(scope="session")
def furnished():
    """A second sandbox, with its sample people, repos, papers and follows."""
    own = harness.Scratch()
    samples = Hub(own, is_empty=False)
    yield samples
    samples.close()
    own.close()


@pytest.fixture(scope="session")
def redirecting():
    """alice's client, of a sandbox that leads on from regular files to their place in a cache."""
    from huggingface_hub import HfApi

    own = harness.Scratch()
    hub = Hub(own, "--redirect-files")
    yield HfApi(endpoint=hub.url, token=TOKENS["alice"])
    hub.close()
    own.close()


@pytest.fixture
def sampled(furnished):
    """Client of the sample account alice, in the furnished sandbox."""
    from huggingface_hub import HfApi

    return HfApi(endpoint=furnished.url, token="hf_sandbox_alice")


def client(token):
    from huggingface_hub import HfApi

    return HfApi(endpoint=sandbox.url, token=token)


@pytest.fixture
def api():
    """alice, who may write."""
    return client(TOKENS["alice"])


@pytest.fixture
def as_user():
    """Gives the client of another account, or with None of nobody."""
    return lambda name: client(TOKENS[name] if name else False)


@pytest.fixture
def new(api, request):
    """Makes a repo named after the test and gives its id; further arguments go to create_repo."""

    def make(kind="model", owner="alice", **arguments):
        name = re.sub(r"[^a-z0-9]+", "-", request.node.name.removeprefix("test_").lower()).strip("-")[:60].strip("-")
        repo = f"{owner}/{name}-{next(numbers)}"
        if kind == "space":
            arguments.setdefault("space_sdk", "static")
        maker = api if owner in ("alice", "acme") else client(TOKENS[owner])
        url = maker.create_repo(repo, repo_type=kind, **arguments)
        assert (url.repo_id, url.repo_type) == (repo, kind)
        return repo

    return make


@pytest.fixture
def commit(api):
    """Commits files (path to bytes; None deletes) and gives the commit's id."""
    from huggingface_hub import CommitOperationAdd, CommitOperationDelete

    def make(repo, files, kind="model", message="Change files", **arguments):
        operations = [
            CommitOperationAdd(path, content) if content is not None else CommitOperationDelete(path)
            for path, content in files.items()
        ]
        return api.create_commit(repo, operations, commit_message=message, repo_type=kind, **arguments).oid

    return make


@pytest.fixture
def pia(as_user):
    return as_user("pia")


@pytest.fixture
def space(as_user, new):
    """Makes a Gradio Space, of pia, who pays, unless said otherwise; without an app where that is None."""
    from huggingface_hub import CommitOperationAdd

    def make(app=APP, requirements=None, owner="pia"):
        repo = new("space", owner=owner, space_sdk="gradio")
        files = {"app.py": app, "requirements.txt": requirements}
        operations = [CommitOperationAdd(path, content) for path, content in files.items() if content]
        if operations:
            as_user(owner).create_commit(repo, operations, commit_message="Add the app", repo_type="space")
        return repo

    return make
