#include "sandbox/areas.h"
#include "sandbox/evaluations.h"
#include "sandbox/repocards.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int trendingLimit = 20;
constexpr int hitLimit = 100;
constexpr qsizetype longestQuery = 250;
constexpr qsizetype fragmentLength = 160;

Answer trending(Call &call, const QStringList &)
{
    const QString type = call.parameter(u"type").isEmpty() ? u"all"_s : call.parameter(u"type");
    if (type != "all"_L1 && !kindFromName(type))
        return refuse(400, u"✖ Invalid option: expected one of \"all\"|\"model\"|\"space\"|\"dataset\"\n  → at type"_s);
    const QString asked = call.parameter(u"limit");
    if (!asked.isEmpty() && (asked.toInt() < 1 || asked.toInt() > trendingLimit))
        return refuse(400, u"✖ Invalid input: expected number to be >=1 and <=20\n  → at limit"_s);
    QList<Repo> repos;
    for (const Kind kind : {Kind::Model, Kind::Dataset, Kind::Space}) {
        if (type == "all"_L1 || type == kindName(kind))
            repos += readableRepos(call, kind);
    }
    repos.removeIf([](const Repo &repo) { return repo.settings.isPrivate; });
    std::ranges::stable_sort(repos, byTrend);
    QJsonArray rows;
    for (const Repo &repo : repos.first(std::min(repos.size(), qsizetype(asked.isEmpty() ? 10 : asked.toInt()))))
        rows.append(QJsonObject{{u"repoType"_s, kindName(repo.kind)}, {u"repoData"_s, repoCard(call.backend, repo)}});
    return json(QJsonObject{{u"recentlyTrending"_s, rows}});
}

//! The line of a text that holds a word, shortened around it.
QString fragmentOf(const QString &text, const QString &word)
{
    const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
    const qsizetype begin = std::max(at - fragmentLength / 2, qsizetype(0));
    return text.mid(begin, fragmentLength).simplified();
}

Answer searchText(Call &call, const QStringList &)
{
    const QString query = call.parameter(u"q").trimmed();
    if (query.isEmpty() || query.size() > longestQuery)
        return refuse(400, u"✖ Invalid string: expected 1 to 250 characters\n  → at q"_s);
    const QStringList types = call.parameters(u"type");
    const QString filter = call.parameter(u"filter");
    const QStringList words = query.split(u' ', Qt::SkipEmptyParts);
    QJsonArray hits;
    for (const Kind kind : {Kind::Model, Kind::Dataset, Kind::Space}) {
        if (!types.isEmpty() && !types.contains(kindName(kind)))
            continue;
        for (const Repo &repo : readableRepos(call, kind)) {
            const GitRepository git(call.backend.gitFolder(repo));
            const std::optional<git_oid> head = git.refTarget(u"refs/heads/main"_s);
            const QString text = head ? QString::fromUtf8(git.fileAt(*head, u"README.md"_s)) : QString();
            const bool hasAll = std::ranges::all_of(
                words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
            if (!hasAll || (!filter.isEmpty() && !repo.facts.tags.contains(filter)))
                continue;
            hits.append(QJsonObject{{u"repoId"_s, repo.hex},
                                    {u"name"_s, repo.id},
                                    {u"type"_s, kindName(kind)},
                                    {u"fileName"_s, u"README.md"_s},
                                    {u"isReadmeFile"_s, true},
                                    {u"tags"_s, QJsonArray::fromStringList(repo.facts.tags)},
                                    {u"fragment"_s, fragmentOf(text, words.first())}});
        }
    }
    const qsizetype total = hits.size();
    const int skip = std::clamp(call.parameter(u"skip").toInt(), 0, int(total));
    const QString asked = call.parameter(u"limit");
    const int limit = asked.isEmpty() ? 20 : std::clamp(asked.toInt(), 1, hitLimit);
    QJsonArray page;
    for (qsizetype i = skip; i < std::min(total, qsizetype(skip + limit)); ++i)
        page.append(hits[i]);
    return json(QJsonObject{{u"hits"_s, page}, {u"estimatedTotalHits"_s, total}});
}

//! Models by what their cards say they reached on a dataset; those made from another one only when they are asked for.
Answer leaderboard(RepoCall &call, const QStringList &)
{
    struct Entry {
        Repo model = {};
        Evaluation evaluation = {};
    };
    const QString task = call.call.parameter(u"task_id");
    const bool withTuned = call.call.parameter(u"base_model").compare("false"_L1, Qt::CaseInsensitive) == 0;
    const qint64 mostWeights = call.call.parameter(u"max_params").toLongLong();
    QList<Entry> entries;
    if (call.repo.kind != Kind::Dataset)
        return refuse(404, u"Sorry, we can't find the page you are looking for."_s);
    for (const Repo &model : readableRepos(call.call, Kind::Model)) {
        for (const Evaluation &one : evaluationsOf(model)) {
            const bool isTuned = model.facts.card.contains("base_model"_L1);
            const bool fits = mostWeights <= 0 || model.facts.safetensors["total"_L1].toInteger() <= mostWeights;
            if (one.dataset == call.repo.id && (task.isEmpty() || one.task == task) && fits && (withTuned || !isTuned))
                entries.append({model, one});
        }
    }
    std::ranges::stable_sort(entries, std::ranges::greater(),
                             [](const Entry &entry) { return entry.evaluation.value; });
    QJsonArray rows;
    for (const Entry &entry : std::as_const(entries)) {
        QJsonObject row{{u"rank"_s, rows.size() + 1},
                        {u"modelId"_s, entry.model.id},
                        {u"author"_s, call.call.backend.platform().accounts.author(entry.model.owner())},
                        {u"value"_s, entry.evaluation.value},
                        {u"verified"_s, false},
                        {u"filename"_s, u"README.md"_s},
                        {u"lower_is_better"_s, false}};
        if (const qint64 total = entry.model.facts.safetensors["total"_L1].toInteger(); total > 0)
            row.insert("num_parameters"_L1, total);
        if (!entry.evaluation.source.isEmpty())
            row.insert("source"_L1, entry.evaluation.source);
        rows.append(row);
    }
    return json(rows);
}

constexpr HubRoute hubRoutes[] = {
    {"GET", "api/trending", trending},
    {"GET", "api/search/full-text", searchText},
};

constexpr RepoRoute apiRoutes[] = {
    {"GET", "leaderboard", leaderboard},
};

} // namespace

Area discoveryArea()
{
    return {.hub = hubRoutes, .api = apiRoutes};
}

} // namespace sandbox
