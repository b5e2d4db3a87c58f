#pragma once

#include "sandbox/documenttable.h"
#include "sandbox/kinds.h"

#include <QJsonArray>

namespace sandbox {

struct CollectionItem {
    QString hex = {}; //!< the handle for edits
    QString type = {}; //!< model, dataset, space, paper, collection
    qint64 repo = 0; //!< row of a repo, so that it is still found under another name
    QString id = {}; //!< of a paper or a collection
    QString note = {};
    QStringList gallery = {};

    bool isSameThing(const CollectionItem &other) const
    {
        return type == other.type && repo == other.repo && id == other.id;
    }
};

struct Collection {
    QString hex = {};
    QString owner = {};
    QString title = {};
    QString description = {};
    QString theme = QStringLiteral("orange");
    bool isPrivate = false;
    QString gating = {}; //!< empty, auto, manual
    int position = 0; //!< among those of the owner
    QStringList upvoters = {};
    QDateTime updatedAt = {};
    QList<CollectionItem> items = {};

    QString slug() const;
    QJsonObject toJson() const;
    static Collection fromJson(const QJsonObject &json);
};

//! The collections of users and organisations.
class CollectionStore
{
public:
    explicit CollectionStore(Database &database) : m_collections(database, QStringLiteral("collections")) { }

    void create() { m_collections.create(); }

    std::optional<Collection> find(const QString &slugOrHex); //!< only the id at the end of a slug decides
    QList<Collection> all();
    QList<Collection> ofOwner(const QString &owner); //!< in their order
    void put(const Collection &collection);
    void remove(const Collection &collection);
    void move(const Collection &collection, int position); //!< the owner's others make room

private:
    DocumentTable m_collections;
};

} // namespace sandbox
