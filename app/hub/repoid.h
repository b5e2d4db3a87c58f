#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QHashFunctions>
#include <QMetaType>
#include <QString>

namespace hub {

enum class RepoKind { Model, Dataset, Space };

//! "model", "dataset" or "space", as the Hub's JSON says it.
QString kindName(RepoKind kind);

//! Reads the singular and the plural spelling; an empty text is a model.
Result<RepoKind> kindFromName(const QString &name);

//! Names one repo of one Hub: its kind and its id, "owner/name" or a legacy one-word "name".
struct RepoId {
    RepoKind kind = RepoKind::Model;
    QString id = {};

    bool isEmpty() const { return id.isEmpty(); }
    QString owner() const; //!< empty for a legacy id
    QString name() const;

    QByteArray apiPath() const; //!< /api/models/owner/name
    QByteArray webPath() const; //!< /owner/name, /datasets/owner/name, /spaces/owner/name

    //! The rules of hub-api "Validation rules": what the Hub would refuse is refused here, with the reason.
    Result<RepoId> validated() const;

    friend bool operator==(const RepoId &, const RepoId &) = default;
};

size_t qHash(const RepoId &repo, size_t seed = 0);

} // namespace hub

Q_DECLARE_METATYPE(hub::RepoId)
