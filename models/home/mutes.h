#pragma once

#include "hub/notificationtypes.h"

#include <QObject>
#include <QStringList>

class Settings;

//! What somebody does not want to be told of here: threads, repos, and kinds of notifications. Kept by this program, so
//! that it holds for repos as well that the Hub always tells their owners of.
class Mutes : public QObject
{
    Q_OBJECT

public:
    enum class Kind { Discussions, PullRequests, Papers, Posts, Articles };
    //! A discussion or pull request.
    struct Thread {
        hub::RepoId repo = {};
        int number = 0;

        friend bool operator==(const Thread &, const Thread &) = default;
    };

    explicit Mutes(Settings &settings, QObject *parent = nullptr);

    bool isMuted(const hub::RepoId &repo) const { return m_muted.contains(wordOf(repo)); }
    bool isMuted(Kind kind) const { return m_muted.contains(wordOf(kind)); }
    bool isMuted(const hub::RepoId &repo, int number) const { return m_muted.contains(wordOf(repo, number)); }
    bool hides(const hub::Notification &notification) const;
    QList<hub::RepoId> repos() const;
    QList<Thread> threads() const;

    void setMuted(const hub::RepoId &repo, bool on) { set(wordOf(repo), on); }
    void setMuted(const hub::RepoId &repo, int number, bool on) { set(wordOf(repo, number), on); }
    void setMuted(Kind kind, bool on) { set(wordOf(kind), on); }

signals:
    void changed();

private:
    static QString wordOf(const hub::RepoId &repo);
    static QString wordOf(const hub::RepoId &repo, int number);
    static QString wordOf(Kind kind);
    void set(const QString &word, bool on);

    Settings &m_settings;
    QStringList m_muted;
};
