#pragma once

#include "sandbox/database.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace sandbox {

//! Something that happened in a discussion; its data has the form in which the store keeps it, see discussionjson.h.
struct DiscussionEvent {
    QString id = {}; //!< 24 hex digits
    QString type = {}; //!< comment, commit, status-change, title-change, pinning-change, locking-change, ref-deleted
    QString author = {};
    QDateTime createdAt = {};
    QJsonObject data = {};
};

//! A discussion or a pull request; whatever may change but title and status is what its events say.
struct Discussion {
    int number = 0;
    QString title = {};
    QString author = {};
    QString status = {}; //!< draft, open, closed or merged
    bool isPullRequest = false;
    QString base = {}; //!< of pull requests, in full
    QDateTime createdAt = {};
    QList<DiscussionEvent> events = {}; //!< oldest first

    bool isOpen() const { return status == u"open" || status == u"draft"; }
    bool isPinned() const { return last(u"pinning-change")[QLatin1StringView("pinned")].toBool(); }
    bool isLocked() const { return last(u"locking-change")[QLatin1StringView("locked")].toBool(); }
    QString mergeCommit() const; //!< empty while not merged
    QString headBeforeDeletion() const; //!< empty while the ref of the pull request is there
    QString reference() const { return QStringLiteral("refs/pr/%1").arg(number); }
    const DiscussionEvent *event(const QString &id) const; //!< whatever the case of the id

private:
    QJsonObject last(QStringView type) const;
};

//! Discussions and pull requests of all repos.
class DiscussionStore
{
public:
    explicit DiscussionStore(Database &database) : m_database(database) { }

    static QStringList schema();

    int add(qint64 repo, const Discussion &discussion); //!< with its events; returns its number
    void addEvent(qint64 repo, int number, const DiscussionEvent &event);
    void changeEvent(const DiscussionEvent &event); //!< its data, found by its id
    void setTitle(qint64 repo, int number, const QString &title);
    void setStatus(qint64 repo, int number, const QString &status);
    void remove(qint64 repo, int number); //!< its number is not given again
    std::optional<Discussion> find(qint64 repo, int number);
    QList<Discussion> all(qint64 repo); //!< newest first

    void setIgnored(qint64 repo, int number, const QString &user, bool isIgnored);
    bool isIgnored(qint64 repo, int number, const QString &user);

private:
    QList<Discussion> select(const QString &condition, const QVariantList &values);

    Database &m_database;
};

} // namespace sandbox
