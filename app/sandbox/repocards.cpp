#include "sandbox/repocards.h"

#include "sandbox/platform.h"
#include "sandbox/visibility.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

QJsonObject modelCard(const Repo &repo)
{
    QJsonObject card{{u"downloads"_s, repo.settings.downloads},
                     {u"gated"_s, repo.settings.gated.isEmpty() ? QJsonValue(false) : repo.settings.gated},
                     {u"availableInferenceProviders"_s, QJsonArray()}};
    if (!repo.facts.pipelineTag.isEmpty())
        card.insert("pipeline_tag"_L1, repo.facts.pipelineTag);
    if (const qint64 total = repo.facts.safetensors["total"_L1].toInteger(); total > 0)
        card.insert("numParameters"_L1, total);
    return card;
}

QJsonObject datasetCard(const Repo &repo)
{
    return {{u"downloads"_s, repo.settings.downloads},
            {u"gated"_s, repo.settings.gated.isEmpty() ? QJsonValue(false) : repo.settings.gated}};
}

QJsonObject spaceCard(Backend &backend, const Repo &repo)
{
    const QJsonObject &facts = repo.facts.card;
    QJsonObject card{{u"emoji"_s, facts["emoji"_L1].toString()},
                     {u"colorFrom"_s, facts["colorFrom"_L1].toString()},
                     {u"colorTo"_s, facts["colorTo"_L1].toString()},
                     {u"title"_s, spaceTitle(repo)},
                     {u"sdk"_s, repo.facts.sdk},
                     {u"runtime"_s, backend.platform().spaces.runtime(repo)},
                     {u"pinned"_s, facts["pinned"_L1].toBool()},
                     {u"featured"_s, repo.settings.trendingScore >= 50},
                     {u"visibility"_s, visibilityName(repo.settings)},
                     {u"tags"_s, QJsonArray::fromStringList(repo.facts.tags)}};
    if (const QString text = facts["short_description"_L1].toString(); !text.isEmpty()) {
        card.insert("shortDescription"_L1, text);
        card.insert("ai_short_description"_L1, text);
    }
    return card;
}

} // namespace

QString spaceTitle(const Repo &space)
{
    return space.facts.card["title"_L1].toString(space.name());
}

QJsonObject repoCard(Backend &backend, const Repo &repo)
{
    QJsonObject card = repo.kind == Kind::Model ? modelCard(repo)
        : repo.kind == Kind::Dataset            ? datasetCard(repo)
                                                : spaceCard(backend, repo);
    card.insert("author"_L1, repo.owner());
    card.insert("authorData"_L1, backend.platform().accounts.author(repo.owner()));
    card.insert("id"_L1, repo.id);
    card.insert("likes"_L1, repo.settings.likes);
    card.insert("isLikedByUser"_L1, false);
    card.insert("private"_L1, repo.settings.isPrivate);
    card.insert("lastModified"_L1, isoDate(repo.facts.lastModified));
    return card;
}

QList<Repo> readableRepos(const Call &call, Kind kind)
{
    QList<Repo> repos = call.backend.store().repos(kind);
    repos.removeIf([&](const Repo &repo) { return !canRead(call.caller, repo); });
    return repos;
}

bool byTrend(const Repo &left, const Repo &right)
{
    return left.settings.trendingScore > right.settings.trendingScore;
}

} // namespace sandbox
