#pragma once

#include "hub/repoid.h"

#include <QJsonObject>
#include <QStringList>

namespace transfer {

//! Which files of a repo go where.
struct DownloadSpec {
    enum class Target {
        Folder,
        SharedCache, //!< of all Hub tools: `folder` is its root
    };

    QString accountId = {};
    hub::RepoId repo = {};
    QString revision = QStringLiteral("main");
    QStringList allow = {}; //!< patterns against paths of the repo
    QStringList ignore = {};
    QStringList files = {}; //!< exact paths; empty: all that the patterns leave
    QString folder = {}; //!< absolute; made when missing
    Target target = Target::Folder;

    QJsonObject toJson() const;
    static Result<DownloadSpec> fromJson(const QJsonObject &json);
};

} // namespace transfer
