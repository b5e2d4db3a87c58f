#pragma once

#include "core/result.h"
#include "hub/repoid.h"
#include "models/stage/stagedchange.h"

#include <QImage>
#include <QObject>
#include <QStringList>

#include <functional>
#include <vector>

class Stages;

//! Files that are to go with a comment. The Hub documents no way for programs to attach one; what it does have is files
//! of repos and links to them. So they are staged like any other change, where the comment is about, and the comment
//! links to where they will be once that is committed.
class Attachments : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Staged, Committing };

    explicit Attachments(Stages &stages, QObject *parent = nullptr);

    //! Where files go: a branch, or the reference of a pull request; an empty repo: nowhere.
    void setTarget(const hub::RepoId &repo, const QString &revision);
    bool hasTarget() const { return !m_repo.isEmpty(); }
    const QString &revision() const { return m_revision; }
    State state() const { return m_state; }
    int staged() const; //!< changes that wait there, these among them

    //! Calls back with Markdown that links to them; or with why that cannot be.
    using Done = std::function<void(const Result<QString> &markdown)>;
    void addFiles(const QStringList &localPaths, const Done &done);
    void addImage(const QImage &image, const Done &done);

    void commit(const QString &summary); //!< all that is staged there

signals:
    void changed();
    void committed(const QString &oid);
    void failed(const Error &error);

private:
    Result<QString> stage(const std::vector<StagedChange> &changes);
    QString linkTo(const QString &path) const;
    void setState(State state);

    Stages &m_stages;
    hub::RepoId m_repo;
    QString m_revision;
    State m_state = State::Idle;
    QMetaObject::Connection m_commit;
};
