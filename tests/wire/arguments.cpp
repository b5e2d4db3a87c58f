#include "wire/arguments.h"

using namespace Qt::StringLiterals;

namespace wire {

bool Arguments::isOfOldClient() const
{
    return m_stage.replay.trace()->isOfOldClient();
}

bool Arguments::has(QLatin1StringView key) const
{
    const QJsonValue value = m_json[key];
    return !value.isUndefined() && !value.isNull();
}

std::optional<bool> Arguments::flag(QLatin1StringView key) const
{
    return has(key) ? std::optional(on(key)) : std::nullopt;
}

QStringList Arguments::texts(QLatin1StringView key) const
{
    const QJsonValue value = m_json[key];
    return value.isString() ? QStringList{value.toString()} : value.toVariant().toStringList();
}

Result<hub::RepoId> Arguments::repo(hub::RepoKind kind) const
{
    return hub::RepoId{kind, text("repo_id"_L1)}.validated();
}

Result<hub::RepoId> Arguments::repo() const
{
    const QString type = text("repo_type"_L1);
    // Our own reader takes the plural as well; the recorded client does not.
    if (type.endsWith(u's'))
        return failure(Error::Kind::Invalid, u"A plural is no repo type."_s);
    return hub::kindFromName(type).and_then([this](hub::RepoKind kind) { return repo(kind); });
}

Result<hub::CommitTarget> Arguments::target() const
{
    return repo().transform([this](const hub::RepoId &repo) {
        return hub::CommitTarget{.repo = repo, .revision = revision(), .createPullRequest = on("create_pr"_L1)};
    });
}

} // namespace wire
