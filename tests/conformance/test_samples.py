"""The furnished sandbox: enough of everything for each view to have something to show."""

from collections import Counter


def test_there_are_repos_of_every_kind_with_cards_and_history(sampled):
    repos = {
        kind: list(listed)
        for kind, listed in (
            ("model", sampled.list_models(full=True)),
            ("dataset", sampled.list_datasets(full=True)),
            ("space", sampled.list_spaces(full=True)),
        )
    }
    assert sum(map(len, repos.values())) >= 60
    assert all(len(some) >= 10 for some in repos.values())
    for kind, some in repos.items():
        described = [repo.id for repo in some if "README.md" in {s.rfilename for s in repo.siblings}]
        assert len(described) >= 0.9 * len(some)
    assert any(len(sampled.list_repo_commits(repo.id)) >= 5 for repo in repos["model"])
    assert any(sampled.list_repo_refs(repo.id).tags for repo in repos["model"])
    assert {repo.gated for repo in repos["model"]} >= {False, "auto", "manual"}


def test_discussions_are_in_every_state_and_some_conflict(sampled):
    states, conflicts = Counter(), 0
    for repo in sampled.list_models():
        for discussion in sampled.get_repo_discussions(repo.id):
            states[discussion.is_pull_request, discussion.status] += 1
            if discussion.is_pull_request and discussion.status == "open":
                conflicts += bool(sampled.get_discussion_details(repo.id, discussion.num).conflicting_files)
    assert {(False, "open"), (False, "closed"), (True, "draft"), (True, "open"), (True, "closed"), (True, "merged")} <= set(
        states
    )
    assert conflicts


def test_spaces_are_in_every_stage(sampled):
    stages = {sampled.get_space_runtime(space.id).stage for space in sampled.list_spaces()}
    assert {"RUNNING", "PAUSED", "SLEEPING", "BUILD_ERROR", "RUNTIME_ERROR", "CONFIG_ERROR", "NO_APP_FILE", "STOPPED"} <= stages


def test_there_are_collections_and_people(sampled, furnished):
    assert len(list(sampled.list_collections())) >= 3
    # Whatever its own endpoint, the client asks the default one for members and followers.
    assert len(furnished.json("/api/organizations/acme/members")[0]) >= 2
    assert sampled.list_liked_repos("alice").total > 0


def test_models_say_who_runs_them(sampled):
    model = sampled.model_info("acme/harbor-7b-instruct", expand=["inference", "inferenceProviderMapping"])
    assert model.inference == "warm"
    assert {one.provider for one in model.inference_provider_mapping} == {"hf-inference", "together"}
    assert all(one.hf_model_id == model.id and one.provider_id and one.status for one in model.inference_provider_mapping)
    listed = list(sampled.list_models(inference_provider="together", expand=["inferenceProviderMapping"]))
    assert model.id in [one.id for one in listed]
    assert all("together" in {run.provider for run in one.inference_provider_mapping} for one in listed)


def test_gguf_models_are_known_by_their_files(sampled):
    listed = list(sampled.list_models(apps="ollama", full=True))
    assert listed
    assert all(any(file.rfilename.endswith(".gguf") for file in model.siblings) for model in listed)
    head = sampled.model_info(listed[0].id, expand=["gguf"]).gguf
    assert head["architecture"] == "llama" and head["total"] > 0


def test_spaces_are_found_in_plain_words(sampled):
    found = list(sampled.search_spaces("generate image", include_non_running=True))
    assert "openfield/lantern-studio" in {space.id for space in found}
    assert all(space.author and space.title and 0 < space.semantic_relevancy_score <= 1 for space in found)
