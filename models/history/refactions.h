#pragma once

#include "hub/hubclient.h"
#include "hub/refs.h"

#include <QObject>

#include <optional>

class RepoChanges;

//! Makes, moves and deletes branches and tags of a repo, one after the other, and can take the last such step back.
class RefActions : public QObject
{
    Q_OBJECT

public:
    enum class Kind { Branch, Tag };

    //! A step that was taken.
    struct Step {
        enum class What { Created, Moved, Deleted };

        What what = What::Created;
        Kind kind = Kind::Branch;
        QString name = {};
        QString before = {}; //!< the commit that it stood for; empty: it was not there
        QString message = {}; //!< of a tag that was made or moved
        bool isUndo = false; //!< it took another one back
    };

    RefActions(hub::HubClient &client, RepoChanges &changes, QObject *parent = nullptr);

    //! Steps in another one are not taken back from here. What is under way goes on where it began: a tag that is
    //! being moved is nowhere for a moment.
    void setRepo(const hub::RepoId &repo);
    const hub::RepoId &repo() const { return m_repo; }
    bool isBusy() const { return m_isBusy; }

    void createBranch(const hub::NewBranch &branch);
    void createTag(const hub::NewTag &tag);
    //! A tag that is there already, at `before`, goes and is made anew; where that fails it is put back.
    void moveTag(const hub::NewTag &tag, const QString &before);
    void deleteRef(Kind kind, const QString &name, const QString &target);

    bool canUndo() const { return m_last.has_value(); }
    void undo();

signals:
    void busyChanged();
    void done(const RefActions::Step &step);
    void failed(const Error &error);
    //! A tag that was to be moved is gone: neither could it be made anew, nor put back. The error says why.
    void lost(const RefActions::Step &step, const Error &error);

private:
    void send(const Result<hub::Call<hub::Done>> &call, const Step &step);
    void sendMove(const hub::NewTag &tag, const Step &step);
    void makeAnew(const hub::RepoId &repo, const hub::NewTag &tag, const Step &step);
    void putBack(const hub::RepoId &repo, const Step &step, const Error &why);
    void conclude(const hub::RepoId &repo, const Step &step);
    void fail(const Error &error);
    void setBusy(bool busy);

    hub::HubClient &m_client;
    RepoChanges &m_changes;
    hub::RepoId m_repo;
    hub::Request m_request;
    std::optional<Step> m_last;
    bool m_isBusy = false;
};
