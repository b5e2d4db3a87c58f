#include "sandbox/areas.h"
#include "sandbox/platform.h"
#include "sandbox/repocards.h"
#include "sandbox/spacehardware.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qsizetype featuredCount = 12;
constexpr qsizetype foundCount = 50;
constexpr int freeGpuSeconds = 300;
constexpr int proGpuSeconds = 1500;

Answer listHardware(Call &, const QStringList &)
{
    return json(spaceHardwareList());
}

Answer zeroGpuQuota(Call &call, const QStringList &)
{
    if (const Outcome<void> login = requireLogin(call); !login)
        return refuse(login.error());
    const bool isPro = call.backend.platform().accounts.profile(call.caller.user).isPro;
    const int base = isPro ? proGpuSeconds : freeGpuSeconds;
    return json(QJsonObject{{u"base"_s, base}, {u"current"_s, base}, {u"resetsAt"_s, QJsonValue::Null}});
}

// Templates are Spaces that say so by a tag.
Answer listTemplates(Call &call, const QStringList &)
{
    QJsonArray templates;
    for (const Repo &space : readableRepos(call, Kind::Space)) {
        if (space.facts.tags.contains("template"_L1)) {
            templates.append(QJsonObject{{u"name"_s, spaceTitle(space)},
                                         {u"repoId"_s, space.id},
                                         {u"sdk"_s, space.facts.sdk},
                                         {u"preferredPrivate"_s, space.facts.sdk == "docker"_L1}});
        }
    }
    return json(QJsonObject{{u"templates"_s, templates}});
}

Answer listFeatured(Call &call, const QStringList &)
{
    QList<Repo> found = readableRepos(call, Kind::Space);
    found.removeIf([](const Repo &space) { return space.settings.isPrivate; });
    std::ranges::stable_sort(found, byTrend);
    QJsonArray featured;
    for (const Repo &space : found.first(std::min(found.size(), featuredCount)))
        featured.append(repoCard(call.backend, space));
    return json(featured);
}

QString categoryOf(const Repo &space)
{
    const QString category = space.facts.card["category"_L1].toString();
    return category.isEmpty() ? u"other"_s : category;
}

QStringList wordsOf(const QString &text)
{
    QString plain = text.toLower();
    for (QChar &c : plain) {
        if (!c.isLetterOrNumber())
            c = u' ';
    }
    return plain.split(u' ', Qt::SkipEmptyParts);
}

//! 0 to 1: how many of the asked words begin a word of the Space, its title counting most.
double relevance(const QStringList &asked, const Repo &space)
{
    if (asked.isEmpty())
        return 1;
    const QStringList title = wordsOf(spaceTitle(space) + u' ' + space.id);
    const QStringList rest = wordsOf(space.facts.card["short_description"_L1].toString() + u' '
                                     + space.facts.tags.join(u' ') + u' ' + categoryOf(space));
    const auto contains = [](const QStringList &words, const QString &word) {
        const QString stem = word.size() > 5 ? word.left(word.size() - 2) : word;
        return std::ranges::any_of(words, [&](const QString &one) { return one.startsWith(stem); });
    };
    double score = 0;
    for (const QString &word : asked)
        score += contains(title, word) ? 1 : contains(rest, word) ? 0.6 : 0;
    return score / double(asked.size());
}

bool isWanted(Call &call, const Repo &space, const QString &stage)
{
    const QStringList sdks = call.parameters(u"sdk");
    const QString category = call.parameter(u"category");
    const bool runs = stage.startsWith("RUNNING"_L1) || stage == "SLEEPING"_L1;
    return (sdks.isEmpty() || sdks.contains(space.facts.sdk)) && (category.isEmpty() || categoryOf(space) == category)
        && (runs || call.flag(u"includeNonRunning"))
        && std::ranges::all_of(call.parameters(u"filter"),
                               [&](const QString &tag) { return space.facts.tags.contains(tag); });
}

Answer searchSpaces(Call &call, const QStringList &)
{
    const QString query = call.parameter(u"q");
    if (query.size() > 250)
        return refuse(400, u"✖ Too big: expected string to have <=250 characters\n  → at q"_s);
    struct Found {
        Repo space;
        double score = 0;
    };
    QList<Found> found;
    const QStringList asked = wordsOf(query);
    for (const Repo &space : readableRepos(call, Kind::Space)) {
        const double score = relevance(asked, space);
        if (score > 0.2 && isWanted(call, space, call.backend.platform().spaces.stage(space)))
            found.append({space, score});
    }
    std::ranges::stable_sort(found, [](const Found &left, const Found &right) {
        return left.score != right.score ? left.score > right.score : byTrend(left.space, right.space);
    });
    QJsonArray answer;
    for (const Found &one : found.first(std::min(found.size(), foundCount))) {
        QJsonObject card = repoCard(call.backend, one.space);
        card.insert("ai_category"_L1, categoryOf(one.space));
        card.insert("semanticRelevancyScore"_L1, std::round(one.score * 1000) / 1000);
        card.insert("trendingScore"_L1, one.space.settings.trendingScore);
        answer.append(card);
    }
    return json(answer);
}

constexpr HubRoute hubRoutes[] = {
    {"GET", "api/spaces/hardware", listHardware},        {"GET", "api/spaces/zero-gpu/quota", zeroGpuQuota},
    {"GET", "api/spaces/templates", listTemplates},      {"GET", "api/spaces/featured", listFeatured},
    {"GET", "api/spaces/semantic-search", searchSpaces},
};

} // namespace

Area spaceListArea()
{
    return {.hub = hubRoutes};
}

} // namespace sandbox
