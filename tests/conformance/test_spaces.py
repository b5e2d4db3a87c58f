"""Spaces: built and run on a clock, with logs; and how they are found."""

import time

import pytest
from huggingface_hub import SpaceHardware, SpaceStage
from huggingface_hub.errors import BadRequestError, HfHubHTTPError, RepositoryNotFoundError

from expect import MISSING, refused
from hub import APP

CARD = "---\ntitle: {title}\nsdk: {sdk}\n---\n"
PASSING = {"BUILDING", "RUNNING_BUILDING", "APP_STARTING", "RUNNING_APP_STARTING"}


def stages(api, repo):
    """Every stage the Space goes through until it rests."""
    seen = []
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        stage = api.get_space_runtime(repo).stage
        if not seen or seen[-1] != stage:
            seen.append(stage)
        if stage not in PASSING:
            return seen
        time.sleep(0.05)
    raise AssertionError(f"still under way after a minute: {seen}")


def test_a_space_is_built_started_and_runs(pia, space):
    repo = space()
    first = pia.get_space_runtime(repo)
    assert (first.stage, first.hardware, first.requested_hardware) == ("BUILDING", None, "cpu-basic")
    assert stages(pia, repo) == ["BUILDING", "APP_STARTING", "RUNNING"]
    running = pia.wait_for_space(repo, timeout=30)
    assert (running.stage, running.hardware, running.requested_hardware, running.sleep_time) == (
        SpaceStage.RUNNING,
        SpaceHardware.CPU_BASIC,
        SpaceHardware.CPU_BASIC,
        172800,
    )
    assert (running.dev_mode, running.storage) == (False, None)
    assert running.raw["domains"][0]["stage"] == "READY"
    assert running.raw["replicas"] == {"requested": 1, "current": 1}


def test_anybody_sees_the_runtime_and_only_the_owner_changes_it(pia, as_user, space):
    repo = space()
    assert as_user(None).get_space_runtime(repo).stage == "BUILDING"
    for change in ("pause_space", "restart_space"):
        with refused(HfHubHTTPError, 403):
            getattr(as_user("bob"), change)(repo)
    with refused(HfHubHTTPError, 403):
        as_user("bob").request_space_hardware(repo, SpaceHardware.T4_SMALL)
    with refused(RepositoryNotFoundError, 404, MISSING, "RepoNotFound"):
        pia.get_space_runtime("pia/never-made")


def test_logs_tell_the_build_and_the_run(pia, as_user, space):
    repo = space(requirements=b"numpy==2.1.0\npillow\n")
    pia.wait_for_space(repo, timeout=30)
    build = list(pia.fetch_space_logs(repo, build=True))
    assert build[0].startswith("===== Build Queued at commit")
    assert any("numpy==2.1.0" in line for line in build) and any("pillow" in line for line in build)
    run = list(pia.fetch_space_logs(repo))
    assert run[0].startswith("===== Application Startup") and "Running on local URL" in run[-1]
    assert list(pia.fetch_space_logs(repo)) == run, "the whole log is told again at each connection"
    with refused(HfHubHTTPError, 403):
        list(as_user("bob").fetch_space_logs(repo))


def test_logs_are_followed_while_they_are_written(pia, space):
    repo = space()
    lines = []
    for line in pia.fetch_space_logs(repo, build=True, follow=True):
        lines.append(line)
        if "Pushing image" in line:
            break
    assert pia.get_space_runtime(repo).stage in ("BUILDING", "APP_STARTING")
    assert lines == list(pia.fetch_space_logs(repo, build=True))[: len(lines)]


def test_what_is_wrong_with_an_app_shows_in_its_stage(pia, space):
    missing = space(app=None)
    assert pia.get_space_runtime(missing).stage == SpaceStage.NO_APP_FILE
    failing = space(app=b"raise ValueError('no model')\n")
    assert stages(pia, failing)[-1] == SpaceStage.RUNTIME_ERROR
    assert "no model" in pia.get_space_runtime(failing).raw["errorMessage"]
    assert any("ValueError: no model" in line for line in pia.fetch_space_logs(failing))
    unbuildable = space(requirements=b"not a requirement !\n")
    assert stages(pia, unbuildable)[-1] == SpaceStage.BUILD_ERROR
    assert pia.get_space_runtime(unbuildable).raw["errorMessage"]


def test_a_new_commit_builds_anew_while_the_old_app_runs(pia, space):
    repo = space()
    pia.wait_for_space(repo, timeout=30)
    pia.upload_file(path_or_fileobj=APP + b"# changed\n", path_in_repo="app.py", repo_id=repo, repo_type="space")
    assert stages(pia, repo) == ["RUNNING_BUILDING", "RUNNING_APP_STARTING", "RUNNING"]


def test_a_paused_space_rests_until_it_is_restarted(pia, space):
    repo = space()
    pia.wait_for_space(repo, timeout=30)
    assert pia.pause_space(repo).stage == SpaceStage.PAUSED
    assert pia.get_space_runtime(repo).stage == SpaceStage.PAUSED
    assert pia.restart_space(repo).stage == SpaceStage.BUILDING
    assert stages(pia, repo)[-1] == SpaceStage.RUNNING
    assert pia.restart_space(repo, factory_reboot=True).stage == SpaceStage.BUILDING


def test_sdk_is_needed_and_known(hub, api):
    with pytest.raises(ValueError):
        api.create_repo("no-sdk", repo_type="space")
    assert hub.ask("/api/repos/create", {"type": "space", "name": "no-sdk"}, "POST")[0] == 400
    assert hub.ask("/api/repos/create", {"type": "space", "name": "no-sdk", "sdk": "abacus"}, "POST")[0] == 400


def test_a_static_space_simply_runs(api, new):
    repo = new("space")
    api.upload_file(path_or_fileobj=b"<p>Hi", path_in_repo="index.html", repo_id=repo, repo_type="space")
    runtime = api.get_space_runtime(repo)
    assert (runtime.stage, runtime.hardware, runtime.requested_hardware) == ("RUNNING", None, None)
    for change in (api.pause_space, api.restart_space, lambda r: api.request_space_hardware(r, SpaceHardware.CPU_UPGRADE)):
        with refused(BadRequestError, 400):
            change(repo)
    assert api.space_info(repo).sdk == "static"


def test_the_hardware_list_has_prices(api):
    hardware = {item.name: item for item in api.list_spaces_hardware()}
    assert {"cpu-basic", "cpu-upgrade", "t4-small", "a10g-large", "a100-large", "zero-a10g"} <= set(hardware)
    small = hardware["t4-small"]
    assert (small.pretty_name, small.cpu, small.ram, small.accelerator.model, small.accelerator.quantity) == (
        "Nvidia T4 - small",
        "4 vCPU",
        "15 GB",
        "T4",
        "1",
    )
    assert hardware["cpu-basic"].accelerator is None and small.unit_cost_usd > 0


def test_templates_can_be_started_from(api):
    for template in api.list_space_templates():
        assert template.sdk in ("gradio", "docker", "static") and "/" in template.repo_id and template.name


def test_spaces_are_found_by_what_they_do(pia, as_user, space):
    repo = space()
    pia.upload_file(
        path_or_fileobj=CARD.format(title="Portrait of a kettle", sdk="gradio").encode(),
        path_in_repo="README.md",
        repo_id=repo,
        repo_type="space",
    )
    pia.wait_for_space(repo, timeout=30)
    found = list(as_user(None).search_spaces("kettle portraits"))
    assert found[0].id == repo
    assert (found[0].title, found[0].sdk, found[0].author, found[0].private) == ("Portrait of a kettle", "gradio", "pia", False)
    assert 0 < found[0].semantic_relevancy_score <= 1
    assert repo not in [s.id for s in pia.search_spaces("kettle portraits", sdk="docker")]
    pia.pause_space(repo)
    assert repo not in [s.id for s in pia.search_spaces("kettle portraits")]
    assert repo in [s.id for s in pia.search_spaces("kettle portraits", include_non_running=True)]
