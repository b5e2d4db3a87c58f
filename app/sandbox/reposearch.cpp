#include "sandbox/reposearch.h"

#include "sandbox/inference.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

//! As the files say it, in whichever form they are.
qint64 weightsOf(const Repo &repo)
{
    const QJsonObject &facts = repo.facts.safetensors.isEmpty() ? repo.facts.gguf : repo.facts.safetensors;
    return facts["total"_L1].toInteger();
}

QVariant sortKey(const Repo &repo, const QString &sort)
{
    if (sort == "createdAt"_L1)
        return repo.settings.createdAt.toMSecsSinceEpoch();
    if (sort == "lastModified"_L1 || sort == "last_modified"_L1)
        return repo.facts.lastModified.toMSecsSinceEpoch();
    if (sort == "downloads"_L1)
        return repo.settings.downloads;
    if (sort == "likes"_L1 || sort == "likes30d"_L1)
        return repo.settings.likes;
    if (sort == "trendingScore"_L1 || sort == "trending_score"_L1)
        return repo.settings.trendingScore;
    if (sort == "num_parameters"_L1)
        return weightsOf(repo);
    if (sort == "mainSize"_L1)
        return repo.usedStorage;
    if (sort == "id"_L1)
        return repo.id.toLower();
    return {};
}

bool isBefore(const QVariant &left, const QVariant &right)
{
    if (left.typeId() == QMetaType::QString)
        return left.toString() < right.toString();
    return left.toDouble() < right.toDouble();
}

qint64 parameterCount(const QString &text)
{
    static const QRegularExpression shape(u"^([0-9.]+)([KMBT]?)$"_s, QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = shape.match(text);
    const qsizetype power = u"KMBT"_s.indexOf(match.captured(2).toUpper());
    double count = match.captured(1).toDouble();
    for (qsizetype i = 0; !match.captured(2).isEmpty() && i <= power; ++i)
        count *= 1000;
    return qint64(count);
}

bool fitsParameterCount(const Repo &repo, const QString &range)
{
    if (range.isEmpty())
        return true;
    const qint64 total = weightsOf(repo);
    for (const QString &part : range.split(u',')) {
        const qint64 bound = parameterCount(part.section(u':', 1));
        if ((part.startsWith("min:"_L1) && total < bound) || (part.startsWith("max:"_L1) && total > bound))
            return false;
    }
    return total > 0;
}

//! The values of a parameter, repeated or with commas between them.
QStringList listed(const Call &call, QStringView key)
{
    QStringList values;
    for (const QString &value : call.parameters(key))
        values += value.split(u',', Qt::SkipEmptyParts);
    return values;
}

bool hasAllTags(const Call &call, const Repo &repo)
{
    const QStringList tags = call.parameters(u"pipeline_tag") + call.parameters(u"tags") + listed(call, u"filter");
    return std::ranges::all_of(tags, [&](const QString &tag) { return repo.facts.tags.contains(tag); });
}

//! Programs on one's own machine that can run a model of this kind.
bool runsIn(const Repo &model, const QString &app)
{
    const QStringList &tags = model.facts.tags;
    static const QStringList forGguf =
        u"llama.cpp ollama lmstudio jan localai gpt4all docker-model-runner"_s.split(u' ');
    if (tags.contains("gguf"_L1) && forGguf.contains(app))
        return true;
    if (app == "mlx-lm"_L1)
        return tags.contains("mlx"_L1);
    if (app == "vllm"_L1 || app == "sglang"_L1)
        return model.facts.pipelineTag == "text-generation"_L1 && tags.contains("safetensors"_L1);
    return (app == "drawthings"_L1 || app == "diffusionbee"_L1 || app == "comfyui"_L1)
        && model.facts.pipelineTag == "text-to-image"_L1;
}

bool fitsInference(Call &call, const Repo &repo)
{
    const QStringList wanted = listed(call, u"inference_provider");
    if (call.parameter(u"inference").isEmpty() && wanted.isEmpty())
        return true;
    const QStringList offered = inferenceProviders(call.backend, repo);
    if (call.parameter(u"inference") == "warm"_L1 && offered.isEmpty())
        return false;
    return wanted.isEmpty() || (wanted.contains("all"_L1) && !offered.isEmpty())
        || std::ranges::any_of(wanted, [&](const QString &provider) { return offered.contains(provider); });
}

bool uses(const Repo &repo, const QString &key, const QStringList &wanted)
{
    const QJsonArray used = repo.facts.card[key].toArray();
    return std::ranges::all_of(wanted, [&](const QString &id) { return used.contains(id); });
}

bool isLinked(const Repo &space)
{
    return !space.facts.card["models"_L1].toArray().isEmpty() || !space.facts.card["datasets"_L1].toArray().isEmpty();
}

bool fitsKind(Call &call, const Repo &repo)
{
    if (repo.kind == Kind::Space) {
        return uses(repo, u"models"_s, call.parameters(u"models"))
            && uses(repo, u"datasets"_s, call.parameters(u"datasets")) && (!call.flag(u"linked") || isLinked(repo));
    }
    const QString gated = call.parameter(u"gated").toLower();
    if (!gated.isEmpty() && (gated == "true"_L1 || gated == "1"_L1) == repo.settings.gated.isEmpty())
        return false;
    if (repo.kind == Kind::Dataset)
        return true;
    const QStringList apps = listed(call, u"apps");
    return fitsParameterCount(repo, call.parameter(u"num_parameters")) && fitsInference(call, repo)
        && (apps.isEmpty() || std::ranges::any_of(apps, [&](const QString &app) { return runsIn(repo, app); }));
}

} // namespace

bool isAskedFor(Call &call, const Repo &repo)
{
    if (!canRead(call.caller, repo))
        return false;
    const QString author = call.parameter(u"author");
    if (!author.isEmpty() && repo.owner().compare(author, Qt::CaseInsensitive) != 0)
        return false;
    const auto isInId = [&](const QString &text) { return repo.id.contains(text, Qt::CaseInsensitive); };
    return std::ranges::all_of(call.parameters(u"search"), isInId) && hasAllTags(call, repo) && fitsKind(call, repo);
}

bool isSortKnown(Kind kind, const QString &sort)
{
    if (kind == Kind::Space && (sort == "downloads"_L1 || sort == "num_parameters"_L1))
        return false;
    return sortKey({}, sort).isValid();
}

void sortRepos(QList<Repo> &repos, const QString &sort, bool isAscending)
{
    std::ranges::stable_sort(repos, [&](const Repo &left, const Repo &right) {
        const QVariant first = sortKey(left, sort);
        const QVariant second = sortKey(right, sort);
        return isAscending ? isBefore(first, second) : isBefore(second, first);
    });
}

} // namespace sandbox
