#pragma once

#include "hub/repoid.h"
#include "hub/uploads.h"
#include "wire/stage.h"

#include <optional>

namespace wire {

//! The arguments of one recorded call, read the way our own types want them. Null is as good as absent.
class Arguments
{
public:
    Arguments(QJsonObject json, Stage &stage) : m_json(std::move(json)), m_stage(stage) { }

    Stage &stage() const { return m_stage; }
    const QJsonObject &json() const { return m_json; }
    bool isOfOldClient() const; //!< the 0.16 documentation says what the method does and gives

    bool has(QLatin1StringView key) const;
    QJsonValue value(QLatin1StringView key) const { return m_json[key]; }
    QJsonObject object(QLatin1StringView key) const { return m_json[key].toObject(); }
    QString text(QLatin1StringView key, const QString &fallback = {}) const { return m_json[key].toString(fallback); }
    bool on(QLatin1StringView key) const { return m_json[key].toBool(); }
    std::optional<bool> flag(QLatin1StringView key) const;
    int number(QLatin1StringView key, int fallback = 0) const { return m_json[key].toInt(fallback); }
    QStringList texts(QLatin1StringView key) const; //!< a single text is a list of one

    //! repo_id with repo_type; refused as our factories refuse it.
    Result<hub::RepoId> repo() const;
    Result<hub::RepoId> repo(hub::RepoKind kind) const;
    QString revision() const { return text(QLatin1StringView("revision"), QStringLiteral("main")); }
    //! repo_id, revision and create_pr of a commit.
    Result<hub::CommitTarget> target() const;

private:
    QJsonObject m_json;
    Stage &m_stage;
};

} // namespace wire
