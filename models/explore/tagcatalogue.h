#pragma once

#include "hub/hubclient.h"
#include "hub/tags.h"

#include <QDateTime>
#include <QHash>

#include <array>
#include <optional>

//! The words that the repos of a Hub are tagged with, for models and for datasets: fetched once, kept in the cache
//! folder for each Hub, and fetched anew only when somebody asks for it.
class TagCatalogue : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Absent, //!< not asked for yet
        Loading, //!< tags of before stay meanwhile
        Ready,
        Failed, //!< error() says why; tags of before stay
    };

    TagCatalogue(hub::HubClient &client, const QString &cacheFolder, QObject *parent = nullptr);
    ~TagCatalogue() override;

    static QString defaultFolder(); //!< in the user's cache

    void ensure(hub::RepoKind kind); //!< reads what is kept, or fetches it; nothing happens a second time
    void refresh(hub::RepoKind kind); //!< fetches

    State state(hub::RepoKind kind) const { return of(kind).state; }
    const std::optional<Error> &error(hub::RepoKind kind) const { return of(kind).error; }
    QDateTime fetchedAt(hub::RepoKind kind) const { return of(kind).fetchedAt; } //!< invalid: never
    const std::vector<hub::Tag> &tags(hub::RepoKind kind, const QString &type) const;

    //! Of a tag as a filter takes it; empty when it is not known.
    QString typeOf(hub::RepoKind kind, const QString &tag) const;
    QString labelOf(hub::RepoKind kind, const QString &tag) const;

signals:
    void changed(hub::RepoKind kind);

private:
    struct Kept {
        hub::TagVocabulary vocabulary = {};
        QDateTime fetchedAt = {};
    };
    struct Name {
        QString type = {};
        QString label = {};
    };
    struct Vocabulary {
        State state = State::Absent;
        hub::TagVocabulary vocabulary = {};
        QHash<QString, Name> names = {};
        QDateTime fetchedAt = {};
        std::optional<Error> error = {};
        hub::Request request = {};
    };

    Vocabulary &of(hub::RepoKind kind) { return m_vocabularies[size_t(kind)]; }
    const Vocabulary &of(hub::RepoKind kind) const { return m_vocabularies[size_t(kind)]; }
    QString fileOf(hub::RepoKind kind) const;
    static std::optional<Kept> read(const QString &file);
    static void write(const QString &file, const Kept &kept);
    void take(hub::RepoKind kind, hub::TagVocabulary tags, const QDateTime &fetchedAt);
    void onAnswer(hub::RepoKind kind, Result<hub::TagVocabulary> tags);
    void onSessionChanged();

    hub::HubClient &m_client;
    QString m_folder;
    hub::Endpoint m_endpoint; //!< whose tags these are
    std::array<Vocabulary, 3> m_vocabularies; //!< by kind; Spaces have none
};
